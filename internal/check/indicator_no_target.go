package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var indicatorNoTarget = rule{
	id:       "indicator-no-target",
	family:   "可考核",
	title:    "指标没有目标值，或缺某一年的目标值",
	severity: finding.Error,
	clause:   indicatorsClause,
	bad:      "年度目标: {2023年: 4.1, 2024年: 5.5}    # 试点期到 2025 年",
	good:     "年度目标: {2023年: 4.1, 2024年: 5.5, 2025年: 7.8}",
	reach:    anyText,
	run:      checkIndicatorNoTarget,
}

// Each year of the pilot is assessed by its own target.
func checkIndicatorNoTarget(p *pass) {
	for _, i := range p.indicators {
		r := p.indicatorRow(i)
		if !p.has(r, outline.RoleTargets) {
			p.lacks(r, outline.RoleTargets, p.targetHint())
			continue
		}
		if len(i.Targets) == 0 {
			continue // of the wrong kind, which plan.Parse says
		}
		lacking := p.lackingYears(i)
		if len(lacking) == 0 {
			continue
		}
		p.report(finding.Finding{
			Pos: r.place(outline.RoleTargets), Path: r.path(outline.RoleTargets),
			Message: fmt.Sprintf("%s没有%s的目标值", r, strings.Join(lacking, "、")),
			Hint:    "补上 “" + strings.Join(lacking, ": …”、“") + ": …”",
		})
	}
}

// lackingYears are the years of the period without a target. The first year needs none if the period begins in its course.
func (p *pass) lackingYears(i *plan.Indicator) []string {
	if !p.hasPeriod {
		return nil
	}
	given := map[int]bool{}
	for _, y := range i.Targets {
		given[y.Year] = given[y.Year] || !p.blank(y.Text)
	}
	var lacking []string
	years := p.period.Years()
	for k, year := range years {
		if !p.mayLackYear(i, year) {
			continue
		}
		begins := k == 0 && len(years) > 1 && p.period.From.First().YearDay() > 1
		if given[year] || begins {
			continue
		}
		lacking = append(lacking, fmt.Sprintf("%d年", year))
	}
	return lacking
}

// LackingTargets are the years of the pilot that an indicator of a plan should have a target for and has none: 2024年.
func LackingTargets(p *plan.Plan, i *plan.Indicator) []string { return newPass(p).lackingYears(i) }

func (p *pass) targetHint() string {
	if !p.hasPeriod {
		return "补上各年的目标值，如 “年度目标: {2025年: …}”"
	}
	var entries []string
	for _, year := range p.period.Years() {
		entries = append(entries, fmt.Sprintf("%d年: …", year))
	}
	return "填上 “年度目标: {" + strings.Join(entries, ", ") + "}”"
}
