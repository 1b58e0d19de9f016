package render

import (
	"strconv"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// counterHead is the head of the column that counts rows.
const counterHead = "序号"

// column is one column of a table whose rows are those of a plan.
type column struct {
	head   string
	number bool // set to the right
	bold   bool
	cell   func(plan.Row) string
	sum    func(plan.Row) ([]quantity.Quantity, bool) // what a row adds to the total; nil if the column has none
}

// rowTable is a table with a row for each of rows, counted from 1.
func rowTable(caption string, rows []plan.Row, columns []column) table {
	n := 0
	counter := column{head: counterHead, cell: func(plan.Row) string { n++; return strconv.Itoa(n) }}
	return numberedTable(caption, rows, append([]column{counter}, columns...))
}

// numberedTable is a table with a row for each of rows, which have numbers of their own.
func numberedTable(caption string, rows []plan.Row, columns []column) table {
	t := table{caption: caption}
	for _, c := range columns {
		t.head, t.numbers, t.bold = append(t.head, c.head), append(t.numbers, c.number), append(t.bold, c.bold)
	}
	for _, row := range rows {
		var cells []string
		for _, c := range columns {
			cells = append(cells, c.cell(row))
		}
		t.add(cells...)
	}
	return t
}

// joint is one column of the document for several of a table's: 口径/计算方法.
func joint(table *outline.Question, roles ...outline.Role) column {
	var heads []string
	wanted := false
	for _, role := range roles {
		c := table.Column(role)
		heads, wanted = append(heads, c.Heading()), wanted || c.Wanted
	}
	return column{head: strings.Join(heads, "/"), cell: func(r plan.Row) string {
		var parts []string
		for _, role := range roles {
			parts = append(parts, cellText(r.Cell(role)))
		}
		return gap(joined("；", parts...), wanted)
	}}
}

// gap is a text, or what stands in its place where there is none.
func gap(text string, wanted bool) string {
	if wanted {
		return orPending(text)
	}
	return orDash(text)
}

// cellText is what a cell says, without the blanks around it. A bare number is in the unit that the column asks for.
func cellText(c plan.Cell) string {
	line := strings.TrimSpace(strings.Join(texts(c.Texts()), "、"))
	if c.Column == nil {
		return line
	}
	return withUnit(fact{question: c.Column}, line)
}

// ownColumns are the columns of a table of the pack's: as declared, and one for each year that any row names.
func ownColumns(t plan.Table) []column {
	var columns []column
	declared := t.Question.Columns()
	for i := range declared {
		c := &declared[i]
		switch {
		case c.Kind == outline.Yearly:
			columns = append(columns, yearColumns(t, c)...)
		case c.Role != outline.RoleID || c.Key != counterHead: // the rows are counted already
			own := column{head: c.Heading(), number: c.Kind == outline.Quantity, cell: func(r plan.Row) string { return gap(cellText(r.CellOf(c)), c.Wanted) }}
			if adds(c) {
				own.sum = func(r plan.Row) ([]quantity.Quantity, bool) { return r.CellOf(c).Amounts() }
			}
			if full := fullMarks(t.Question); c.Role == outline.RoleScore && full != nil {
				columns = append(columns, *full)
			}
			columns = append(columns, own)
		}
	}
	return columns
}

// yearColumns are those of a column that says something year by year. Its name stands with the years, as a table may have
// several.
func yearColumns(t plan.Table, c *outline.Question) []column {
	var columns []column
	entries := func(r plan.Row) []plan.Yearly { return r.CellOf(c).Years() }
	for _, year := range keysOf(mapped(t.Rows, entries)) {
		own := column{head: c.Heading() + "（" + year + "）", number: c.Unit != "", cell: func(r plan.Row) string {
			return gap(inUnit(valueIn(entries(r), year), c.Unit), c.Wanted)
		}}
		if adds(c) {
			own.sum = func(r plan.Row) ([]quantity.Quantity, bool) { return inYear(entries(r), year) }
		}
		columns = append(columns, own)
	}
	return columns
}

func mapped[T, U any](all []T, f func(T) U) []U {
	var out []U
	for _, v := range all {
		out = append(out, f(v))
	}
	return out
}

// ownTable writes a table of the pack's.
func (w *writer) ownTable(path, heading string) string {
	for _, t := range w.plan.Tables {
		if t.Path == path && len(t.Rows) > 0 {
			columns := ownColumns(t)
			set := rowTable(tableName(heading, ""), t.Rows, columns)
			if t.Question.TotalRow {
				set.rows = append(set.rows, totals(t.Rows, columns))
			}
			return w.table(set)
		}
	}
	return pendingMark
}
