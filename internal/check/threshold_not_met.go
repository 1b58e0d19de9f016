package check

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var thresholdNotMet = rule{
	id:       "threshold-not-met",
	family:   "门槛",
	title:    "达不到申报条件",
	severity: finding.Error,
	bad:      "研发人员占比: 15%",
	good:     "研发人员占比: 23.5%",
	reach:    followed,
	run:      checkThresholdNotMet,
}

// Parts of a condition that must each hold are reported each at its own place.
func checkThresholdNotMet(p *pass) {
	for _, c := range p.conditions() {
		for _, part := range p.judge(&c.Test).conjuncts() {
			if part.status == NotMet {
				p.reportCondition(&c, part, "核对数据和口径；条件是"+p.demand(part.test)+"，达不到的不要申报这一类别")
			}
		}
	}
}

// reportCondition reports a part of a condition at the first answer that decides it, with all figures that do.
func (p *pass) reportCondition(c *outline.Condition, part verdict, hint string) {
	path := p.decidedAt(part)
	message := part.sentence()
	if c.Reading != "" {
		message += "（本程序的读法：" + strings.TrimRight(c.Reading, "。") + "）"
	}
	p.report(finding.Finding{Pos: p.near(path), Path: path, Clause: c.Clause, Message: message, Hint: hint})
}

// decidedAt is the path of the first answer that decides a part of a condition, else of the first that it is about.
func (p *pass) decidedAt(part verdict) string {
	for _, leaf := range part.decisive() {
		for _, path := range leaf.test.Paths() {
			if p.given(path) {
				return path
			}
		}
	}
	return part.leaves()[0].test.Paths()[0]
}

// demand says what a test asks: “年产值”不低于3000万元，或“全省排名”在前20位以内.
func (p *pass) demand(t *outline.Test) string {
	join := func(tests []outline.Test, word string) string {
		var words []string
		for i := range tests {
			words = append(words, p.demand(&tests[i]))
		}
		return strings.Join(words, word)
	}
	label := "“" + p.label(t) + "”"
	switch {
	case len(t.All) > 0:
		return join(t.All, "，且")
	case len(t.Any) > 0:
		return join(t.Any, "，或")
	case t.IsDate():
		return label + dateWords(t, true)
	case t.AtLeast != nil:
		return label + bound(t, *t.AtLeast)
	case t.AtMost != nil:
		return label + bound(t, *t.AtMost)
	}
	return label + "属于 " + someOf(t.In)
}
