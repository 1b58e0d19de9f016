package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/finding"
	"pilotplan/internal/quantity/calendar"
)

// settleDates reports the dates that became others: one change for each edit, with all its places.
func (d *settler) settleDates() {
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
	n := align.Common(a, b)
	return n >= 4 || n >= 2 && n*2 >= min(length(a), length(b)) || align.Likeness(a, b) >= 0.5
}

// takenByDue gives a date in a text to the deadline of a row, if that changed likewise and the text is about the row.
func (d *settler) takenByDue(s *dateShift) bool {
	for _, r := range d.new.rows {
		if r.match == nil || s.b.in.of != r && align.Common(s.words, r.Name) < min(3, max(2, length(r.Name)/2)) {
			continue
		}
		for _, c := range d.dues[r] {
			from, err1 := calendar.ParseDate(c.Old)
			to, err2 := calendar.ParseDate(c.New)
			if err1 == nil && err2 == nil && from.Last().Equal(s.from.Last()) && to.Last().Equal(s.to.Last()) {
				addSentences(c, s.a, s.b)
				return true
			}
		}
	}
	return false
}

func (d *settler) dateChange(edit []*dateShift) {
	first := edit[0]
	c := change.Change{Kind: change.Reworded, Path: first.b.Path(), Label: first.b.where(), Old: first.from.String(), New: first.to.String()}
	for _, s := range edit {
		addSentences(&c, s.a, s.b)
	}
	what := finding.Short(strings.TrimSpace(first.words))
	if what != "" {
		c.Message = quoted(what)
	}
	c.Message = becameMessage(c.Message, c.Old, c.New)
	from, to := first.from.Last(), first.to.Last()
	switch {
	case !dated(first.a, first.b):
		c.Kind = change.FigureChanged
	case !from.Equal(to):
		putOff(&c, what, to.Before(from))
	}
	noted := d.due.add(c, deadline{words: first.words, from: first.from, to: first.to})
	d.findStaleDates(noted, edit)
}

// findStaleDates looks for places that still give the old date for the same thing.
func (d *settler) findStaleDates(c *change.Change, edit []*dateShift) {
	words := bareName(edit[0].words)
	if !c.Kind.Substantive() || length(words) < 4 || !d.new.small() {
		return
	}
	for _, p := range d.new.allProses() {
		if p.Nth > 0 || p.of != nil && p.of.match == nil {
			continue
		}
		for _, s := range p.sentences {
			changed := slices.ContainsFunc(edit, func(e *dateShift) bool { return e.b == s })
			if !changed && s.saysDate(words, edit[0].from) {
				c.Stale = append(c.Stale, s.At)
			}
		}
	}
}

// saysDate reports whether the sentence gives a date for what words name.
func (s *sentence) saysDate(words string, date calendar.Date) bool {
	for _, t := range s.tokens() {
		if t.Kind != token.Moment {
			continue
		}
		full := s.inFull(t)
		if full.IsZero() || !full.Last().Equal(date.Last()) {
			continue
		}
		if own := bareName(dueWords(s.Text, t)); align.Common(own, words)*10 >= 6*length(words) {
			return true
		}
	}
	return false
}
