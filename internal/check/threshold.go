package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// compare judges a comparison.
func (p *pass) compare(t *outline.Test) verdict {
	v := verdict{test: t, status: Unknown}
	switch {
	case t.Question != "" && !p.answered(t.Question):
		v.words = "没有填写“" + lastKey(t.Question) + "”"
	case len(t.In) > 0:
		p.compareChoice(t, &v)
	case t.IsDate():
		p.compareDate(t, &v)
	case t.Question != "":
		p.compareQuantity(t, &v)
	default:
		p.compareReckoned(t, &v)
	}
	return v
}

// label is how a message calls what a test is about.
func (p *pass) label(t *outline.Test) string { return p.plan.Outline.Named(t) }

// compareChoice is met if one of the answers is among those wanted.
func (p *pass) compareChoice(t *outline.Test, v *verdict) {
	var given []string
	v.status = NotMet
	for _, answer := range p.plan.List(t.Question) {
		word := strings.TrimSpace(answer.Value)
		given = append(given, word)
		if slices.Contains(t.In, word) {
			v.status = Met
		}
	}
	relation := "属于"
	if v.status == NotMet {
		relation = "不属于"
	}
	v.words = fmt.Sprintf("%s “%s” %s %s", p.label(t), strings.Join(given, "、"), relation, someOf(t.In))
}

// compareQuantity holds a number against the least or the greatest allowed.
func (p *pass) compareQuantity(t *outline.Test, v *verdict) {
	limit, atLeast := t.Limit()
	label := p.label(t)
	written := finding.Quote(p.plan.Text(t.Question).Value)
	given, ok := p.plan.Quantity(t.Question)
	if !ok {
		v.words = fmt.Sprintf("“%s”写的是%s，不是一个数", label, written)
		return
	}
	if !sameScope(given, *limit, label) {
		v.words = fmt.Sprintf("“%s”写的是%s，不是同一范围", label, written)
		return
	}
	r, ok := rangeIn(given, *limit)
	if !ok {
		v.words = fmt.Sprintf("“%s”写的是%s，不能和%s比较", label, written, limit.String())
		return
	}
	v.status = r.against(limit.Number, atLeast)
	if v.status == Unknown {
		v.words = fmt.Sprintf("“%s”写的是%s，看不出是否%s", label, written, bound(t, *limit))
		return
	}
	v.words = fmt.Sprintf("%s %s %s %s", label, figure(given, *limit), sign(v.status, atLeast), limitWords(given, *limit))
}

func sign(s Status, atLeast bool) string {
	switch {
	case atLeast && s == Met:
		return "≥"
	case atLeast:
		return "<"
	case s == Met:
		return "≤"
	}
	return ">"
}

// sameScope reports whether a rank is one among those that the limit means: by its own words, or by the label's.
func sameScope(given, limit quantity.Quantity, label string) bool {
	if given.Scope == "" || given.Scope == limit.Scope {
		return true
	}
	for _, scope := range []string{given.Scope, map[string]string{"国内": "全国", "世界": "全球"}[given.Scope]} {
		if scope != "" && (strings.Contains(label, scope) || scope == limit.Scope) {
			return true
		}
	}
	return limit.Scope == "" && !strings.ContainsAny(label, "国省市县区球")
}

// ranked reports whether a comparison is one of ranks, where a bare number is one too.
func ranked(given, limit quantity.Quantity) bool {
	return given.Rank || limit.Rank || limit.Unit == "位"
}

// figure writes an answer as a message shows it, and what it is in the limit's unit where that is another.
func figure(given, limit quantity.Quantity) string {
	if ranked(given, limit) {
		if given.Relation == quantity.AtMost {
			return "前" + given.Number.String()
		}
		return "第" + given.Number.String()
	}
	words := given.String()
	if same, err := given.In(limit.Unit); err == nil && given.Unit != same.Unit {
		same.Number, same.High = same.Number.Round(4), same.High.Round(4)
		words += "（" + same.String() + "）"
	}
	return words
}

func limitWords(given, limit quantity.Quantity) string {
	if ranked(given, limit) {
		return "前" + limit.Number.String()
	}
	limit.Relation = quantity.Exactly
	return limit.String()
}

// bound is what a test of a number asks: 不低于8亿元.
func bound(t *outline.Test, limit quantity.Quantity) string {
	word := "不高于"
	if t.AtLeast != nil {
		word = "不低于"
	}
	if limit.Rank {
		return "在前" + limit.Number.String() + "位以内"
	}
	limit.Relation = quantity.Exactly
	return word + limit.String()
}
