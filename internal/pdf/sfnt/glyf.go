package sfnt

import "fmt"

// Flags of a component of a composite glyph.
const (
	wordArguments   = 1 << 0
	hasScale        = 1 << 3
	moreComponents  = 1 << 5
	hasXYScale      = 1 << 6
	hasTwoByTwo     = 1 << 7
	hasInstructions = 1 << 8
)

// outline is the entry of a glyph in glyf; empty for a blank.
func (s *Font) outline(glyph uint16) ([]byte, error) {
	var from, to uint64
	if g := int(glyph); s.longLoca {
		from, to = uint64(be32(s.loca[4*g:])), uint64(be32(s.loca[4*g+4:]))
	} else {
		from, to = 2*uint64(be16(s.loca[2*g:])), 2*uint64(be16(s.loca[2*g+2:]))
	}
	if from > to || to > uint64(len(s.glyf)) || to > from && to-from < 10 {
		return nil, fmt.Errorf("%w：字形 %d 的轮廓超出范围", errFont, glyph)
	}
	return s.glyf[from:to], nil
}

// components calls visit with the place of every component's glyph number in a composite outline. It returns where the
// components end; 0 for a simple glyph.
func components(outline []byte, visit func(at int) error) (int, error) {
	if len(outline) == 0 || signed(outline) >= 0 {
		return 0, nil
	}
	for at := 10; at+4 <= len(outline); {
		flags := be16(outline[at:])
		if int(be16(outline[at+2:])) > 0xFFFE {
			break
		}
		if err := visit(at + 2); err != nil {
			return 0, err
		}
		at += componentSize(flags)
		if at <= len(outline) && flags&moreComponents == 0 {
			return at, nil
		}
	}
	return 0, fmt.Errorf("%w：组合字形不全", errFont)
}

func componentSize(flags uint16) int {
	size := 6
	if flags&wordArguments != 0 {
		size += 2
	}
	switch {
	case flags&hasScale != 0:
		size += 2
	case flags&hasXYScale != 0:
		size += 4
	case flags&hasTwoByTwo != 0:
		size += 8
	}
	return size
}

// appendBare appends an outline without its instructions: the programs that they call are not embedded. Glyph numbers of
// components become those that renumber gives.
func appendBare(dst, outline []byte, renumber func(uint16) uint16) ([]byte, error) {
	if len(outline) == 0 {
		return dst, nil
	}
	if contours := signed(outline); contours >= 0 {
		at := 10 + 2*contours
		if at+2 > len(outline) || at+2+int(be16(outline[at:])) > len(outline) {
			return nil, fmt.Errorf("%w：轮廓不全", errFont)
		}
		dst = append(dst, outline[:at]...)
		return append(append(dst, 0, 0), outline[at+2+int(be16(outline[at:])):]...), nil
	}
	start := len(dst)
	dst = append(dst, outline...)
	end, err := components(outline, func(at int) error {
		put16(dst[start+at:], renumber(be16(outline[at:])))
		put16(dst[start+at-2:], be16(outline[at-2:])&^hasInstructions)
		return nil
	})
	return dst[:start+end], err
}
