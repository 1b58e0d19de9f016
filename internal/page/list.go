package page

import (
	"strconv"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// leastWidth is how narrow nested blocks may become: below that they are not set further in.
const leastWidth = 8 * fill.Char

// inset is f with its left edge further in by d.
func (f frame) inset(d float64) frame {
	d = max(0, min(d, f.width-leastWidth))
	f.x, f.width = f.x+d, f.width-d
	return f
}

// list sets every item's mark in front of its blocks. Outside of other lists the marks stand where paragraphs start.
func (l *layouter) list(b *doc.List, f frame) []fill.Unit {
	list := l.elem("L", f.elem)
	if !f.nested {
		f = f.inset(2 * fill.Char)
	}
	f.nested = true
	f.elem = list
	marks := ListMarks(b)
	room := 0.0 // for the marks
	for _, m := range marks {
		room = max(room, l.width(m, book.Fang, fill.BodySize))
	}
	room += fill.Char / 2
	var units []fill.Unit
	for i, blocks := range b.Items {
		units = append(units, l.item(item{blocks, marks[i], room}, f)...)
	}
	return units
}

// item is an item of a list: its blocks, and its mark with the room that marks have.
type item struct {
	blocks []doc.Block
	mark   string
	room   float64
}

// item sets an item of the list that f stands in.
func (l *layouter) item(it item, f frame) []fill.Unit {
	elem := l.elem("LI", f.elem)
	label := l.elem("Lbl", elem)
	inner := f.inset(it.room)
	inner.elem = l.elem("LBody", elem)
	units := l.blocks(it.blocks, inner)
	ps := []line.Piece{{Text: it.mark, Face: book.Fang, Size: fill.BodySize, Elem: label}}
	marked := l.lines(ps, line.Measure{First: it.room, Rest: it.room, Align: line.Left}, f)
	if len(units) == 0 || !units[0].IsLine() {
		fill.KeepTogether(marked, true)
		return append(marked, units...)
	}
	units[0].Body.Add(&marked[0].Body, 0, 0)
	units[0].Missing = append(units[0].Missing, marked[0].Missing...)
	return units
}

// ListMarks are the numbers, bullets or boxes of the items.
func ListMarks(b *doc.List) []string {
	marks := make([]string, len(b.Items))
	for i := range marks {
		switch {
		case b.Checks != nil && b.Checks[i] == 1:
			marks[i] = "□"
		case b.Checks != nil && b.Checks[i] == 2:
			marks[i] = "√"
		case b.Ordered:
			marks[i] = strconv.Itoa(b.Start+i) + "."
		default:
			marks[i] = "•"
		}
	}
	return marks
}

func (l *layouter) width(text string, face book.Face, size float64) float64 {
	return line.Width(l.metrics, []line.Piece{{Text: text, Face: face, Size: size}})
}

// quote sets blocks two characters in, with a bar at the left.
func (l *layouter) quote(b *doc.Quote, f frame) []fill.Unit {
	inner := f.inset(2 * fill.Char)
	inner.elem, inner.nested = l.elem("BlockQuote", f.elem), true
	units := l.blocks(b.Blocks, inner)
	if inner.x == f.x {
		return units
	}
	for i := range units {
		if !units[i].Wide {
			units[i].Bars = append(units[i].Bars, inner.x-fill.Char)
		}
	}
	return units
}

// rule is a page break, or a line across the middle of an empty line.
func (l *layouter) rule(b *doc.Rule, f frame) []fill.Unit {
	if b.PageBreak {
		return []fill.Unit{{Height: 0, Blank: true, Fresh: true}}
	}
	u := fill.Unit{Height: fill.BodySize}
	u.Body.Rules = []book.Rule{{X: f.x, Y: fill.BodySize / 2, W: f.width, H: 0.5, Elem: -1}}
	return []fill.Unit{u}
}
