// Package grid is a table of a plan as a sheet: rows and columns, a cursor, and what is typed into a cell.
//
// Its one idea: a sheet knows no terminal. Keys come as what they mean, and whoever draws asks each cell what it shows and how
// it stands; every cell that is confirmed is in the plan, which the Session saves.
package grid

import (
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/outline"
)

// Column is a column of the sheet. A column of the table that has a value for each year is one for each of them.
type Column struct {
	Question outline.Question
	Year     int // 0 if it is not of a year
}

// Head is what stands above the column: a group over several columns, which may be empty, and its own name.
func (c Column) Head() (group, own string) {
	if c.Year == 0 {
		return "", c.Question.Key
	}
	return c.Question.Key, strconv.Itoa(c.Year) + "年"
}

// Sheet is a table that is being filled in. The last row is one that is not there yet.
type Sheet struct {
	session  *interview.Session
	Table    interview.Item
	Columns  []Column
	Row, Col int // of the cursor, from 0

	edit   *line             // nil while nothing is typed
	unread map[string]string // what was typed and cannot be read, by the path of its cell
	faults map[string][]finding.Finding
	stops  []bool // which columns rows want
}

// New is the sheet of a table. unread keeps what cannot be read for as long as the interview goes on.
func New(s *interview.Session, table interview.Item, unread map[string]string) *Sheet {
	g := &Sheet{session: s, Table: table, unread: unread}
	g.Refresh()
	return g
}

// Refresh takes up what the plan says now: its period, which gives the columns, and how many rows there are.
func (g *Sheet) Refresh() {
	g.Columns = nil
	for _, q := range nameFirst(g.Table) {
		years := g.yearsOf(q)
		for _, year := range years {
			g.Columns = append(g.Columns, Column{q, year})
		}
		if len(years) == 0 {
			g.Columns = append(g.Columns, Column{q, 0})
		}
	}
	g.findStops()
	g.place(g.Row, g.Col)
}

// nameFirst are the columns of a table with the one that names the rows before the others, where a sheet keeps it.
func nameFirst(table interview.Item) []outline.Question {
	name, columns := table.NameColumn().Key, []outline.Question{table.NameColumn()}
	for _, q := range table.Question.Fields {
		if q.Key != name {
			columns = append(columns, q)
		}
	}
	return columns
}

// yearsOf are the years that a column has or should have: those that it is about, and any that somebody wrote.
func (g *Sheet) yearsOf(q outline.Question) []int {
	if q.Kind != outline.Yearly {
		return nil
	}
	years := slices.Clone(g.session.YearsOf(interview.Item{Question: q}))
	for row := range g.Rows() {
		v := g.value(row, q.Key)
		if v == nil || v.Kind != plan.Mapping {
			continue
		}
		for _, e := range v.Items {
			if year := edit.Year(e.Key.Value); year != 0 && !slices.Contains(years, year) {
				years = append(years, year)
			}
		}
	}
	slices.Sort(years)
	return years
}

// Rows is how many rows the table has, without the one that is not there yet.
func (g *Sheet) Rows() int { return g.session.Rows(g.Table) }

// OnNew reports whether the cursor stands on the row that is not there yet.
func (g *Sheet) OnNew() bool { return g.Row >= g.Rows() }

// Name is the column by which rows are called.
const Name = 0

func (g *Sheet) value(row int, key string) *plan.Value {
	return g.session.Plan().Lookup(g.session.CellPath(g.Table, row+1, key, 0))
}

// Item is the question of the column that a cell stands in.
func (g *Sheet) Item(row, col int) interview.Item {
	q := g.Columns[col].Question
	return interview.Item{Path: g.session.CellPath(g.Table, row+1, q.Key, 0), Question: q, Chapter: -1, Number: 1 + slices.IndexFunc(g.Table.Question.Fields, func(f outline.Question) bool { return f.Key == q.Key })}
}

// Path is where the answer of a cell stands in the plan.
func (g *Sheet) Path(row, col int) string {
	return g.session.CellPath(g.Table, row+1, g.Columns[col].Question.Key, g.Columns[col].Year)
}

// Typed is what a cell says as it would be typed; what cannot be read stands before what is saved.
func (g *Sheet) Typed(row, col int) string {
	if row >= g.Rows() {
		return g.unread[g.Path(row, col)]
	}
	if typed, ok := g.unread[g.Path(row, col)]; ok {
		return typed
	}
	c := g.Columns[col]
	if c.Year == 0 {
		shown := g.session.Shown(g.Item(row, col))
		if takesSeveral(c) {
			shown = strings.ReplaceAll(strings.TrimSpace(shown), "\n", "、")
		}
		return shown
	}
	return g.ofYear(row, c)
}

// ofYear is what a column says of a year. One value without a year stands in the first.
func (g *Sheet) ofYear(row int, c Column) string {
	v := g.value(row, c.Question.Key)
	switch {
	case !v.Answered():
		return ""
	case v.Kind == plan.Scalar && g.yearsOf(c.Question)[0] == c.Year:
		return strings.TrimSpace(v.Text.Value)
	case v.Kind != plan.Mapping:
		return ""
	}
	for _, e := range v.Items {
		if edit.Year(e.Key.Value) == c.Year {
			return strings.TrimSpace(e.Text.Value)
		}
	}
	return ""
}

// Shown is what a cell says, on one line.
func (g *Sheet) Shown(row, col int) string {
	return finding.Visible(strings.Join(strings.Fields(g.Typed(row, col)), " "))
}

// Seek puts the cursor on the cell that a path leads to or into; it reports whether there is one.
func (g *Sheet) Seek(path string) bool {
	for row := range g.Rows() {
		for col := range g.Columns {
			at := g.Path(row, col)
			if path == at || strings.HasPrefix(path, at+".") || strings.HasPrefix(path, at+"[") || path == g.Item(row, col).Path {
				g.place(row, col)
				return true
			}
		}
		if prefix := g.session.CellPath(g.Table, row+1, "", 0); path+"." == prefix || strings.HasPrefix(path, prefix) {
			g.place(row, Name)
			return true
		}
	}
	return false
}

// place puts the cursor on a cell, or the nearest there is.
func (g *Sheet) place(row, col int) {
	g.Row = min(max(row, 0), g.Rows())
	g.Col = min(max(col, 0), len(g.Columns)-1)
}
