package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

var indicatorImpossible = rule{
	id:       "indicator-impossible",
	family:   "可考核",
	title:    "指标的值不可能：占比过百、数量为负、件数不是整数",
	severity: finding.Error,
	clause:   indicatorsClause,
	bad:      "{名称: 服务收入占比, 单位: \"%\", 年度目标: {2025年: 130}}",
	good:     "{名称: 服务收入占比, 单位: \"%\", 年度目标: {2025年: 30}}",
	reach:    anyText,
	run:      checkIndicatorImpossible,
}

// Each indicator is reported for the first of its values only: a wrong unit makes all of them wrong.
func checkIndicatorImpossible(p *pass) {
	for _, i := range p.indicators {
		for _, y := range slices.Concat(i.Baseline, i.Targets) {
			if y.OK && p.checkPossible(i, y) {
				break
			}
		}
	}
}

// checkPossible reports a value that cannot be, and whether it did.
func (p *pass) checkPossible(i *plan.Indicator, y plan.Yearly) bool {
	f := finding.Finding{Pos: y.Text.Pos, Path: y.Text.Path}
	r := p.indicatorRow(i)
	switch part := p.partOfWhole(i.Name.Value); {
	case part != no && overHundred(y.Quantity):
		f.Message = fmt.Sprintf("%s %s超过 100%%", r, yearValue(y))
		f.Hint = "核对数值和单位；增长的幅度请写成增长率"
		if part == maybe {
			f.Severity = p.rule.as(doubtful)
			f.Hint = "核对数值和单位；可以超过 100% 的，在“计算方法”里写明"
		}
	case y.Quantity.Number.Sign() < 0 && !p.mayBeNegative(i.Name.Value, y.Quantity):
		f.Message, f.Hint = fmt.Sprintf("%s %s是负数", r, yearValue(y)), "核对数值"
	case !p.wholeEnough(i.Name.Value, y.Quantity):
		f.Message = fmt.Sprintf("%s %s不是整数", r, yearValue(y))
		f.Hint = "核对数值和单位；平均数请在名称里写明"
	default:
		return false
	}
	p.doubtCell(f, func(finding.Pos, quantity.Quantity) bool { return false })
	return true
}

// answer is what a name tells about a measure.
type answer uint8

const (
	no answer = iota
	maybe
	yes
)

// partOfWhole says whether a measure is the share of a part in a whole.
func (p *pass) partOfWhole(name string) answer {
	switch {
	case p.holds(name, vocabulary.BeyondHundred):
		return no
	case p.holds(name, vocabulary.PartNamesOfWhole):
		return yes
	}
	return maybe
}

func overHundred(q quantity.Quantity) bool {
	limit := map[string]int64{"%": 100, "‰": 1000}[q.Unit]
	return limit > 0 && q.Number.Cmp(quantity.Int(limit)) > 0
}

// mayBeNegative reports whether a measure can be below zero: money can be lost, rates of growth can fall.
func (p *pass) mayBeNegative(name string, q quantity.Quantity) bool {
	switch dimension, _, _ := strings.Cut(quantity.Dimension(q.Unit), "/"); {
	case dimension == "比例":
		return p.partOfWhole(name) != yes
	case strings.HasSuffix(dimension, "元"), slices.Contains([]string{"金额", "温度", "百分点", "倍数", "数"}, dimension):
		return true
	}
	return p.holds(name, vocabulary.MayBeNegative)
}

// wholeEnough reports whether a value is whole where things are counted that do not come in parts.
func (p *pass) wholeEnough(name string, q quantity.Quantity) bool {
	return !p.list(vocabulary.WholeUnits).Has(q.Unit) || q.Number.IsInt() || p.holds(name, vocabulary.Averages)
}
