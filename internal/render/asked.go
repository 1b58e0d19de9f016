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
// not answered is shown as pending.
func (w *writer) shown(f fact) bool {
	if f.value.Answered() {
		return true
	}
	q := f.question
	for i := range q.Fields {
		field := &q.Fields[i]
		if w.shown(fact{field, f.path + "." + field.Key, w.plan.Lookup(f.path + "." + field.Key)}) {
			return true
		}
	}
	return q.Required && w.plan.Outline.AskedOf(q, text(w.plan.Type)) && (q.When == nil || w.holds(q.When))
}

// holds reports whether a test holds for the answers; a test of what is not answered does not.
func (w *writer) holds(t *outline.Test) bool {
	switch {
	case len(t.All) > 0:
		return !slices.ContainsFunc(t.All, func(t outline.Test) bool { return !w.holds(&t) })
	case len(t.Any) > 0:
		return slices.ContainsFunc(t.Any, func(t outline.Test) bool { return w.holds(&t) })
	case t.AtLeast == nil && t.AtMost == nil:
		return slices.ContainsFunc(w.plan.List(t.Question), func(answer plan.Text) bool {
			return slices.Contains(t.In, strings.TrimSpace(answer.Value))
		})
	}
	q, ok := w.plan.Quantity(t.Question)
	if !ok {
		return false
	}
	if t.AtLeast != nil {
		order, err := q.Compare(*t.AtLeast)
		return err == nil && order >= 0
	}
	order, err := q.Compare(*t.AtMost)
	return err == nil && order <= 0
}

// plain is an answer on one line or a few, as plain text. An answer of the wrong kind is not lost.
func plain(v *plan.Value) string {
	if !v.Answered() {
		return ""
	}
	if v.Kind == plan.Scalar {
		return strings.TrimSpace(v.Text.Value)
	}
	var parts []string
	for _, item := range v.Items {
		text := plain(item)
		if text != "" && v.Kind == plan.Mapping {
			text = item.Key.Value + "：" + text
		}
		if text != "" {
			parts = append(parts, text)
		}
	}
	if v.Kind == plan.Mapping {
		return strings.Join(parts, "；")
	}
	return strings.Join(parts, "、")
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
