package render

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// fact is a question of a chapter with its answer.
type fact struct {
	question *outline.Question
	path     string
	value    *plan.Value // nil if nothing is written
}

// factsOf are questions below a path with what a plan answers, in their order.
func factsOf(questions []outline.Question, path string, p *plan.Plan) []fact {
	var facts []fact
	for i := range questions {
		at := path + "." + questions[i].Key
		facts = append(facts, fact{&questions[i], at, p.Lookup(at)})
	}
	return facts
}

func (f fact) label() string {
	if f.question.Title != "" {
		return f.question.Title
	}
	return f.question.Key
}

// asked reports whether the question is one for this applicant: of the type and under the premise that the outline names.
func (w *writer) asked(q *outline.Question) bool {
	return w.plan.Outline.AskedOf(q, text(w.plan.Type)) && (q.When == nil || w.plan.Holds(q.When))
}

// shown reports whether the document shows the question. What this applicant is not asked is never shown, whatever the file holds;
// check tells. Of what is asked every answer is shown, and what is wanted but not answered is shown as pending. A group that may be
// left out is wanted once something in it is answered; a section is once something in it is wanted.
func (w *writer) shown(f fact) bool {
	q := f.question
	switch {
	case !w.asked(q):
		return false
	case q.Kind != outline.Group:
		return q.Required || f.value.Answered()
	}
	return len(w.fieldsOf(f)) > 0
}

// proseOf is an answer as Markdown source; a list that stands where prose is wanted has a paragraph for each entry.
func proseOf(v *plan.Value) string {
	if !v.Answered() {
		return ""
	}
	if v.Kind == plan.Scalar {
		return v.Text.Value
	}
	var parts []string
	for _, item := range v.Items {
		text := proseOf(item)
		if v.Kind == plan.Mapping {
			text = doc.EscapeParagraph(item.Key.Value) + "：" + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "\n\n")
}
