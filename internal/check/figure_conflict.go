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

var figureConflict = rule{
	id:       "figure-conflict",
	family:   "一致",
	title:    "同一指标同一年的数，前后不一致",
	severity: finding.Error,
	milder:   milderCase{finding.Warning, "没有写明年份、名称不全的"},
	bad:      "试点目标: 到2025年，服务性收入达到8.7亿元    # 指标表里是 7.8",
	good:     "试点目标: 到2025年，服务性收入达到7.8亿元",
	reach:    anyText,
	run:      checkFigureConflict,
}

func checkFigureConflict(p *pass) {
	p.compareAnswers()
	claims := p.allClaims()
	for i := range claims {
		c := &claims[i]
		if c.Kind != phrase.Level && c.Kind != phrase.Base || c.Value.Rank {
			continue
		}
		if c.of != nil {
			p.compareClaim(c)
		}
	}
	p.compareClaims()
	p.checkGrowth()
}

// compareAnswers holds the answers against the indicators of the same name, in the year of the answer.
func (p *pass) compareAnswers() {
	for _, answer := range p.allMeasures() {
		if answer.indicator != nil {
			continue
		}
		given := answer.figures[0]
		for _, m := range p.allMeasures() {
			if m.indicator == nil || !slices.Contains(m.names, answer.names[0]) {
				continue
			}
			f, ok := m.in(given.year)
			if !ok || given.year == 0 || !alike(f.value, given.value) || compareValues(given.value, f.value) != differ {
				continue
			}
			p.doubt(finding.Finding{
				Pos: f.text.Pos, Path: f.text.Path,
				Message: fmt.Sprintf("%s %d年是 %s，%s却是 %s", m.what, f.year, f.value, answer.what, given.value),
				Hint:    "核对后改成一致", Also: []finding.Place{placeOfText(given.text)},
			}, atOdds(f.text.Pos, f.value, given.text.Pos, given.value), mend{f.text.Pos, given.value}, mend{given.text.Pos, f.value})
		}
	}
}

// compareClaim holds a figure in prose against the figure of the year.
func (p *pass) compareClaim(c *claim) {
	m := c.of
	f, sure, ok := p.meant(c, m)
	if !ok {
		return
	}
	a := compareValues(c.Value, f.value)
	if a == agree || a == rounded && !p.target(f.year) || p.isStep(c, m, f) || p.isTotal(c, m) {
		return
	}
	at := conflict{claim: c, of: m, like: c.sure, figure: f, as: a, dated: sure}
	p.doubt(finding.Finding{
		Severity: p.rule.as(p.gradeOf(at)), Pos: c.pos(), Path: c.in.path,
		Message: at.message(), Hint: at.hint(), Also: []finding.Place{placeOfText(f.text)},
	}, atOdds(c.pos(), c.Value, f.text.Pos, f.value), mend{c.pos(), f.value}, mend{f.text.Pos, c.Value})
}

func placeOfText(t plan.Text) finding.Place { return finding.Place{Pos: t.Pos, Path: t.Path} }

// atOdds says of two figures that should be equal whether they would be, were the one at a place another.
func atOdds(first finding.Pos, a quantity.Quantity, second finding.Pos, b quantity.Quantity) func(finding.Pos, quantity.Quantity) bool {
	return func(at finding.Pos, as quantity.Quantity) bool {
		switch at {
		case first:
			return compareValues(as, b) != differ
		case second:
			return compareValues(a, as) != differ
		}
		return false
	}
}

// conflicts reports whether a claim is at odds with the plan's own figure of what it is about, which is reported as such.
func (p *pass) conflicts(c *claim) bool {
	m := c.of
	if m == nil {
		return false
	}
	f, _, ok := p.meant(c, m)
	return ok && compareValues(c.Value, f.value) == differ
}

// meant is the figure of a measure that a claim should equal. It is sure if the claim says its year. A claim without a year
// is not held against a measure of which some figure is the same.
func (p *pass) meant(c *claim, m *measure) (f yearFigure, sure, ok bool) {
	if c.Cumulative && m.indicator != nil && scope(m.indicator) == thatYear {
		return yearFigure{}, false, false
	}
	year, sure := c.Year, c.Dated
	if c.Kind == phrase.Base && (!c.Dated || p.target(year) || !p.hasPeriod) {
		year, sure = p.baseYear(m), true
	}
	if year == 0 && c.in.role == background {
		year, sure = p.baseYear(m), false
	}
	if f, ok := m.in(year); ok && year != 0 {
		return f, sure, true
	}
	if year != 0 && !(len(m.figures) == 1 && m.figures[0].year == 0 && sameChapter(c.in.path, m.path)) {
		return yearFigure{}, false, false
	}
	for _, other := range m.figures {
		if compareValues(c.Value, other.value) != differ {
			return yearFigure{}, false, false
		}
	}
	if m.figures[0].year == 0 && !sameChapter(c.in.path, m.path) {
		return yearFigure{}, false, false
	}
	return m.figures[len(m.figures)-1], m.indicator == nil, true
}

func sameChapter(a, b string) bool {
	x, _, _ := strings.Cut(a, ".")
	y, _, _ := strings.Cut(b, ".")
	return x == y
}

// baseYear is the year of a measure's baseline; 0 if it has none.
func (p *pass) baseYear(m *measure) int {
	if m.indicator == nil {
		return m.figures[0].year
	}
	b, ok := baseline(m.indicator)
	if !ok {
		return 0
	}
	return b.Year
}

// target reports whether a year is one of the pilot.
func (p *pass) target(year int) bool {
	return p.hasPeriod && p.period.From.Year <= year && year <= p.period.To.Year
}

// isStep reports whether a yearly figure of a sum is what that year adds to it.
func (p *pass) isStep(c *claim, m *measure, f yearFigure) bool {
	if m.indicator == nil || scope(m.indicator) == thatYear || !plainValue(c.Value) {
		return false
	}
	before, ok := m.in(f.year - 1)
	if !ok || !quantity.SameDimension(before.value.Unit, f.value.Unit) {
		return false
	}
	gain := f.value
	gain.Number = f.value.Number.Sub(before.value.Number)
	return compareValues(c.Value, gain) == agree
}

// isTotal reports whether a figure is that of all years together: 三年培训1500人, of 400, 500 and 600 a year.
func (p *pass) isTotal(c *claim, m *measure) bool {
	if m.indicator == nil || scope(m.indicator) == cumulative || !plainValue(c.Value) {
		return false
	}
	total := quantity.Quantity{Unit: m.figures[0].value.Unit}
	for _, f := range m.figures {
		if value, err := f.value.In(total.Unit); err == nil && p.target(f.year) {
			total.Number = total.Number.Add(value.Number)
		}
	}
	return compareValues(c.Value, total) == agree
}

// conflict is a claim that is at odds with a figure of a measure.
type conflict struct {
	*claim
	of     *measure // whose figure it is
	like   likeness // how surely the claim is about it
	figure yearFigure
	as     agreement
	dated  bool // the year is sure
}

// gradeOf is graver the surer it is that both are of the same thing and time.
func (p *pass) gradeOf(c conflict) grade {
	linked := c.in.task != nil && p.carries(c.in.task, c.of.indicator)
	switch {
	case c.as == rounded, c.like == perhaps, c.in.role == background && !c.dated:
		return doubtful
	case c.like == exactly && (c.dated || c.in.role == progress):
		return usual
	case c.like == exactly, linked:
		return milder
	}
	return doubtful
}

// carries reports whether a task says that it moves an indicator.
func (p *pass) carries(t *plan.Task, i *plan.Indicator) bool {
	return i != nil && slices.ContainsFunc(t.Indicators, func(ref plan.Text) bool { return slices.Contains(p.named(ref), i) })
}

func (c conflict) message() string {
	of := c.of.what
	if c.like != exactly {
		of = "与" + of + "像是同一指标，后者"
	}
	year := ""
	if c.figure.year != 0 {
		year = fmt.Sprintf("%d年", c.figure.year)
	}
	verb := "却是"
	if c.as == rounded {
		verb = "写得更细，是"
	}
	return fmt.Sprintf("这里写%s，%s %s%s %s", finding.Quote(c.text()), of, year, verb, c.figure.value)
}

func (c conflict) hint() string {
	switch {
	case c.as == rounded:
		return "两处写成一样的小数位"
	case c.like != exactly:
		return "是同一指标的，核对后改成一致；不是的，把名称写得不同"
	case c.figure.year == 0:
		return "核对后改成一致"
	}
	return fmt.Sprintf("核对 %d年的值，改成一致；另有口径的在这里写明", c.figure.year)
}
