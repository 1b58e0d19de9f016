package draft

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// Sheet is a table that came without a document around it, read for one question that asks for rows.
type Sheet struct {
	Heads []SheetHead // of each column
	Body  [][]string  // the rows below the heads
	Told  []*Told     // what the rows say: Row.Index is the place in Body
	Title string      // what stands above the heads
}

// SheetHead is what a column of a sheet means.
type SheetHead struct {
	Text    string
	Column  *outline.Question // nil if the question has no such column
	Year    int               // that it is of; 0 if none is named
	Numbers bool              // it counts the rows
}

// mostAbove is how many rows may stand above the heads of a sheet: titles and a line of units.
const mostAbove = 3

// ReadSheet reads cells by the table that the question at a path asks for. ok is false if no row of heads is found: then the
// cells are rows by themselves. Heads may take two rows, as 年度目标 above 2024年 and 2025年 does.
func ReadSheet(o *outline.Outline, path string, cells [][]string, period calendar.Period) (sheet Sheet, ok bool) {
	q := o.Question(path)
	if q == nil || !q.Kind.IsTable() || len(cells) == 0 {
		return Sheet{}, false
	}
	r := newReader(&doc.Document{}, o)
	r.known, r.inTable = true, map[*Row]bool{}
	l := &looseReader{reader: r, period: period, fit: newFitter(o, r.Words), first: -1}
	above, heads := l.headRows(cells, q)
	if heads == 0 {
		return Sheet{}, false
	}
	b := blockOf(cells, above, heads)
	f := fitting{table: q, path: path, heads: l.headsIn(b, q)}
	l.yearsAreFigures(&f)
	sheet = Sheet{Body: cells[above+heads:], Title: titleOf(cells[:above])}
	l.unit = l.unitAbove(sheet.Title)
	for n, row := range b.rows() {
		if len(distinct(row)) > 0 {
			l.sheetRow(f, row, n)
		}
	}
	for i, h := range f.heads {
		sheet.Heads = append(sheet.Heads, l.sheetHead(f, h, b.Grid[0][i].Text))
	}
	for _, part := range r.Parts {
		if told, is := part.(*Told); is {
			sheet.Told = append(sheet.Told, told)
		}
	}
	return sheet, true
}

// yearsAreFigures gives the heads that name a year their columns whatever stands below: what the table is of is known here.
func (l *looseReader) yearsAreFigures(f *fitting) {
	base, targets := f.table.Column(outline.RoleBase), f.table.Column(outline.RoleTargets)
	if f.table.Kind != outline.Indicators || base == nil || targets == nil {
		return
	}
	start := l.firstTarget(f.heads)
	for i := range f.heads {
		switch h := &f.heads[i]; {
		case h.column != nil || h.year == 0:
		case h.year < start:
			h.column, h.base = base, true
		default:
			h.column, h.target = targets, true
		}
	}
}

// unitAbove is the unit that a line above the heads names: 单位：亿元, or a title in brackets.
func (l *looseReader) unitAbove(title string) string {
	if m := labelAt.FindStringSubmatchIndex(title); m != nil && l.unitLine(doc.Placed{Text: title}, m) {
		return l.unit
	}
	if i := strings.LastIndexByte(title, ' '); i >= 0 {
		if unit := l.unitAbove(title[i+1:]); unit != "" {
			return unit
		}
	}
	return unitOf(title)
}

// sheetRow reads a row, which is a row of its own whatever it is called.
func (l *looseReader) sheetRow(f fitting, row []Cell, n int) {
	l.rows = map[rowKey]*Row{}
	from := len(l.Parts)
	l.looseRow(f, row, n, l.unit)
	for _, part := range l.Parts[from:] {
		if told, is := part.(*Told); is {
			told.Row.Index = n
		}
	}
}

func (l *looseReader) sheetHead(f fitting, h looseHead, text string) SheetHead {
	head := SheetHead{Text: strings.Join(strings.Fields(text), " "), Column: h.column, Year: h.year, Numbers: h.counter}
	switch {
	case head.Column != nil || h.year == 0:
	case f.table.Kind == outline.Table:
		name, _, _ := strings.Cut(h.text, "（")
		head.Column = f.table.ColumnHeaded(name)
	default:
		head.Column = f.table.Column(outline.RoleSchedule)
	}
	return head
}

// headRows finds the heads: how many rows stand above them, and how many they take; none if no row is like heads.
func (l *looseReader) headRows(cells [][]string, q *outline.Question) (above, heads int) {
	for above = range min(mostAbove, len(cells)) {
		one, all := l.meant(cells, above, 1, q)
		two, alone := 0, 0
		if above+1 < len(cells) && l.belowHeads(cells[above+1], q) {
			two, _ = l.meant(cells, above, 2, q)
			alone, _ = l.meant(cells, above+1, 1, q)
		}
		switch {
		case two > max(one, alone, 1):
			return above, 2
		case one > 1, one == all && one > 0:
			return above, 1
		}
		if len(filled(cells[above])) > 2 {
			break // a row of data: no heads stand below it
		}
	}
	return 0, 0
}

// meant is how many of the heads mean something by their words, and how many there are.
func (l *looseReader) meant(cells [][]string, above, heads int, q *outline.Question) (known, all int) {
	b := blockOf(cells, above, heads)
	for i, h := range l.headsIn(b, q) {
		if b.Grid[0][i].Text == "" {
			continue
		}
		all++
		if h.counter || h.column != nil && !h.guessed || h.column == nil && h.year != 0 {
			known++
		}
	}
	return known, all
}

// belowHeads reports whether a row goes on with the heads above it: it says nothing but years and names of columns.
func (l *looseReader) belowHeads(row []string, q *outline.Question) bool {
	return !slices.ContainsFunc(filled(row), func(text string) bool {
		return yearIn(text) == 0 && columnFor(q, text) == nil
	})
}

func filled(row []string) []string {
	return slices.DeleteFunc(slices.Clone(row), func(text string) bool { return strings.TrimSpace(text) == "" })
}

func titleOf(rows [][]string) string {
	var words []string
	for _, row := range rows {
		words = append(words, filled(row)...)
	}
	return strings.Join(words, " ")
}

// blockOf is cells as a table: its heads in one row, then the rows below them, all as wide as the widest.
func blockOf(cells [][]string, above, heads int) *Block {
	width, at := 0, 0
	for _, row := range cells[above:] {
		width = max(width, len(row))
	}
	rowOf := func(texts []string) []Cell {
		row := make([]Cell, width)
		for i := range row {
			if at++; i < len(texts) && strings.TrimSpace(texts[i]) != "" {
				row[i] = Cell{Text: said(strings.TrimSpace(texts[i])), From: at, To: at + 1}
			}
		}
		return row
	}
	b := &Block{Kind: Table, Grid: [][]Cell{rowOf(joinedHeads(cells[above:above+heads], width))}}
	for _, row := range cells[above+heads:] {
		b.Grid = append(b.Grid, rowOf(row))
	}
	return b
}

// joinedHeads are the heads of one or two rows: what stands above a blank cell is above the next ones too.
func joinedHeads(rows [][]string, width int) []string {
	heads := make([]string, width)
	copy(heads, rows[0])
	if len(rows) == 1 {
		return heads
	}
	group := ""
	for i := range heads {
		below := ""
		if i < len(rows[1]) {
			below = strings.TrimSpace(rows[1][i])
		}
		if heads[i] = strings.TrimSpace(heads[i]); heads[i] != "" {
			group = heads[i]
		}
		if below != "" {
			heads[i] = strings.TrimSpace(group + "\n" + below)
		}
	}
	return heads
}
