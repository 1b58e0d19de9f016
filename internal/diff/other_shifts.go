package diff

import (
	"slices"

	"pilotplan/internal/quantity"
)

// sameEdit is one number that became another in one place or more.
type sameEdit struct {
	shifts []*shift
}

// otherShifts reports the numbers that no row carries: one change for each edit, with all its places.
func (d *differ) otherShifts(all []*shift) {
	var edits []*sameEdit
	for _, s := range all {
		i := slices.IndexFunc(edits, func(e *sameEdit) bool { return e.shifts[0].repeats(s) })
		if i < 0 {
			edits = append(edits, &sameEdit{[]*shift{s}})
			continue
		}
		edits[i].shifts = append(edits[i].shifts, s)
	}
	for _, e := range edits {
		d.editChange(e)
	}
}

// repeats reports whether two changed numbers are one edit: the same values, in one task or about the same.
func (s *shift) repeats(o *shift) bool {
	if !sameValue(s.old.value, o.old.value) || !sameValue(s.new.value, o.new.value) || s.old.value.Rank != o.old.value.Rank {
		return false
	}
	return akin(s.new, o.new)
}

// akin reports whether two mentions are about the same: as far as their words tell, or because one task says both.
func akin(a, b *mention) bool {
	p, q := a.prose(), b.prose()
	if p != nil && q != nil && p.of != nil && p.of == q.of {
		return true
	}
	if a.in != nil && a.in == b.in {
		return bareName(a.before) == bareName(b.before)
	}
	words, others := bareName(a.before)+"\x00"+bareName(a.after), bareName(b.before)+"\x00"+bareName(b.after)
	n := inCommon(words, others)
	return n >= 4 || n >= 2 && n*10 >= 7*min(length(words), length(others))
}

func (d *differ) editChange(e *sameEdit) {
	first := e.shifts[0]
	for _, s := range e.shifts {
		if s.answer != nil {
			first = s
		}
	}
	c := d.shiftChange(first)
	change := d.add(c)
	f := &fact{change: change, from: first.old.value, to: first.new.value}
	for _, s := range e.shifts {
		if s == first {
			s.old.used, s.new.used = true, true
			continue
		}
		f.take(s)
	}
	d.rowsLeft(f, first)
	if first.answer == nil || len(e.shifts) > 1 || d.new.small() {
		d.leftAlike(f, first)
	}
}

// shiftChange is the change that one changed number makes.
func (d *differ) shiftChange(s *shift) Change {
	if s.answer != nil {
		return *s.answer
	}
	a, b := s.old, s.new
	c := Change{
		Kind: FigureChanged, Path: b.in.in.path, Label: b.in.where(), Old: a.text, New: b.text,
		OldPlaces: []Place{a.in.at}, NewPlaces: []Place{b.in.at},
	}
	what := ""
	if words := shortText(b.before); words != "" {
		what = quoted(words)
	}
	c.Message = what + "由 " + a.text + " 改为 " + b.text + difference(a.value, b.value)
	order, err := b.value.Compare(a.value)
	switch {
	case d.isMoney(a):
		c.Kind = FundsChanged
	case err != nil || order == 0:
	case a.from || b.from:
		if d.goals(a, b) {
			c.Kind = BaselineChanged
		}
	case d.goals(a, b):
		down := a.lessIsBetter() && b.lessIsBetter()
		ambition := order
		if down {
			ambition = -order
		}
		c.Kind, c.Message = targetKind(ambition), targetMessage(what, a.text, b.text, a.value, b.value, ambition, down)
	}
	return c
}

func (d *differ) goals(a, b *mention) bool {
	return d.promised(a.in, a.start, a.end) && d.promised(b.in, b.start, b.end)
}

// isMoney reports whether a number is one of the pilot's funds: an amount under a heading of money.
func (d *differ) isMoney(m *mention) bool {
	return m.in != nil && m.in.in.money && quantity.Dimension(m.value.Unit) == "金额"
}
