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
	if quantity.Kindred(a.Unit, b.Unit) {
		b.Unit = a.Unit
	}
	same, err := b.In(a.Unit)
	if err != nil {
		return agree // what cannot be compared does not contradict
	}
	x, y := allowed(a), allowed(same)
	if a.Relation == same.Relation && (!x.hasLow || !x.hasHigh) {
		if a.Number.Equal(same.Number) { // two bounds on the same side say the same only if they are one
			return agree
		}
		return differ
	}
	if overlap(x, y) {
		return agree
	}
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

// overlap reports whether some value is in both. Whether the end itself counts is not looked at: 突破1100亿元 is said of 1100亿元.
func overlap(x, y interval) bool {
	below := func(a, b interval) bool { return a.hasHigh && b.hasLow && a.high.Cmp(b.low) < 0 }
	return !below(x, y) && !below(y, x)
}
