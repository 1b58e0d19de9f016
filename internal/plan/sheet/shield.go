package sheet

import (
	"bytes"
	"strings"

	"pilotplan/internal/plan/source"
)

// shield stands in for characters that the YAML reader refuses or takes for line ends, one for one, so that columns stay.
// The stand-ins are of the private use planes; base is chosen so that the text itself has none of them.
type shield struct {
	base rune // 0 if nothing needs it
}

const shieldSize = 0x100

func newShield(text []byte) shield {
	if !bytes.ContainsFunc(text, refused) {
		return shield{}
	}
	for base := rune(0xf0000); base < 0x10f000; base += shieldSize {
		taken := func(r rune) bool { return base <= r && r < base+shieldSize }
		if !bytes.ContainsFunc(text, taken) {
			return shield{base}
		}
	}
	return shield{}
}

// special are the refused characters above the C1 controls, in the order of their stand-ins.
var special = []rune{0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff}

func refused(r rune) bool {
	return source.IsControl(r) && !(0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069)
}

func (h shield) cover(r rune) rune {
	if h.base == 0 || !refused(r) {
		return r
	}
	for i, c := range special {
		if c == r {
			return h.base + 0xa0 + rune(i)
		}
	}
	return h.base + r
}

// Uncover gives a text of the sheet back as the user wrote it.
func (c *Sheet) Uncover(text string) string { return c.shield.uncover(text) }

// Covered reports whether anything on the sheet is covered, so that texts need Uncover.
func (c *Sheet) Covered() bool { return c.shield.base != 0 }

func (h shield) uncover(text string) string {
	if h.base == 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch c := r - h.base; {
		case c < 0 || c >= shieldSize:
			return r
		case c >= 0xa0 && int(c-0xa0) < len(special):
			return special[c-0xa0]
		default:
			return c
		}
	}, text)
}
