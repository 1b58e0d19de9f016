package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var tooFew = rule{
	id:       "too-few",
	family:   "完整",
	title:    "项数或字数少于规定",
	severity: finding.Error,
	milder:   milderCase{finding.Warning, "字数不够的"},
	bad:      "成员: [大河农场]    # 至少2项",
	good:     "成员: [大河农场, 小苗农场]",
	run:      checkTooFew,
}

// What is not answered at all is left to missing-answer.
func checkTooFew(p *pass) {
	o := p.plan.Outline
	for path, q := range o.Questions() {
		if n := p.entries(path, q); q.Min > 0 && n > 0 && n < q.Min {
			p.report(finding.Finding{
				Pos: p.near(path), Path: path, Clause: o.ClauseAt(path),
				Message: fmt.Sprintf("“%s”只有 %d 项，规定至少 %d 项", q.Title, n, q.Min), Hint: fmt.Sprintf("再补 %d 项", q.Min-n),
			})
		}
	}
	p.eachLength(func(l measured) {
		if l.length < l.bound.Least {
			p.report(finding.Finding{
				Severity: p.rule.as(milder), Pos: p.near(l.path), Path: l.path, Clause: l.clause,
				Message: fmt.Sprintf("%s只有 %d 字，规定%s", l.what, l.length, l.bound), Hint: "补充事实、数字和做法",
			})
		}
	})
}

// entries are how many entries or rows at a path say something.
func (p *pass) entries(path string, q *outline.Question) int {
	if q.Kind.IsTable() {
		return p.filled(p.rows(path))
	}
	n := 0
	for _, t := range p.plan.List(path) {
		if !p.blank(t) {
			n++
		}
	}
	return n
}
