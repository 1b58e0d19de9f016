package diff

import (
	"slices"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
)

// fact is a figure that changed and has a place of its own: in a row, an answer, the funds.
type fact struct {
	change   *change.Change
	old, new *row // nil for answers and funds
	funds    string
	names    []string
	year     int
	from, to quantity.Quantity
	unit     bool // only the unit has changed
	base     bool
	steps    [][2]quantity.Quantity // other figures that follow from it: what is added over the baseline, or in the year
}

// shift is a number that became another, in prose or as an answer.
type shift struct {
	old, new *mention
	answer   *change.Change // to report if nothing else takes it up; nil in prose
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

// saysOld reports whether a value is the old one of a figure and not also the new one.
func (f *fact) saysOld(q quantity.Quantity) bool {
	if f.unit {
		return q.Unit == f.from.Unit && q.Number.Equal(f.from.Number)
	}
	return sameValue(f.from, q) && !sameValue(f.to, q)
}

// sameTime reports whether a mention may be of the year of a figure: it says the year, or none in which the row has that value.
func (f *fact) sameTime(m *mention) bool {
	if f.new == nil {
		return true
	}
	inFacts := m.prose() != nil && m.prose().Purpose == phrase.Background
	if f.base {
		return m.from || m.year == 0 || m.year == f.year || inFacts
	}
	if m.from || inFacts {
		return false
	}
	if m.year != 0 {
		return m.year == f.year
	}
	return !f.new.has(m.value)
}

// sameValue reports whether two values say the same, both ends of a range included.
func sameValue(a, b quantity.Quantity) bool {
	if a.Rank != b.Rank {
		return false
	}
	if a.Unit == b.Unit {
		return a.Number.Equal(b.Number) && a.High.Equal(b.High)
	}
	v, err := b.In(a.Unit)
	if err != nil {
		return likeUnits(a, b) && a.Number.Equal(b.Number) && a.High.Equal(b.High)
	}
	return a.Number.Equal(v.Number) && a.High.Equal(v.High)
}

// likeUnits reports whether two values may measure the same.
func likeUnits(a, b quantity.Quantity) bool {
	if a.Rank != b.Rank {
		return false
	}
	return quantity.SameDimension(a.Unit, b.Unit) || quantity.Kindred(a.Unit, b.Unit)
}

// has reports whether the row has a value in any year.
func (r *row) has(q quantity.Quantity) bool {
	return slices.ContainsFunc(r.Figures(), func(y version.Figure) bool { return y.OK && sameValue(y.Value, q) })
}

// measures reports whether a value may be one of the row's.
func (r *row) measures(q quantity.Quantity) bool {
	for _, y := range append(slices.Clone(r.Targets), r.Baseline...) {
		if y.OK {
			return likeUnits(y.Value, q)
		}
	}
	return false
}
