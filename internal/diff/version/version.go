// Package version reads one version of a plan into what a comparison needs: rows of tables, short answers and prose, each
// with its places, whatever kind of file it was read from.
//
// A version says what stands where and decides nothing. It is not changed by being compared.
package version

import (
	"cmp"
	"errors"
	"slices"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// Version is one version of a plan.
type Version struct {
	Name     string
	Outline  *outline.Outline       // nil for a text whose headings are no outline's
	Words    *vocabulary.Vocabulary // of its outline
	File     bool                   // read from a plan file, which says all that there is to say
	Title    string
	Period   calendar.Period
	Rows     []*Row
	Fields   []*Field                // short answers that stand in no row
	Proses   []*Prose                // that stand in no row
	Order    []string                // paths of the sections as they stand in a text; nil for a plan file, whose order says nothing
	Headings map[string]change.Place // of those sections
}

// Table is the sort of table that a row stands in.
type Table uint8

// The tables.
const (
	Indicators Table = iota
	Tasks
	Other // of a text that is not one of this program's
)

// String is how a reader calls a row of the table: 指标.
func (t Table) String() string { return [...]string{"指标", "任务", "表"}[t] }

// Row is a row of a table.
type Row struct {
	Table    Table
	Heading  string // of a table that is neither of indicators nor of tasks
	Own      bool   // the outline asks for that table
	ID, Name string
	Path     string
	At       change.Place
	Fields   []*Field
	Baseline []Figure
	Targets  []Figure
	Proses   []*Prose // of a task
	Serves   []string // the indicators that a task moves, by ID or name
	Index    int      // its place among the rows of the table, from 0
}

// String is how a reader calls a row: 指标“服务性收入”.
func (r *Row) String() string {
	switch {
	case r.Own:
		return r.Heading + Quoted(r.Name)
	case r.Table == Other:
		return Quoted(r.Name)
	}
	return r.Table.String() + Quoted(cmp.Or(r.Name, r.ID))
}

// Field gives the cell of a column, told for the nth time, from 0; nil if the row has none.
func (r *Row) Field(key string, nth int) *Field {
	for _, f := range r.Fields {
		if f.Key == key && f.Nth == nth {
			return f
		}
	}
	return nil
}

// told counts how often the row has been told of a column.
func (r *Row) told(key string) int {
	n := 0
	for _, f := range r.Fields {
		if f.Key == key {
			n++
		}
	}
	return n
}

// Cell is what the row says in the column with a role, when it is told first; nil if it says nothing.
func (r *Row) Cell(role outline.Role) *Field {
	i := slices.IndexFunc(r.Fields, func(f *Field) bool { return f.Role == role && f.Nth == 0 })
	if i < 0 {
		return nil
	}
	return r.Fields[i]
}

// Value is what the row says in the column with a role; empty if that is nothing.
func (r *Row) Value(role outline.Role) string {
	if f := r.Cell(role); f != nil {
		return f.Value
	}
	return ""
}

// Figures are baseline and targets.
func (r *Row) Figures() []Figure { return append(append([]Figure{}, r.Baseline...), r.Targets...) }

// Figure is the value of a year in a row.
type Figure struct {
	Year  int    // 0 if its label names none
	Label string // 2025年
	Nth   int    // how often the row has told that year before: tables that repeat a row may differ
	Value quantity.Quantity
	OK    bool // Value could be read
	Text  string
	At    change.Place
}

// InYear is the figure of the same year, told for as many times.
func InYear(all []Figure, of Figure) (Figure, bool) {
	for _, f := range all {
		if f.Year == of.Year && f.Label == of.Label && f.Nth == of.Nth {
			return f, true
		}
	}
	return Figure{}, false
}

// Field is a short answer, or a cell.
type Field struct {
	Key   string       // 责任人
	Role  outline.Role // of the column that a cell stands in
	Label string       // as a reader calls it
	Path  string
	Kind  outline.Kind
	Unit  string // meant where none is written
	Value string
	Parts []string // of a list
	At    change.Place
	Nth   int    // how often the text has said it before
	Group string // that it stands in, as a reader calls it
	Funds string // path of the group of money that it is part of
	Sum   bool   // of those funds
	Extra bool   // no question asks for it
}

// Called is how a reader calls an answer: 服务业投入的合计.
func (f *Field) Called() string {
	if f.Group != "" {
		return f.Group + "的" + f.Label
	}
	return f.Label
}

// Quantity is the answer as a value in its unit, if it is one.
func (f *Field) Quantity() (quantity.Quantity, bool) { return AsQuantity(f.Value, f.Unit) }

// AsQuantity reads the value of an answer whose unit is known. One that measures something else is read as well.
func AsQuantity(text, unit string) (quantity.Quantity, bool) {
	q, err := quantity.AnswerQuantity(text, unit)
	var misfit *quantity.UnitError
	return q, err == nil || errors.As(err, &misfit)
}
