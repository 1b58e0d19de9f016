package diff

import (
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/outline"
)

// settler gives each changed number and date of the texts to the figure that it repeats, and reports the rest, every edit once.
type settler struct {
	*matched
	log   *ledger
	due   *deadlines
	alone alone
	dues  map[*row][]*change.Change // deadlines of rows that changed
	facts []*fact                   // changed figures, which take up what prose says of them
	textsRead

	told     map[*mention]bool // numbers that a change has taken up
	answered map[string]bool   // paths of answers that are shifts
	numbers  []*mention        // see newMentions
}

func settle(m *matched, due *deadlines, known earlier, texts textsRead) {
	rows, answers := known.rows, known.answers
	d := &settler{
		matched: m, log: due.log, due: due, alone: rows.alone, dues: rows.due, facts: append(rows.facts, answers.facts...), textsRead: texts,
		told: map[*mention]bool{}, answered: map[string]bool{},
	}
	d.shifts = append(answers.shifts, texts.shifts...)
	for _, s := range answers.shifts {
		d.answered[s.new.answer.Path] = true
	}
	d.settleOthers(d.restateRows(d.restateFacts(d.shifts)))
	d.settleDates()
	d.settleRewords()
	for _, f := range d.facts {
		d.findStale(f)
	}
	d.findRemoved()
}

// newMentions are the numbers of the new version, in its texts and answers; those of a long one only where the digits stand.
func (d *settler) newMentions(digits string) []*mention {
	if !d.new.small() {
		return d.mentionsWith(digits)
	}
	if d.numbers == nil {
		d.numbers = d.mentionsWith("")
	}
	return d.numbers
}

// mentionsWith gives the numbers of the new version in sentences that hold a text, and its answers that are numbers. Rows that
// only the new version has speak for themselves.
func (d *settler) mentionsWith(digits string) []*mention {
	found := []*mention{}
	for _, p := range d.new.allProses() {
		if p.Nth > 0 || p.of != nil && p.of.match == nil {
			continue
		}
		for _, s := range p.sentences {
			if strings.Contains(s.Text, digits) {
				found = append(found, s.mentions()...)
			}
		}
	}
	for _, f := range d.new.Fields {
		if f.Kind != outline.Quantity || f.Funds != "" || d.answered[f.Path] {
			continue
		}
		if q, ok := f.Quantity(); ok {
			found = append(found, mentionOf(f, q))
		}
	}
	return found
}

// take gives a changed number to a figure.
func (d *settler) take(f *fact, s *shift) {
	d.told[s.old], d.told[s.new] = true, true
	f.change.OldPlaces = append(f.change.OldPlaces, s.old.place())
	f.change.NewPlaces = append(f.change.NewPlaces, s.new.place())
}
