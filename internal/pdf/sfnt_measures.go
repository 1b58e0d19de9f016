package pdf

// measures are what a font descriptor tells of a font, in thousandths of an em.
type measures struct {
	box                         [4]int // around all glyphs: left, lower, right, upper edge
	italicAngle                 int    // degrees
	ascent, descent, cap, stemV int
}

// measures reads them from the tables; what old tables lack is estimated.
func (s *sfnt) measures() measures {
	m := measures{ascent: s.thousandths(signed(s.hhea[4:])), descent: s.thousandths(signed(s.hhea[6:])), stemV: 80}
	for i := range m.box {
		m.box[i] = s.thousandths(signed(s.head[36+2*i:]))
	}
	cap := 0
	if len(s.os2) >= 90 {
		cap = signed(s.os2[88:])
		m.stemV = 50 + max(0, int(be16(s.os2[4:]))-300)/5 // from the weight class: 70 for Regular, 130 for Bold
	}
	if cap <= 0 {
		cap = s.unitsPerEm * 7 / 10
	}
	m.cap = s.thousandths(cap)
	if len(s.post) >= 8 {
		m.italicAngle = signed(s.post[4:])
	}
	return m
}
