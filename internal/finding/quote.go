package finding

import "strings"

var innerQuotes = strings.NewReplacer("“", "‘", "”", "’")

// Quote puts words of the user's into a message: in quotes, as Short gives them. Quotes among them become inner ones, and nothing
// stays hidden.
func Quote(words string) string {
	return "“" + Visible(innerQuotes.Replace(Short(words))) + "”"
}

// Short gives words on one line, and not more of them than a message bears: 40 characters.
func Short(words string) string {
	const most = 40
	words = strings.Join(strings.Fields(words), " ")
	if len(words) <= most { // bytes are never fewer than characters
		return words
	}
	if rs := []rune(words); len(rs) > most {
		return string(rs[:most]) + "…"
	}
	return words
}
