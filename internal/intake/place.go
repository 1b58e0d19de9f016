package intake

import (
	"strconv"

	"pilotplan/internal/draft"
)

// Place is where something stands in the drafts: bytes of the source of one of them, counted from 0 in their order.
type Place struct{ File, From, To int }

func (b *builder) place(c draft.Cell) Place { return Place{b.file, c.From, c.To} }

// with is the stretch that takes in another place of the same draft as well; the zero Place takes in nothing.
func (p Place) with(other Place) Place {
	if p.To == 0 {
		return other
	}
	if p.File == other.File && other.To > 0 {
		p.From, p.To = min(p.From, other.From), max(p.To, other.To)
	}
	return p
}

// blanks notes where rows leave a cell empty with a mark.
func (b *builder) blanks(all []*draft.Told) {
	for _, t := range all {
		r := b.rows[strconv.Itoa(b.file)+"|"+t.Row.Path]
		if r == nil {
			continue
		}
		if r.blank == nil {
			r.blank = map[string][]Place{}
		}
		r.blank[t.Column.Key] = append(r.blank[t.Column.Key], b.place(t.Cell))
	}
}

// placesOf notes where a row and its cells stand.
func (w *writer) placesOf(path string, r *row) {
	w.at[path] = r.at
	for key, all := range r.blank {
		w.empty[path+"."+key] = all
	}
	for key, a := range r.cells {
		w.at[path+"."+key] = a.at
		for _, y := range a.years {
			w.at[path+"."+key+"."+y.label] = y.at
		}
	}
}
