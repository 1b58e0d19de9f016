package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var indicatorNotNumeric = rule{
	id:       "indicator-not-numeric",
	family:   "可考核",
	title:    "指标的值不是数",
	severity: finding.Error,
	clause:   indicatorsClause,
	bad:      "年度目标: {2025年: 大幅提升}",
	good:     "年度目标: {2025年: 7.8}",
	reach:    anyText,
	run:      checkIndicatorNotNumeric,
}

func checkIndicatorNotNumeric(p *pass) {
	for _, i := range p.indicators {
		for _, y := range slices.Concat(i.Baseline, i.Targets) {
			if y.OK || p.blank(y.Text) {
				continue
			}
			p.report(finding.Finding{
				Pos: y.Text.Pos, Path: y.Text.Path,
				Message: fmt.Sprintf("%s %s的值%s不是数", p.indicatorRow(i), y.Key.Value, finding.Quote(y.Text.Value)),
				Hint:    numberHint(i),
			})
		}
	}
}

func numberHint(i *plan.Indicator) string {
	if unit := strings.TrimSpace(i.Unit.Value); unit != "" {
		return "只写一个数，单位按“" + unit + "”计；说明文字写在“计算方法”"
	}
	return "写一个数和单位；说明文字写在“计算方法”"
}
