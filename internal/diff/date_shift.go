package diff

import (
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

// inFull gives a date the year that its place says.
func (s *sentence) inFull(date calendar.Date) calendar.Date {
	if date.Year == 0 {
		date.Year = s.in.Year
		if date.Year == 0 {
			date.Year = s.yearBefore()
		}
		if date.Month == 12 && date.Part == calendar.End && date.Year != 0 {
			date.Month = 0 // the end of the year
		}
	}
	return date
}

// sameDays reports whether two dates name the same days.
func sameDays(a, b calendar.Date) bool { return token.DateKey(a) == token.DateKey(b) }

// firstDate is the first date of the sentence, in full, else the year of its place.
func (s *sentence) firstDate() calendar.Date {
	for _, t := range s.tokens() {
		if t.Kind == token.Moment {
			return s.inFull(t.Date)
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
