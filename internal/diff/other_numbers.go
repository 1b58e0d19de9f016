package diff

import (
	"slices"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
)

// sameEdit is one number that became another in one place or more.
type sameEdit struct {
	shifts []*shift
}

// settleOthers reports the numbers that no row carries: one change for each edit, with all its places.
func (d *settler) settleOthers(all []*shift) {
	var edits []*sameEdit
	byValues := map[[2]string][]*sameEdit{}
	for _, s := range all {
		key := [2]string{d.units.In(s.old.value).Number.String(), d.units.In(s.new.value).Number.String()}
		i := slices.IndexFunc(byValues[key], func(e *sameEdit) bool { return e.shifts[0].repeats(s) })
		if i >= 0 {
			byValues[key][i].shifts = append(byValues[key][i].shifts, s)
			continue
		}
		e := &sameEdit{[]*shift{s}}
		edits, byValues[key] = append(edits, e), append(byValues[key], e)
	}
	for _, e := range edits {
		d.editChange(e)
	}
}

// repeats reports whether two changed numbers are one edit: the same values, in one task or about the same.
func (s *shift) repeats(o *shift) bool {
	return sameValue(s.old.value, o.old.value) && sameValue(s.new.value, o.new.value) && akin(s.new, o.new)
}

func (d *settler) editChange(e *sameEdit) {
	first := e.principal()
	c := shiftChange(first)
	if first.answer == nil && c.Kind == change.FundsChanged && d.log.joinFunds(&c) {
		for _, s := range e.shifts {
			d.told[s.old], d.told[s.new] = true, true
		}
		return
	}
	f := &fact{change: d.log.add(c), from: first.old.value, to: first.new.value}
	for _, s := range e.shifts {
		if s == first {
			d.told[s.old], d.told[s.new] = true, true
			continue
		}
		d.take(f, s)
	}
	d.findStaleRows(f, first)
	if first.answer == nil || len(e.shifts) > 1 || d.new.small() {
		d.findAkin(f, first)
	}
}

// principal is the place that counts most: an answer, else what a task says of it.
func (e *sameEdit) principal() *shift {
	first := e.shifts[0]
	for _, s := range e.shifts {
		if s.answer != nil {
			return s
		}
		if s.new.in.in.of != nil && first.new.in.in.of == nil {
			first = s
		}
	}
	return first
}

// shiftChange is the change that one changed number makes.
func shiftChange(s *shift) change.Change {
	if s.answer != nil {
		return *s.answer
	}
	a, b := s.old, s.new
	c := change.Change{Kind: change.FigureChanged, Path: b.in.Path(), Label: b.in.where(), Old: a.text, New: b.text}
	addSentences(&c, a.in, b.in)
	what := ""
	if words := b.called(); words != "" {
		what = quoted(finding.Short(words))
	}
	c.Message = becameMessage(what, a.text, b.text) + difference(a.value, b.value)
	order, err := b.value.Compare(a.value)
	goals := a.promised() && b.promised()
	if s.weighed(&c, what, goals) {
		return c
	}
	switch {
	case a.isMoney():
		c.Kind = change.FundsChanged
	case err == nil && order == 0 && firmness(a.value) != firmness(b.value) && goals:
		c.Kind = targetKind(firmness(b.value) - firmness(a.value))
	case err == nil && order == 0 && sameSide(a.value, b.value):
		c.Kind = change.Reworded
	case err != nil || order == 0:
	case a.from || b.from:
		if goals {
			c.Kind = change.BaselineChanged
		}
	case goals:
		t := step{what: what, from: a.value, to: b.value, ambition: order, down: a.lessIsBetter() && b.lessIsBetter()}
		if t.down {
			t.ambition = -order
		}
		c.Kind, c.Message = targetKind(t.ambition), t.message(a.text, b.text)
	}
	return c
}

// weighed says what a changed number does where its size alone would mislead: a growth told as a level, a range in another, a
// floor made a ceiling. It reports whether it said so.
func (s *shift) weighed(c *change.Change, what string, goals bool) bool {
	a, b := s.old, s.new
	if growth, ok := growthOrder(a, b); ok && (growth == 0 || goals) {
		c.Kind, c.Message = targetKind(growth), becameMessage(what, a.text, b.text)
		if growth == 0 {
			c.Kind, c.Message = change.Reworded, c.Message+"，换算后不变"
		}
		return true
	}
	switch turn := upward(b.value) - upward(a.value); {
	case !goals || a.isMoney():
	case within(a.value, b.value) != 0:
		t := step{what: what, from: a.value, to: b.value}
		c.Kind, c.Message = t.kind(), t.message(a.text, b.text)
		return true
	case turn != 0 && a.value.Number.Equal(b.value.Number) && bounds(a.value) && bounds(b.value):
		c.Kind = targetKind(turn)
		return true
	}
	return false
}

// sameSide reports whether two values bound what they are of from the same side, or not at all.
func sameSide(a, b quantity.Quantity) bool {
	less := func(q quantity.Quantity) bool { return q.Relation == quantity.AtMost || q.Relation == quantity.Below }
	return less(a) == less(b) && a.Scope == b.Scope
}
