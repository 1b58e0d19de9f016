package word

import (
	"fmt"
	"strconv"

	"pilotplan/internal/doc"
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// Limits of a table. Word makes none with more columns.
const (
	maxColumns = 63
	maxCells   = 1_000_000
)

// cell is a place in the grid of a table.
type cell struct {
	spans []doc.Span
	align doc.Align
	first bool // a cell of the file begins here, and not further left
	above bool // it is one with that above
}

// grid is a table with every cell in its columns.
type grid struct {
	rows   [][]cell
	heads  int // rows that are marked as heads, from the first
	titles []item
	hung   []item // pictures
}

// tableAt reads a table. One of a single column is a frame around text.
func (s *story) tableAt(n *ooxml.Node) {
	rows := s.rowsOf(n)
	nested := s.cell
	if s.counts {
		s.tables++
	}
	number, place := s.tables, s.place
	if s.counts && !nested {
		defer func() { s.place = place }()
	}
	g := grid{}
	frame := isFrame(rows)
	for i, row := range rows {
		if s.counts {
			name := fmt.Sprintf("表%d第%d行", number, i+1)
			s.place = func() string { return name }
		}
		if frame {
			s.frame(row)
			continue
		}
		s.row(&g, row, i)
	}
	if !frame {
		s.finishTable(&g)
	}
}

// rowsOf gives the rows of a table that are there once changes are accepted.
func (s *story) rowsOf(n *ooxml.Node) []*ooxml.Node {
	var rows []*ooxml.Node
	for _, kid := range n.Kids {
		switch kid.Name {
		case "tr":
			if !s.changes.deleted(kid.Kid("trPr")) {
				rows = append(rows, kid)
			}
		case "sdt":
			if content := kid.Kid("sdtContent"); content != nil {
				rows = append(rows, s.rowsOf(content)...)
			}
		case "ins", "moveTo", "customXml":
			rows = append(rows, s.rowsOf(kid)...)
		}
	}
	return rows
}

// cellsOf gives the cells of a row.
func (s *story) cellsOf(row *ooxml.Node) []*ooxml.Node {
	var cells []*ooxml.Node
	for _, kid := range row.Kids {
		switch kid.Name {
		case "tc":
			if !s.changes.deleted(kid.Kid("tcPr")) {
				cells = append(cells, kid)
			}
		case "sdt":
			if content := kid.Kid("sdtContent"); content != nil {
				cells = append(cells, s.cellsOf(content)...)
			}
		case "ins", "moveTo", "customXml":
			cells = append(cells, s.cellsOf(kid)...)
		}
	}
	return cells
}

// isFrame reports whether every row has a single cell.
func isFrame(rows []*ooxml.Node) bool {
	for _, row := range rows {
		cells := 0
		row.Walk(func(n *ooxml.Node) bool {
			if n.Name == "tc" {
				cells++
				return false
			}
			return true
		})
		if cells > 1 {
			return false
		}
	}
	return true
}

// frame reads the text in a row as part of what is around it.
func (s *story) frame(row *ooxml.Node) {
	counts := s.counts
	s.counts = false
	for _, c := range s.cellsOf(row) {
		s.children(c)
		s.endCarried()
	}
	s.counts = counts
}

// row reads row i of the file into the grid.
func (s *story) row(g *grid, row *ooxml.Node, i int) {
	props := row.Kid("trPr")
	if isHead, _ := props.On("tblHeader"); isHead && g.heads == i {
		g.heads++
	}
	line := make([]cell, min(count(props, "gridBefore"), maxColumns))
	cells := s.cellsOf(row)
	for _, c := range cells {
		line = s.cellAt(g, line, c)
	}
	if len(cells) == 1 && len(line) > 1 {
		for k := 1; k < len(line); k++ {
			line[k] = cell{}
		}
	}
	if s.cells += len(line); s.cells > maxCells {
		s.fault = &opc.Fault{Why: fmt.Sprintf("表格超过 %d 格，没有读取", maxCells)}
		return
	}
	g.rows = append(g.rows, line)
}

// cellAt reads a cell into as many columns as it is wide.
func (s *story) cellAt(g *grid, line []cell, n *ooxml.Node) []cell {
	props := n.Kid("tcPr")
	if kind, ok := props.Value("hMerge"); ok && kind != "restart" && len(line) > 0 {
		left := line[len(line)-1]
		left.first = false
		return append(line, left)
	}
	c := cell{first: true}
	merge, ok := props.Value("vMerge")
	if above := len(g.rows) - 1; ok && merge != "restart" && above >= 0 && len(line) < len(g.rows[above]) {
		c.spans, c.align, c.above = g.rows[above][len(line)].spans, g.rows[above][len(line)].align, true
	} else {
		c.spans, c.align = s.cellText(g, n)
	}
	for range max(1, min(count(props, "gridSpan"), maxColumns-len(line))) {
		line = append(line, c)
		c.first = false
	}
	return line
}

// count is a number of columns; 0 if none is given.
func count(props *ooxml.Node, name string) int {
	value, _ := props.Value(name)
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// aligns are those that say something: left is what cells are without a word.
var aligns = map[string]doc.Align{"center": doc.Center, "right": doc.Right}

// cellText is the text of a cell, paragraph by paragraph in lines, and how the first of them is aligned. A table in it is a line a
// row.
func (s *story) cellText(g *grid, n *ooxml.Node) ([]doc.Span, doc.Align) {
	inner := &story{reader: s.reader, part: s.part, place: s.place, cell: true, note: s.note}
	inner.readAll(n)
	var spans []doc.Span
	align := doc.Auto
	for _, it := range inner.items {
		switch {
		case it.paragraph != nil:
			if spans == nil {
				align = aligns[it.align]
			}
			plainBlanks(it.spans)
			spans = joined(spans, "\n", it.spans)
		case it.table != nil:
			for _, row := range append([][][]doc.Span{it.table.Head}, it.table.Rows...) {
				spans = joined(spans, "\n", flat(row))
			}
		case it.figure != nil:
			g.hung = append(g.hung, it)
		}
	}
	return spans, align
}

// flat is a row in one line.
func flat(row [][]doc.Span) []doc.Span {
	var line []doc.Span
	for i, c := range row {
		if i > 0 && doc.SamePlace(c, row[i-1]) {
			continue
		}
		line = joined(line, "　", c)
	}
	return line
}

// joined puts texts together with something between. What is between stands for the place between them.
func joined(spans []doc.Span, between string, more []doc.Span) []doc.Span {
	if len(spans) == 0 || len(more) == 0 {
		return append(spans, more...)
	}
	if between == "" {
		return append(spans, more...)
	}
	last := spans[len(spans)-1]
	end := last.At[len(last.At)-1].To
	at := doc.Origin{{From: end, To: end, Whole: true}}
	return append(append(spans, doc.Span{Text: between, Style: last.Style, Line: last.Line, At: at}), more...)
}
