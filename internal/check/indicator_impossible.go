package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
)

var indicatorImpossible = rule{
	id:       "indicator-impossible",
	family:   "可考核",
	title:    "指标的值不可能：占比过百、数量为负、件数不是整数",
	severity: finding.Error,
	clause:   indicatorsClause,
	bad:      "{名称: 服务收入占比, 单位: \"%\", 年度目标: {2025年: 130}}",
	good:     "{名称: 服务收入占比, 单位: \"%\", 年度目标: {2025年: 30}}",
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
	r := indicatorRow(i)
	switch part := partOfWhole(i.Name.Value); {
	case part != no && overHundred(y.Quantity):
		f.Message = fmt.Sprintf("%s %s超过 100%%", r, yearValue(y))
		f.Hint = "核对数值和单位；增长的幅度请写成增长率"
		if part == maybe {
			f.Severity = finding.Note
			f.Hint = "核对数值和单位；可以超过 100% 的，在“计算方法”里写明"
		}
	case y.Quantity.Number.Sign() < 0 && !mayBeNegative(i.Name.Value, y.Quantity):
		f.Message, f.Hint = fmt.Sprintf("%s %s是负数", r, yearValue(y)), "核对数值"
	case !wholeEnough(i.Name.Value, y.Quantity):
		f.Severity = finding.Warning
		f.Message = fmt.Sprintf("%s %s不是整数", r, yearValue(y))
		f.Hint = "核对数值和单位；平均数请在名称里写明"
	default:
		return false
	}
	p.report(f)
	return true
}

// answer is what a name tells about a measure.
type answer uint8

const (
	no answer = iota
	maybe
	yes
)

// beyond are words of measures whose per cent may exceed 100; parts are words of those of which it cannot.
var (
	beyond = []string{
		"增", "提高", "提升", "降", "完成率", "达产率", "利用率", "周转", "回报", "收益", "利润率", "毛利率", "负债", "杠杆",
		"产销率", "换手", "倍", "指数", "价格", "投入产出", "超",
	}
	parts = []string{
		"占", "比重", "份额", "合格率", "覆盖率", "普及率", "解决率", "接入率", "渗透率", "数控化率", "联网率", "满意率", "满意度",
		"良品率", "优良率", "准时率", "及时率", "国产化率", "上云率", "入网率", "持证率", "可用率", "就业率", "履约率",
	}
)

// partOfWhole says whether a measure is the share of a part in a whole.
func partOfWhole(name string) answer {
	within := func(word string) bool { return strings.Contains(name, word) }
	switch {
	case slices.ContainsFunc(beyond, within):
		return no
	case slices.ContainsFunc(parts, within):
		return yes
	}
	return maybe
}

func overHundred(q quantity.Quantity) bool {
	limit := map[string]int64{"%": 100, "‰": 1000}[q.Unit]
	return limit > 0 && q.Number.Cmp(quantity.Int(limit)) > 0
}

// mayBeNegative reports whether a measure can be below zero: money can be lost, rates of growth can fall.
func mayBeNegative(name string, q quantity.Quantity) bool {
	switch dimension, _, _ := strings.Cut(quantity.Dimension(q.Unit), "/"); dimension {
	case "金额", "美元", "欧元", "温度", "百分点", "倍数", "数":
		return true
	case "比例":
		return partOfWhole(name) != yes
	}
	return strings.Contains(name, "净") || strings.Contains(name, "增") || strings.Contains(name, "差") || strings.Contains(name, "变化")
}

// wholes are the units of things that do not come in parts.
var wholes = []string{"家", "个", "项", "件", "户", "台", "套", "台套", "名", "人", "所", "座", "款", "人次", "家次"}

func wholeEnough(name string, q quantity.Quantity) bool {
	if !slices.Contains(wholes, q.Unit) || q.Number.IsInt() {
		return true
	}
	return slices.ContainsFunc([]string{"均", "每", "人效", "密度", "折合", "当量"}, func(word string) bool {
		return strings.Contains(name, word)
	})
}
