package check

import (
	"testing"

	"pilotplan/internal/quantity"
)

// Figures of the past may be rounded to the places that are written; whole figures of a plan are set, and are what they say.
func TestShareOfRoundedFigures(t *testing.T) {
	for _, c := range []struct {
		part, whole, share string
		past, right        bool
	}{
		{"5亿元", "20亿元", "25%", false, true},
		{"5亿元", "20亿元", "26%", false, false}, // set: 25 %, written to the whole per cent
		{"5亿元", "20亿元", "26%", true, true},   // rounded: from 22 to 28 %
		{"5亿元", "20亿元", "29%", true, false},
		{"5.0亿元", "20.0亿元", "25.2%", false, true}, // decimals are rounded in a plan too
		{"5.0亿元", "20.0亿元", "25.9%", false, false},
		{"5000万元", "20亿元", "2.5%", false, true},
		{"约5亿元", "20亿元", "40%", false, true}, // no one number
		{"5亿元", "0亿元", "40%", false, true},
		{"5家", "20亿元", "40%", false, true},
	} {
		s := shareOf{part: amountOf(t, c.part), whole: amountOf(t, c.whole), share: amountOf(t, c.share), past: c.past}
		if s.right() != c.right {
			t.Errorf("%s of %s is %s, past %v: %v", c.part, c.whole, c.share, c.past, s.right())
		}
	}
}

func amountOf(t *testing.T, s string) quantity.Quantity {
	t.Helper()
	q, err := quantity.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}
