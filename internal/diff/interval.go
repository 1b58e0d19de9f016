package diff

import (
	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
)

// within is +1 where the values that to allows are a part of those that from allows, both ends of a range counted, -1 the other
// way round, and 0 where neither holds the other: 94%—96% lies within 92%—98%, and is neither higher nor lower.
func within(from, to quantity.Quantity) int {
	if from.Relation != quantity.Between && to.Relation != quantity.Between {
		return 0
	}
	v, err := to.In(from.Unit)
	if err != nil || from.Rank || to.Rank || !bounded(from) || !bounded(v) {
		return 0
	}
	low, high := v.Number.Cmp(from.Number), topOf(v).Cmp(topOf(from))
	switch {
	case low == 0 && high == 0:
		return 0
	case low >= 0 && high <= 0:
		return 1
	case low <= 0 && high >= 0:
		return -1
	}
	return 0
}

// bounded reports whether a value has both ends.
func bounded(q quantity.Quantity) bool {
	return q.Relation == quantity.Between || q.Relation == quantity.Exactly
}

func topOf(q quantity.Quantity) quantity.Number {
	if q.Relation == quantity.Between {
		return q.High
	}
	return q.Number
}

// kind is what a step does to the target: a narrower range promises more closely than a wider one.
func (s step) kind() change.Kind {
	switch within(s.from, s.to) {
	case 1:
		return change.CommitmentStrengthened
	case -1:
		return change.CommitmentWeakened
	}
	return targetKind(s.ambition)
}

// bounds reports whether a value holds from one side only: 至少5家, 不超过5家.
func bounds(q quantity.Quantity) bool {
	switch q.Relation {
	case quantity.AtLeast, quantity.Above, quantity.AtMost, quantity.Below:
		return true
	}
	return false
}

// upward is 1 for a bound that a value may exceed, and 0 for one that it may not.
func upward(q quantity.Quantity) int {
	if q.Relation == quantity.AtMost || q.Relation == quantity.Below {
		return 0
	}
	return 1
}
