package check

import (
	"strings"

	"pilotplan/internal/quantity"
)

// step is the worth of one in the last written place of a value, in its unit: 0.1 for 23.5%, 1000 for 0.6亿元 in 万元. It is
// 0 for what is not written in Arabic digits.
func step(q quantity.Quantity) quantity.Number {
	digits, decimals := writtenNumber(q.Text)
	n, err := quantity.ParseNumber(digits)
	if err != nil || n.Sign() == 0 {
		return quantity.Number{}
	}
	factor, _ := q.Number.Quo(n)
	for range decimals {
		factor, _ = factor.Quo(quantity.Int(10))
	}
	return factor
}

// writtenNumber is the first number in a text, and how many decimals it has.
func writtenNumber(text string) (digits string, decimals int) {
	start := strings.IndexAny(text, "0123456789")
	if start < 0 {
		return "", 0
	}
	end := start
	for end < len(text) && strings.IndexByte("0123456789.,", text[end]) >= 0 {
		end++
	}
	digits = strings.Trim(text[start:end], ".,")
	_, fraction, _ := strings.Cut(digits, ".")
	return digits, len(fraction)
}

// half is half of a number: what rounding may have taken.
func half(n quantity.Number) quantity.Number {
	h, _ := n.Quo(quantity.Int(2))
	return h
}

// agreement says how two values of the same measure stand to each other.
type agreement uint8

const (
	differ  agreement = iota
	rounded           // they differ by no more than rounding to the places written
	agree
)

// compareValues holds two values against each other, after conversion; counts in kindred units as they are.
func compareValues(a, b quantity.Quantity) agreement {
	c := convert(a, b)
	if c.agree() {
		return agree
	}
	if c.bounds() {
		return differ
	}
	x, y, same := c.x, c.y, c.b
	slack := half(step(a))
	if other := half(step(same)); other.Cmp(slack) > 0 {
		slack = other
	}
	x.low, x.high = x.low.Sub(slack), x.high.Add(slack)
	if overlap(x, y) && (step(a).Cmp(quantity.Int(1)) < 0 || step(same).Cmp(quantity.Int(1)) < 0) {
		return rounded
	}
	return differ
}

// sameValue reports whether two values are held to be the same without the benefit of rounding, which takes longer to work out.
func sameValue(a, b quantity.Quantity) bool {
	c := convert(a, b)
	return c.agree()
}

// compared are two values in the unit of the first, with what each allows.
type compared struct {
	a, b quantity.Quantity
	x, y interval
	ok   bool // they can be compared
}

func convert(a, b quantity.Quantity) compared {
	if quantity.Kindred(a.Unit, b.Unit) {
		b.Unit = a.Unit
	}
	same, err := b.In(a.Unit)
	if err != nil {
		return compared{}
	}
	return compared{a, same, allowed(a), allowed(same), true}
}

// bounds reports whether the values are bounds on the same side, which say the same only if they are one.
func (c *compared) bounds() bool {
	return c.a.Relation == c.b.Relation && (!c.x.hasLow || !c.x.hasHigh)
}

// agree reports whether some value is meant by both; what cannot be compared does not contradict.
func (c *compared) agree() bool {
	switch {
	case !c.ok:
		return true
	case c.bounds():
		return c.a.Number.Equal(c.b.Number)
	}
	return overlap(c.x, c.y)
}

// overlap reports whether some value is in both. Whether the end itself counts is not looked at: 突破1100亿元 is said of 1100亿元.
func overlap(x, y interval) bool {
	below := func(a, b interval) bool { return a.hasHigh && b.hasLow && a.high.Cmp(b.low) < 0 }
	return !below(x, y) && !below(y, x)
}
