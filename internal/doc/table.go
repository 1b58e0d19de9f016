package doc

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

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
		if more := c.surplus(last); more != "" {
			line := c.line(last.Lines().At(0).Start)
			cells[i-1] = append(cells[i-1], Span{Text: " " + more, Line: line})
		}
	}
	return cells
}

// surplus is what a row has beyond its last column. GFM ignores it, which would lose what the user typed.
func (c *converter) surplus(last ast.Node) string {
	if last.Lines() == nil || last.Lines().Len() == 0 {
		return ""
	}
	rest, _, _ := bytes.Cut(c.src[last.Lines().At(0).Stop:], []byte("\n"))
	more := strings.Trim(string(rest), " \t|")
	return decode([]byte(more))
}

// cellSpans is the text of a cell, where Markdown has no line break but <br>.
func (c *converter) cellSpans(cell ast.Node) []Span {
	w := &inlineWriter{converter: c, at: c.line(cell.Pos()), cell: true}
	w.children(cell, Span{})
	return joinLines(w.finished())
}
