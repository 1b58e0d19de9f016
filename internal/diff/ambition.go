package diff

import (
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

func targetKind(order int) change.Kind {
	if order < 0 {
		return change.TargetLowered
	}
	return change.TargetRaised
}

// stepOf is the step from one target of a year to another.
func stepOf(a, b *row, x, y version.Figure) step {
	return step{what: y.Label + "目标", from: x.Value, to: y.Value, ambition: ambition(a, b, x, y), down: direction(a, b) == "降" || x.Value.Rank}
}

// direction is which way an indicator is to go; where the versions disagree it is 升, so that the comparison turned round
// says the opposite.
func direction(a, b *row) string {
	if x := a.Value(outline.RoleDirection); x == b.Value(outline.RoleDirection) {
		return x
	}
	return "升"
}

// ambition is −1 where a target asks for less than it did, +1 where it asks for more.
func ambition(a, b *row, x, y version.Figure) int {
	order, err := y.Value.Compare(x.Value)
	if err != nil {
		return 0
	}
	if order == 0 {
		return firmness(y.Value) - firmness(x.Value)
	}
	switch {
	case x.Value.Rank || y.Value.Rank:
		return -order
	case direction(a, b) == "降":
		return -order
	case strings.HasPrefix(direction(a, b), "保持"):
		if far := distance(b, y).Cmp(distance(a, x)); far != 0 {
			return -far
		}
	}
	return order
}

// firmness tells a number that is about right from one that holds.
func firmness(q quantity.Quantity) int {
	if q.Relation == quantity.About {
		return 0
	}
	return 1
}

// distance is how far a target is from the baseline.
func distance(r *row, y version.Figure) quantity.Number {
	if len(r.Baseline) == 0 || !r.Baseline[0].OK {
		return y.Value.Number
	}
	base, err := r.Baseline[len(r.Baseline)-1].Value.In(y.Value.Unit)
	if err != nil {
		return y.Value.Number
	}
	gap := y.Value.Number.Sub(base.Number)
	if gap.Sign() < 0 {
		return quantity.Int(0).Sub(gap)
	}
	return gap
}

// stepsOf are the figures that follow from a target: what it adds to the baseline, and what its year and the next one add.
func stepsOf(a, b *row, x, y version.Figure) [][2]quantity.Quantity {
	var steps [][2]quantity.Quantity
	add := func(before, after [2]version.Figure) {
		old, ok1 := less(before[1].Value, before[0].Value)
		new, ok2 := less(after[1].Value, after[0].Value)
		if ok1 && ok2 && !old.Equal(new) {
			steps = append(steps, [2]quantity.Quantity{old, new})
		}
	}
	if p, q, ok := baselines(a, b); ok {
		add([2]version.Figure{p, x}, [2]version.Figure{q, y})
	}
	if p, q, ok := inBoth(a, b, y.Year-1); ok {
		add([2]version.Figure{p, x}, [2]version.Figure{q, y})
	}
	if p, q, ok := inBoth(a, b, y.Year+1); ok {
		add([2]version.Figure{x, p}, [2]version.Figure{y, q})
	}
	return steps
}

// inBoth gives the targets of a year, if both rows have one.
func inBoth(a, b *row, year int) (x, y version.Figure, ok bool) {
	x, ok1 := yearAt(a.Targets, year)
	y, ok2 := yearAt(b.Targets, year)
	return x, y, ok1 && ok2
}

func yearAt(all []version.Figure, year int) (version.Figure, bool) {
	for _, y := range all {
		if y.Year == year && y.OK {
			return y, true
		}
	}
	return version.Figure{}, false
}

// less is a minus b; of shares it is in percentage points.
func less(a, b quantity.Quantity) (quantity.Quantity, bool) {
	v, err := b.In(a.Unit)
	if err != nil || a.Relation == quantity.Between {
		return a, false
	}
	a.Number = a.Number.Sub(v.Number)
	if a.Unit == "%" {
		a.Unit = "个百分点"
	}
	return a, true
}
