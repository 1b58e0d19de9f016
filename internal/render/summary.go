package render

import (
	"strconv"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Summary is a filled summary form: one row for each plan of the form's types, in the order given.
type Summary struct {
	Name, Title string
	Head        []string // with the unit in brackets
	Rows        [][]string
}

// Summaries are the forms that the types of plans call for, in the order in which the forms are first needed. They keep a row of each
// plan and nothing else of it, so that thousands can be added. The zero Summaries is ready for use.
type Summaries struct {
	all []Summary
	at  map[string]int // of a form in all
}

// Add adds the row of a plan. A plan of no type, or of a type without a form, is in none.
func (s *Summaries) Add(p *plan.Plan) {
	form := formOf(p)
	if form == nil {
		return
	}
	if s.at == nil {
		s.at = map[string]int{}
	}
	key := p.Outline.Name + "\n" + form.Name
	i, known := s.at[key]
	if !known {
		i = len(s.all)
		s.at[key] = i
		s.all = append(s.all, Summary{Name: form.Name, Title: form.Title, Head: head(form)})
	}
	s.all[i].Rows = append(s.all[i].Rows, row(p, form, len(s.all[i].Rows)+1))
}

// All are the forms that have a row.
func (s *Summaries) All() []Summary { return s.all }

func formOf(p *plan.Plan) *outline.Form {
	t := p.Outline.ApplicantType(strings.TrimSpace(p.Type.Value))
	if t == nil {
		return nil
	}
	for i := range p.Outline.Forms {
		if p.Outline.Forms[i].Name == t.Form {
			return &p.Outline.Forms[i]
		}
	}
	return nil
}

func head(form *outline.Form) []string {
	var titles []string
	for _, c := range form.Columns {
		title := c.Title
		if c.Unit != "" {
			title += "（" + c.Unit + "）"
		}
		titles = append(titles, title)
	}
	return titles
}

func row(p *plan.Plan, form *outline.Form, number int) []string {
	var cells []string
	for _, c := range form.Columns {
		if c.Source == outline.NumberColumn {
			cells = append(cells, strconv.Itoa(number))
			continue
		}
		cells = append(cells, strings.Clone(formCell(p, c))) // not a piece of the plan's whole text
	}
	return cells
}

// formCell is a plan's answer for a column: a number in the column's unit, the goals of the indicators in words, or the answer.
func formCell(p *plan.Plan, c outline.Column) string {
	q := p.Question(c.Source)
	switch {
	case c.Source == "":
		return ""
	case q != nil && q.Kind == outline.Indicators:
		return goals(p)
	case c.Unit != "":
		if figure, ok := p.Quantity(c.Source); ok {
			if same, err := figure.In(c.Unit); err == nil {
				return same.Number.String()
			}
		}
	}
	var words []string
	for _, t := range p.List(c.Source) {
		words = append(words, strings.Join(strings.Fields(t.Value), " "))
	}
	return strings.Join(words, "、")
}

// goals tells each indicator's way in one line: 服务性收入由3.35亿元（2022年）到7.8亿元（2025年）.
func goals(p *plan.Plan) string {
	var lines []string
	for _, i := range p.Indicators {
		line := i.Name.Value
		if n := len(i.Baseline); n > 0 {
			line += "由" + valueOf(i.Baseline[n-1], i.Unit.Value)
		}
		if n := len(i.Targets); n > 0 {
			line += "到" + valueOf(i.Targets[n-1], i.Unit.Value)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "；")
}

func valueOf(y plan.Yearly, unit string) string {
	words := strings.TrimSpace(y.Text.Value)
	if y.OK && !strings.HasSuffix(words, unit) {
		words += unit
	}
	if y.Year > 0 {
		words += "（" + strconv.Itoa(y.Year) + "年）"
	}
	return words
}
