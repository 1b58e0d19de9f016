package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// TableOf is the question that asks for rows of a kind: the outline's, else the one that outlines usually ask.
func (d *Draft) TableOf(kind outline.Kind) *outline.Question {
	if d.Outline != nil {
		if q := d.Outline.Question(d.Outline.PathOf(kind)); q != nil {
			return q
		}
	}
	return outline.Standard(kind)
}

// tablePath is where the outline asks for the rows of a table.
func (r *reader) tablePath(kind outline.Kind) string {
	if r.known {
		return cmp.Or(r.o.PathOf(kind), tableWords[kind])
	}
	return tableWords[kind]
}

// tableWords call the tables of a text that answers no outline.
var tableWords = map[outline.Kind]string{outline.Indicators: "指标", outline.Tasks: "任务"}

// row gives the row of a number or name, made if there is none. Tables and sections tell of one row together, but what one
// table lists twice is two rows.
func (r *reader) row(kind outline.Kind, id, name string, at Cell) *Row {
	byID, byName := rowKey{kind, outline.RoleID, id}, rowKey{kind, outline.RoleName, Key(name)}
	e := r.rows[byID]
	if named := r.rows[byName]; e == nil && named != nil && (id == "" || named.ID == "") {
		e = named
		e.ID = cmp.Or(e.ID, id)
	}
	if e != nil && r.inTable[e] {
		e = r.alike(kind, id, name)
	}
	if e == nil {
		e = r.newRow(kind, id, name, at)
	}
	for _, key := range []rowKey{byID, byName} {
		if key.value != "" && r.rows[key] == nil {
			r.rows[key] = e
		}
	}
	return e
}

// alike is a row of the same number and name that the table being read has not told yet: another table listed it twice too.
func (r *reader) alike(kind outline.Kind, id, name string) *Row {
	i := slices.IndexFunc(r.Rows, func(e *Row) bool {
		return e.Kind() == kind && !r.inTable[e] && e.ID == id && Key(e.Name) == Key(name)
	})
	if i < 0 {
		return nil
	}
	return r.Rows[i]
}

// rowKey is what a row is found by.
type rowKey struct {
	table outline.Kind
	role  outline.Role
	value string
}

func (r *reader) newRow(kind outline.Kind, id, name string, at Cell) *Row {
	e := &Row{Table: r.TableOf(kind), ID: id, Name: name, Index: r.count[kind], From: at.From, To: at.To}
	r.count[kind]++
	e.Path = fmt.Sprintf("%s[%d]", r.tablePath(kind), e.Index+1)
	r.Rows = append(r.Rows, e)
	return e
}

// cell gives a row what it says in a column.
func (r *reader) cell(e *Row, column *outline.Question, c Cell) {
	if c.Text != "" {
		r.told[toldKey{e, column.Role}] = true
		r.add(&Told{Row: e, Column: column, Cell: c})
		return
	}
	r.blank(e, column, c)
}

// blank keeps where the mark of an empty cell stands.
func (r *reader) blank(e *Row, column *outline.Question, c Cell) {
	if c.Text == "" && c.To > c.From {
		r.Blank = append(r.Blank, &Told{Row: e, Column: column, Cell: c})
	}
}

// toldKey is a column of a row.
type toldKey struct {
	row  *Row
	role outline.Role
}

// yearly gives a row what it says in a column of a year.
func (r *reader) yearly(e *Row, column *outline.Question, year int, label string, c Cell) {
	if c.Text != "" {
		r.add(&Told{Row: e, Column: column, Yearly: true, Year: year, Label: label, Cell: c})
	}
}

// yearOfHead is the year that a column is of: 2025年（目标）.
func yearOfHead(head string) (int, string) {
	head = head[strings.LastIndexByte(head, '\n')+1:] // above it stands what the columns are a group of: 年度目标
	if i := strings.IndexAny(head, "（("); i > 0 {
		head = head[:i]
	}
	head = strings.TrimSuffix(strings.TrimSpace(head), "目标")
	d, err := calendar.ParseDate(head)
	if err != nil || d.Month != 0 || d.Year == 0 {
		return 0, head
	}
	return d.Year, fmt.Sprintf("%d年", d.Year)
}
