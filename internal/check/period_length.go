package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var periodLength = rule{
	id:       "period-length",
	family:   "期限",
	title:    "试点期的长短与指南不符",
	severity: finding.Error,
	clause:   yearsClause,
	bad:      "试点期: 2023年1月—2024年12月",
	good:     "试点期: 2023年1月—2025年12月",
	reach:    followed,
	run:      checkPeriodLength,
}

func checkPeriodLength(p *pass) {
	years := p.plan.Outline.Years
	if years == 0 || !p.hasPeriod || p.period.Months() == 12*years {
		return
	}
	p.report(finding.Finding{
		Pos: p.plan.Period.Pos, Path: plan.PeriodKey,
		Message: fmt.Sprintf("试点期%s是 %s，指南规定 %d 年", finding.Quote(p.plan.Period.Value), length(p.period.Months()), years),
		Hint: fmt.Sprintf("从 %d年%d月起，写到 %s", p.period.From.Year, p.period.From.First().Month(),
			p.period.From.First().AddDate(years, -1, 0).Format("2006年1月")),
	})
}

// length is a number of months in words.
func length(months int) string {
	switch years, rest := months/12, months%12; {
	case rest == 0:
		return fmt.Sprintf("%d 年", years)
	case years == 0:
		return fmt.Sprintf("%d 个月", rest)
	default:
		return fmt.Sprintf("%d 年 %d 个月", years, rest)
	}
}
