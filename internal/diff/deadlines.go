package diff

import (
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/finding"
	"pilotplan/internal/quantity/calendar"
)

// deadlines reports what is to be done by a date that was put off or brought forward, together with what is said of it elsewhere
// in other words: by a date, by the year of a schedule, or by the paragraph of a year.
type deadlines struct {
	log   *ledger
	known []deadline
}

type deadline struct {
	change   *change.Change
	words    string // what is to be done
	from, to calendar.Date
}

// add reports a deadline with what it was and has become, in words and as dates.
func (l *deadlines) add(c change.Change, due deadline) *change.Change {
	from, to := due.from, due.to
	for i := range l.known {
		known := &l.known[i]
		if known.change.Kind != c.Kind || known.from.Year != from.Year || known.to.Year != to.Year || !known.sameThing(due.words) {
			continue
		}
		if isYear(known.to) && !isYear(to) {
			known.from, known.to = from, to
			known.change.Old, known.change.New, known.change.Message = c.Old, c.New, c.Message
		}
		addPlaces(known.change, &c)
		return known.change
	}
	due.change = l.log.add(c)
	if c.Kind == change.DeadlinePostponed || c.Kind == change.DeadlineAdvanced {
		l.known = append(l.known, due)
	}
	return due.change
}

// isYear reports whether a date names a year and no part of it.
func isYear(d calendar.Date) bool { return d.Month == 0 && d.Part == calendar.Whole }

func (k *deadline) sameThing(words string) bool {
	a, b := bareName(k.words), bareName(words)
	n := align.Common(a, b)
	return n >= 4 || n >= 2 && n*3 >= 2*min(length(a), length(b))
}

// yearMoved reports a step of a task that has gone to another year.
func (l *deadlines) yearMoved(a, b *sentence) {
	due := deadline{words: b.Text, from: a.firstDate(), to: b.firstDate()}
	c := change.Change{Path: b.Path(), Label: b.where(), Old: due.from.String(), New: due.to.String()}
	addSentences(&c, a, b)
	putOff(&c, finding.Short(strings.TrimRight(b.Text, version.EndMarks)), b.in.Year < a.in.Year)
	l.add(c, due)
}

// putOff says of words that they are to be done later, or earlier.
func putOff(c *change.Change, words string, earlier bool) {
	kind, verb := change.DeadlinePostponed, "推迟到"
	if earlier {
		kind, verb = change.DeadlineAdvanced, "提前到"
	}
	if words != "" {
		words = quoted(words)
	}
	c.Kind, c.Message = kind, words+"由 "+c.Old+" "+verb+" "+c.New
}
