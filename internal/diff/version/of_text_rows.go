package version

import (
	"cmp"
	"fmt"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

func (r *textReader) at(c cellText, path string) change.Place {
	return change.Place{Pos: r.lines.Pos(c.from, c.to), Path: path, Text: c.text}
}

// table is the question that asks for the rows of a table: the outline's, else the one that outlines usually ask.
func (r *textReader) table(t Table) *outline.Question {
	kind := outline.Indicators
	if t == Tasks {
		kind = outline.Tasks
	}
	if r.known {
		if q := r.o.Question(r.o.PathOf(kind)); q != nil {
			return q
		}
	}
	return outline.Standard(kind)
}

// tablePath is where the outline asks for the rows of a table.
func (r *textReader) tablePath(t Table) string {
	if r.known {
		return cmp.Or(r.o.PathOf(r.table(t).Kind), t.String())
	}
	return t.String()
}

// row gives the row of a number or name, made if there is none. Tables and sections tell of one row together, but what one
// table lists twice is two rows.
func (r *textReader) row(t Table, id, name string, at change.Place) *Row {
	byID, byName := rowKey{t, outline.RoleID, id}, rowKey{t, outline.RoleName, Key(name)}
	e := r.rows[byID]
	if named := r.rows[byName]; e == nil && named != nil && (id == "" || named.ID == "") {
		e = named
		e.ID = cmp.Or(e.ID, id)
	}
	if e == nil || r.inTable[e] {
		e = r.newRow(t, id, name, at)
	}
	for _, key := range []rowKey{byID, byName} {
		if key.value != "" && r.rows[key] == nil {
			r.rows[key] = e
		}
	}
	return e
}

// rowKey is what a row is found by.
type rowKey struct {
	table Table
	role  outline.Role
	value string
}

func (r *textReader) newRow(t Table, id, name string, at change.Place) *Row {
	e := &Row{Table: t, ID: id, Name: name, Index: r.count[t]}
	r.count[t]++
	e.Path = fmt.Sprintf("%s[%d]", r.tablePath(t), e.Index+1)
	e.At = change.Place{Pos: at.Pos, Path: e.Path, Text: e.String()}
	r.v.Rows = append(r.v.Rows, e)
	return e
}

// cell gives a row what it says in a column.
func (r *textReader) cell(e *Row, column *outline.Question, c cellText) {
	if c.text == "" {
		return
	}
	if isProse(column) {
		r.prosaic(e, column, 0, c)
		return
	}
	path := e.Path + "." + column.Key
	f := &Field{
		Key: column.Key, Role: column.Role, Label: column.Key, Path: path, Kind: column.Kind, Unit: column.Unit, Value: c.text,
		At: r.at(c, path), Nth: e.told(column.Key),
	}
	if isList(column.Kind) {
		f.Parts = strings.Split(c.text, "、")
	}
	if f.Role == outline.RoleServes {
		e.Serves = f.Parts
	}
	e.Fields = append(e.Fields, f)
}

// prosaic gives a row the text that it says in a column, of a year if that is not 0.
func (r *textReader) prosaic(e *Row, column *outline.Question, year int, c cellText) {
	if c.text == "" {
		return
	}
	path := e.Path + "." + column.Key
	if year != 0 {
		path += "." + yearLabel(year)
	}
	e.newProse(column, year, path).take(c.sentences(), path, r.lines.Pos)
}

// yearOfHead is the year that a column is of: 2025年（目标值）.
func yearOfHead(head string) (int, string) {
	if i := strings.IndexAny(head, "（("); i > 0 {
		head = head[:i]
	}
	head = strings.TrimSuffix(strings.TrimSpace(head), "目标")
	d, err := calendar.ParseDate(head)
	if err != nil || d.Month != 0 || d.Year == 0 {
		return 0, head
	}
	return d.Year, yearLabel(d.Year)
}

// figure adds what a cell says of a year to the figures of a row.
func (r *textReader) figure(e *Row, all []Figure, y Figure, c cellText) []Figure {
	if c.text == "" {
		return all
	}
	for _, f := range all {
		if f.Year == y.Year && f.Label == y.Label {
			y.Nth++
		}
	}
	y.Value, y.OK = AsQuantity(c.text, e.Value(outline.RoleUnit))
	y.Text, y.At = c.text, r.at(c, y.At.Path+"."+y.Label)
	return append(all, y)
}
