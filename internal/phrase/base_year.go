package phrase

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// maxBetween is how many characters may stand between a base year and the multiple of it: 2022年同期水平的2.3倍.
const maxBetween = 6

// isBase reports whether something is only measured against a date: 较2022年, 2022年的2.3倍, 在2022年18.6亿元的基础上. It takes
// note of a figure right behind, which is the date's own or a multiple of that.
func (r *Reader) isBase(d quantity.DateMatch) bool {
	l := &r.line
	front := LastClause(string(l.words))
	compared := r.compares(front)
	behind := r.leadsOn(l.text[d.End:])
	next, ok := r.nextValue(d.End)
	if !ok {
		return compared || behind
	}
	between := l.text[d.End:next.Start]
	switch {
	case r.isMultiple(front, between, next):
		l.ofBase[1] = next.Start
		return true
	case r.withoutFillers(between) == "" && next.Kind != quantity.Times && next.Kind != quantity.Points && (compared || r.leadsOn(l.text[next.End:])):
		l.ofBase[0] = next.Start
		return true
	}
	return compared || behind
}

// FromDate reports whether a date between two texts is one that something starts from or is measured against, and not one by
// which it is to be: 较2022年, 由2022年, 与2022年相比.
func FromDate(words *vocabulary.Vocabulary, before, behind string) bool {
	r, front := Reader{Words: words}, LastClause(before)
	return r.compares(front) || words.List(vocabulary.StartWords).Suffix(front) != "" || r.leadsOn(behind)
}

// nextValue is the first number behind a place, with no date between.
func (r *Reader) nextValue(at int) (quantity.Match, bool) {
	for _, m := range r.line.values {
		if m.Start >= at {
			return m, len(r.line.dates) == 0 || r.line.dates[0].Start >= m.Start
		}
	}
	return quantity.Match{}, false
}

// compares reports whether a clause ends in a word that something is compared by: 较, 比; not in 占比.
func (r *Reader) compares(clause string) bool {
	clause = strings.TrimRight(clause, " “‘")
	if r.Words.List(vocabulary.RatioNames).Suffix(clause) != "" || r.Words.List(vocabulary.StartWords).Suffix(clause) != "" {
		return false
	}
	return r.Words.List(vocabulary.ComparedWith).Suffix(clause) != "" || r.Words.List(vocabulary.AgainstYear).Suffix(clause) != ""
}

// leadsOn reports whether a text begins with what makes the date or value before it one to start from: 的基础上, 相比. 基期
// alone does not: 2022年基期 is a time like others.
func (r *Reader) leadsOn(text string) bool {
	return utf8.RuneCountInString(r.Words.List(vocabulary.BaseBehind).Prefix(text)) > len([]rune("基期")) ||
		r.Words.List(vocabulary.AgainstYearBehind).Prefix(text) != ""
}

// isMultiple reports whether a number says how many times the value of a date something is.
func (r *Reader) isMultiple(front, between string, m quantity.Match) bool {
	if strings.ContainsAny(between, ClauseMarks) || utf8.RuneCountInString(between) > maxBetween {
		return false
	}
	of := strings.HasSuffix(between, "的")
	reached := r.levelVerb(front) != ""
	return m.Kind == quantity.Times && (of || reached && between == "") || m.Kind == quantity.Share && of && reached
}
