package check

import (
	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var indicatorNoSource = rule{
	id:       "indicator-no-source",
	family:   "可考核",
	title:    "指标没有数据来源",
	severity: finding.Warning,
	clause:   indicatorsClause,
	bad:      "数据来源:",
	good:     "数据来源: 审计报告",
	reach:    anyText,
	run:      checkIndicatorNoSource,
}

func checkIndicatorNoSource(p *pass) {
	for _, i := range p.indicators {
		if r := p.indicatorRow(i); !p.has(r, outline.RoleSource) {
			p.lacks(r, outline.RoleSource, "写明到时候凭什么核对，如 审计报告、统计报表、平台后台统计")
		}
	}
}
