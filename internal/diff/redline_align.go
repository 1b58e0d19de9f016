package diff

import "znkr.io/diff"

// pair is an entry of both versions, or of one: the other is then -1.
type pair struct{ old, new int }

// align aligns two sequences of texts: those that are the same, then between them those that are alike and may be paired.
func align(old, new []string, may func(i, j int) bool) []pair {
	var pairs []pair
	var gone, come []int
	flush := func() {
		pairs = append(pairs, alike(old, new, gone, come, may)...)
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
			pairs = append(pairs, pair{e.PosX, e.PosY})
		}
	}
	flush()
	return pairs
}

const (
	mostPairs  = 40_000 // beyond it only neighbours are compared
	neighbours = 8
	likeness   = 0.4 // the share of what two texts have in common from which on one is a revision of the other
)

// alike pairs what was revised, in order, so that as much as possible stays in common.
func alike(old, new []string, gone, come []int, may func(i, j int) bool) []pair {
	n, m := len(gone), len(come)
	if n == 0 || m == 0 {
		return unpaired(nil, gone, come)
	}
	before, after := bigramsOf(old, gone), bigramsOf(new, come)
	// best[i][j] is the most that gone[i:] and come[j:] can have in common.
	best := make([][]float64, n+1)
	score := make([][]float64, n)
	for i := range best {
		best[i] = make([]float64, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		score[i] = make([]float64, m)
		for j := m - 1; j >= 0; j-- {
			far := n*m > mostPairs && (j < i*m/n-neighbours || j > i*m/n+neighbours)
			if !far && may(gone[i], come[j]) {
				score[i][j] = before[i].likeness(after[j])
			}
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if s := score[i][j]; s >= likeness {
				best[i][j] = max(best[i][j], s+best[i+1][j+1])
			}
		}
	}
	var pairs []pair
	i, j := 0, 0
	for i < n && j < m {
		switch s := score[i][j]; {
		case s >= likeness && best[i][j] == s+best[i+1][j+1]:
			pairs = append(pairs, pair{gone[i], come[j]})
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			pairs = append(pairs, pair{gone[i], -1})
			i++
		default:
			pairs = append(pairs, pair{-1, come[j]})
			j++
		}
	}
	return unpaired(pairs, gone[i:], come[j:])
}

func unpaired(pairs []pair, gone, come []int) []pair {
	for _, i := range gone {
		pairs = append(pairs, pair{i, -1})
	}
	for _, j := range come {
		pairs = append(pairs, pair{-1, j})
	}
	return pairs
}

// bigrams counts the pairs of neighbouring characters of a text.
type bigrams struct {
	counts map[[2]rune]int
	total  int
}

func bigramsOf(texts []string, at []int) []bigrams {
	var all []bigrams
	for _, i := range at {
		b := bigrams{counts: map[[2]rune]int{}}
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
func (b bigrams) likeness(o bigrams) float64 {
	if b.total+o.total == 0 || 2*min(b.total, o.total) < int(likeness*float64(b.total+o.total)) {
		return 0
	}
	shared := 0
	for pair, n := range b.counts {
		shared += min(n, o.counts[pair])
	}
	return 2 * float64(shared) / float64(b.total+o.total)
}
