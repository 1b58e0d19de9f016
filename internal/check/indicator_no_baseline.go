package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var indicatorNoBaseline = rule{
	id:       "indicator-no-baseline",
	family:   "可考核",
	title:    "指标没有基期值",
	severity: finding.Warning,
	clause:   indicatorsClause,
	bad:      "基期:",
	good:     "基期: {2022年: 3.35}",
	reach:    anyText,
	run:      checkIndicatorNoBaseline,
}

func checkIndicatorNoBaseline(p *pass) {
	for _, i := range p.indicators {
		if r := p.indicatorRow(i); !p.has(r, outline.RoleBase) {
			p.lacks(r, outline.RoleBase, p.baselineHint())
		}
	}
}

func (p *pass) baselineHint() string {
	example := "2022年"
	if p.hasPeriod {
		example = fmt.Sprintf("%d年", p.period.From.Year-1)
	}
	return fmt.Sprintf("填上，如 “基期: {%s: …}”；从零开始的写 0", example)
}
