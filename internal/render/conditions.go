package render

import (
	"slices"
	"strings"

	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// leaf is one comparison of a condition. OneOf says that it need not be met if another of its condition is.
type leaf struct {
	test  outline.Test
	oneOf bool
}

// leaves are the comparisons that a test consists of, in its order.
func leaves(t outline.Test, oneOf bool) []leaf {
	if t.Question != "" {
		return []leaf{{t, oneOf}}
	}
	var found []leaf
	for _, part := range t.All {
		found = append(found, leaves(part, oneOf)...)
	}
	for _, part := range t.Any {
		found = append(found, leaves(part, oneOf || len(t.Any) > 1)...)
	}
	return found
}

// conditions sets what the guide wants of this type of applicant beside what facts answer. It judges nothing: that is
// the work of check, and of the reviewer.
func (w *writer) conditions(facts []fact) string {
	t := table{caption: "申报条件对照表", head: []string{"条件", "要求", "本单位", "依据"}}
	for _, c := range w.plan.Outline.ConditionsFor(text(w.plan.Type)) {
		for _, l := range leaves(c.Test, false) {
			i := slices.IndexFunc(facts, func(f fact) bool { return f.path == l.test.Question })
			if i < 0 {
				continue
			}
			f := facts[i]
			label := l.test.Label
			if label == "" {
				label = f.label()
			}
			t.add(label, requirement(l), orPending(withUnit(f, f.value.Line())), orDash(c.Clause))
		}
	}
	if len(t.rows) == 0 {
		return ""
	}
	return w.table(t)
}

// requirement is what a comparison wants, in words.
func requirement(l leaf) string {
	words := "属于：" + strings.Join(l.test.In, "、")
	switch {
	case l.test.AtLeast != nil:
		words = "不低于" + bare(*l.test.AtLeast)
	case l.test.AtMost != nil && (l.test.AtMost.Rank || l.test.AtMost.Unit == "位"):
		words = "前" + bare(*l.test.AtMost)
	case l.test.AtMost != nil:
		words = "不高于" + bare(*l.test.AtMost)
	}
	if l.oneOf {
		words += "（满足其一）"
	}
	return words
}

// bare is the number and unit of q without the words around them.
func bare(q quantity.Quantity) string {
	q.Relation, q.Rank = quantity.Exactly, false
	return q.String()
}
