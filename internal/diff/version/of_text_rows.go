package version

import (
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/draft"
	"pilotplan/outline"
)

// row makes the row of one of a draft.
func (r *textReader) row(from *draft.Row) {
	e := &Row{Table: tableFor(from.Kind()), ID: from.ID, Name: from.Name, Path: from.Path, Index: from.Index}
	e.At = change.Place{Pos: r.lines.Pos(from.From, from.To), Path: e.Path}
	switch {
	case e.Table == Other && from.Table != nil:
		e.Heading, e.Own = label(from.Table), true
	case e.Table == Other:
		e.Heading = from.Heading
	}
	r.rows[from] = e
	r.v.Rows = append(r.v.Rows, e)
}

// told gives a row what it says in a column.
func (r *textReader) told(e *Row, t *draft.Told) {
	path := e.Path + "." + t.Column.Key
	switch {
	case t.Yearly && e.Table == Indicators:
		r.figure(e, t, path)
	case t.Yearly && (e.Table == Tasks || t.Column.Unit == ""):
		if t.Year != 0 {
			path += "." + yearLabel(t.Year)
		}
		e.newProse(t.Column, t.Year, path).take(t.Cell.Sentences(), path, r.lines.Pos)
	case t.Yearly:
		f := amountOf(t.Column, t.Label)
		e.Fields = append(e.Fields, f.filled(t.Cell.Text, r.at(t.Cell, e.Path+"."+f.Key)))
	case isProse(t.Column):
		e.newProse(t.Column, 0, path).take(t.Cell.Sentences(), path, r.lines.Pos)
	default:
		r.field(e, t, path)
	}
}

func (r *textReader) field(e *Row, t *draft.Told, path string) {
	column := t.Column
	f := &Field{
		Key: column.Key, Role: column.Role, Label: column.Key, Path: path, Kind: column.Kind, Unit: column.Unit, Value: t.Cell.Text,
		At: r.at(t.Cell, path), Nth: e.told(column.Key),
	}
	if isList(column.Kind) {
		f.Parts = strings.Split(f.Value, "、")
	}
	if f.Role == outline.RoleServes {
		e.Serves = f.Parts
	}
	e.Fields = append(e.Fields, f)
}

// figure gives a row a figure of a year.
func (r *textReader) figure(e *Row, t *draft.Told, path string) {
	all := &e.Targets
	if t.Column.Role == outline.RoleBase {
		all = &e.Baseline
	}
	y := Figure{Year: t.Year, Label: t.Label, Text: t.Cell.Text, At: r.at(t.Cell, path+"."+t.Label)}
	for _, f := range *all {
		if f.Year == y.Year && f.Label == y.Label {
			y.Nth++
		}
	}
	y.Value, y.OK = AsQuantity(y.Text, e.Value(outline.RoleUnit))
	*all = append(*all, y)
}

// tidy completes a row once all is told of it.
func (e *Row) tidy(d *draft.Draft) {
	switch {
	case e.Table != Other && e.Cell(outline.RoleName) == nil && e.Name != "":
		kind := map[Table]outline.Kind{Indicators: outline.Indicators, Tasks: outline.Tasks}[e.Table]
		key := d.TableOf(kind).ColumnKey(outline.RoleName)
		at := e.At
		at.Text = e.String()
		e.Fields = append(e.Fields, &Field{Key: key, Role: outline.RoleName, Label: key, Path: e.Path + "." + key, Value: e.Name, At: at, Kind: outline.Text})
	case e.Own && e.Name == "" && len(e.Fields) > 0:
		e.Name = e.Fields[0].Value
	}
	e.At.Text = e.String()
	if e.Table == Other && !e.Own {
		e.At.Text = strings.TrimPrefix(e.Path, e.Heading+".")
	}
}
