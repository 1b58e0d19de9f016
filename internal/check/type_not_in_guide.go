package check

import (
	"fmt"
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var typeNotInGuide = rule{
	id:       "type-not-in-guide",
	family:   "门槛",
	title:    "指南里没有这个申报类别",
	severity: finding.Error,
	bad:      "申报类别: 大企业",
	good:     "申报类别: 大型企业",
	reach:    followed,
	run:      checkTypeNotInGuide,
}

func checkTypeNotInGuide(p *pass) {
	names := typeNames(p.plan.Outline)
	if len(names) == 0 || p.blank(p.plan.Type) || slices.Contains(names, p.typeName()) {
		return
	}
	hint := "可以写：" + someOf(names)
	if near := finding.Nearest(p.typeName(), names); near != "" {
		hint = fmt.Sprintf("是不是想写 “%s”？%s", near, hint)
	}
	p.report(finding.Finding{
		Pos: p.plan.Type.Pos, Path: plan.TypeKey, Clause: p.plan.Outline.Types[0].Clause,
		Message: fmt.Sprintf("指南里没有%s这个申报类别", finding.Quote(p.plan.Type.Value)), Hint: hint,
	})
}
