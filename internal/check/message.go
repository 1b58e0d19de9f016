package check

import (
	"fmt"
	"strings"
)

// quote puts the user's words in quotes: on one line, and not more of them than a message bears.
func quote(s string) string {
	const most = 30
	s = strings.NewReplacer("“", "‘", "”", "’").Replace(strings.Join(strings.Fields(s), " "))
	if rs := []rune(s); len(rs) > most {
		s = string(rs[:most]) + "…"
	}
	return "“" + s + "”"
}

// someOf lists words, not more of them than a message bears.
func someOf(words []string) string {
	const most = 12
	if len(words) <= most {
		return strings.Join(words, "、")
	}
	return fmt.Sprintf("%s 等 %d 个", strings.Join(words[:most], "、"), len(words))
}
