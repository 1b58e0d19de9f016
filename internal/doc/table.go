package doc

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

func (c *converter) table(n *extast.Table, line int) *Table {
	t := &Table{Line: line}
	for _, a := range n.Alignments {
		t.Align = append(t.Align, aligns[a])
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := c.cells(row, len(t.Align))
		if _, ok := row.(*extast.TableHeader); ok {
			t.Head = cells
			continue
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// wish heeds what the author wants of a table; widths count where there is one for each column.
func (t *Table) wish(wishes []string) {
	var widths []float64
	for _, w := range wishes {
		if n, err := strconv.ParseFloat(w, 64); err == nil {
			widths = append(widths, n)
		} else {
			t.Wide = true
		}
	}
	if len(widths) == len(t.Head) && !slices.Contains(widths, 0) {
		t.Widths = widths
	}
}

var aligns = map[extast.Alignment]Align{
	extast.AlignNone: Auto, extast.AlignLeft: Left, extast.AlignCenter: Center, extast.AlignRight: Right,
}

func (c *converter) cells(row ast.Node, columns int) [][]Span {
	cells := make([][]Span, columns)
	i := 0
	for cell := row.FirstChild(); cell != nil && i < columns; cell = cell.NextSibling() {
		cells[i] = c.cellSpans(cell)
		i++
	}
	if last := row.LastChild(); last != nil && i == columns {
		cells[i-1] = append(cells[i-1], c.surplus(last)...)
	}
	return cells
}

// surplus is what a row has beyond its last column. GFM ignores it, which would lose what the user typed.
func (c *converter) surplus(last ast.Node) []Span {
	if last.Lines() == nil || last.Lines().Len() == 0 {
		return nil
	}
	from := last.Lines().At(0).Stop
	rest := bytes.TrimSuffix(c.src[from:c.nextLine(from)], []byte("\n"))
	more := bytes.Trim(rest, " \t|")
	if len(more) == 0 {
		return nil
	}
	start := from + bytes.Index(rest, more)
	s := c.scribe()
	s.instead(" ", from, start)
	s.decoded(start, start+len(more))
	text, at := s.taken()
	return []Span{{Text: text, Line: c.line(from), At: at}}
}

// cellSpans is the text of a cell, where Markdown has no line break but <br>.
func (c *converter) cellSpans(cell ast.Node) []Span {
	return c.inlineSpans(cell, c.line(cell.Pos()), true)
}

// SamePlace reports whether two texts stand in the same place of the source: a reader that fills in merged cells gives the text of one
// to all that it covers.
func SamePlace(a, b []Span) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	first, last := a[0].At, a[len(a)-1].At
	start, end := b[0].At, b[len(b)-1].At
	return len(first) > 0 && len(last) > 0 && len(start) > 0 && len(end) > 0 &&
		first[0].From == start[0].From && last[len(last)-1].To == end[len(end)-1].To && last[len(last)-1].To > first[0].From
}

// Copied reports whether a cell of a row only repeats the one left of it or above it, with which it is merged.
func (t *Table) Copied(row, column int) bool {
	cell := t.Row(row)[column]
	return column > 0 && SamePlace(cell, t.Row(row)[column-1]) || row >= 0 && SamePlace(cell, t.Row(row - 1)[column])
}

// Row is a row of the table, the head for −1.
func (t *Table) Row(row int) [][]Span {
	if row < 0 {
		return t.Head
	}
	return t.Rows[row]
}
