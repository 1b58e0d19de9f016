package word

import (
	"pilotplan/internal/doc"
)

// maxHeads is how many rows make a head at most.
const maxHeads = 3

// finishTable makes a table of a grid, and paragraphs of the rows that only name it.
func (s *story) finishTable(g *grid) {
	g.even()
	for len(g.rows) > 1 && isTitleRow(g.rows[0]) {
		spans := g.rows[0][0].spans
		g.titles = append(g.titles, item{paragraph: &paragraph{look: look{caption: true, level: body}, spans: spans, text: doc.Text(spans), line: spans[0].Line}})
		g.rows, g.heads = g.rows[1:], max(g.heads-1, 0)
	}
	s.items = append(s.items, g.titles...)
	if t := g.table(); t != nil {
		s.items = append(s.items, item{table: t})
	}
	s.items = append(s.items, g.hung...)
}

// even gives all rows the same columns, and takes out those in which no cell begins: they come of borders that do not meet.
func (g *grid) even() {
	width := 0
	for _, row := range g.rows {
		width = max(width, len(row))
	}
	begins := make([]bool, width)
	for i, row := range g.rows {
		for k := range row {
			begins[k] = begins[k] || row[k].first
		}
		g.rows[i] = append(row, make([]cell, width-len(row))...)
	}
	for i, row := range g.rows {
		kept := row[:0]
		for k := range row {
			if begins[k] {
				kept = append(kept, row[k])
			}
		}
		g.rows[i] = kept
	}
}

// isTitleRow reports whether a row is one cell with text over all columns.
func isTitleRow(row []cell) bool {
	for k := 1; k < len(row); k++ {
		if row[k].first || len(row[k].spans) > 0 {
			return false
		}
	}
	return len(row) > 1 && row[0].first && len(row[0].spans) > 0
}

// headRows is how many rows the head has: those that are marked, or over which the cells of the first row go where it names groups
// of columns.
func (g *grid) headRows() int {
	most := min(len(g.rows)-1, maxHeads)
	if g.heads > 1 || most < 2 {
		return max(1, min(g.heads, most))
	}
	groups, tall := false, 1
	for k := range g.rows[0] {
		groups = groups || !g.rows[0][k].first && k > 0
		n := 1
		for n < most && k < len(g.rows[n]) && g.rows[n][k].above {
			n++
		}
		tall = max(tall, n)
	}
	switch {
	case !groups:
		return 1
	case tall == 1 && g.emptyBelow():
		return 2
	}
	return tall
}

// emptyBelow reports whether the second row says something only below the groups of the first.
func (g *grid) emptyBelow() bool {
	below := false
	for k, c := range g.rows[1] {
		grouped := !g.rows[0][k].first || k+1 < len(g.rows[0]) && !g.rows[0][k+1].first
		if len(c.spans) > 0 && !grouped {
			return false
		}
		below = below || len(c.spans) > 0 && grouped
	}
	return below
}

// table is the grid as a table of the document; nil if it says nothing.
func (g *grid) table() *doc.Table {
	if len(g.rows) == 0 || len(g.rows[0]) == 0 || g.empty() {
		return nil
	}
	heads := g.headRows()
	t := &doc.Table{}
	for k := range g.rows[0] {
		t.Align = append(t.Align, g.alignOf(k, heads))
		var head []doc.Span
		for i := range heads {
			if i == 0 || !doc.SamePlace(g.rows[i][k].spans, g.rows[i-1][k].spans) {
				head = joined(head, "\n", g.rows[i][k].spans)
			}
		}
		t.Head = append(t.Head, head)
	}
	for _, row := range g.rows[heads:] {
		cells := make([][]doc.Span, len(row))
		for k := range row {
			cells[k] = row[k].spans
		}
		t.Rows = append(t.Rows, cells)
	}
	t.Line = g.line()
	return t
}

// alignOf is how the cells of a column below the head are aligned, if they are all aligned alike.
func (g *grid) alignOf(column, heads int) doc.Align {
	align, any := doc.Auto, false
	for _, row := range g.rows[heads:] {
		c := row[column]
		if len(c.spans) == 0 {
			continue
		}
		if any && c.align != align {
			return doc.Auto
		}
		align, any = c.align, true
	}
	return align
}

func (g *grid) empty() bool { return g.line() == 0 }

// line is that of the first text; 0 if there is none.
func (g *grid) line() int {
	for _, row := range g.rows {
		for _, c := range row {
			if len(c.spans) > 0 {
				return c.spans[0].Line
			}
		}
	}
	return 0
}
