package diff

import (
	"cmp"
	"slices"

	"pilotplan/internal/diff/align"
)

// pairMoved pairs what stands without a partner in all texts: the same sentence elsewhere first, then the one most like it.
func pairMoved(old, new []*sentence) {
	byKey := map[string][]*sentence{}
	for _, s := range new {
		byKey[s.Key] = append(byKey[s.Key], s)
	}
	for _, s := range old {
		for i, t := range byKey[s.Key] {
			if !aliens(s, t) {
				become(s, t)
				byKey[s.Key] = slices.Delete(byKey[s.Key], i, i+1)
				break
			}
		}
	}
	pairNear(slices.DeleteFunc(slices.Clone(old), paired), slices.DeleteFunc(slices.Clone(new), paired))
}

// aliens reports whether two sentences cannot be one that was moved: those of tasks stay with their task, and a few words
// may stand anywhere.
func aliens(a, b *sentence) bool {
	if a.Heading != b.Heading && a.Key != b.Key {
		return true
	}
	if a.in.of != nil || b.in.of != nil {
		return a.in.of == nil || b.in.of == nil || a.in.of.match != b.in.of || length(a.Key) < 4
	}
	return length(a.Key) < 8 && a.in.Path != b.in.Path
}

// common is from how many sentences on a part of a profile tells nothing.
const common = 12

// pairNear finds by what few sentences have what is worth comparing, so that the time does not grow with the square of the
// sentences.
func pairNear(old, new []*sentence) {
	index := map[uint64][]int{}
	profiles := make([]align.Profile, len(new))
	for j, t := range new {
		profiles[j] = align.ProfileOf(t.Key)
		for _, part := range slices.Compact(slices.Clone(profiles[j])) {
			index[part] = append(index[part], j)
		}
	}
	for _, s := range old {
		own := align.ProfileOf(s.Key)
		votes := map[int]int{}
		for _, part := range slices.Compact(slices.Clone(own)) {
			if at := index[part]; len(at) <= common {
				for _, j := range at {
					votes[j]++
				}
			}
		}
		at, like := -1, 0.0
		for _, j := range mostVoted(votes) {
			if t := new[j]; t.pair == nil && !aliens(s, t) {
				if l := own.Likeness(profiles[j]); l >= nearAnywhere && l > like {
					at, like = j, l
				}
			}
		}
		if at >= 0 {
			become(s, new[at])
		}
	}
}

// mostVoted gives the few candidates with the most votes, in a fixed order.
func mostVoted(votes map[int]int) []int {
	var all []int
	for j := range votes {
		all = append(all, j)
	}
	slices.SortFunc(all, func(a, b int) int { return cmp.Or(votes[b]-votes[a], a-b) })
	return all[:min(len(all), 4)]
}
