package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var yearOutsidePeriod = rule{
	id:       "year-outside-period",
	family:   "期限",
	title:    "年度目标或年度进度的年份不在试点期以内",
	severity: finding.Warning,
	clause:   yearsClause,
	bad:      "年度目标: {2028年: 9.6}    # 试点期到 2025 年 12 月",
	good:     "年度目标: {2025年: 7.8}",
	run:      checkYearOutsidePeriod,
}

func checkYearOutsidePeriod(p *pass) {
	if !p.hasPeriod {
		return
	}
	for _, i := range p.indicators {
		p.checkYears(indicatorRow(i), "年度目标", i.Targets)
	}
	for _, t := range p.tasks {
		p.checkYears(taskRow(t), "年度进度", t.Schedule)
	}
}

func (p *pass) checkYears(r row, key string, years []plan.Yearly) {
	first, last := p.period.From.Year, p.period.To.Year
	for _, y := range years {
		if y.Year == 0 || first <= y.Year && y.Year <= last {
			continue
		}
		p.report(finding.Finding{
			Pos: y.Key.Pos, Path: y.Text.Path,
			Message: fmt.Sprintf("%s的%s里有 %d年，不在试点期以内（%s）", r, key, y.Year, p.period),
			Hint:    fmt.Sprintf("只写 %d年至%d年；更早的写在“基期”", first, last),
		})
	}
}
