package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
)

// sameEdit is one number that became another in one place or more.
type sameEdit struct {
	shifts []*shift
}

// otherShifts reports the numbers that no row carries: one change for each edit, with all its places.
func (d *differ) otherShifts(all []*shift) {
	var edits []*sameEdit
	byValues := map[string][]*sameEdit{}
	for _, s := range all {
		key := d.numberKey(s.old.value) + "\x00" + d.numberKey(s.new.value)
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

// numberKey is the same for values that are the same number in one unit.
func (d *differ) numberKey(q quantity.Quantity) string {
	if unit, met := d.units[quantity.Dimension(q.Unit)]; met {
		if v, err := q.In(unit); err == nil {
			q = v
		}
	}
	return q.Number.String()
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
	words, others := a.about(), b.about()
	n := inCommon(words, others)
	return n >= 4 || n >= 2 && n*2 >= min(length(words), length(others))
}

// about are the words around a number that say what it is of.
func (m *mention) about() string {
	return idleVerbs.Replace(bareName(m.before) + bareName(m.after))
}

// idleVerbs go with any number.
var idleVerbs = strings.NewReplacer("新增", "", "累计", "", "完成", "", "达到", "", "建成", "", "形成", "", "实现", "", "以上", "", "左右", "", "其中", "")

func (d *differ) editChange(e *sameEdit) {
	first := e.principal()
	c := d.shiftChange(first)
	if first.answer == nil && c.Kind == change.FundsChanged && d.moreFunds(&c) {
		for _, s := range e.shifts {
			s.old.used, s.new.used = true, true
		}
		return
	}
	noted := d.add(c)
	f := &fact{change: noted, from: first.old.value, to: first.new.value}
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

// moreFunds adds an amount to the change of funds that the same text has already: a sum and its parts are one edit.
func (d *differ) moreFunds(c *change.Change) bool {
	for _, known := range d.changes {
		if known.Kind == change.FundsChanged && known.Path == c.Path {
			known.Message += "，" + c.Message
			known.OldPlaces, known.NewPlaces = append(known.OldPlaces, c.OldPlaces...), append(known.NewPlaces, c.NewPlaces...)
			return true
		}
	}
	return false
}

// shiftChange is the change that one changed number makes.
func (d *differ) shiftChange(s *shift) change.Change {
	if s.answer != nil {
		return *s.answer
	}
	a, b := s.old, s.new
	c := change.Change{
		Kind: change.FigureChanged, Path: b.in.path(), Label: b.in.where(), Old: a.text, New: b.text,
		OldPlaces: []change.Place{a.in.at}, NewPlaces: []change.Place{b.in.at},
	}
	what := ""
	if words := b.called(); words != "" {
		what = quoted(shortText(words))
	}
	c.Message = what + "由 " + a.text + " 改为 " + b.text + difference(a.value, b.value)
	order, err := b.value.Compare(a.value)
	switch {
	case d.isMoney(a):
		c.Kind = change.FundsChanged
	case err == nil && order == 0 && firmness(a.value) != firmness(b.value) && d.goals(a, b):
		c.Kind = targetKind(firmness(b.value) - firmness(a.value))
	case err == nil && order == 0 && sameSide(a.value, b.value):
		c.Kind = change.Reworded
	case err != nil || order == 0:
	case a.from || b.from:
		if d.goals(a, b) {
			c.Kind = change.BaselineChanged
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

// called is how a message calls what a number is of.
func (m *mention) called() string {
	words := strings.TrimPrefix(m.before, "其中")
	if length(words) < 4 && hanziIn(m.after) > 0 {
		words += m.after
	}
	return clean(words)
}

// sameSide reports whether two values bound what they are of from the same side, or not at all.
func sameSide(a, b quantity.Quantity) bool {
	less := func(q quantity.Quantity) bool { return q.Relation == quantity.AtMost || q.Relation == quantity.Below }
	return less(a) == less(b) && a.Scope == b.Scope
}

func (d *differ) goals(a, b *mention) bool {
	return d.promised(a.in, a.start, a.end) && d.promised(b.in, b.start, b.end)
}

// isMoney reports whether a number is one of the pilot's funds: an amount under a heading of money.
func (d *differ) isMoney(m *mention) bool {
	return m.in != nil && m.in.money() && quantity.Dimension(m.value.Unit) == "金额"
}
