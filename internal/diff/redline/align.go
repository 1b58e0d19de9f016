package redline

import "znkr.io/diff"

// textPair is an entry of both versions, or of one: the other is then -1.
type textPair struct{ old, new int }

// alignTexts aligns two sequences of texts: those that are the same, then between them those that are alike and may be paired.
func alignTexts(old, new []string, may func(i, j int) bool) []textPair {
	var pairs []textPair
	var gone, come []int
	flush := func() {
		pairs = append(pairs, pairAlike(old, new, gone, come, may)...)
		gone, come = nil, nil
	}
	for _, e := range diff.Edits(old, new) {
		switch e.Op {
		case diff.Delete:
			gone = append(gone, e.PosX)
		case diff.Insert:
			come = append(come, e.PosY)
		default:
			flush()
			pairs = append(pairs, textPair{e.PosX, e.PosY})
		}
	}
	flush()
	return pairs
}

const (
	mostPairs     = 40_000 // that are compared with each other; more are divided, where what was moved far is not found
	leastLikeness = 0.4    // the share of what two texts have in common from which on one is a revision of the other
)

// pairAlike pairs what was revised, in order, so that as much as possible stays in common.
func pairAlike(old, new []string, gone, come []int, may func(i, j int) bool) []textPair {
	n, m := len(gone), len(come)
	if n == 0 || m == 0 {
		return leftOver(nil, gone, come)
	}
	if n*m > mostPairs {
		first := pairAlike(old, new, gone[:n/2], come[:m/2], may)
		return append(first, pairAlike(old, new, gone[n/2:], come[m/2:], may)...)
	}
	before, after := bigramCounts(old, gone), bigramCounts(new, come)
	// best[i][j] is the most that gone[i:] and come[j:] can have in common.
	best := make([][]float64, n+1)
	score := make([][]float64, n)
	for i := range best {
		best[i] = make([]float64, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		score[i] = make([]float64, m)
		for j := m - 1; j >= 0; j-- {
			if may(gone[i], come[j]) {
				score[i][j] = before[i].likeness(after[j])
			}
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if s := score[i][j]; s >= leastLikeness {
				best[i][j] = max(best[i][j], s+best[i+1][j+1])
			}
		}
	}
	var pairs []textPair
	i, j := 0, 0
	for i < n && j < m {
		switch s := score[i][j]; {
		case s >= leastLikeness && best[i][j] == s+best[i+1][j+1]:
			pairs = append(pairs, textPair{gone[i], come[j]})
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			pairs = append(pairs, textPair{gone[i], -1})
			i++
		default:
			pairs = append(pairs, textPair{-1, come[j]})
			j++
		}
	}
	return leftOver(pairs, gone[i:], come[j:])
}

func leftOver(pairs []textPair, gone, come []int) []textPair {
	for _, i := range gone {
		pairs = append(pairs, textPair{i, -1})
	}
	for _, j := range come {
		pairs = append(pairs, textPair{-1, j})
	}
	return pairs
}

// bigramCount counts the pairs of neighbouring characters of a text.
type bigramCount struct {
	counts map[[2]rune]int
	total  int
}

func bigramCounts(texts []string, at []int) []bigramCount {
	var all []bigramCount
	for _, i := range at {
		b := bigramCount{counts: map[[2]rune]int{}}
		last := rune(0)
		for _, r := range texts[i] {
			b.counts[[2]rune{last, r}]++
			b.total++
			last = r
		}
		all = append(all, b)
	}
	return all
}

// likeness is the share of pairs that two texts have in common, 0 to 1.
func (b bigramCount) likeness(o bigramCount) float64 {
	if b.total+o.total == 0 || 2*min(b.total, o.total) < int(leastLikeness*float64(b.total+o.total)) {
		return 0
	}
	shared := 0
	for pair, n := range b.counts {
		shared += min(n, o.counts[pair])
	}
	return 2 * float64(shared) / float64(b.total+o.total)
}
