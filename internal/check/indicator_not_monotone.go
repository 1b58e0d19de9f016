package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

var indicatorNotMonotone = rule{
	id:       "indicator-not-monotone",
	family:   "可考核",
	title:    "指标的年度目标中途倒退",
	severity: finding.Error,
	clause:   indicatorsClause,
	bad:      "{口径: 累计, 年度目标: {2023年: 12, 2024年: 5, 2025年: 16}}",
	good:     "{口径: 累计, 年度目标: {2023年: 12, 2024年: 14, 2025年: 16}}",
	reach:    anyText,
	run:      checkIndicatorNotMonotone,
}

// A sum over the years cannot fall. A level that goes back against its direction is at fault; the amount of a year may, for a
// reason that its row can give, and what each year adds has no path at all.
func checkIndicatorNotMonotone(p *pass) {
	for _, i := range p.indicators {
		switch scope(i) {
		case cumulative:
			p.checkSum(i)
		case thatYear:
			if !p.has(p.indicatorRow(i), outline.RoleMethod) || quantity.Dimension(i.Unit.Value) == "比例" {
				p.checkSteps(i, doubtful)
			}
		case "":
			p.checkSteps(i, usual)
		}
	}
}

// checkSum reports the first year in which a sum falls.
func (p *pass) checkSum(i *plan.Indicator) {
	before, after, ok := stepBack(i, -1)
	if !ok || direction(i) == falling {
		return
	}
	hint := "核对数值；累计数不会减少"
	if base, ok := baseline(i); ok && before.Year == base.Year {
		hint = "累计数包括基期以前的；只算新增的，口径写 当年，或写成基期值加新增"
	}
	p.doubtCell(finding.Finding{
		Pos: after.Text.Pos, Path: after.Text.Path, Hint: hint,
		Message: fmt.Sprintf("%s是累计数，%s却低于%s", p.indicatorRow(i), yearValue(after), yearValue(before)),
	}, goesOn(before, after, -1))
}

// checkSteps reports a step against the direction; the whole way going wrong is for another rule.
func (p *pass) checkSteps(i *plan.Indicator, g grade) {
	wrong := map[string]int{rising: -1, falling: 1}[direction(i)]
	if wrong == 0 || p.list(vocabulary.AddVerbs).Held(i.Name.Value) {
		return
	}
	before, after, ok := stepBack(i, wrong)
	if _, _, c, known := trend(i); !ok || known && c == wrong {
		return
	}
	hint := "核对数值；逐年发生数会有起伏的，写明 “口径: 当年”"
	if g == doubtful {
		hint = "核对数值；确有起伏的，在“计算方法”里说明"
	}
	p.doubtCell(finding.Finding{
		Severity: p.rule.as(g), Pos: after.Text.Pos, Path: after.Text.Path,
		Message: fmt.Sprintf("%s的方向是“%s”，%s却%s%s", p.indicatorRow(i), direction(i), yearValue(after), comparative(wrong), yearValue(before)),
		Hint:    hint,
	}, goesOn(before, after, wrong))
}

// goesOn says of two values whether they would be no step back, were the one at a place another.
func goesOn(before, after plan.Yearly, wrong int) func(finding.Pos, quantity.Quantity) bool {
	return func(at finding.Pos, as quantity.Quantity) bool {
		a, b := before, after
		switch at {
		case a.Text.Pos:
			a.Quantity = as
		case b.Text.Pos:
			b.Quantity = as
		}
		c, ok := comparable(b, a)
		return ok && c != wrong
	}
}

// stepBack is the first step of an indicator's path that goes in the wrong direction: -1 down, +1 up.
func stepBack(i *plan.Indicator, wrong int) (before, after plan.Yearly, found bool) {
	path := series(i)
	for k := 1; k < len(path); k++ {
		if c, ok := comparable(path[k], path[k-1]); ok && c == wrong {
			return path[k-1], path[k], true
		}
	}
	return plan.Yearly{}, plan.Yearly{}, false
}

// sumFalls reports whether an indicator is a sum that falls, which is reported as such.
func sumFalls(i *plan.Indicator) bool {
	_, _, falls := stepBack(i, -1)
	return falls && scope(i) == cumulative
}
