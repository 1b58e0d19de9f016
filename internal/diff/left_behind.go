package diff

import (
	"slices"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
)

// most is how many sentences a version may have for all its numbers to be read; of a longer one only the sentences with the
// very digits are.
const most = 3000

func (v *version) small() bool {
	n := 0
	for _, p := range v.allProses() {
		n += len(p.sentences)
	}
	return n <= most
}

// leftBehind looks in the new version for places that still give the old value of a figure that changed.
func (d *differ) leftBehind(f *fact) {
	if f.change.Kind == change.Reworded {
		return
	}
	for _, m := range d.newMentions(f.from.Number.String()) {
		if m.used || !f.saysOld(m.value) || !f.sameTime(m) {
			continue
		}
		n := d.likeFact(f, m, f.new, false)
		linked := f.new != nil && m.prose() != nil && m.prose().of != nil && m.prose().of.carries(f.new)
		if n >= 3 || n == 2 && (linked || f.new != nil || f.funds != "") {
			f.leave(m)
		}
	}
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
	if f.base {
		return m.from || m.year == 0 || m.year == f.year || m.prose() != nil && m.prose().role == factRole
	}
	if m.from || m.prose() != nil && m.prose().role == factRole {
		return false
	}
	if m.year != 0 {
		return m.year == f.year
	}
	return !slices.ContainsFunc(append(append([]yearly{}, f.new.targets...), f.new.baseline...), func(y yearly) bool {
		return y.ok && sameValue(y.value, m.value)
	})
}

// leave adds a place that was left behind.
func (f *fact) leave(m *mention) {
	at := m.place()
	if !slices.Contains(f.change.Stale, at) {
		f.change.Stale = append(f.change.Stale, at)
	}
}

// leftAlike looks for places that still give the old value of a number that no row carries.
func (d *differ) leftAlike(f *fact, s *shift) {
	for _, m := range d.newMentions(f.from.Number.String()) {
		if m.used || m.in == nil || !sameValue(f.from, m.value) || !likeUnits(f.from, m.value) {
			continue
		}
		if s.new.in != nil && s.new.in.in.of == nil && m.in.in.of != nil {
			continue
		}
		if s.new.in != nil && m.in.in.year != s.new.in.in.year && m.in.in.year*s.new.in.in.year != 0 {
			continue // what another year does is another thing
		}
		if akin(m, s.new) && akin(m, s.old) && wordsInCommon(m, s.new) >= 2 {
			f.leave(m)
		}
	}
}

func wordsInCommon(a, b *mention) int { return inCommon(a.about(), b.about()) }

// newMentions are the numbers of the new version, those of a long one only where the digits stand.
func (d *differ) newMentions(digits string) []*mention {
	if d.new.small() {
		if d.new.mentions == nil {
			d.new.mentions = d.mentionsWith("")
		}
		return d.new.mentions
	}
	return d.mentionsWith(digits)
}

// rowsLeft looks for what rows and funds still say of a number that changed in prose or in an answer only.
func (d *differ) rowsLeft(f *fact, s *shift) {
	for _, e := range d.new.entries {
		if e.kind != indicatorTable || s.answer == nil || d.likeRow(s.new, e, d.namesOf(e)) < 3 {
			continue
		}
		for _, y := range e.baseline {
			if y.ok && sameValue(y.value, f.from) {
				f.change.Stale = append(f.change.Stale, y.at)
			}
		}
	}
	if f.change.Kind != change.FundsChanged {
		return
	}
	for _, x := range d.new.fields {
		if q, ok := asQuantity(x.value, x.unit); ok && x.funds != "" && sameValue(q, f.from) {
			f.change.Stale = append(f.change.Stale, x.at)
		}
	}
}

// rowsMissed looks for numbers of an indicator that is gone: a text that still promises them was left behind.
func (d *differ) rowsMissed() {
	for _, r := range d.rowChanges {
		if !r.removed || r.entry.kind != indicatorTable {
			continue
		}
		names := d.namesOf(r.entry)
		for _, y := range r.entry.targets {
			for _, m := range d.newMentions(y.value.Number.String()) {
				if m.in != nil && !m.used && y.ok && sameValue(y.value, m.value) && d.likeRow(m, nil, names) >= 3 && m.in.in.role != factRole {
					m.used = true
					r.change.Stale = append(r.change.Stale, m.place())
				}
			}
		}
	}
}
