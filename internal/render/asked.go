package render

import (
	"slices"
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

func (f fact) label() string {
	if f.question.Title != "" {
		return f.question.Title
	}
	return f.question.Key
}

// shown reports whether the document shows the question: every answer is shown, and what is wanted of this applicant but
// not answered is shown as pending. A group that may be left out is wanted once something in it is answered; a section is once
// something in it is wanted.
func (w *writer) shown(f fact) bool {
	if f.value.Answered() {
		return true
	}
	q := f.question
	if !w.plan.Outline.AskedOf(q, text(w.plan.Type)) || q.When != nil && !w.plan.Holds(q.When) {
		return false
	}
	if !q.IsSection() {
		return q.Required
	}
	return slices.ContainsFunc(q.Fields, func(field outline.Question) bool {
		at := f.path + "." + field.Key
		return w.shown(fact{&field, at, w.plan.Lookup(at)})
	})
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
