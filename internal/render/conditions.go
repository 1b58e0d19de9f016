package render

import (
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// leaf is one comparison of a condition, with where it stands among the ways in which that may be met.
type leaf struct {
	test  outline.Test
	oneOf bool   // it need not be met if another beside it is
	way   string // which way it is part of, of several that are more than one comparison: 情形1; 情形1-2 within it; empty if of none
}

// leaves are the comparisons that a test consists of, in its order.
func leaves(t outline.Test, in leaf) []leaf {
	if len(t.Paths()) > 0 {
		in.test = t
		return []leaf{in}
	}
	var found []leaf
	for _, part := range t.All {
		found = append(found, leaves(part, leaf{way: in.way, oneOf: in.oneOf && len(t.All) == 1})...)
	}
	ways := len(t.Any) > 1 && slices.ContainsFunc(t.Any, func(part outline.Test) bool { return len(part.Paths()) == 0 })
	for i, part := range t.Any {
		next := leaf{way: in.way, oneOf: in.oneOf || len(t.Any) > 1}
		if ways {
			next = leaf{way: within(in.way, i+1)}
		}
		found = append(found, leaves(part, next)...)
	}
	return found
}

// within names a way, inside of another if that is named.
func within(way string, n int) string {
	if way == "" {
		return wayWord + strconv.Itoa(n)
	}
	return way + "-" + strconv.Itoa(n)
}

const wayWord = "情形"

// ways are the names of the ways in which a condition may be met, in order, without those within them.
func ways(all []leaf) []string {
	var names []string
	for _, l := range all {
		if name, _, _ := strings.Cut(l.way, "-"); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// conditions sets what the guide wants of this type of applicant beside what facts answer. It judges nothing: that is
// the work of check, and of the reviewer. A condition stands whole, with the last of the answers that it is about.
func (w *writer) conditions(facts []fact) string {
	t := table{caption: "申报条件对照表", head: []string{"条件", "要求", "本单位", "依据"}}
	for _, c := range w.plan.Outline.ConditionsFor(text(w.plan.Type)) {
		all := leaves(c.Test, leaf{})
		if !asksFor(facts, w.lastPath(all)) {
			continue
		}
		names := ways(all)
		for i := range all {
			l := &all[i]
			if len(names) > 0 {
				t.add(c.Title, strings.Join(names, "、")+"，满足其一", "—", orDash(c.Clause))
				names = nil
			}
			t.add(w.plan.Outline.Named(&l.test), requirement(*l), orPending(w.held(&l.test)), orDash(c.Clause))
		}
	}
	if len(t.rows) == 0 {
		return ""
	}
	return w.table(t)
}

// lastPath is the path, among the first ones of comparisons, that the document shows last.
func (w *writer) lastPath(all []leaf) string {
	last := ""
	for _, l := range all {
		if path := l.test.Paths()[0]; w.placeOf(path) >= w.placeOf(last) {
			last = path
		}
	}
	return last
}

// placeOf is the number of the question at a path, or of the table that it is a column of, in the order of the outline; −1 if the
// document does not show it.
func (w *writer) placeOf(path string) int {
	n := 0
	for at, q := range w.plan.Outline.Questions() {
		if at == path || q.Kind.IsTable() && strings.HasPrefix(path, at+".") {
			if !w.shown(fact{path: at, question: q, value: w.plan.Lookup(at)}) {
				return -1
			}
			return n
		}
		n++
	}
	return -1
}

// asksFor reports whether the answer at a path is one of facts, or stands in one.
func asksFor(facts []fact, path string) bool {
	return slices.ContainsFunc(facts, func(f fact) bool { return f.path == path || strings.HasPrefix(path, f.path+".") })
}

// held is what this applicant has to show for a comparison.
func (w *writer) held(t *outline.Test) string {
	if t.Question != "" {
		q := w.plan.Question(t.Question)
		if q == nil {
			return ""
		}
		return withUnit(fact{question: q}, w.plan.Lookup(t.Question).Line())
	}
	value, _, ok := w.plan.Reckoned(t)
	if !ok {
		return ""
	}
	value.Number = value.Number.Round(2)
	return value.String()
}

// requirement is what a comparison wants, in words.
func requirement(l leaf) string {
	words := "属于：" + strings.Join(l.test.In, "、")
	switch {
	case l.test.Passed != nil:
		words = "满" + l.test.Passed.Text
		if until := l.test.Passed.Until; until != nil {
			words += "（到" + until.String() + "）"
		}
	case l.test.NotBefore != nil:
		words = "不早于" + l.test.NotBefore.String()
	case l.test.NotAfter != nil:
		words = "不晚于" + l.test.NotAfter.String()
	case l.test.AtLeast != nil:
		words = "不低于" + bare(*l.test.AtLeast)
	case l.test.AtMost != nil && (l.test.AtMost.Rank || l.test.AtMost.Unit == "位"):
		words = "前" + bare(*l.test.AtMost)
	case l.test.AtMost != nil:
		words = "不高于" + bare(*l.test.AtMost)
	}
	switch {
	case l.oneOf && l.way != "":
		words += "（" + l.way + "，满足其一）"
	case l.oneOf:
		words += "（满足其一）"
	case l.way != "":
		words += "（" + l.way + "）"
	}
	return words
}

// bare is the number and unit of q without the words around them.
func bare(q quantity.Quantity) string {
	q.Relation, q.Rank = quantity.Exactly, false
	return q.String()
}
