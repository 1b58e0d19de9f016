package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var yearOutsidePeriod = rule{
	id:       "year-outside-period",
	family:   "期限",
	title:    "年度目标、年度进度或正文里各年的年份不在试点期以内",
	severity: finding.Warning,
	clause:   yearsClause,
	text:     true,
	bad:      "年度目标: {2028年: 9.6}    # 试点期到 2025 年 12 月",
	good:     "年度目标: {2025年: 7.8}",
	run:      checkYearOutsidePeriod,
}

func checkYearOutsidePeriod(p *pass) {
	if !p.hasPeriod {
		return
	}
	for _, i := range p.indicators {
		p.checkYears(p.indicatorRow(i), outline.RoleTargets, i.Targets)
	}
	for _, t := range p.tasks {
		p.checkYears(p.taskRow(t), outline.RoleSchedule, t.Schedule)
	}
	for _, r := range p.ownTasks(outline.RoleSchedule) {
		p.checkYears(r, outline.RoleSchedule, r.Cell(outline.RoleSchedule).Years())
	}
	for _, late := range p.lateDates() {
		if late.step {
			p.report(finding.Finding{
				Pos: late.pos, Path: late.path,
				Message: fmt.Sprintf("这里写到%s，不在试点期以内（%s）", finding.Quote(late.text), p.period),
				Hint:    fmt.Sprintf("只写 %d年至%d年要做的", p.period.From.Year, p.period.To.Year),
			})
		}
	}
}

func (p *pass) checkYears(r row, role outline.Role, years []plan.Yearly) {
	key := r.Cell(role).Column.Key
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
