package check

import (
	"fmt"
	"math"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// growth is how a measure moves between two years, and a claim of by how much: 年均增长20%, 较2022年翻一番, 提高15个百分点.
type growth struct {
	span
	claim   *claim
	of      *measure
	sure    likeness
	against phrase.Against
}

// checkGrowth reckons every growth, multiple and difference told in prose from the figures of the plan. It is a part of
// figure-conflict.
func (p *pass) checkGrowth() {
	claims := p.allClaims()
	for i := range claims {
		if g, ok := p.growthOf(&claims[i]); ok {
			p.compareGrowth(g)
		}
	}
}

// growthOf finds what a claim of growth is about, and the two figures that it is to be reckoned from.
func (p *pass) growthOf(c *claim) (growth, bool) {
	grows := c.Kind == phrase.Change || c.Kind == phrase.Multiple || c.Kind == phrase.Rate && c.Against != phrase.NothingNamed
	if !grows && (c.Kind == phrase.Level || c.Kind == phrase.Rate) && p.words().List(vocabulary.RateNouns).Suffix(c.Subject) != "" {
		grows = c.of == nil // 增速达到25%, where no indicator is a rate of growth
	}
	if !grows || c.Value.Rank || c.in.role == progress && c.Against == phrase.NothingNamed || c.in.role == background {
		return growth{}, false
	}
	name, against := p.grown(c)
	m, l := p.measureGrown(c, name)
	if m == nil {
		return growth{}, false
	}
	s, ok := p.spanMeant(c, m, against)
	return growth{s, c, m, l, against}, ok
}

// grown is the name of what grows, without the nouns of growth that stand behind it, and what it is measured against.
func (p *pass) grown(c *claim) (string, phrase.Against) {
	name, against := c.Subject, c.Against
	for {
		rest := strings.TrimSuffix(name, p.words().List(vocabulary.RateNouns).Suffix(name))
		if word := p.words().List(vocabulary.OverEachYear).Suffix(rest); word != "" {
			rest, against = strings.TrimSuffix(rest, word), phrase.EachYearBefore
		}
		if word := p.words().List(vocabulary.OverYearBefore).Suffix(rest); word != "" {
			rest, against = strings.TrimSuffix(rest, word), phrase.TheYearBefore
		}
		if rest == name || rest == "" {
			return name, against
		}
		name = rest
	}
}

// measureGrown is the one indicator of a name whose figures can grow as the claim says: points and per cent of a share are another
// thing than per cent of an amount.
func (p *pass) measureGrown(c *claim, name string) (*measure, likeness) {
	as := *c
	as.Subject = name
	found, best := p.bestMeasure(&as, func(m *measure) bool { return m.indicator != nil && growsAs(m, c.Value.Unit) })
	if best == perhaps {
		return nil, unlike
	}
	return found, best
}

func growsAs(m *measure, unit string) bool {
	share := m.dimension == "比例"
	switch unit {
	case "个百分点":
		return share
	case "%", "‰":
		return !share // 占比提高12% is percent-point's
	case "倍":
		return true
	}
	return !share && quantity.SameDimension(m.figures[0].value.Unit, unit)
}

// spanMeant is the stretch of a measure that a growth is told of: from the year named, the year before, or the base, to the year of
// the claim, else the last.
func (p *pass) spanMeant(c *claim, m *measure, against phrase.Against) (span, bool) {
	whole, ok := wholeWay(m)
	if !ok {
		return span{}, false
	}
	to, from := whole.to, whole.from
	if f, ok := m.in(c.Year); ok && p.target(c.Year) {
		to = f
	} else if c.Year != 0 && c.Year != to.year {
		return span{}, false
	}
	start := c.BaseYear
	if against == phrase.TheYearBefore {
		if c.Year == 0 {
			return span{}, false
		}
		start = to.year - 1
	}
	if start != 0 {
		if from, ok = m.in(start); !ok {
			return span{}, false
		}
	}
	s := span{from, to}
	return s, from.year != 0 && from.year < to.year && plainValue(from.value) && plainValue(to.value) && from.value.Number.Sign() > 0
}

// compareGrowth reports a growth that the figures do not give, with the sum that was done.
func (p *pass) compareGrowth(g growth) {
	r, ok := g.reckon(g.against)
	if !ok || r.allows(g.claim.Value) {
		return
	}
	c := g.claim
	if c.Kind != phrase.Multiple && g.stepMeant() {
		return
	}
	p.doubt(finding.Finding{
		Severity: p.rule.as(p.gradeOf(conflict{claim: c, of: g.of, like: g.sure, as: differ, dated: true})), Pos: c.pos(), Path: c.in.path,
		Message: fmt.Sprintf("%s %d年%s → %d年%s，%s；这里写%s", g.of.what, g.from.year, g.from.value, g.to.year, g.to.value, r.words(c.Value), finding.Quote(c.text())),
		Hint:    "核对两个数和这里的幅度，改成一致；另有口径或基期的在这里写明",
		Also:    []finding.Place{placeOfText(g.from.text), placeOfText(g.to.text)},
	}, g.mended)
}

// mended reports whether the claim would be right, were the figure at a place another.
func (g growth) mended(at finding.Pos, as quantity.Quantity) bool {
	switch at {
	case g.from.text.Pos:
		g.from.value = as
	case g.to.text.Pos:
		g.to.value = as
	default:
		return false
	}
	r, ok := g.reckon(g.against)
	return ok && r.allows(g.claim.Value)
}

// stepMeant reports whether a growth without a word of what it is over is that of the mean year, or that over the year before.
func (g growth) stepMeant() bool {
	if g.against != phrase.NothingNamed {
		return false
	}
	if yearly, ok := g.reckon(phrase.EachYearBefore); ok && g.claim.Value.Unit == "%" && yearly.allows(g.claim.Value) {
		return true
	}
	before, ok := g.of.in(g.to.year - 1)
	if !ok || g.claim.Year == 0 {
		return false
	}
	g.from = before
	last, ok := g.reckon(phrase.TheYearBefore)
	last.slack += 0.5 // growth is often cut short
	return ok && last.allows(g.claim.Value)
}

// reckoned is a growth worked out.
type reckoned struct {
	value float64 // how much, without its sign
	slack float64 // what rounding of the figures may have done
	unit  string  // "%", "个百分点", "倍", or that of the figures
	verb  string  // 年均增长, 下降, 是基期的
}

// reckon works out how a measure moves, in the unit of the claim. What ends below zero has no rate.
func (g growth) reckon(against phrase.Against) (reckoned, bool) {
	to, err := g.to.value.In(g.from.value.Unit)
	if err != nil || to.Number.Sign() < 0 {
		return reckoned{}, false
	}
	a, b := g.from.value.Number.Float64(), to.Number.Float64()
	r := reckoned{unit: g.claim.Value.Unit}
	ok := true
	switch r.unit {
	case "%", "‰":
		g.rate(&r, a, b, against)
	case "倍":
		g.multiple(&r, a, b)
	default:
		ok = g.difference(&r, a, b)
	}
	return r, ok && !math.IsInf(r.slack, 0) && !math.IsNaN(r.value)
}

// rate is by how much of a it goes to b, of each year if growth is told so.
func (g growth) rate(r *reckoned, a, b float64, against phrase.Against) {
	years, scale := 1.0, 100.0
	r.verb = verbOf(a, b, "增长", "下降")
	if against == phrase.EachYearBefore {
		years, r.verb = float64(g.to.year-g.from.year), "年均"+r.verb
	}
	if r.unit == "‰" {
		scale = 1000
	}
	rate := func(a float64) float64 { return scale * math.Abs(math.Pow(b/a, 1/years)-1) }
	r.value, r.slack = rate(a), math.Abs(rate(a-g.rounded())-rate(a))
}

// multiple is how many times a b is; of 增长1.3倍, by how many times a it grows.
func (g growth) multiple(r *reckoned, a, b float64) {
	r.value, r.slack, r.verb = b/a, b/(a-g.rounded())-b/a, "后者是前者的"
	if g.claim.Kind == phrase.Change && !strings.Contains(g.claim.text(), "番") {
		r.value, r.verb = r.value-1, "增长"
	}
}

// difference is what lies between a and b, in points where they are per cent; false if it cannot be told in the unit of the claim.
func (g growth) difference(r *reckoned, a, b float64) bool {
	if r.unit == "个百分点" {
		r.value, r.verb = math.Abs(b-a), verbOf(a, b, "提高", "降低")
		return true
	}
	one, err := quantity.Quantity{Number: quantity.Int(1), Unit: g.from.value.Unit}.In(r.unit)
	r.value, r.verb = math.Abs(b-a)*one.Number.Float64(), verbOf(a, b, "增加", "减少")
	return err == nil
}

// rounded is what rounding may have taken from the figure that the growth starts from.
func (g growth) rounded() float64 { return half(step(g.from.value)).Float64() }

func verbOf(a, b float64, up, down string) string {
	if b < a {
		return down
	}
	return up
}

// allows reports whether a claim is as reckoned, to the places that it is written to.
func (r reckoned) allows(q quantity.Quantity) bool {
	low, high := q.Number.Float64(), q.Number.Float64()
	if q.Relation == quantity.Between {
		high = q.High.Float64()
	}
	slack := r.slack + r.rounding(q)
	switch q.Relation {
	case quantity.AtLeast, quantity.Above:
		return r.value >= low-slack
	case quantity.AtMost, quantity.Below:
		return r.value <= high+slack
	case quantity.About:
		slack += low / 10
	}
	return low-slack <= r.value && r.value <= high+slack
}

// rounding is half of one in the last place written. Whole multiples and amounts are not rounded: 翻一番 is said of two times,
// 3亿元 of 3.
func (r reckoned) rounding(q quantity.Quantity) float64 {
	_, decimals := writtenNumber(q.Text)
	const tiny = 1e-9
	switch {
	case strings.Contains(q.Text, "成"):
		return 2.5
	case decimals > 0:
		return 0.5*math.Pow(10, -float64(decimals)) + tiny
	case r.unit == "%":
		return 0.5 + tiny
	case r.unit == "倍":
		return 0.1 + tiny
	}
	return tiny
}

// words say what was reckoned, to one place more than the claim.
func (r reckoned) words(q quantity.Quantity) string {
	_, decimals := writtenNumber(q.Text)
	number := strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.*f", max(decimals, 0)+1, r.value), "0"), ".")
	return r.verb + number + r.unit
}
