package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
)

var deadlineOutsidePeriod = rule{
	id:       "deadline-outside-period",
	family:   "期限",
	title:    "完成时限不在试点期以内",
	severity: finding.Error,
	clause:   yearsClause,
	text:     true,
	bad:      "完成时限: 2027年6月    # 试点期到 2025 年 12 月",
	good:     "完成时限: 2025年6月",
	run:      checkDeadlineOutsidePeriod,
}

func checkDeadlineOutsidePeriod(p *pass) {
	if !p.hasPeriod {
		return
	}
	for _, i := range p.indicators {
		p.checkDeadline(indicatorRow(i), i.Due)
	}
	for _, t := range p.tasks {
		p.checkDeadline(taskRow(t), t.Due)
	}
	for _, late := range p.lateDates() {
		if !late.step {
			p.report(finding.Finding{
				Pos: late.pos, Path: late.path,
				Message: fmt.Sprintf("这里的期限%s晚于试点期结束（%s）", quote(late.text), p.period.To),
				Hint:    fmt.Sprintf("不晚于%s；试点期后才能完成的，写试点期内完成哪一步", p.period.To),
			})
		}
	}
}

// checkDeadline judges a deadline by its last day.
func (p *pass) checkDeadline(r row, due plan.Text) {
	date, err := quantity.ParseDate(due.Value)
	if err != nil || date.IsZero() {
		return
	}
	f := finding.Finding{Pos: due.Pos, Path: due.Path}
	switch {
	case date.Last().After(p.period.To.Last()):
		f.Message = fmt.Sprintf("%s的完成时限%s晚于试点期结束（%s）", r, quote(due.Value), p.period.To)
		f.Hint = fmt.Sprintf("不晚于%s；试点期后才能完成的，写试点期内完成哪一步", p.period.To)
	case date.Last().Before(p.period.From.First()):
		f.Message = fmt.Sprintf("%s的完成时限%s早于试点期开始（%s）", r, quote(due.Value), p.period.From)
		f.Hint = "试点前已经完成的不列为任务或目标，写进概况或条件"
	default:
		return
	}
	p.report(f)
}
