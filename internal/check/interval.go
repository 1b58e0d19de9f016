package check

import "pilotplan/internal/quantity"

// interval is the least and the greatest value that an answer allows: 不少于60家 has no greatest.
type interval struct {
	low, high         quantity.Number
	hasLow, hasHigh   bool
	openLow, openHigh bool // the end itself is excluded
}

// rangeIn gives what an answer allows, in the unit of the limit that it is held against; ok is false when the two
// measure different things.
func rangeIn(given, limit quantity.Quantity) (r interval, ok bool) {
	if !ranked(given, limit) && given.Unit != "" {
		converted, err := given.In(limit.Unit)
		if err != nil {
			return interval{}, false
		}
		given = converted
	}
	if ranked(given, limit) && given.Unit != "" && !given.Rank && given.Unit != "位" && given.Unit != "名" {
		return interval{}, false
	}
	return allowed(given), true
}

func allowed(q quantity.Quantity) interval {
	r := interval{low: q.Number, high: q.Number, hasLow: true, hasHigh: true}
	switch q.Relation {
	case quantity.AtLeast:
		r.hasHigh = false
	case quantity.Above:
		r.hasHigh, r.openLow = false, true
	case quantity.AtMost:
		r.hasLow = false
	case quantity.Below:
		r.hasLow, r.openHigh = false, true
	case quantity.Between:
		r.high = q.High
	case quantity.About: // “about” is taken as within a tenth
		tenth, _ := q.Number.Quo(quantity.Int(10))
		r.low, r.high = q.Number.Sub(tenth), q.Number.Add(tenth)
	}
	return r
}

// against says whether all, none or some of the values allowed are on the right side of the limit.
func (r interval) against(limit quantity.Number, atLeast bool) Status {
	below := r.hasHigh && (r.high.Cmp(limit) < 0 || r.openHigh && r.high.Equal(limit))
	above := r.hasLow && (r.low.Cmp(limit) > 0 || r.openLow && r.low.Equal(limit))
	switch {
	case atLeast && r.hasLow && r.low.Cmp(limit) >= 0, !atLeast && r.hasHigh && r.high.Cmp(limit) <= 0:
		return Met
	case atLeast && below, !atLeast && above:
		return NotMet
	}
	return Unknown
}
