package check

import (
	"fmt"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
)

// compareClaims holds figures that no indicator has against each other: the same words, the same year, two values. It is a
// part of figure-conflict.
func (p *pass) compareClaims() {
	type key struct {
		subject, dimension string
		year               int
	}
	first := map[key]*claim{}
	ofTask := map[*plan.Task][]*claim{}
	for i := range p.allClaims() {
		c := &p.claims[i]
		if !p.stands(c) {
			continue
		}
		if t := c.in.task; t != nil {
			p.compareInTask(c, ofTask[t])
			ofTask[t] = append(ofTask[t], c)
		}
		k := key{c.Subject, c.dimension, c.Year}
		other := first[k]
		if other == nil {
			first[k] = c
		}
		if other != nil && (c.in.task == nil || other.in.task != c.in.task) && c.in.role != progress && other.in.role != progress {
			p.compareTwo(c, other, usual)
		}
	}
}

// stands reports whether a claim is one of a level in a known year that no measure has.
func (p *pass) stands(c *claim) bool {
	if c.Kind != phrase.Level || c.Year == 0 || c.Value.Rank || c.Cumulative || utf8.RuneCountInString(c.Subject) < 3 || c.in.role == background && !c.Dated {
		return false
	}
	m := c.of
	return m == nil
}

// compareInTask holds a figure of a task's row against those before it. A shorter name for the same thing is taken for it. One
// that agrees with any of them is not to blame.
func (p *pass) compareInTask(c *claim, others []*claim) {
	var against *claim
	for _, other := range others {
		if c.Year != other.Year || c.dimension != other.dimension || !sameThing(c, other) {
			continue
		}
		if compareValues(c.Value, other.Value) != differ || c.in.role == progress && p.addsUp(c, other) {
			return
		}
		if against == nil {
			against = other
		}
	}
	if against == nil {
		return
	}
	g := usual
	if c.Subject != against.Subject || c.in.role == progress || against.in.role == progress {
		g = doubtful
	}
	p.compareTwo(c, against, g)
}

func sameThing(a, b *claim) bool {
	return a.Subject == b.Subject || isEnd(a.Subject, b.Subject) || isEnd(b.Subject, a.Subject)
}

// addsUp reports whether the yearly figures of what a step is about make up another figure: 200 a year, 600 in all.
func (p *pass) addsUp(step, whole *claim) bool {
	sum := quantity.Number{}
	for i := range p.claims {
		c := &p.claims[i]
		if c.in.task != step.in.task || c.in.role != progress || c.Subject != step.Subject || c.Value.Unit != whole.Value.Unit {
			continue
		}
		sum = sum.Add(c.Value.Number)
	}
	return sum.Equal(whole.Value.Number)
}

func (p *pass) compareTwo(c, other *claim, g grade) {
	if other.sentence == c.sentence || compareValues(c.Value, other.Value) != differ {
		return
	}
	p.report(finding.Finding{
		Severity: p.rule.as(g), Pos: c.pos(), Path: c.in.path,
		Message: fmt.Sprintf("这里“%s”%d年是%s，别处却写%s", c.Subject, c.Year, finding.Quote(c.text()), finding.Quote(other.text())),
		Hint:    "核对后改成一致；不是同一件事的，把名称写得不同", Also: []finding.Place{{Pos: other.pos(), Path: other.in.path}},
	})
}
