package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bareName is a name by which rows are matched: without brackets, blanks, marks and what tells nothing apart.
func bareName(s string) string {
	if i := strings.IndexAny(s, "（("); i > 0 {
		s = s[:i]
	}
	return strings.Map(func(r rune) rune {
		if r != '的' && r != '已' && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '+' {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// namesOf are all names under which a text may speak of a row: its old and new one, and the outline's others for it.
func (m *matched) namesOf(rows ...*row) []string {
	var names []string
	for _, r := range rows {
		if r == nil {
			continue
		}
		name := bareName(r.Name)
		names = append(append(names, name), m.synonyms[name]...)
	}
	return names
}

// synonyms are by name all names that the outline knows for an indicator.
func (s *side) synonyms() map[string][]string {
	all := map[string][]string{}
	if s.Outline == nil {
		return all
	}
	for _, known := range s.Outline.Indicators {
		names := []string{bareName(known.Name)}
		for _, other := range known.Synonyms {
			names = append(names, bareName(other))
		}
		for _, name := range names {
			all[name] = append(all[name], names...)
		}
	}
	return all
}

func length(s string) int { return utf8.RuneCountInString(s) }

func hanziIn(s string) int {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}
