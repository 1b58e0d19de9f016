package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/outline"
)

// carries reports whether a task says that it moves an indicator.
func (r *row) carries(indicator *row) bool {
	return slices.ContainsFunc(r.Serves, indicator.isCalled)
}

// isCalled reports whether a reference is to the row, by its number or name.
func (r *row) isCalled(ref string) bool { return ref != "" && (ref == r.ID || ref == r.Name) }

// indicator is the one that a reference is to; nil if there is none.
func (s *side) indicator(ref string) *row {
	i := slices.IndexFunc(s.rows, func(r *row) bool { return r.Table == version.Indicators && r.isCalled(ref) })
	if i < 0 {
		return nil
	}
	return s.rows[i]
}

// compareServed compares the indicators that a task moves. One that is gone or new itself is not news here; a number that has
// become another indicator's is.
func (d *rowComparer) compareServed(l column, c change.Change) {
	switch {
	case c.Old == c.New && d.meansOthers(l.b):
		c.Old, c.New = d.old.inWords(l.a), d.new.inWords(l.b)
	case c.Old == c.New:
		return
	case sameParts(d.servedBefore(l.a), d.servedNow(l.b)):
		d.noteServed(l.a, l.b)
		return
	}
	c.Message = changedTo(l.label, c.Old, c.New)
	d.log.add(c)
}

// meansOthers reports whether a reference of a task that reads as it did is to another indicator, as one of the two has or had
// another number.
func (d *rowComparer) meansOthers(task *row) bool {
	return slices.ContainsFunc(task.Serves, func(ref string) bool {
		old, new := d.old.indicator(ref), d.new.indicator(ref)
		return old != nil && new != nil && old.match != new && (old.match != nil || new.match != nil)
	})
}

// inWords are the references of a task with the names of what they are to: A6 设备联网台数、A7.
func (s *side) inWords(task *row) string {
	var all []string
	for _, ref := range task.Serves {
		if r := s.indicator(ref); r != nil && r.Name != ref {
			ref += " " + r.Name
		}
		all = append(all, ref)
	}
	return strings.Join(all, "、")
}

// servedBefore names the indicators of a task of the old version by what they have become, without those that are gone.
func (d *rowComparer) servedBefore(task *row) []string {
	var out []string
	for _, ref := range task.Serves {
		switch r := d.old.indicator(ref); {
		case r == nil:
			out = append(out, ref)
		case r.match != nil:
			out = append(out, r.match.ID+"\x00"+r.match.Name)
		}
	}
	return out
}

// servedNow names the indicators of a task of the new version, without those that have come.
func (d *rowComparer) servedNow(task *row) []string {
	var out []string
	for _, ref := range task.Serves {
		switch r := d.new.indicator(ref); {
		case r != nil && r.match != nil:
			out = append(out, r.ID+"\x00"+r.Name)
		case r == nil && !d.wasRemoved(ref):
			out = append(out, ref)
		}
	}
	return out
}

// wasRemoved reports whether a reference is to an indicator that is gone.
func (d *rowComparer) wasRemoved(ref string) bool {
	return slices.ContainsFunc(d.alone, func(r *rowAlone) bool {
		return r.removed && r.row.Table == version.Indicators && r.row.isCalled(ref)
	})
}

// noteServed adds a task's reference to the places of an indicator that is gone or new.
func (d *rowComparer) noteServed(a, b *row) {
	for _, r := range d.alone {
		if r.row.Table != version.Indicators {
			continue
		}
		if f := a.Cell(outline.RoleServes); r.removed && f != nil && slices.Contains(a.Serves, r.row.ID) {
			r.change.OldPlaces = append(r.change.OldPlaces, f.At)
		}
		if f := b.Cell(outline.RoleServes); !r.removed && f != nil && slices.Contains(b.Serves, r.row.ID) {
			r.change.NewPlaces = append(r.change.NewPlaces, f.At)
		}
	}
}
