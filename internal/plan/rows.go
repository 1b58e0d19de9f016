package plan

import (
	"errors"
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan/edit"
	"pilotplan/internal/plan/tree"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// Table is what a plan says to a question that asks for rows of columns: 指标, 任务 or one of the pack's own.
type Table struct {
	Path     string
	Question *outline.Question
	Rows     []Row // the entries that are rows; those that are not are told by Parse
}

// Row is one entry of a table.
type Row struct {
	Pos    finding.Pos
	Path   string
	Number int // among the entries of the table, from 1
	table  *outline.Question
	value  *Value
}

// Cell is what a row says in one column. The zero Cell says nothing: it stands for a column that the table does not have.
type Cell struct {
	Column *outline.Question
	Path   string
	Value  *Value // nil if nothing is written
	unit   string // of the figures, where none is written
}

// Cells are those of a row, one for each column, in the order of the columns.
func (r *Row) Cells() []Cell {
	columns := r.table.Columns()
	cells := make([]Cell, len(columns))
	for i := range columns {
		cells[i] = r.CellOf(&columns[i])
	}
	return cells
}

// Cell is that of the column with a role.
func (r *Row) Cell(role outline.Role) Cell {
	if column := r.table.Column(role); column != nil {
		return r.CellOf(column)
	}
	return Cell{}
}

// CellOf is that of a column, which is one of the row's table.
func (r *Row) CellOf(column *outline.Question) Cell {
	c := Cell{Column: column, Path: r.Path + "." + column.Key, Value: r.value.Child(column.Key), unit: column.Unit}
	if column.UnitFrom != outline.NoRole {
		c.unit = r.Text(column.UnitFrom).Value
	}
	return c
}

// Text is what a row says in the column with a role; the zero Text if that is nothing, or no text.
func (r *Row) Text(role outline.Role) Text { return r.Cell(role).Text() }

// Answered reports whether a cell says anything.
func (c Cell) Answered() bool { return c.Value.Answered() }

// Text is what stands in a cell of one value.
func (c Cell) Text() Text { return c.Value.Word() }

// Texts are the entries of a cell that is a list; one line alone is a list of one.
func (c Cell) Texts() []Text { return c.Value.Texts() }

// Amounts are the quantities in a cell, those of all its years; ok is false if something in it is no exact amount.
func (c Cell) Amounts() (values []quantity.Quantity, ok bool) {
	ok = true
	take := func(t Text) {
		if !t.Empty() {
			q, read := read(t, c.unit)
			ok = ok && read && !q.Rank && q.Relation == quantity.Exactly
			values = append(values, q)
		}
	}
	take(c.Text())
	for _, y := range c.Years() {
		take(y.Text)
	}
	return values, ok
}

// Years is what a cell says year by year, in the order of the years; what is no year comes first.
func (c Cell) Years() []Yearly {
	if c.Value == nil || c.Value.Kind != Mapping {
		return nil
	}
	var found []Yearly
	for _, item := range c.Value.Items {
		if item.Kind != Scalar {
			continue
		}
		y := Yearly{Year: edit.Year(item.Key.Value), Key: item.Key, Text: item.Text}
		y.Quantity, y.OK = read(item.Text, c.unit)
		found = append(found, y)
	}
	slices.SortStableFunc(found, func(a, b Yearly) int { return a.Year - b.Year })
	return found
}

// tables gives the tables that q or a group below it asks for, and what v, which answers q, says to them.
func tables(v *Value, q *outline.Question, path string) []Table {
	if q.Kind.IsTable() {
		return []Table{{Path: path, Question: q, Rows: rowsOf(v, q)}}
	}
	var found []Table
	for i := range q.Fields {
		field := &q.Fields[i]
		found = append(found, tables(v.Child(field.Key), field, tree.Join(path, field.Key))...)
	}
	return found
}

func rowsOf(v *Value, table *outline.Question) []Row {
	if v == nil || v.Kind != List {
		return nil
	}
	var rows []Row
	for i, entry := range v.Items {
		if entry.Kind == Mapping {
			rows = append(rows, Row{entry.Text.Pos, entry.Text.Path, i + 1, table, entry})
		}
	}
	return rows
}

// read gives a value as a quantity; a bare number is in the unit asked for. What measures something else is read as well.
func read(t Text, unit string) (quantity.Quantity, bool) {
	q, err := quantity.AnswerQuantity(t.Value, unit)
	var misfit *quantity.UnitError
	return q, err == nil || errors.As(err, &misfit)
}
