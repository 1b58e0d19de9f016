package finding

import (
	"fmt"
	"strings"
	"unicode"
)

// Visible shows control characters, terminal escapes and marks that turn the direction of text around as \x1b or \u202e
// instead of sending them to the terminal. Line ends and tabs are shown as \n and \t, bytes that are no UTF-8 as U+FFFD.
func Visible(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if !strings.ContainsFunc(s, hidden) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !hidden(r):
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// hidden reports whether r has no picture of its own.
func hidden(r rune) bool {
	if isHanzi(r) {
		return false
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == 0x2028 || r == 0x2029 || r == 0xfffe || r == 0xffff
}
