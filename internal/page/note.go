package page

import (
	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// noteLine is the height of a line of a footnote.
const noteLine = fill.Pitch / 2

// footnote gives the lines of footnote n, and of the notes that it refers to itself, the first time it is asked for.
func (l *layouter) footnote(n int) []fill.Unit {
	if n < 1 || n > len(l.doc.Notes) || l.set[n] {
		return nil
	}
	l.set[n] = true
	elem := l.elem("Note", 0)
	label := l.elem("Lbl", elem)
	ps := []line.Piece{{Text: NoteSign(n) + " ", Face: book.Song, Size: NoteSize, Elem: label}}
	body := l.elem("P", elem)
	for i, spans := range NoteRows(l.doc.Notes[n-1], nil) {
		if i > 0 {
			ps = append(ps, line.Piece{Text: "\n", Face: book.Song, Size: NoteSize, Elem: body})
		}
		ps = append(ps, l.pieces(spans, style{face: book.Song, size: NoteSize}, body)...)
	}
	hang := l.width(NoteSign(n)+" ", book.Song, NoteSize)
	lines, gone := line.Break(l.metrics, ps, line.Measure{First: fill.AreaW, Rest: fill.AreaW - hang, Hang: hang})
	var units, more []fill.Unit
	for i, ln := range lines {
		u := fill.Unit{Height: noteLine, Free: true}
		if i == 0 {
			u.Missing = gone
			u.Body.Links = []book.Link{{W: hang, H: NoteSize, Elem: label, Note: -n}}
		}
		ln.Put(&u.Body, 0, line.Ascent*NoteSize)
		units = append(units, u)
		for _, other := range ln.Notes {
			more = append(more, l.footnote(other)...)
		}
	}
	return append(units, more...)
}

// NoteRows is the text of blocks, a list of spans a line.
func NoteRows(blocks []doc.Block, rows [][]doc.Span) [][]doc.Span {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			rows = append(rows, b.Spans)
		case *doc.Paragraph:
			rows = append(rows, b.Spans)
		case *doc.List:
			marks := ListMarks(b)
			for i, item := range b.Items {
				k := len(rows)
				rows = NoteRows(item, rows)
				if len(rows) > k {
					rows[k] = append([]doc.Span{{Text: marks[i] + " ", Line: b.Line}}, rows[k]...)
				}
			}
		case *doc.Quote:
			rows = NoteRows(b.Blocks, rows)
		case *doc.Code:
			rows = append(rows, []doc.Span{{Text: b.Text, Line: b.Line}})
		case *doc.Figure:
			rows = append(rows, []doc.Span{{Text: b.Text + b.Alt, Line: b.Line}}, b.Caption)
		case *doc.Table:
			rows = append(rows, b.Caption)
			for _, row := range append([][][]doc.Span{b.Head}, b.Rows...) {
				rows = append(rows, noteRow(row))
			}
		}
	}
	return rows
}

func noteRow(cells [][]doc.Span) []doc.Span {
	var row []doc.Span
	for i, cell := range cells {
		if i > 0 {
			row = append(row, doc.Span{Text: " | "})
		}
		row = append(row, cell...)
	}
	return row
}
