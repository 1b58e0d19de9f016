package page

import (
	"math"
	"strconv"
)

// scale is the y axis: ticks at whole multiples of a step of 1, 2 or 5 times a power of ten.
type scale struct {
	step     float64
	from, to int64 // first and last tick, in steps
}

// intervals is about how many steps an axis has.
const intervals = 5

// newScale spans low to high.
func newScale(low, high float64) scale {
	if span := high - low; span <= leastStep*max(math.Abs(low), math.Abs(high)) { // values that are all equal
		low, high = min(low, 0), max(high, 0)
		if low == high {
			high = 1
		}
	}
	s := scale{step: niceStep((high - low) / intervals)}
	s.from = int64(math.Floor(low/s.step + 1e-9))
	s.to = int64(math.Ceil(high/s.step - 1e-9))
	return s
}

// niceStep is the least of 1, 2 or 5 times a power of ten that is not below a rough one.
func niceStep(rough float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	for _, n := range []float64{1, 2, 5} {
		if n*power >= rough*(1-1e-9) {
			return n * power
		}
	}
	return 10 * power
}

// share is where a value stands between the first tick, 0, and the last, 1.
func (s scale) share(v float64) float64 {
	part := (v/s.step - float64(s.from)) / float64(s.to-s.from)
	return min(max(part, 0), 1)
}

// tickText writes tick k with no more decimals than the step has.
func (s scale) tickText(k int64) string {
	decimals := max(0, -int(math.Floor(math.Log10(s.step)+1e-9)))
	text := strconv.FormatFloat(float64(k)*s.step, 'f', decimals, 64)
	if k == 0 {
		return "0"
	}
	return text
}

// bounds are the least and greatest of what the y axis shows: the source's range, widened where values leave it. Bars stand
// on zero; a line needs not show it.
func (c *chart) bounds() (low, high float64) {
	low, high = c.low, c.high
	if !c.ranged {
		low, high = math.Inf(1), math.Inf(-1)
	}
	for _, s := range c.series {
		for _, v := range s.values {
			low, high = min(low, v.number), max(high, v.number)
		}
		if s.bar && !c.ranged {
			low, high = min(low, 0), max(high, 0)
		}
	}
	return low, high
}

// barRows counts the series that are bars.
func (c *chart) barRows() int {
	rows := 0
	for _, s := range c.series {
		if s.bar {
			rows++
		}
	}
	return rows
}
