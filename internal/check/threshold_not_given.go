package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var thresholdNotGiven = rule{
	id:       "threshold-not-given",
	family:   "门槛",
	title:    "指南没有给这个申报类别规定条件",
	severity: finding.Note,
	bad:      "申报类别: 其他企业",
	good:     "申报类别: 大型企业",
	run:      checkThresholdNotGiven,
}

// A guide without any condition is silent by intention; one that has some for others leaves a gap.
func checkThresholdNotGiven(p *pass) {
	o := p.plan.Outline
	if len(o.Conditions) == 0 || len(p.conditions()) > 0 {
		return
	}
	for _, t := range o.Types {
		if t.Name == p.typeName() {
			p.report(finding.Finding{
				Pos: p.plan.Type.Pos, Path: plan.TypeKey, Clause: t.Clause,
				Message: fmt.Sprintf("指南没有给“%s”规定条件，不作判断", t.Name),
				Hint:    "向受理部门问清楚要求，本程序不代为设定",
			})
		}
	}
}
