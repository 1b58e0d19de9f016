package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
)

// ledger takes up the changes that the stages find. A later stage may add places to what an earlier one has found.
type ledger struct {
	changes []*change.Change
	inRows  map[saying]*change.Change
}

// saying is what a change of a row says: the same, said twice, is one change with both places.
type saying struct {
	kind            change.Kind
	label, old, new string
	row             string
}

func (l *ledger) add(c change.Change) *change.Change {
	key := saying{c.Kind, c.Label, c.Old, c.New, rowOf(c.Path)}
	if known := l.inRows[key]; known != nil {
		addPlaces(known, &c)
		return known
	}
	l.changes = append(l.changes, &c)
	if key.row != "" {
		l.inRows[key] = &c
	}
	return &c
}

// addPlaces gives a change the places of another that says the same.
func addPlaces(to, from *change.Change) {
	to.OldPlaces = append(to.OldPlaces, from.OldPlaces...)
	to.NewPlaces = append(to.NewPlaces, from.NewPlaces...)
}

// addSentences gives a change the places of a sentence in both versions.
func addSentences(to *change.Change, old, new *sentence) {
	to.OldPlaces, to.NewPlaces = append(to.OldPlaces, old.At), append(to.NewPlaces, new.At)
}

// rowOf is the path of the row that a path leads into; empty if it leads into none.
func rowOf(path string) string {
	row, _, in := strings.Cut(path, "]")
	if !in {
		return ""
	}
	return row
}

// finished gives the changes in the order in which they are to be read: by kind, then by place.
func (l *ledger) finished() []change.Change {
	slices.SortStableFunc(l.changes, func(a, b *change.Change) int {
		return cmp.Or(
			cmp.Compare(a.Kind, b.Kind),
			comparePlaces(a.NewPlaces, b.NewPlaces), comparePlaces(a.OldPlaces, b.OldPlaces), cmp.Compare(a.Path, b.Path),
		)
	})
	var out []change.Change
	for _, c := range l.changes {
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
