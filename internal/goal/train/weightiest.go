package main

import (
	"cmp"
	"slices"

	"pilotplan/internal/goal/model"
)

// weightiest are the n entries that can move one score farthest from another, in the order of their keys if they are alike.
func weightiest(all []model.Entry, n int) []model.Entry {
	slices.SortFunc(all, func(a, b model.Entry) int {
		return cmp.Or(cmp.Compare(reach(&b), reach(&a)), cmp.Compare(a.Key, b.Key))
	})
	return all[:min(n, len(all))]
}

// reach is how far an entry can move one score from another.
func reach(e *model.Entry) float64 {
	return slices.Max(e.Weights[:]) - slices.Min(e.Weights[:])
}
