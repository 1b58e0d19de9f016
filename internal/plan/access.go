package plan

import (
	"slices"
	"strings"

	"pilotplan/internal/plan/tree"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// Lookup is the value at a path such as "主要试点内容.指标[2].年度目标.2023年"; nil if nothing stands there. The empty path is
// the whole file. Where a key stands twice, the first counts.
func (p *Plan) Lookup(path string) *Value {
	if path == "" {
		return p.root
	}
	return p.values[path]
}

// Text is the text at path; the zero Text if there is none, or a list or a mapping.
func (p *Plan) Text(path string) Text {
	if v := p.values[path]; v != nil && v.Kind == Scalar && !v.Null {
		return v.Text
	}
	return Text{}
}

// List is the lines at path; one line alone is a list of one.
func (p *Plan) List(path string) []Text { return p.values[path].Texts() }

// Quantity is the number at path, in the unit that the outline asks for where none is written.
func (p *Plan) Quantity(path string) (quantity.Quantity, bool) {
	t := p.Text(path)
	if t.Empty() {
		return quantity.Quantity{}, false
	}
	unit := ""
	if q := p.Question(path); q != nil {
		unit = q.Unit
	}
	return read(t, unit)
}

// Date is the date at path.
func (p *Plan) Date(path string) (calendar.Date, bool) {
	d, err := calendar.AnswerDate(p.Text(path).Value)
	return d, err == nil
}

// PilotPeriod is the period of the pilot.
func (p *Plan) PilotPeriod() (calendar.Period, bool) {
	period, err := calendar.AnswerPeriod(p.Period.Value)
	return period, err == nil
}

// DocumentTitle is the title that the plan bears: the user's own, or the outline's form filled in.
func (p *Plan) DocumentTitle() string {
	if !p.Title.Empty() {
		return strings.TrimSpace(p.Title.Value)
	}
	name := strings.TrimSpace(p.Text(p.Outline.Applicant).Value)
	return strings.ReplaceAll(p.Outline.TitleForm, "{单位名称}", name)
}

// Question is what the outline asks at path; nil if it asks nothing there. Rows of tables have their columns.
func (p *Plan) Question(path string) *outline.Question {
	return questionAt(&p.asks.root, path)
}

func questionAt(q *outline.Question, path string) *outline.Question {
	for path != "" && q != nil {
		key, rest, _ := strings.Cut(path, ".")
		key, _, _ = strings.Cut(key, "[")
		q, path = child(entriesOf(q), key), rest
	}
	return q
}

// Asked is one question of the outline with what the plan says to it.
type Asked struct {
	Path     string
	Question outline.Question
	Value    *Value // nil if nothing is written
}

// Asked gives every question but groups, in the order of the outline; a table is one question.
func (p *Plan) Asked() []Asked {
	var all []Asked
	var walk func(q *outline.Question, path string)
	walk = func(q *outline.Question, path string) {
		if q.Kind != outline.Group {
			all = append(all, Asked{path, *q, p.values[path]})
			return
		}
		for i := range q.Fields {
			walk(&q.Fields[i], tree.Join(path, q.Fields[i].Key))
		}
	}
	walk(&p.asks.root, "")
	return all
}

// Texts is every text of the plan, in the user's order, without keys and what has no answer.
func (p *Plan) Texts() []Text {
	var all []Text
	var walk func(v *Value)
	walk = func(v *Value) {
		if v.Kind == Scalar && !v.Null {
			all = append(all, v.Text)
		}
		for _, item := range v.Items {
			walk(item)
		}
	}
	if p.root != nil {
		walk(p.root)
	}
	return all
}

// Holds reports whether a test holds for the answers; a test of what is not answered does not.
func (p *Plan) Holds(t *outline.Test) bool {
	switch {
	case len(t.All) > 0:
		return !slices.ContainsFunc(t.All, func(t outline.Test) bool { return !p.Holds(&t) })
	case len(t.Any) > 0:
		return slices.ContainsFunc(t.Any, func(t outline.Test) bool { return p.Holds(&t) })
	case len(t.In) > 0:
		return slices.ContainsFunc(p.List(t.Question), func(answer Text) bool {
			return slices.Contains(t.In, strings.TrimSpace(answer.Value))
		})
	case t.IsDate():
		s, _ := p.DateStands(t)
		return s == Fits
	}
	limit, least := t.Limit()
	q, _, ok := p.Reckoned(t)
	if !ok || limit == nil {
		return false
	}
	order, err := q.Compare(*limit)
	return err == nil && (order == 0 || (order > 0) == least)
}

func sorted(words []string) []string {
	slices.Sort(words)
	return words
}
