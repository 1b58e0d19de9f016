package sfnt

// findCmaps picks the subtables that map Unicode: format 4 for the Basic Multilingual Plane, format 12 for all planes.
// A broken subtable is left out.
func (s *Font) findCmaps() {
	count := int(be16(s.cmap[2:]))
	for i := 0; i < count && 12+8*i <= len(s.cmap); i++ {
		entry := s.cmap[4+8*i:]
		platform, encoding, from := be16(entry), be16(entry[2:]), uint64(be32(entry[4:]))
		unicode := platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
		if !unicode || from+16 > uint64(len(s.cmap)) {
			continue
		}
		table := s.cmap[from:]
		switch be16(table) {
		case 4:
			if len(table) >= 16+4*int(be16(table[6:])&^1) {
				s.bmp = table
			}
		case 12:
			if uint64(len(table)) >= 16+12*uint64(be32(table[12:])) {
				s.full = table
			}
		}
	}
}

// Glyph finds the glyph of a character in the font's own tables; 0 if it has none.
func (s *Font) Glyph(r rune) uint16 {
	glyph := uint16(0)
	if s.bmp != nil && r >= 0 && r < 0x10000 {
		glyph = lookup4(s.bmp, int(r))
	}
	if glyph == 0 && s.full != nil {
		glyph = lookup12(s.full, uint32(r))
	}
	if int(glyph) >= s.Glyphs {
		return 0
	}
	return glyph
}

// lookup4 searches segments: four parallel arrays of ends, starts, deltas and offsets, the ends ascending.
func lookup4(table []byte, code int) uint16 {
	width := int(be16(table[6:]) &^ 1) // two bytes a segment
	ends, starts := table[14:], table[16+width:]
	low, high := 0, width/2
	for low < high {
		if mid := (low + high) / 2; int(be16(ends[2*mid:])) < code {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == width/2 || int(be16(starts[2*low:])) > code {
		return 0
	}
	delta, offset := be16(starts[width+2*low:]), int(be16(starts[2*width+2*low:]))
	if offset == 0 {
		return uint16(code) + delta
	}
	at := 16 + 3*width + 2*low + offset + 2*(code-int(be16(starts[2*low:])))
	if at+2 > len(table) || be16(table[at:]) == 0 {
		return 0
	}
	return be16(table[at:]) + delta
}

// lookup12 searches groups of start, end and first glyph.
func lookup12(table []byte, code uint32) uint16 {
	low, high := 0, int(be32(table[12:]))
	for low < high {
		if mid := (low + high) / 2; be32(table[16+12*mid+4:]) < code {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == int(be32(table[12:])) {
		return 0
	}
	group := table[16+12*low:]
	glyph := uint64(be32(group[8:])) + uint64(code-be32(group))
	if be32(group) > code || glyph > 0xFFFF {
		return 0
	}
	return uint16(glyph)
}
