package diff

import (
	"strings"

	"pilotplan/internal/quantity"
)

// dateShift is a date that became another.
type dateShift struct {
	a, b     *sentence
	from, to quantity.Date
	words    string // what is to be done by it
}

// dateBecame takes note of a date that became another.
func (d *differ) dateBecame(a, b *sentence, p, q piece) {
	from, to := d.inFull(a, p.date), d.inFull(b, q.date)
	if dateKey(from) == dateKey(to) {
		return
	}
	d.dates = append(d.dates, &dateShift{a: a, b: b, from: from, to: to, words: dueWords(b.text, q)})
}

// dueWords are the words that say what is to be done by a date.
func dueWords(text string, p piece) string {
	before := strings.TrimRight(lastClause(text[:p.start]), " 到至在于")
	return before + afterDate(text[p.end:])
}

// afterDate is what stands behind a date up to the end of its clause.
func afterDate(s string) string {
	return firstClause(strings.TrimLeft(s, "，, "))
}

// inFull gives a date the year that its place says.
func (d *differ) inFull(s *sentence, date quantity.Date) quantity.Date {
	if date.Year == 0 {
		date.Year = s.in.year
		if date.Year == 0 {
			date.Year = d.yearBefore(s)
		}
		if date.Month == 12 && date.Part == quantity.End && date.Year != 0 {
			date.Month = 0 // the end of the year
		}
	}
	return date
}
