package fill

import (
	"slices"

	"pilotplan/internal/page/book"
)

// noteEnds are the places of the marks of footnotes, and of the notes themselves: each leads to the other.
type noteEnds struct{ marks, notes map[int]notePlace }

type notePlace struct {
	page int // physical, from 1
	y    float64
}

// record keeps the places of what stands in q at y on a page. The first mark of a note is the one to go back to.
func (e *noteEnds) record(q *book.Page, page int, y float64) {
	for _, l := range q.Links {
		switch {
		case l.Note > 0:
			e.marks = put(e.marks, l.Note, notePlace{page, y})
		case l.Note < 0:
			e.notes = put(e.notes, -l.Note, notePlace{page, y})
		}
	}
}

func put(places map[int]notePlace, note int, at notePlace) map[int]notePlace {
	if places == nil {
		places = map[int]notePlace{}
	}
	if _, ok := places[note]; !ok {
		places[note] = at
	}
	return places
}

// linkNotes gives the links between marks and notes their places. A mark without a note leads nowhere.
func (p *paginator) linkNotes() {
	for i := range p.Pages {
		page := &p.Pages[i]
		page.Links = slices.DeleteFunc(page.Links, func(l book.Link) bool { return l.Note != 0 && p.ends.of(l.Note).page == 0 })
		for k := range page.Links {
			if l := &page.Links[k]; l.Note != 0 {
				to := p.ends.of(l.Note)
				l.Page, l.DestY = to.page, to.y
			}
		}
	}
}

// of is the place that a link of this note leads to.
func (e *noteEnds) of(note int) notePlace {
	if note < 0 {
		return e.marks[-note]
	}
	return e.notes[note]
}
