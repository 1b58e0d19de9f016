package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// row is a row of a table, with the word for what it is.
type row struct {
	plan.Row
	word    string // 指标, 任务, or what a table of the pack is called
	unnamed string // what a row without a name is called
	words   *vocabulary.Vocabulary
}

func (p *pass) indicatorRow(i *plan.Indicator) row {
	return p.rowOf(outline.Standard(outline.Indicators), i.Row)
}

func (p *pass) taskRow(t *plan.Task) row { return p.rowOf(outline.Standard(outline.Tasks), t.Row) }

// rowOf is a row of a table.
func (p *pass) rowOf(table *outline.Question, r plan.Row) row {
	if table.Kind == outline.Table {
		return row{r, table.Key, fmt.Sprintf("%s第 %d 行", table.Key, r.Number), p.words()}
	}
	word := strings.TrimSuffix(table.Kind.String(), "表")
	return row{r, word, "这一个" + word, p.words()}
}

// String is what a message calls the row: 指标“服务性收入”.
func (r row) String() string {
	for _, role := range []outline.Role{outline.RoleName, outline.RoleID} {
		if t := r.Text(role); !phrase.IsBlank(r.words, t.Value) {
			return r.word + finding.Quote(t.Value)
		}
	}
	if first := r.Cells()[0]; first.Column.Role == outline.NoRole && !phrase.IsBlank(r.words, first.Text().Value) {
		return r.word + finding.Quote(first.Text().Value)
	}
	return r.unnamed
}

// head is the place of the row: its name, else its number, else where it begins.
func (r row) head() finding.Pos {
	for _, role := range []outline.Role{outline.RoleName, outline.RoleID} {
		if t := r.Text(role); !t.Empty() {
			return t.Pos
		}
	}
	return r.Pos
}

// path is where a row says what its column of a role asks for.
func (r row) path(role outline.Role) string { return r.Cell(role).Path }

// place is that of a cell of a row, else of the row itself.
func (r row) place(role outline.Role) finding.Pos {
	if v := r.Cell(role).Value; v != nil {
		return placeOf(v)
	}
	return r.head()
}

// has reports whether a row says something in the column of a role; what cannot be read there is plan.Parse's to report.
func (p *pass) has(r row, role outline.Role) bool { return p.answered(r.path(role)) }

// lacks reports that a row says nothing in the column of a role.
func (p *pass) lacks(r row, role outline.Role, hint string) {
	if c := r.Cell(role); p.mayLack(r, c.Column) {
		p.lacksCell(r, c, finding.Finding{Hint: hint})
	}
}

// lacksCell reports that a cell says nothing; f has what else there is to tell.
func (p *pass) lacksCell(r row, c plan.Cell, f finding.Finding) {
	f.Path, f.Message = c.Path, fmt.Sprintf("%s没有%s", r, c.Column.Key)
	if text := c.Text(); !text.Empty() {
		f.Message = fmt.Sprintf("%s的%s写的是%s", r, c.Column.Key, finding.Quote(text.Value))
	}
	f.Pos = r.head()
	if c.Value != nil {
		f.Pos = placeOf(c.Value)
	}
	p.report(f)
}

// blankRow reports whether a row says nothing but what number it has.
func (p *pass) blankRow(r *plan.Row) bool {
	return !slices.ContainsFunc(r.Cells(), func(c plan.Cell) bool {
		switch {
		case c.Column.Role == outline.RoleID:
			return false
		case c.Column.Kind == outline.Yearly:
			return slices.ContainsFunc(c.Years(), func(y plan.Yearly) bool { return !p.blank(y.Text) })
		}
		return slices.ContainsFunc(c.Texts(), func(t plan.Text) bool { return !t.Empty() })
	})
}

// filled are the rows of a table that say something.
func (p *pass) filled(rows []plan.Row) int {
	count := 0
	for i := range rows {
		if !p.blankRow(&rows[i]) {
			count++
		}
	}
	return count
}
