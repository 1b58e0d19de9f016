package figure

import (
	"math"
	"strconv"
)

// Scale is the y axis: ticks at whole multiples of a step of 1, 2 or 5 times a power of ten.
type Scale struct {
	Step     float64
	From, To int64 // first and last tick, in steps
}

// intervals is about how many steps an axis has.
const intervals = 5

// NewScale spans low to high.
func NewScale(low, high float64) Scale {
	if span := high - low; span <= leastStep*max(math.Abs(low), math.Abs(high)) { // values that are all equal
		low, high = min(low, 0), max(high, 0)
		if low == high {
			high = 1
		}
	}
	s := Scale{Step: niceStep((high - low) / intervals)}
	s.From = int64(math.Floor(low/s.Step + 1e-9))
	s.To = int64(math.Ceil(high/s.Step - 1e-9))
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

// Share is where a value stands between the first tick, 0, and the last, 1.
func (s Scale) Share(v float64) float64 {
	part := (v/s.Step - float64(s.From)) / float64(s.To-s.From)
	return min(max(part, 0), 1)
}

// Tick writes tick k with no more decimals than the step has.
func (s Scale) Tick(k int64) string {
	decimals := max(0, -int(math.Floor(math.Log10(s.Step)+1e-9)))
	text := strconv.FormatFloat(float64(k)*s.Step, 'f', decimals, 64)
	if k == 0 {
		return "0"
	}
	return text
}

// Bounds are the least and greatest of what the y axis shows: the source's range, widened where values leave it. Bars stand
// on zero; a line needs not show it.
func (c *Chart) Bounds() (low, high float64) {
	low, high = c.Low, c.High
	if !c.Ranged {
		low, high = math.Inf(1), math.Inf(-1)
	}
	for _, s := range c.Series {
		for _, v := range s.Values {
			low, high = min(low, v.Number), max(high, v.Number)
		}
		if s.Bar && !c.Ranged {
			low, high = min(low, 0), max(high, 0)
		}
	}
	return low, high
}

// BarRows counts the series that are bars.
func (c *Chart) BarRows() int {
	rows := 0
	for _, s := range c.Series {
		if s.Bar {
			rows++
		}
	}
	return rows
}
