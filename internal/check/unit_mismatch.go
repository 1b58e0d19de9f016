package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
)

var unitMismatch = rule{
	id:       "unit-mismatch",
	family:   "一致",
	title:    "同一指标的单位不一致",
	severity: finding.Warning,
	bad:      "{名称: 接入设备, 单位: 台套, 年度目标: {2025年: 3000家}}",
	good:     "{名称: 接入设备, 单位: 台套, 年度目标: {2025年: 3000台套}}",
	reach:    anyText,
	run:      checkUnitMismatch,
}

func checkUnitMismatch(p *pass) {
	for _, i := range p.indicators {
		p.checkCells(i)
	}
	claims := p.allClaims()
	for k := range claims {
		if c := &claims[k]; c.Kind == phrase.Level && !c.Value.Rank && c.Value.Unit != "" {
			p.checkClaimUnit(c)
		}
	}
}

// checkCells holds the units that stand with an indicator's values against its own, else against the first of them.
func (p *pass) checkCells(i *plan.Indicator) {
	unit := strings.TrimSpace(i.Unit.Value)
	if p.blank(i.Unit) {
		unit = ""
	}
	for _, y := range slices.Concat(i.Baseline, i.Targets) {
		given := y.Quantity.Unit
		switch {
		case !y.OK || given == "" || y.Quantity.Rank:
		case unit == "":
			unit = given
		case !p.sameUnit(i.Name.Value, y.Quantity, unit) && unitWritten(y):
			p.report(finding.Finding{
				Pos: y.Text.Pos, Path: y.Text.Path,
				Message: fmt.Sprintf("%s以“%s”计，%s 却写 %s", p.indicatorRow(i), unit, y.Key.Value, y.Quantity),
				Hint:    "各年的值用同一单位；只写数的，按“单位”计",
			})
			return
		}
	}
	p.checkUsualUnit(i, unit)
}

// sameUnit reports whether a value is in a unit that measures the same, also by what the name of its indicator says.
func (p *pass) sameUnit(name string, q quantity.Quantity, unit string) bool {
	_, alike := p.sayAlike(name, q, unit)
	return alike || quantity.SameDimension(q.Unit, unit) || quantity.Kindred(q.Unit, unit)
}

// unitWritten reports whether a value brings its own unit, and does not take that of the column.
func unitWritten(y plan.Yearly) bool {
	q, err := quantity.Parse(y.Text.Value)
	return err == nil && q.Unit != ""
}

// checkUsualUnit notes an indicator of the outline's pick-list in a unit that measures something else.
func (p *pass) checkUsualUnit(i *plan.Indicator, unit string) {
	usual := p.pickListed(i.Name.Value)
	if usual == nil || usual.Unit == "" || unit == "" || !quantity.KnownUnit(unit) ||
		p.sameUnit(i.Name.Value, quantity.Quantity{Unit: unit}, usual.Unit) || quantity.Dimension(unit) == "百分点" {
		return
	}
	text := i.Unit
	if text.Empty() {
		text = i.Name
	}
	p.report(finding.Finding{
		Severity: p.rule.as(doubtful), Pos: text.Pos, Path: text.Path,
		Message: fmt.Sprintf("%s以“%s”计，这类指标一般以“%s”计", p.indicatorRow(i), unit, usual.Unit),
		Hint:    "核对名称和单位；另有算法的，写明“计算方法”",
	})
}

// checkClaimUnit holds the unit of a figure in prose against that of the measure of the very name.
func (p *pass) checkClaimUnit(c *claim) {
	var found *measure
	for _, m := range p.mayMean(c) {
		switch {
		case m.dimension == "" || m.likeTo(c) != exactly:
		case m.alike(c):
			return // one of the name has this unit
		case found == nil:
			found = m
		}
	}
	if found == nil || found.figures[0].value.Rank || c.Value.Unit == "个百分点" || c.Value.Unit == "倍" || found.figures[0].value.Unit == "" {
		return
	}
	p.report(finding.Finding{
		Pos: c.pos(), Path: c.in.path,
		Message: fmt.Sprintf("这里写%s，%s以“%s”计", finding.Quote(c.text()), found.what, found.figures[0].value.Unit),
		Also:    []finding.Place{placeOfText(found.figures[0].text)},
		Hint:    "用同一单位；说的不是同一件事的，把名称写得不同",
	})
}
