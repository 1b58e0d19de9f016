package align

import "znkr.io/diff"

// Pair is an entry of both sequences, by its index in each, or of one: the other index is then -1.
type Pair struct{ Old, New int }

// Gap is what lies between two texts that are the same: old texts from OldFrom to before OldTo, new ones likewise.
type Gap struct{ OldFrom, OldTo, NewFrom, NewTo int }

// Anchors finds the texts that two sequences have in common, in order, and the gaps between them.
func Anchors(old, new []string) (same []Pair, gaps []Gap) {
	var g Gap
	for _, e := range diff.Edits(old, new) {
		switch e.Op {
		case diff.Delete:
			g.OldTo++
		case diff.Insert:
			g.NewTo++
		default:
			gaps = append(gaps, g)
			same = append(same, Pair{g.OldTo, g.NewTo})
			g = Gap{g.OldTo + 1, g.OldTo + 1, g.NewTo + 1, g.NewTo + 1}
		}
	}
	return same, append(gaps, g)
}

// Texts aligns two sequences of texts: those that are the same, then between them those that are alike and may be paired. The
// pairs are in order; what was replaced comes before what has come instead.
func Texts(old, new []string, may func(i, j int) bool) []Pair {
	same, gaps := Anchors(old, new)
	var pairs []Pair
	for k, g := range gaps {
		likeness := Likenesses(old[g.OldFrom:g.OldTo], new[g.NewFrom:g.NewTo])
		alike := func(i, j int) float64 {
			if l := likeness(i, j); l >= leastLikeness && may(g.OldFrom+i, g.NewFrom+j) {
				return l
			}
			return 0
		}
		for _, p := range Alike(g.OldTo-g.OldFrom, g.NewTo-g.NewFrom, alike) {
			if p.Old >= 0 {
				p.Old += g.OldFrom
			}
			if p.New >= 0 {
				p.New += g.NewFrom
			}
			pairs = append(pairs, p)
		}
		if k < len(same) {
			pairs = append(pairs, same[k])
		}
	}
	return pairs
}

// leastLikeness is the likeness from which on one of two blocks or rows is a revision of the other.
const leastLikeness = 0.4

// Likenesses gives the likeness of texts of two sequences by their indexes; each profile is made once.
func Likenesses(old, new []string) func(i, j int) float64 {
	x, y := profiles(old), profiles(new)
	return func(i, j int) float64 { return x[i].Likeness(y[j]) }
}

func profiles(texts []string) []Profile {
	all := make([]Profile, len(texts))
	for i, text := range texts {
		all[i] = ProfileOf(text)
	}
	return all
}

const (
	mostCompared = 40_000  // pairs that are all compared with each other
	mostWeighed  = 1 << 20 // pairs among which the best way is looked for; of more, each half is aligned on its own
	widest       = 24      // how far from their place in proportion two entries may stand to be compared where there are many
)

// Alike pairs m entries with n others in order, so that what is paired is as like as can be altogether. alike says how like
// two are, above 0 if they may be paired; it may be asked more than once. Those that stand alone are in the pairs too.
func Alike(m, n int, alike func(i, j int) float64) []Pair {
	if m > 1 && n > 1 && m*n > mostWeighed {
		first := Alike(m/2, n/2, alike)
		for _, p := range Alike(m-m/2, n-n/2, func(i, j int) float64 { return alike(m/2+i, n/2+j) }) {
			if p.Old >= 0 {
				p.Old += m / 2
			}
			if p.New >= 0 {
				p.New += n / 2
			}
			first = append(first, p)
		}
		return first
	}
	return weigh(m, n, alike).pairs()
}

// weighed is for each i and j how like entry i is to entry j, and how much all from i and from j on can have in common.
type weighed struct {
	m, n       int
	like, best []float64
}

func weigh(m, n int, alike func(i, j int) float64) *weighed {
	w := &weighed{m, n, make([]float64, m*n), make([]float64, (m+1)*(n+1))}
	for i := m - 1; i >= 0; i-- {
		for j := n - 1; j >= 0; j-- {
			if off := i*n/m - j; m*n <= mostCompared || max(off, -off) <= widest {
				w.like[i*n+j] = alike(i, j)
			}
			best := max(w.from(i+1, j), w.from(i, j+1))
			if l := w.like[i*n+j]; l > 0 {
				best = max(best, l+w.from(i+1, j+1))
			}
			w.best[i*(n+1)+j] = best
		}
	}
	return w
}

func (w *weighed) from(i, j int) float64 { return w.best[i*(w.n+1)+j] }

func (w *weighed) pairs() []Pair {
	var pairs []Pair
	i, j := 0, 0
	for i < w.m && j < w.n {
		switch l := w.like[i*w.n+j]; {
		case l > 0 && w.from(i, j) == l+w.from(i+1, j+1):
			pairs = append(pairs, Pair{i, j})
			i, j = i+1, j+1
		case w.from(i, j) == w.from(i+1, j):
			pairs = append(pairs, Pair{i, -1})
			i++
		default:
			pairs = append(pairs, Pair{-1, j})
			j++
		}
	}
	for ; i < w.m; i++ {
		pairs = append(pairs, Pair{i, -1})
	}
	for ; j < w.n; j++ {
		pairs = append(pairs, Pair{-1, j})
	}
	return pairs
}
