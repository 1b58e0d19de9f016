package sfnt

import "fmt"

// Subset writes a font of .notdef and the glyphs in use, which are numbered from 1 in their order: the six tables that a PDF's
// TrueType font must have. Parts of composite glyphs follow behind.
func (s *Font) Subset(used []uint16) ([]byte, error) {
	list, renumber, err := s.withParts(used)
	if err != nil {
		return nil, err
	}
	size := 0
	for _, glyph := range list {
		outline, _ := s.outline(glyph) // an error comes below
		size += len(outline) + 2       // what is dropped is less than what is added: padding
	}
	glyf, ends, hmtx := make([]byte, 0, size), make([]int, 1, len(list)+1), make([]byte, 0, 4*len(list))
	for _, glyph := range list {
		outline, err := s.outline(glyph)
		if err != nil {
			return nil, err
		}
		if glyf, err = appendBare(glyf, outline, func(part uint16) uint16 { return renumber[part] }); err != nil {
			return nil, err
		}
		if len(glyf)%2 != 0 {
			glyf = append(glyf, 0)
		}
		ends = append(ends, len(glyf))
		advance, bearing := s.Metrics(glyph)
		hmtx = append16(append16(hmtx, advance), bearing)
	}
	return assemble([]table{
		{"glyf", glyf}, {"head", headFor(s.head, ends)}, {"hhea", with16(s.hhea[:36], 34, len(list))}, {"hmtx", hmtx},
		{"loca", locaFor(ends)}, {"maxp", maxpFor(s.maxp, len(list))},
	}), nil
}

// withParts lists .notdef, the glyphs in use, and the parts of composite ones, with the new numbers of these.
func (s *Font) withParts(used []uint16) (list []uint16, renumber map[uint16]uint16, err error) {
	list, renumber = make([]uint16, 1, len(used)+16), make(map[uint16]uint16)
	list = append(list, used...)
	for i := 0; i < len(list); i++ { // grows while it runs; a part is added once, so that a cycle ends
		outline, err := s.outline(list[i])
		if err != nil {
			return nil, nil, err
		}
		_, err = components(outline, func(at int) error {
			part := be16(outline[at:])
			if int(part) >= s.Glyphs || len(list) > 0xFFFE {
				return fmt.Errorf("%w：组合字形缺少部件", errFont)
			}
			if _, have := renumber[part]; !have {
				renumber[part] = uint16(len(list))
				list = append(list, part)
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	return list, renumber, nil
}
