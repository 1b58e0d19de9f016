package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

var percentPoint = rule{
	id:       "percent-point",
	family:   "一致",
	title:    "百分点与百分比混用",
	severity: finding.Warning,
	bad:      "试点目标: 服务收入占比提高12%    # 由 18% 到 30%，是 12 个百分点",
	good:     "试点目标: 服务收入占比提高12个百分点",
	reach:    anyText,
	run:      checkPercentPoint,
}

func checkPercentPoint(p *pass) {
	for _, m := range p.allMeasures() {
		p.checkPointUnit(m)
	}
	claims := p.allClaims()
	for i := range claims {
		c := &claims[i]
		switch {
		case c.Value.Rank || !c.in.role.promises():
		case c.Kind == phrase.Change && c.Value.Unit == "%":
			p.checkRisePerCent(c)
		case c.Value.Unit == "个百分点":
			p.checkPoints(c)
		}
	}
}

// checkPointUnit reports a share whose figures are given in points.
func (p *pass) checkPointUnit(m *measure) {
	if m.indicator == nil || m.dimension != "百分点" || !p.isShare(m.names[0]) {
		return
	}
	text := m.indicator.Unit
	if p.blank(text) {
		text = m.figures[0].text
	}
	p.report(finding.Finding{
		Pos: text.Pos, Path: text.Path,
		Message: fmt.Sprintf("%s以“百分点”计，占比本身以 %% 计", m.what),
		Hint:    "单位写 \"%\"；百分点只用来说占比升降了多少",
	})
}

// isShare reports whether a measure of a name is itself in per cent.
func (p *pass) isShare(name string) bool {
	return p.endsIn(name, vocabulary.ShareNames) || strings.Contains(name, "占") && !strings.Contains(name, "占地")
}

// checkRisePerCent looks at 占比提高12%. It is sure if the indicator's own way is just so many points.
func (p *pass) checkRisePerCent(c *claim) {
	m, l := c.of, c.sure
	share := p.isShare(c.Subject)
	if m != nil && l >= contained {
		share = m.dimension == "比例"
	}
	if !share {
		return
	}
	f := finding.Finding{
		Severity: p.rule.as(doubtful), Pos: c.pos(), Path: c.in.path,
		Message: fmt.Sprintf("占比“%s”的变化写成%s，分不清是百分点还是百分比", c.Subject, finding.Quote(c.text())),
		Hint:    fmt.Sprintf("占比升降写 “%s个百分点”，或写明由百分之几到百分之几", c.Value.Number),
	}
	if m != nil && m.indicator != nil {
		if s, ok := wholeWay(m); ok && magnitude(s.gain().Number).Equal(c.Value.Number) {
			f.Severity = p.rule.as(usual)
			f.Message = fmt.Sprintf("%s由 %s 到 %s，升降的是 %s 个百分点，这里写成%s", m.what, s.from.value, s.to.value, c.Value.Number, finding.Quote(c.text()))
			f.Hint = fmt.Sprintf("改成 “%s个百分点”", c.Value.Number)
		}
	}
	if from, to := p.fromTo(c); from != nil && magnitude(to.Value.Number.Sub(from.Value.Number)).Equal(c.Value.Number) {
		f.Severity = p.rule.as(usual)
		f.Message = fmt.Sprintf("由 %s 到 %s，升降的是 %s 个百分点，这里写成%s", from.Value, to.Value, c.Value.Number, finding.Quote(c.text()))
		f.Hint = fmt.Sprintf("改成 “%s个百分点”", c.Value.Number)
	}
	p.report(f)
}

// fromTo gives the two figures that the sentence of a claim has of the same share: 由12%提高到30%; nil if it has none.
func (p *pass) fromTo(c *claim) (from, to *claim) {
	for i := range p.claims {
		other := &p.claims[i]
		if other.sentence != c.sentence || other.Subject != c.Subject || other.Value.Unit != "%" {
			continue
		}
		switch other.Kind {
		case phrase.Base:
			from = other
		case phrase.Level:
			to = other
		}
	}
	if from == nil || to == nil {
		return nil, nil
	}
	return from, to
}

// wholeWay is the way of an indicator from its baseline to its last target.
func wholeWay(m *measure) (span, bool) {
	base, okBase := baseline(m.indicator)
	last, okLast := final(m.indicator)
	from, okFrom := m.in(base.Year)
	to, okTo := m.in(last.Year)
	return span{from, to}, okBase && okLast && okFrom && okTo
}

func magnitude(n quantity.Number) quantity.Number {
	if n.Sign() < 0 {
		return quantity.Number{}.Sub(n)
	}
	return n
}

// checkPoints looks at points where there are none: 达到30个百分点, 收入增长20个百分点; and at a rise by other points than those
// of the indicator.
func (p *pass) checkPoints(c *claim) {
	f := finding.Finding{Pos: c.pos(), Path: c.in.path}
	m := p.measureNamed(c.Subject)
	switch before := c.sentence.Text[:c.Start]; {
	case p.endsIn(before, vocabulary.ChangedTo):
		f.Message = fmt.Sprintf("这里说的是占比的值，却写成%s", finding.Quote(c.text()))
		f.Hint = fmt.Sprintf("值写 “%s%%”；百分点只用来说升降了多少", c.Value.Number)
	case m != nil && m.dimension != "" && m.dimension != "比例" && m.dimension != "百分点" && c.Kind == phrase.Change:
		f.Message = fmt.Sprintf("%s以“%s”计，升降不能写成%s", m.what, m.figures[0].value.Unit, finding.Quote(c.text()))
		f.Hint = fmt.Sprintf("增长率写 “%s%%”，或写明由多少到多少", c.Value.Number)
	default:
		return
	}
	p.report(f)
}
