package diff

import (
	"cmp"
	"fmt"
	"slices"

	"pilotplan/internal/diff/change"
)

// finished gives the changes in the order in which they are to be read: by kind, then by place.
func (d *differ) finished() []change.Change {
	slices.SortStableFunc(d.changes, func(a, b *change.Change) int {
		return cmp.Or(
			cmp.Compare(a.Kind, b.Kind),
			comparePlaces(a.NewPlaces, b.NewPlaces), comparePlaces(a.OldPlaces, b.OldPlaces), cmp.Compare(a.Path, b.Path),
		)
	})
	var out []change.Change
	for _, c := range d.changes {
		c.OldPlaces, c.NewPlaces = once(c.OldPlaces), once(c.NewPlaces)
		if n := len(c.Stale); n > 0 {
			what := c.Old
			if c.Kind == change.IndicatorRemoved {
				what = "这项指标的数"
			}
			c.Message += fmt.Sprintf("；另有 %d 处仍写 %s", n, what)
		}
		out = append(out, *c)
	}
	return out
}

func comparePlaces(a, b []change.Place) int {
	if len(a) == 0 || len(b) == 0 {
		return len(b) - len(a)
	}
	return cmp.Or(a[0].Pos.Line-b[0].Pos.Line, a[0].Pos.Column-b[0].Pos.Column)
}

// once drops places that are named twice; the first stays the first.
func once(all []change.Place) []change.Place {
	var out []change.Place
	for _, p := range all {
		if !slices.ContainsFunc(out, func(o change.Place) bool { return o.Pos == p.Pos && o.Path == p.Path }) {
			out = append(out, p)
		}
	}
	return out
}
