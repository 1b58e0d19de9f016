package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/vocabulary"
)

// PlainName is the name of a measure without brackets, marks, lead-ins and what else does not tell measures apart, so that
// 力争公司服务性收入 and 服务性收入（亿元） are one; "" if nothing is left.
func PlainName(words *vocabulary.Vocabulary, s string) string {
	if i := strings.IndexAny(s, "（("); i > 0 {
		s = s[:i]
	}
	s = strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || c == '+' {
			return c
		}
		return -1
	}, s)
	leads := words.List(vocabulary.NameLeads)
	s = withoutLeads(leads, s)
	if leads.Has(s) {
		return ""
	}
	if i := strings.Index(s, "占"); i > 0 && i+len("占") < len(s) {
		s = strings.TrimSuffix(s, words.List(vocabulary.ShareEnds).Suffix(s))
	}
	for _, w := range words.List(vocabulary.NameFillers).All() {
		s = strings.ReplaceAll(s, w, "")
	}
	return s
}

// withoutLeads takes lead-ins off the beginning of a name of which two characters stay.
func withoutLeads(leads *vocabulary.Words, s string) string {
	for {
		rest := strings.TrimPrefix(s, leads.Prefix(s))
		if rest == s || utf8.RuneCountInString(rest) < 2 {
			return s
		}
		s = rest
	}
}
