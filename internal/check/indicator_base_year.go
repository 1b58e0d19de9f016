package check

import (
	"fmt"

	"pilotplan/internal/finding"
)

var indicatorBaseYear = rule{
	id:       "indicator-base-year",
	family:   "可考核",
	title:    "指标的基期年不一致，或在试点期以内",
	severity: finding.Warning,
	clause:   indicatorsClause,
	bad:      "基期: {2021年: 3.1}    # 其他指标的基期都是 2022 年",
	good:     "基期: {2022年: 3.35}",
	reach:    anyText,
	run:      checkIndicatorBaseYear,
}

func checkIndicatorBaseYear(p *pass) {
	usual := p.usualBaseYear()
	for _, i := range p.indicators {
		base, ok := baseline(i)
		if !ok || base.Year == 0 {
			continue
		}
		f := finding.Finding{Pos: base.Key.Pos, Path: base.Text.Path}
		switch {
		case p.duringPeriod(base.Year):
			f.Message = fmt.Sprintf("%s的基期 %d年在试点期以内", p.indicatorRow(i), base.Year)
			f.Hint = fmt.Sprintf("基期用试点期开始前一年，如 “基期: {%d年: …}”", p.period.From.Year-1)
		case usual != 0 && base.Year != usual:
			f.Message = fmt.Sprintf("%s的基期是 %d年，其他指标多是 %d年", p.indicatorRow(i), base.Year, usual)
			f.Hint = fmt.Sprintf("补上 %d年的值；没有的，在“计算方法”里说明", usual)
		default:
			continue
		}
		p.report(f)
	}
}

// duringPeriod reports whether a year is one of the pilot. That in whose course the pilot begins may be a base.
func (p *pass) duringPeriod(year int) bool {
	if !p.hasPeriod {
		return false
	}
	first := p.period.From.First()
	return year > first.Year() || year == first.Year() && first.YearDay() == 1
}

// usualBaseYear is the base year of most indicators, of equals the later; 0 if there is no baseline.
func (p *pass) usualBaseYear() int {
	count := map[int]int{}
	usual := 0
	for _, i := range p.indicators {
		base, ok := baseline(i)
		if !ok || base.Year == 0 || p.duringPeriod(base.Year) {
			continue
		}
		year := base.Year
		count[year]++
		if count[year] > count[usual] || count[year] == count[usual] && year > usual {
			usual = year
		}
	}
	return usual
}
