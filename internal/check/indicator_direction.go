package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

var indicatorDirection = rule{
	id:       "indicator-direction",
	family:   "可考核",
	title:    "指标没有方向，或目标与方向相反",
	severity: finding.Error,
	milder:   milderCase{finding.Warning, "没有方向、没有变化的"},
	clause:   indicatorsClause,
	bad:      "{方向: 升, 基期: {2022年: 18.6}, 年度目标: {2025年: 17.2}}",
	good:     "{方向: 升, 基期: {2022年: 18.6}, 年度目标: {2025年: 26}}",
	reach:    anyText,
	run:      checkIndicatorDirection,
}

func checkIndicatorDirection(p *pass) {
	for _, i := range p.indicators {
		switch direction(i) {
		case "":
			p.reportNoDirection(i)
		case rising, falling:
			p.checkTrend(i)
		case keeping:
			p.checkKept(i)
		}
	}
}

func (p *pass) reportNoDirection(i *plan.Indicator) {
	if r := p.indicatorRow(i); !p.mayLack(r, r.Cell(outline.RoleDirection).Column) {
		return
	}
	r := p.indicatorRow(i)
	if p.has(r, outline.RoleDirection) {
		return // of the wrong kind, which plan.Parse says
	}
	hint := "写 升、降 或 保持"
	if usual := p.pickListed(i.Name.Value); usual != nil && usual.Direction != "" {
		hint = "这类指标一般写 “方向: " + usual.Direction + "”"
	}
	p.report(finding.Finding{
		Severity: p.rule.as(milder), Pos: r.place(outline.RoleDirection), Path: r.path(outline.RoleDirection),
		Message: fmt.Sprintf("%s没有方向", r), Hint: hint,
	})
}

// checkTrend holds the last target against the baseline.
func (p *pass) checkTrend(i *plan.Indicator) {
	if direction(i) == falling && scope(i) == cumulative {
		p.report(finding.Finding{
			Severity: p.rule.as(milder), Pos: i.Direction.Pos, Path: i.Direction.Path,
			Message: fmt.Sprintf("%s的口径是累计，累计数不会下降，方向却写“降”", p.indicatorRow(i)),
			Hint:    "把口径改为 当年，或把方向改为 升",
		})
		return
	}
	base, last, c, ok := trend(i)
	if !ok || sumFalls(i) || c == 0 && cannotGoOn(base) {
		return
	}
	f := finding.Finding{Pos: last.Text.Pos, Path: last.Text.Path}
	switch {
	case c == 0:
		f.Severity = p.rule.as(milder)
		f.Message = fmt.Sprintf("%s的方向是“%s”，%s与%s相同", p.indicatorRow(i), direction(i), yearValue(last), yearValue(base))
		f.Hint = "提出新的目标；只求不变的，方向写 保持"
	case (c > 0) != (direction(i) == rising):
		f.Message = fmt.Sprintf("%s的方向是“%s”，%s却%s%s", p.indicatorRow(i), direction(i), yearValue(last), comparative(c), yearValue(base))
		f.Hint = "核对方向和数值；有意放缓的，方向写 保持，并在“计算方法”里说明"
	default:
		return
	}
	p.report(f)
}

// trend compares the last target with the baseline.
func trend(i *plan.Indicator) (base, last plan.Yearly, c int, ok bool) {
	base, okBase := baseline(i)
	last, okLast := final(i)
	if !okBase || !okLast {
		return base, last, 0, false
	}
	c, ok = comparable(last, base)
	return base, last, c, ok
}

func comparative(c int) string {
	if c < 0 {
		return "低于"
	}
	return "高于"
}

// cannotGoOn reports whether a value is at its end: all of it, or none.
func cannotGoOn(y plan.Yearly) bool {
	n := y.Quantity.Number
	return n.Sign() == 0 || y.Quantity.Unit == "%" && n.Equal(quantity.Int(100))
}

// checkKept asks that an indicator to be kept stays on the right side of its bound. Without a bound a fall is only noted:
// it may be meant.
func (p *pass) checkKept(i *plan.Indicator) {
	if floor, test := p.bound(i); test != nil {
		p.checkBound(i, floor, test)
		return
	}
	base, last, c, ok := trend(i)
	if !ok || c >= 0 || last.Quantity.Relation != quantity.Exactly {
		return
	}
	p.report(finding.Finding{
		Severity: p.rule.as(doubtful), Pos: last.Text.Pos, Path: last.Text.Path,
		Message: fmt.Sprintf("%s的方向是“保持”，%s低于%s，没有写底线", p.indicatorRow(i), yearValue(last), yearValue(base)),
		Hint:    fmt.Sprintf("写明底线，如 “%s: 不低于…”", last.Key.Value),
	})
}

// bound is the outline's own limit for the answer that bears the indicator's name; nil if it has none.
func (p *pass) bound(i *plan.Indicator) (quantity.Quantity, *outline.Test) {
	for _, c := range p.conditions() {
		for _, leaf := range p.judge(&c.Test).leaves() {
			t := leaf.test
			if name := i.Name.Value; name != p.label(t) && name != lastKey(t.Question) || t.IsDate() {
				continue
			}
			if t.AtLeast != nil {
				return *t.AtLeast, t
			}
			if t.AtMost != nil {
				return *t.AtMost, t
			}
		}
	}
	return quantity.Quantity{}, nil
}

func (p *pass) checkBound(i *plan.Indicator, limit quantity.Quantity, t *outline.Test) {
	for _, y := range i.Targets {
		r, ok := rangeIn(y.Quantity, limit)
		if !y.OK || !ok || r.against(limit.Number, t.AtLeast != nil) != NotMet {
			continue
		}
		p.report(finding.Finding{
			Pos: y.Text.Pos, Path: y.Text.Path,
			Message: fmt.Sprintf("%s的方向是“保持”，%s却越过了申报条件“%s”", p.indicatorRow(i), yearValue(y), bound(t, limit)),
			Hint:    "核对数值",
		})
		return
	}
}
