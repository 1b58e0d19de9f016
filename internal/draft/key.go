package draft

import (
	"strings"
	"unicode"

	"pilotplan/internal/phrase"
)

// EndMarks are the marks at the end of a sentence, which hang on what follows.
const EndMarks = "。；;，,、 \n"

// Key is a text without the number it begins with, blanks, marks of Markdown and the mark at its end: two with one key read the
// same.
func Key(text string) string {
	text = strings.TrimRight(phrase.WithoutHead(strings.TrimSpace(text)), EndMarks)
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '*' || r == '`' || r == '\\' {
			return -1
		}
		return r
	}, text)
}

// names reports whether a heading is one of the names, whatever its number.
func names(heading string, of ...string) bool {
	for _, name := range of {
		if name != "" && Key(heading) == Key(name) {
			return true
		}
	}
	return false
}
