package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/goal"
	"pilotplan/internal/quantity"
)

// settleDates reports the dates that became others: one change for each edit, with all its places.
func (d *differ) settleDates() {
	var edits [][]*dateShift
	for _, s := range d.dates {
		if d.takenByDue(s) {
			continue
		}
		i := slices.IndexFunc(edits, func(e []*dateShift) bool { return e[0].repeats(s) })
		if i < 0 {
			edits = append(edits, []*dateShift{s})
			continue
		}
		edits[i] = append(edits[i], s)
	}
	for _, e := range edits {
		d.dateChange(e)
	}
}

// repeats reports whether two changed dates are one edit: the same days, for the same thing.
func (s *dateShift) repeats(o *dateShift) bool {
	if !s.from.Last().Equal(o.from.Last()) || !s.to.Last().Equal(o.to.Last()) {
		return false
	}
	if s.a.in.of != nil && s.a.in.of == o.a.in.of && (s.words == "" || o.words == "") {
		return true
	}
	a, b := bareName(s.words), bareName(o.words)
	n := inCommon(a, b)
	return n >= 4 || n >= 2 && n*2 >= min(length(a), length(b)) || resembles(a, b) >= 0.5
}

// takenByDue gives a date in a text to the deadline of a row, if that changed likewise and the text is about the row.
func (d *differ) takenByDue(s *dateShift) bool {
	for _, e := range d.new.entries {
		if e.match == nil || s.b.in.of != e && inCommon(s.words, e.name) < min(3, max(2, length(e.name)/2)) {
			continue
		}
		for _, c := range d.changes {
			if !strings.HasPrefix(c.Path, e.path+".") || !isDue(c.Path) {
				continue
			}
			from, err1 := quantity.ParseDate(c.Old)
			to, err2 := quantity.ParseDate(c.New)
			if err1 == nil && err2 == nil && from.Last().Equal(s.from.Last()) && to.Last().Equal(s.to.Last()) {
				c.OldPlaces, c.NewPlaces = append(c.OldPlaces, s.a.at), append(c.NewPlaces, s.b.at)
				return true
			}
		}
	}
	return false
}

func (d *differ) dateChange(edit []*dateShift) {
	first := edit[0]
	c := change.Change{Path: first.b.path(), Label: first.b.where(), Old: first.from.String(), New: first.to.String()}
	for _, s := range edit {
		c.OldPlaces, c.NewPlaces = append(c.OldPlaces, s.a.at), append(c.NewPlaces, s.b.at)
	}
	what := shortText(strings.TrimSpace(first.words))
	if what != "" {
		what = quoted(what)
	}
	c.Message = what + "由 " + c.Old + " 改为 " + c.New
	switch promises := d.dated(first); {
	case !promises:
		c.Kind = change.FigureChanged
	case first.from.Last().Before(first.to.Last()):
		c.Kind, c.Message = change.DeadlinePostponed, what+"由 "+c.Old+" 推迟到 "+c.New
	case first.to.Last().Before(first.from.Last()):
		c.Kind, c.Message = change.DeadlineAdvanced, what+"由 "+c.Old+" 提前到 "+c.New
	default:
		c.Kind = change.Reworded
	}
	noted := d.addDeadline(c, first.words, first.from, first.to)
	d.datesLeft(noted, edit)
}

// deadline is what is to be done by a date that was put off or brought forward.
type deadline struct {
	change   *change.Change
	words    string
	from, to quantity.Date
}

// addDeadline reports a deadline that changed, together with what was said of it elsewhere in other words: by a date, by the
// year of a schedule, or by the paragraph of a year.
func (d *differ) addDeadline(c change.Change, words string, from, to quantity.Date) *change.Change {
	for i := range d.deadlines {
		known := &d.deadlines[i]
		if known.change.Kind != c.Kind || known.from.Year != from.Year || known.to.Year != to.Year || !known.sameThing(words) {
			continue
		}
		if known.to.Month == 0 && known.to.Part == quantity.Whole && (to.Month != 0 || to.Part != quantity.Whole) {
			known.from, known.to = from, to
			known.change.Old, known.change.New, known.change.Message = c.Old, c.New, c.Message
		}
		known.change.OldPlaces = append(known.change.OldPlaces, c.OldPlaces...)
		known.change.NewPlaces = append(known.change.NewPlaces, c.NewPlaces...)
		return known.change
	}
	noted := d.add(c)
	if c.Kind == change.DeadlinePostponed || c.Kind == change.DeadlineAdvanced {
		d.deadlines = append(d.deadlines, deadline{noted, words, from, to})
	}
	return noted
}

func (k *deadline) sameThing(words string) bool {
	a, b := bareName(k.words), bareName(words)
	n := inCommon(a, b)
	return n >= 4 || n >= 2 && n*3 >= 2*min(length(a), length(b))
}

// dated reports whether a date in a sentence is a deadline.
func (d *differ) dated(s *dateShift) bool {
	if s.a.in.role == factRole {
		return false
	}
	if s.a.in.of != nil {
		return true
	}
	old, new := d.verdictOf(s.a), d.verdictOf(s.b)
	if old.Class.Goal() && new.Class.Goal() {
		return true
	}
	return s.a.in.role == goalRole && old.Class != goal.Fact && new.Class != goal.Fact
}

// datesLeft looks for places that still give the old date for the same thing.
func (d *differ) datesLeft(c *change.Change, edit []*dateShift) {
	words := bareName(edit[0].words)
	if !c.Kind.Substantive() || length(words) < 4 || !d.new.small() {
		return
	}
	for _, p := range d.new.allProses() {
		for _, s := range p.sentences {
			if slices.ContainsFunc(edit, func(e *dateShift) bool { return e.b == s }) || p.copy || p.of != nil && p.of.match == nil {
				continue
			}
			if d.saysDate(s, words, edit[0].from) {
				c.Stale = append(c.Stale, s.at)
			}
		}
	}
}

// saysDate reports whether a sentence gives a date for what words name.
func (d *differ) saysDate(s *sentence, words string, date quantity.Date) bool {
	for _, p := range d.piecesOf(s) {
		if p.kind != moment {
			continue
		}
		full := d.inFull(s, p.date)
		if full.IsZero() || !full.Last().Equal(date.Last()) {
			continue
		}
		if own := bareName(dueWords(s.text, p)); inCommon(own, words)*10 >= 6*length(words) {
			return true
		}
	}
	return false
}

// yearMoved reports a step of a task that has gone to another year.
func (d *differ) yearMoved(a, b *sentence) {
	from, to := quantity.Date{Year: a.in.year}, quantity.Date{Year: b.in.year}
	old, new := d.firstDate(a, from), d.firstDate(b, to)
	c := change.Change{
		Kind: change.DeadlinePostponed, Path: b.path(), Label: b.where(), Old: old.String(), New: new.String(),
		OldPlaces: []change.Place{a.at}, NewPlaces: []change.Place{b.at},
		Message: quoted(shortText(strings.TrimRight(b.text, endMarks))) + "由 " + old.String() + " 推迟到 " + new.String(),
	}
	if to.Year < from.Year {
		c.Kind, c.Message = change.DeadlineAdvanced, strings.Replace(c.Message, "推迟到", "提前到", 1)
	}
	d.addDeadline(c, b.text, old, new)
}

// firstDate is the first date of a sentence, in full, else the year.
func (d *differ) firstDate(s *sentence, year quantity.Date) quantity.Date {
	for _, p := range d.piecesOf(s) {
		if p.kind == moment {
			return d.inFull(s, p.date)
		}
	}
	return year
}
