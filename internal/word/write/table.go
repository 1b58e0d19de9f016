package write

import (
	"math"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/line"
	"pilotplan/internal/word/write/look"
	"pilotplan/internal/word/write/markup"
)

// table writes a table as our own pages have it: as wide by its content, on a landscape page if need be, its head on each page.
func (w *writer) table(t *doc.Table, f frame) {
	shape := w.shape(t, f)
	w.turn(shape.Wide)
	if shape.Wide {
		f = frame{}
	}
	if len(t.Caption) > 0 {
		p := f.apply(look.Paragraph{Style: look.Caption, KeepNext: true})
		w.open(p)
		w.runs(t.Caption, look.Run{})
		w.close()
	}
	g := w.openTable(tableLook{widths: shape.Widths, left: f.left, pad: page.CellPadding(shape.Size) - slack, title: doc.Text(t.Caption)})
	w.openRow(true)
	for j, spans := range t.Head {
		w.cell(cell{width: g[j], spans: spans, style: look.Paragraph{Style: look.Cell(shape.Size, true)}})
	}
	w.Put(`</w:tr>`)
	for i, row := range t.Rows {
		w.openRow(false)
		for j, spans := range row {
			p := look.Paragraph{Style: look.Cell(shape.Size, false), Align: aligned[shape.Cells[i][j].Align]}
			p.Indent.Right = shape.Cells[i][j].Right
			p.KeepNext = (i == 0 || i == len(t.Rows)-2) && i+1 < len(t.Rows)
			w.cell(cell{width: g[j], spans: spans, style: p})
		}
		w.Put(`</w:tr>`)
	}
	w.closeTable()
}

// shape is how our own pages set a table; it is found once.
func (w *writer) shape(t *doc.Table, f frame) page.TableShape {
	if w.shaped.table != t {
		w.shaped.table, w.shaped.shape = t, page.ShapeTable(t, w.options.Metrics, f.width)
	}
	return w.shaped.shape
}

// slack is what a cell gives up of the room at each side: a program that measures a little wider still sets in one line what we do.
const slack = 0.6

// aligned are the words for how the text of a cell stands.
var aligned = map[line.Align]string{line.Justify: "both", line.Left: "left", line.Center: "center", line.Right: "right"}

// tableLook is how a table stands. Lengths are points.
type tableLook struct {
	widths      []float64
	left        float64 // from the edge of the type area; in the middle if 0
	pad         float64 // at both sides of a cell
	title, told string  // what it is called, and what it shows to those who cannot see it
}

// openTable begins a table and gives the widths of its columns in twips. It begins with a paragraph where something waits for
// one, or where it would grow together with the table before.
func (w *writer) openTable(l tableLook) []int {
	if w.pending.fresh || w.pending.table {
		w.open(look.Paragraph{Style: look.Break})
		w.close()
	}
	w.pending = pending{}
	widths := make([]int, len(l.widths))
	total, end := 0, 0.0
	for i, width := range l.widths {
		end += width * 20
		widths[i] = int(math.Round(end)) - total
		total += widths[i]
	}
	w.Put(`<w:tbl><w:tblPr><w:tblStyle w:val="`, look.Grids, `"/><w:tblW w:w="`, markup.Int(total), `" w:type="dxa"/>`)
	if l.left > 0 {
		w.Put(`<w:tblInd w:w="`, markup.Twips(l.left), `" w:type="dxa"/>`)
	} else {
		w.Put(`<w:jc w:val="center"/>`)
	}
	pad := markup.Twips(l.pad)
	w.Put(`<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="`, pad, `" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="`, pad, `" w:type="dxa"/></w:tblCellMar>`)
	w.Put(`<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>`)
	for _, e := range [][2]string{{"tblCaption", l.title}, {"tblDescription", l.told}} {
		if e[1] != "" {
			w.Put(`<w:`, e[0], ` w:val="`)
			w.Text(e[1])
			w.Put(`"/>`)
		}
	}
	w.Put(`</w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		w.Put(`<w:gridCol w:w="`, markup.Int(width), `"/>`)
	}
	w.Put(`</w:tblGrid>`)
	return widths
}

// openRow begins a row, which is not divided between pages; one of the head stands on each page.
func (w *writer) openRow(head bool) {
	w.Put(`<w:tr><w:trPr><w:cantSplit/>`)
	if head {
		w.Put(`<w:tblHeader/>`)
	}
	w.Put(`</w:trPr>`)
}

func (w *writer) closeTable() {
	w.Put(`</w:tbl>`)
	w.pending = pending{gap: true, table: true}
}

// cell is a cell of a table: its text, how wide it is in twips, and how it looks.
type cell struct {
	width int
	span  int    // of columns, if more than one
	look  string // borders and shading, written
	spans []doc.Span
	style look.Paragraph
}

func (w *writer) cell(c cell) {
	w.openCell(c)
	w.runs(c.spans, look.Run{})
	w.closeCell()
}

func (w *writer) openCell(c cell) {
	w.Put(`<w:tc><w:tcPr><w:tcW w:w="`, markup.Int(c.width), `" w:type="dxa"/>`)
	if c.span > 1 {
		w.Put(`<w:gridSpan w:val="`, markup.Int(c.span), `"/>`)
	}
	w.Put(c.look, `<w:vAlign w:val="center"/></w:tcPr>`)
	w.openAsIs(c.style)
}

func (w *writer) closeCell() {
	w.close()
	w.Put(`</w:tc>`)
}
