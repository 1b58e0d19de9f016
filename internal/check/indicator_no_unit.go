package check

import (
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var indicatorNoUnit = rule{
	id:       "indicator-no-unit",
	family:   "可考核",
	title:    "指标没有单位",
	severity: finding.Error,
	clause:   indicatorsClause,
	bad:      "单位:",
	good:     "单位: 亿元",
	reach:    anyText,
	run:      checkIndicatorNoUnit,
}

// A unit that stands with every target is a unit; “无” says that there is none to have.
func checkIndicatorNoUnit(p *pass) {
	for _, i := range p.indicators {
		r := p.indicatorRow(i)
		if r.Cell(outline.RoleUnit).Answered() || targetsHaveUnit(i) {
			continue
		}
		hint := "填上，如 “单位: 项”；没有单位的指数写 “单位: 无”"
		if usual := p.pickListed(i.Name.Value); usual != nil && usual.Unit != "" {
			hint = "这类指标一般以 “" + usual.Unit + "” 计"
		}
		p.lacks(r, outline.RoleUnit, hint)
	}
}

func targetsHaveUnit(i *plan.Indicator) bool {
	path := series(i)
	for _, y := range path {
		if y.Quantity.Unit == "" {
			return false
		}
	}
	return len(path) > 0
}
