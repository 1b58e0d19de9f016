package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

var shareMismatch = rule{
	id:       "share-mismatch",
	family:   "一致",
	title:    "占比与分子、分母算出来的不符",
	severity: finding.Error,
	bad:      "{服务性收入: 3.35亿元, 营业收入: 18.6亿元, 服务收入占比: 25%}",
	good:     "{服务性收入: 3.35亿元, 营业收入: 18.6亿元, 服务收入占比: 18.0%}",
	reach:    anyText,
	run:      checkShareMismatch,
}

func checkShareMismatch(p *pass) {
	for path, q := range p.plan.Outline.Questions() {
		if q.Ratio != nil {
			p.checkAskedShare(path, q)
		}
	}
	for _, m := range p.allMeasures() {
		if m.indicator != nil {
			p.checkIndicatorShare(m)
		}
	}
	p.checkClaimedShares()
}

// checkAskedShare holds an answer that the pack says is a quotient of two others against them.
func (p *pass) checkAskedShare(path string, q *outline.Question) {
	share, okShare := p.plan.Quantity(path)
	part, okPart := p.plan.Quantity(q.Ratio.Part)
	whole, okWhole := p.plan.Quantity(q.Ratio.Whole)
	s := shareOf{part: part, whole: whole, share: share, past: true}
	if !okShare || !okPart || !okWhole || share.Unit != "%" || s.right() {
		return
	}
	partText, wholeText, own := p.plan.Text(q.Ratio.Part), p.plan.Text(q.Ratio.Whole), p.plan.Text(path)
	p.doubt(finding.Finding{
		Pos: own.Pos, Path: path, Clause: q.Clause, Also: []finding.Place{placeOfText(partText), placeOfText(wholeText)},
		Message: fmt.Sprintf("“%s”写的是 %s，按%s %s ÷ %s %s 算是 %s", q.Key, share,
			lastKey(q.Ratio.Part), part, lastKey(q.Ratio.Whole), whole, s.computed()),
		Hint: "核对分子、分母和占比，改成一致",
	}, s.mended(partText.Pos, wholeText.Pos, own.Pos))
}

// shareOf is a share with what it is computed from.
type shareOf struct {
	part, whole, share quantity.Quantity
	past               bool // figures of the past are rounded; those of a plan are set
}

// mended says whether the share would be right, were the figure at a place another.
func (s shareOf) mended(part, whole, share finding.Pos) func(finding.Pos, quantity.Quantity) bool {
	return func(at finding.Pos, as quantity.Quantity) bool {
		switch t := s; at {
		case part:
			t.part = as
			return t.right()
		case whole:
			t.whole = as
			return t.right()
		case share:
			t.share = as
			return t.right()
		}
		return false
	}
}

// right reports whether the share is what part and whole give, as far as they are written.
func (s shareOf) right() bool {
	part, err := s.part.In(s.whole.Unit)
	if err != nil || s.whole.Number.Sign() <= 0 || !plainValue(s.part) || !plainValue(s.whole) || !plainValue(s.share) {
		return true
	}
	hundred := quantity.Int(100)
	a, b := s.slack(part), s.slack(s.whole)
	low, okLow := part.Number.Sub(a).Mul(hundred).Quo(s.whole.Number.Add(b))
	high, okHigh := part.Number.Add(a).Mul(hundred).Quo(s.whole.Number.Sub(b))
	if !okLow || !okHigh {
		return true
	}
	own := half(step(s.share))
	return s.share.Number.Add(own).Cmp(low) >= 0 && s.share.Number.Sub(own).Cmp(high) <= 0
}

// slack is what rounding may have taken from a value.
func (s shareOf) slack(q quantity.Quantity) quantity.Number {
	_, decimals := writtenNumber(q.Text)
	if !s.past && decimals == 0 {
		return quantity.Number{}
	}
	return half(step(q))
}

// computed is the share as it should be, to the places of the one written, and one more.
func (s shareOf) computed() string { return s.rounded(1).String() }

// shown is the share as it should have been written.
func (s shareOf) shown() quantity.Quantity { return s.rounded(0) }

// rounded is the share as it should be, to the places of the one written and some more; zero if the two cannot be compared.
func (s shareOf) rounded(more int) quantity.Quantity {
	share := quantity.Quantity{Unit: "%"}
	part, err := s.part.In(s.whole.Unit)
	if err != nil {
		return share
	}
	q, _ := part.Number.Mul(quantity.Int(100)).Quo(s.whole.Number)
	_, decimals := writtenNumber(s.share.Text)
	share.Number = q.Round(decimals + more)
	return share
}

// plainValue reports whether a value is one number, and not a range or a bound.
func plainValue(q quantity.Quantity) bool {
	return !q.Rank && q.Relation == quantity.Exactly
}

// checkIndicatorShare holds a share in the table of indicators against the two that its name or its method says it is of.
func (p *pass) checkIndicatorShare(m *measure) {
	part, whole := p.partAndWhole(m)
	if part == nil || whole == nil || part == whole || part == m || whole == m {
		return
	}
	for _, f := range m.figures {
		a, okA := part.in(f.year)
		b, okB := whole.in(f.year)
		if !okA || !okB || f.value.Unit != "%" || !quantity.SameDimension(a.value.Unit, b.value.Unit) {
			continue
		}
		s := shareOf{part: a.value, whole: b.value, share: f.value, past: !p.target(f.year)}
		if s.right() {
			continue
		}
		p.doubt(finding.Finding{
			Pos: f.text.Pos, Path: f.text.Path, Also: []finding.Place{placeOfText(a.text), placeOfText(b.text)},
			Message: fmt.Sprintf("%s %d年写的是 %s，按%s %s ÷ %s %s 算是 %s", m.what, f.year, f.value,
				part.what, a.value, whole.what, b.value, s.computed()),
			Hint: "核对三个指标这一年的值，改成一致；口径不同的在“计算方法”里写明",
		}, s.mended(a.text.Pos, b.text.Pos, f.text.Pos), mend{f.text.Pos, s.shown()})
	}
}

// partAndWhole gives the measures that a share is of: 甲占乙比重, or 甲÷乙 in its method.
func (p *pass) partAndWhole(m *measure) (part, whole *measure) {
	method := strings.NewReplacer("/", "÷", "×100%", "", "*100%", "").Replace(m.indicator.Method.Value)
	for _, name := range append([]string{method}, m.names...) {
		for _, mark := range []string{"÷", "占"} {
			a, b, ok := strings.Cut(name, mark)
			if !ok {
				continue
			}
			part, whole = p.measureNamed(a), p.measureNamed(b)
			if part != nil && whole != nil {
				return part, whole
			}
		}
	}
	return nil, nil
}

// measureNamed is the measure of that very name, an indicator before an answer; nil if there is none.
func (p *pass) measureNamed(name string) *measure {
	name = p.plainName(name)
	for _, m := range p.allMeasures() {
		if name != "" && slices.Contains(m.names, name) {
			return m
		}
	}
	return nil
}

// checkClaimedShares looks for 甲3.35亿元，占乙的25% in prose, where the text or the plan says what 乙 is that year.
func (p *pass) checkClaimedShares() {
	claims := p.allClaims()
	for i := 1; i < len(claims); i++ {
		c, part := &claims[i], &claims[i-1]
		of, wholeName, ok := strings.Cut(c.Subject, "占")
		if !ok || c.Kind != phrase.Level || c.Value.Unit != "%" || part.sentence != c.sentence || part.Subject != of || part.Kind != phrase.Level {
			continue
		}
		whole, ok := p.wholeOf(claims[:i], c, p.plainName(wholeName))
		if !ok || p.conflicts(part) || !quantity.SameDimension(part.Value.Unit, whole.Unit) {
			continue
		}
		s := shareOf{part: part.Value, whole: whole, share: c.Value, past: !p.target(c.Year)}
		if s.right() || p.conflicts(c) {
			continue
		}
		p.report(finding.Finding{
			Pos: c.pos(), Path: c.in.path,
			Message: fmt.Sprintf("这里写占%s，按 %s ÷ %s 算是 %s", finding.Quote(c.text()), part.Value, whole, s.computed()),
			Hint:    "核对分子、分母和占比，改成一致",
		})
	}
}

// wholeOf is what a share is of: named in the same sentence, else a figure of the plan of that year.
func (p *pass) wholeOf(before []claim, c *claim, name string) (quantity.Quantity, bool) {
	for k := len(before) - 1; k >= 0 && before[k].sentence == c.sentence; k-- {
		if before[k].Subject == name && before[k].Kind == phrase.Level {
			return before[k].Value, !p.conflicts(&before[k])
		}
	}
	if m := p.measureNamed(name); m != nil && c.Year != 0 {
		f, ok := m.in(c.Year)
		return f.value, ok
	}
	return quantity.Quantity{}, false
}
