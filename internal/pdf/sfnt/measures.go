package sfnt

// Measures are what a font descriptor tells of a font, in thousandths of an em.
type Measures struct {
	Box                               [4]int // around all glyphs: left, lower, right, upper edge
	ItalicAngle                       int    // degrees
	Ascent, Descent, CapHeight, StemV int
}

// Measures reads them from the tables; what old tables lack is estimated.
func (s *Font) Measures() Measures {
	m := Measures{Ascent: s.Thousandths(signed(s.hhea[4:])), Descent: s.Thousandths(signed(s.hhea[6:])), StemV: 80}
	for i := range m.Box {
		m.Box[i] = s.Thousandths(signed(s.head[36+2*i:]))
	}
	cap := 0
	if len(s.os2) >= 90 {
		cap = signed(s.os2[88:])
		m.StemV = 50 + max(0, int(be16(s.os2[4:]))-300)/5 // from the weight class: 70 for Regular, 130 for Bold
	}
	if cap <= 0 {
		cap = s.unitsPerEm * 7 / 10
	}
	m.CapHeight = s.Thousandths(cap)
	if len(s.post) >= 8 {
		m.ItalicAngle = signed(s.post[4:])
	}
	return m
}
