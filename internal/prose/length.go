package prose

import (
	"unicode"

	"pilotplan/internal/doc"
)

// Length is how many characters a text of Markdown has as offices count them: each of Chinese and each mark is one, a number or a
// word of Latin letters is one, blanks and the marks of Markdown are none.
func Length(markdown string) int {
	count, word := 0, false
	for _, s := range Read(doc.Parse([]byte(markdown))) {
		for _, c := range s.Text {
			inWord := c < unicode.MaxLatin1 && (unicode.IsLetter(c) || unicode.IsDigit(c)) || word && (c == '.' || c == '-' || c == ',' || c == '%')
			if !unicode.IsSpace(c) && !(inWord && word) {
				count++
			}
			word = inWord
		}
		word = false
	}
	return count
}
