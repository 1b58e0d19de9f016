package diff

import (
	"cmp"
	"strings"

	"pilotplan/internal/diff/token"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity/calendar"
)

// dateShift is a date that became another.
type dateShift struct {
	a, b     *sentence
	from, to calendar.Date
	words    string // what is to be done by it
}

// dueWords are the words that say what is to be done by a date.
func dueWords(text string, t token.Token) string {
	before := strings.TrimRight(phrase.LastClause(text[:t.Start]), " 到至在于")
	return before + phrase.FirstClause(strings.TrimLeft(text[t.End:], "，, "))
}

// inFull gives the date of a token the year that the sentence says before it, else that of its place.
func (s *sentence) inFull(t token.Token) calendar.Date {
	date := t.Date
	if date.Year == 0 {
		date.Year = cmp.Or(s.yearWithin(t.Start), s.in.Year, s.yearBefore())
		if date.Month == 12 && date.Part == calendar.End && date.Year != 0 {
			date.Month = 0 // the end of the year
		}
	}
	return date
}

// yearWithin is the last year that the sentence names before byte at; 0 if none.
func (s *sentence) yearWithin(at int) int {
	year := 0
	for _, t := range s.tokens() {
		if t.Kind == token.Moment && t.Date.Year != 0 && t.Start < at {
			year = t.Date.Year
		}
	}
	return year
}

// sameDays reports whether two dates name the same days.
func sameDays(a, b calendar.Date) bool { return token.DateKey(a) == token.DateKey(b) }

// firstDate is the first date of the sentence, in full, else the year of its place.
func (s *sentence) firstDate() calendar.Date {
	for _, t := range s.tokens() {
		if t.Kind == token.Moment {
			return s.inFull(t)
		}
	}
	return calendar.Date{Year: s.in.Year}
}

// year is the one that the sentence speaks of first, or its place.
func (s *sentence) year() int {
	for _, t := range s.tokens() {
		if t.Kind == token.Moment && t.Date.Year != 0 {
			return t.Date.Year
		}
	}
	if s.in.Year != 0 {
		return s.in.Year
	}
	return s.yearBefore()
}
