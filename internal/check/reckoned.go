package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// compareReckoned holds a sum, a quotient or a count of rows against its bound.
func (p *pass) compareReckoned(t *outline.Test, v *verdict) {
	label := p.label(t)
	limit, atLeast := t.Limit()
	value, lacking, ok := p.plan.Reckoned(t)
	switch {
	case len(lacking) > 0:
		v.words = "没有填写" + quotedKeys(lacking)
		return
	case !ok:
		v.words = fmt.Sprintf("%s算不出来，有的答案不是一个确切的数", label)
		return
	}
	r, ok := rangeIn(value, *limit)
	if !ok {
		v.words = fmt.Sprintf("%s是 %s，不能和%s比较", label, value, limit)
		return
	}
	v.status = r.against(limit.Number, atLeast)
	value.Number = value.Number.Round(2)
	v.words = fmt.Sprintf("%s %s %s %s", label, figure(value, *limit), sign(v.status, atLeast), limitWords(value, *limit))
}

func quotedKeys(paths []string) string {
	var words []string
	for _, path := range paths {
		words = append(words, "“"+lastKey(path)+"”")
	}
	return strings.Join(words, "、")
}

// compareDate holds a date against its bound.
func (p *pass) compareDate(t *outline.Test, v *verdict) {
	label, written := p.label(t), strings.TrimSpace(p.plan.Text(t.Question).Value)
	stands, day := p.plan.DateStands(t)
	switch {
	case t.Passed != nil && day.IsZero():
		v.words = fmt.Sprintf("没有填写“%s”，算不出“%s”到申报时有多久", plan.DatedKey, label)
	case stands == plan.Fits:
		v.status, v.words = Met, fmt.Sprintf("%s %s，%s", label, written, dateWords(t, true))
	case stands == plan.Misses:
		v.status, v.words = NotMet, fmt.Sprintf("%s %s，%s", label, written, dateWords(t, false))
	default:
		v.words = fmt.Sprintf("“%s”写的是%s，看不出是否%s", label, finding.Quote(written), dateWords(t, true))
	}
	if t.Passed != nil && !day.IsZero() {
		v.words += "（到" + day.String() + "）"
	}
}

// dateWords is what a test of a date asks, or that it is not so.
func dateWords(t *outline.Test, so bool) string {
	switch {
	case t.Passed != nil && so:
		return "满" + t.Passed.Text
	case t.Passed != nil:
		return "不满" + t.Passed.Text
	case t.NotAfter != nil && so:
		return "不晚于" + t.NotAfter.String()
	case t.NotAfter != nil:
		return "晚于" + t.NotAfter.String()
	case so:
		return "不早于" + t.NotBefore.String()
	}
	return "早于" + t.NotBefore.String()
}

// given reports whether a path that a condition is about has an answer: it may be a column, with figures in any row.
func (p *pass) given(path string) bool {
	_, lacking, _ := p.plan.Reckoned(&outline.Test{Sum: []string{path}})
	return p.answered(path) || len(lacking) == 0
}
