package check

import (
	"fmt"
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

// row is a row of a table: what it is called, and where it stands.
type row struct {
	table string // 指标 or 任务
	id    plan.Text
	name  plan.Text
	pos   finding.Pos
	path  string
}

func indicatorRow(i *plan.Indicator) row { return row{"指标", i.ID, i.Name, i.Pos, i.Path} }

func taskRow(t *plan.Task) row { return row{"任务", t.ID, t.Name, t.Pos, t.Path} }

// String is what a message calls the row: 指标“服务性收入”.
func (r row) String() string {
	switch {
	case !blank(r.name):
		return r.table + quote(r.name.Value)
	case !blank(r.id):
		return r.table + quote(r.id.Value)
	}
	return "这一个" + r.table
}

// head is the place of the row: its name, else its number, else where it begins.
func (r row) head() finding.Pos {
	for _, t := range []plan.Text{r.name, r.id} {
		if !t.Empty() {
			return t.Pos
		}
	}
	return r.pos
}

// cell is the place of what stands under key in a row, else of the row itself.
func (p *pass) cell(r row, key string) finding.Pos {
	if v := p.plan.Lookup(r.path + "." + key); v != nil {
		return placeOf(v)
	}
	return r.head()
}

// has reports whether a row says something under key; what cannot be read there is plan.Parse's to report.
func (p *pass) has(r row, key string) bool { return p.answered(r.path + "." + key) }

// lacks reports that a row says nothing under key.
func (p *pass) lacks(r row, key, hint string) {
	path := r.path + "." + key
	message := fmt.Sprintf("%s没有%s", r, key)
	if text := p.plan.Text(path); !text.Empty() {
		message = fmt.Sprintf("%s的%s写的是%s", r, key, quote(text.Value))
	}
	p.report(finding.Finding{Pos: p.cell(r, key), Path: path, Message: message, Hint: hint})
}

// blankIndicator reports whether a row has a number at most.
func blankIndicator(i *plan.Indicator) bool {
	return blankCells(i.Name, i.Unit, i.Direction, i.Nature, i.Scope, i.Method, i.Source, i.Owner, i.Person, i.Due) &&
		blankYears(i.Baseline) && blankYears(i.Targets)
}

func blankTask(t *plan.Task) bool {
	return blankCells(t.Name, t.MainTask, t.Measures, t.Deliverable, t.Owner, t.Person, t.Support, t.Due, t.Evidence) &&
		blankCells(t.Fields...) && blankCells(t.Indicators...) && blankYears(t.Schedule)
}

func blankCells(cells ...plan.Text) bool {
	return !slices.ContainsFunc(cells, func(t plan.Text) bool { return !t.Empty() })
}

func blankYears(years []plan.Yearly) bool {
	return !slices.ContainsFunc(years, func(y plan.Yearly) bool { return !blank(y.Text) })
}
