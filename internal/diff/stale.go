package diff

import (
	"slices"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/phrase"
)

// findStale looks in the new version for places that still give the old value of a figure that changed.
func (d *settler) findStale(f *fact) {
	if f.change.Kind == change.Reworded {
		return
	}
	for _, m := range d.newMentions(f.from.Number.String()) {
		if d.told[m] || !f.saysOld(m.value) || !f.sameTime(m) {
			continue
		}
		if f.about(m, f.new, d.new) >= 2 {
			f.leave(m)
		}
	}
}

// leave notes a place that was left behind.
func (f *fact) leave(m *mention) {
	if at := m.place(); !slices.Contains(f.change.Stale, at) {
		f.change.Stale = append(f.change.Stale, at)
	}
}

// findAkin looks for places that still give the old value of a number that no row carries.
func (d *settler) findAkin(f *fact, s *shift) {
	for _, m := range d.newMentions(f.from.Number.String()) {
		if d.told[m] || m.in == nil || !sameValue(f.from, m.value) || !likeUnits(f.from, m.value) {
			continue
		}
		if s.new.in != nil && s.new.in.in.of == nil && m.in.in.of != nil {
			continue
		}
		if s.new.in != nil && m.in.in.Year != s.new.in.in.Year && m.in.in.Year*s.new.in.in.Year != 0 {
			continue // what another year does is another thing
		}
		if akin(m, s.new) && akin(m, s.old) {
			f.leave(m)
		}
	}
}

// findStaleRows looks for what rows and funds still say of a number that changed in prose or in an answer only.
func (d *settler) findStaleRows(f *fact, s *shift) {
	for _, r := range d.new.rows {
		if r.Table != version.Indicators || s.answer == nil || s.new.aboutRow(r, d.namesOf(r)) < 3 {
			continue
		}
		for _, y := range r.Baseline {
			if y.OK && sameValue(y.Value, f.from) {
				f.change.Stale = append(f.change.Stale, y.At)
			}
		}
	}
	if f.change.Kind != change.FundsChanged {
		return
	}
	for _, x := range d.new.Fields {
		if q, ok := x.Quantity(); ok && x.Funds != "" && sameValue(q, f.from) {
			f.change.Stale = append(f.change.Stale, x.At)
		}
	}
}

// findRemoved looks for numbers of an indicator that is gone: a text that still promises them was left behind.
func (d *settler) findRemoved() {
	for _, r := range d.alone {
		if !r.removed || r.row.Table != version.Indicators {
			continue
		}
		for _, y := range r.row.Targets {
			for _, m := range d.newMentions(y.Value.Number.String()) {
				if m.in != nil && !d.told[m] && y.OK && sameValue(y.Value, m.value) && m.aboutRow(nil, r.names) >= 3 && m.in.in.Purpose != phrase.Background {
					d.told[m] = true
					r.change.Stale = append(r.change.Stale, m.place())
				}
			}
		}
	}
}
