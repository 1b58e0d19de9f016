package version

import (
	"cmp"
	"fmt"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// tableFor is the sort of a table that a question asks for.
func tableFor(k outline.Kind) Table {
	switch k {
	case outline.Indicators:
		return Indicators
	case outline.Tasks:
		return Tasks
	}
	return Other
}

// row reads a row of a table by its columns.
func (r *planReader) row(table *outline.Question, from *plan.Row, index int) *Row {
	row := &Row{Table: tableFor(table.Kind), Path: from.Path, Index: index, At: change.Place{Pos: from.Pos, Path: from.Path}}
	row.ID, row.Name = trimmed(from.Text(outline.RoleID)), trimmed(from.Text(outline.RoleName))
	if row.Table == Other {
		row.Heading, row.Own = label(table), true
	}
	for _, c := range from.Cells() {
		if c.Value == nil {
			continue
		}
		r.markSeen(c.Value)
		r.cell(row, c)
	}
	if row.Table == Other && row.Name == "" && len(row.Fields) > 0 {
		row.Name = row.Fields[0].Value
	}
	row.At.Text = row.String()
	return row
}

func trimmed(t plan.Text) string { return strings.TrimSpace(t.Value) }

func (r *planReader) cell(row *Row, c plan.Cell) {
	switch {
	case c.Column.Role == outline.RoleBase:
		row.Baseline = figures(c.Years())
	case c.Column.Role == outline.RoleTargets:
		row.Targets = figures(c.Years())
	case c.Column.Kind == outline.Yearly:
		for _, y := range c.Years() {
			if c.Column.Unit == "" {
				r.prose(row, c.Column, y.Year, y.Text)
			} else if !y.Text.Empty() {
				row.Fields = append(row.Fields, amountOf(c.Column, yearOr(y.Year, trimmed(y.Key))).filled(trimmed(y.Text), placeOf(y.Text)))
			}
		}
	case isProse(c.Column):
		r.prose(row, c.Column, 0, c.Text())
	default:
		r.field(row, c)
	}
}

// isProse reports whether what stands in a column is compared sentence by sentence.
func isProse(column *outline.Question) bool {
	return column.Kind == outline.Prose || column.Role == outline.RoleMeasures || column.Role == outline.RoleDeliverable
}

func (r *planReader) field(row *Row, c plan.Cell) {
	f := &Field{Key: c.Column.Key, Role: c.Column.Role, Label: c.Column.Key, Path: c.Path, Kind: c.Column.Kind, Unit: c.Column.Unit}
	for _, t := range c.Texts() {
		if t.Empty() {
			continue
		}
		if len(f.Parts) == 0 {
			f.At = placeOf(t)
		}
		f.Parts = append(f.Parts, trimmed(t))
	}
	if len(f.Parts) == 0 {
		return
	}
	f.Value = strings.Join(f.Parts, "、")
	switch {
	case !isList(c.Column.Kind):
		f.Parts = nil
	default:
		f.At.Path, f.At.Text = f.Path, f.Value
	}
	if f.Role == outline.RoleServes {
		row.Serves = f.Parts
	}
	row.Fields = append(row.Fields, f)
}

func isList(k outline.Kind) bool { return k == outline.List || k == outline.Choices }

func figures(all []plan.Yearly) []Figure {
	var out []Figure
	for _, y := range all {
		if y.Text.Empty() {
			continue
		}
		out = append(out, Figure{Year: y.Year, Label: yearOr(y.Year, trimmed(y.Key)), Value: y.Quantity, OK: y.OK, Text: trimmed(y.Text), At: placeOf(y.Text)})
	}
	return out
}

// yearOr is what a year is called, or what stands in place of one.
func yearOr(year int, key string) string {
	if year == 0 {
		return key
	}
	return yearLabel(year)
}

// amountOf is the cell of a column that gives amounts by year, in one of them.
func amountOf(column *outline.Question, year string) *Field {
	return &Field{Key: column.Key + "." + year, Label: column.Key + "（" + year + "）", Kind: outline.Quantity, Unit: column.Unit}
}

func (f *Field) filled(value string, at change.Place) *Field {
	f.Value, f.At, f.Path = value, at, at.Path
	return f
}

func yearLabel(year int) string { return fmt.Sprintf("%d年", year) }

func (r *planReader) prose(row *Row, column *outline.Question, year int, t plan.Text) {
	if !t.Empty() {
		row.newProse(column, year, t.Path).take(prose.Split(t.Value), t.Path, t.Range)
	}
}

// newProse adds a text to a row.
func (r *Row) newProse(column *outline.Question, year int, path string) *Prose {
	p := &Prose{Key: column.Key, Role: column.Role, Path: path, Label: column.Key, Of: r, Year: year}
	if year != 0 {
		p.Key = column.Key + "." + yearLabel(year)
		p.Label = yearLabel(year) + cmp.Or(strings.TrimPrefix(column.Key, "年度"), column.Key)
	}
	for _, told := range r.Proses {
		if told.Key == p.Key {
			p.Nth++
		}
	}
	r.Proses = append(r.Proses, p)
	return p
}
