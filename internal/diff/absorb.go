package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
)

// settle gives each changed number and date of the texts to the figure that it repeats, and reports the rest, every edit once.
func (d *differ) settle() {
	var left []*shift
	for _, s := range d.shifts {
		if f := d.factOf(s); f != nil {
			f.take(s)
			continue
		}
		left = append(left, s)
	}
	left = d.carriedShifts(left)
	d.otherShifts(left)
	d.settleDates()
	d.settleRewords()
	for _, f := range d.facts {
		d.leftBehind(f)
	}
	d.rowsMissed()
}

func (f *fact) take(s *shift) {
	s.old.used, s.new.used = true, true
	f.change.OldPlaces = append(f.change.OldPlaces, s.old.place())
	f.change.NewPlaces = append(f.change.NewPlaces, s.new.place())
}

func sameValue(a, b quantity.Quantity) bool {
	if a.Rank != b.Rank {
		return false
	}
	if a.Unit == b.Unit {
		return a.Number.Equal(b.Number) && a.High.Equal(b.High)
	}
	v, err := b.In(a.Unit)
	if err != nil {
		return likeUnits(a, b) && a.Number.Equal(b.Number)
	}
	return a.Number.Equal(v.Number) && a.High.Equal(v.High)
}

// factOf is the changed figure that a changed number repeats; nil if there is none. The values decide, then the words; a number
// that another row's name fits better is that row's.
func (d *differ) factOf(s *shift) *fact {
	var best *fact
	score := 0
	for _, f := range d.facts {
		if f.answer(s) || !f.fits(s) {
			continue
		}
		n := d.likeFact(f, s.new, f.new, false)
		n = max(n, d.likeFact(f, s.old, f.old, true))
		if n == 0 {
			continue
		}
		n *= 4
		if s.new.year == f.year && f.year != 0 {
			n++
		}
		if n > score {
			best, score = f, n
		}
	}
	return best
}

// answer reports whether a number is an answer that a fact cannot be about: targets are in no answer.
func (f *fact) answer(s *shift) bool {
	return s.answer != nil && (!f.base || f.funds != "")
}

// fits reports whether values and year of a changed number are those of a changed figure, or follow from them.
func (f *fact) fits(s *shift) bool {
	if f.unit {
		return s.old.value.Number.Equal(s.new.value.Number) && s.old.value.Unit == f.from.Unit && s.new.value.Unit == f.to.Unit
	}
	if sameValue(f.from, s.old.value) && sameValue(f.to, s.new.value) {
		return f.base || f.year == 0 || !s.new.dated || s.new.year == 0 || s.new.year == f.year
	}
	return slices.ContainsFunc(f.steps, func(step [2]quantity.Quantity) bool {
		return sameValue(step[0], s.old.value) && sameValue(step[1], s.new.value)
	})
}

// likeFact says how surely a mention is about a fact; 0 is not at all.
func (d *differ) likeFact(f *fact, m *mention, row *entry, old bool) int {
	if f.funds != "" {
		return d.likeFunds(f, m)
	}
	n := d.likeRow(m, row, f.names)
	if n == 0 || row == nil {
		return n
	}
	v := d.new
	if old {
		v = d.old
	}
	for _, e := range v.entries {
		if e != row && e.kind == indicatorTable && e.measures(m.value) && d.likeRow(m, e, []string{bareName(e.name)}) > n {
			return 0
		}
	}
	return n
}

func (e *entry) measures(q quantity.Quantity) bool {
	for _, y := range append(append([]yearly{}, e.targets...), e.baseline...) {
		if y.ok {
			return likeUnits(y.value, q)
		}
	}
	return false
}

// likeFunds says how surely a number is one of the funds: it stands under a heading of money, or names its part.
func (d *differ) likeFunds(f *fact, m *mention) int {
	if m.in == nil {
		return 0
	}
	n := 0
	if m.in.money() {
		n = 2
	}
	for _, name := range f.names {
		if inCommon(m.before, name) >= min(3, length(name)) {
			n += 2
		}
	}
	if n == 0 && strings.ContainsAny(m.before, "投资筹") {
		n = 1
	}
	return n
}

// likeRow says how surely a mention is about a row of a name: 3 by its very name, 2 by most of it, 1 perhaps. In a task that
// carries the row little is enough.
func (d *differ) likeRow(m *mention, row *entry, names []string) int {
	words := bareName(m.before) + "\x00" + bareName(m.after)
	best := 0
	for _, name := range names {
		if name == "" {
			continue
		}
		n := inCommon(words, name)
		if m.in == nil && !strings.Contains(bareName(m.before), name) && !strings.Contains(name, bareName(m.before)) {
			continue
		}
		switch long := length(name); {
		case n == long:
			best = max(best, 3)
		case n >= 4 && n*2 >= long || n*10 >= long*6:
			best = max(best, 2)
		case n >= 3 || n >= 2 && long <= 4:
			best = max(best, 1)
		}
	}
	if p := m.prose(); p != nil && p.of != nil && row != nil && p.of.carries(row) {
		best++
	}
	return best
}

// carries reports whether a task says that it moves an indicator.
func (e *entry) carries(row *entry) bool {
	return slices.ContainsFunc(e.indicators, func(ref string) bool { return ref != "" && (ref == row.id || ref == row.name) })
}

// carriedShifts reports numbers that changed in prose only, while the row that they repeat stayed as it was.
func (d *differ) carriedShifts(all []*shift) []*shift {
	var left []*shift
	for _, s := range all {
		if s.answer != nil {
			left = append(left, s)
			continue
		}
		row, y := d.carrier(s)
		if row == nil {
			left = append(left, s)
			continue
		}
		d.proseOnly(s, row, y)
	}
	return left
}

// carrier is the row and year that a changed number repeats, or did.
func (d *differ) carrier(s *shift) (*entry, yearly) {
	var row *entry
	var found yearly
	score := 1
	for _, e := range d.new.entries {
		if e.kind != indicatorTable || e.match == nil {
			continue
		}
		n := max(d.likeRow(s.new, e, d.namesOf(e)), d.likeRow(s.old, e.match, d.namesOf(e.match)))
		if n <= score {
			continue
		}
		if y, ok := e.figureOf(s); ok {
			row, found, score = e, y, n
		}
	}
	return row, found
}

// figureOf is the unchanged figure of a row that a changed number was the same as, or has become the same as.
func (e *entry) figureOf(s *shift) (yearly, bool) {
	for _, all := range [][]yearly{e.targets, e.baseline} {
		for i := len(all) - 1; i >= 0; i-- {
			y := all[i]
			if s.new.dated && s.new.year != 0 && s.new.year != y.year || !y.ok {
				continue
			}
			if sameValue(y.value, s.old.value) || sameValue(y.value, s.new.value) {
				return y, true
			}
		}
	}
	return yearly{}, false
}

// proseOnly reports a number that changed in prose while its row did not.
func (d *differ) proseOnly(s *shift, row *entry, y yearly) {
	for _, f := range d.facts {
		if f.new == row && f.change.Label == d.proseLabel(row, y) && sameValue(f.from, s.old.value) && sameValue(f.to, s.new.value) {
			f.take(s)
			return
		}
	}
	c := change.Change{Label: d.proseLabel(row, y), Path: s.new.in.path(), Old: s.old.text, New: s.new.text}
	_, base := inYear(row.baseline, y)
	_, target := inYear(row.targets, y)
	if base && !target {
		c.Kind, c.Message = change.BaselineChanged, "文中"+y.label+"的值由 "+c.Old+" 改为 "+c.New
	} else {
		x, z := y, y
		x.value, z.value = s.old.value, s.new.value
		order := ambition(row.match, row, x, z)
		c.Kind = targetKind(order)
		c.Message = "文中" + targetMessage(y.label+"目标", c.Old, c.New, x.value, z.value, order, direction(row.match, row) == "降" || x.value.Rank)
	}
	noted := d.add(c)
	f := &fact{change: noted, old: row.match, new: row, names: d.namesOf(row), year: y.year, from: s.old.value, to: s.new.value, base: c.Kind == change.BaselineChanged}
	f.take(s)
	d.facts = append(d.facts, f)
	if sameValue(y.value, s.old.value) {
		noted.Stale = append(noted.Stale, y.at)
	}
}

func (d *differ) proseLabel(row *entry, y yearly) string {
	if _, target := inYear(row.targets, y); !target {
		return row.String() + "的基期"
	}
	return row.String() + y.label + "目标"
}
