package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	znkr "znkr.io/diff"
)

// How like sentences must be to be one sentence, reworded: in its place, and anywhere.
const (
	nearHere     = 0.45
	nearAnywhere = 0.6
)

// pairSentences finds for the sentences of one text those of another that they have become. Equal ones hold the texts together;
// only between them, sentences are compared for likeness.
func pairSentences(old, new []*sentence) {
	edits := znkr.Edits(sentenceKeys(old), sentenceKeys(new))
	i, j := 0, 0
	fromOld, fromNew := 0, 0
	for _, e := range edits {
		switch e.Op {
		case znkr.Match:
			pairGap(old[fromOld:i], new[fromNew:j])
			old[i].pair, new[j].pair = new[j], old[i]
			i++
			j++
			fromOld, fromNew = i, j
		case znkr.Delete:
			i++
		case znkr.Insert:
			j++
		}
	}
	pairGap(old[fromOld:i], new[fromNew:j])
}

func sentenceKeys(all []*sentence) []string {
	keys := make([]string, len(all))
	for i, s := range all {
		keys[i] = s.key
	}
	return keys
}

// widest is how far apart in order two sentences of one gap may be to be compared, in sentences.
const widest = 24

// largestGap is up to which size a gap is looked at as a whole; what stands in a larger one is left to pairMoved.
const largestGap = 1 << 20

// pairGap pairs the sentences between two anchors in order, so that what is paired is as like as can be altogether.
func pairGap(old, new []*sentence) {
	if len(old)*len(new) <= largestGap {
		joinSplit(old, new)
		joinSplit(new, old)
	}
	old, new = slices.DeleteFunc(slices.Clone(old), paired), slices.DeleteFunc(slices.Clone(new), paired)
	m, n := len(old), len(new)
	if m == 0 || n == 0 || m*n > largestGap {
		return
	}
	like := gapLikeness(old, new)
	best := make([]float64, (m+1)*(n+1))
	at := func(i, j int) int { return i*(n+1) + j }
	for i := m - 1; i >= 0; i-- {
		for j := n - 1; j >= 0; j-- {
			b := max(best[at(i+1, j)], best[at(i, j+1)])
			if l := like(i, j); l > 0 {
				b = max(b, l+best[at(i+1, j+1)])
			}
			best[at(i, j)] = b
		}
	}
	for i, j := 0, 0; i < m && j < n; {
		l := like(i, j)
		switch {
		case l > 0 && best[at(i, j)] == l+best[at(i+1, j+1)]:
			old[i].pair, new[j].pair = new[j], old[i]
			i++
			j++
		case best[at(i, j)] == best[at(i+1, j)]:
			i++
		default:
			j++
		}
	}
}

// joinSplit finds sentences that were taken apart, or put together, and puts the parts together for the comparison: what
// changed is a mark or two.
func joinSplit(whole, parts []*sentence) {
	bare := make([]string, len(parts))
	starts := map[string][]int{} // by how a part begins
	for j, p := range parts {
		bare[j] = bareText(p.text)
		starts[beginning(bare[j])] = append(starts[beginning(bare[j])], j)
	}
	for _, s := range whole {
		text := bareText(s.text)
		for _, j := range starts[beginning(text)] {
			if k := madeOf(text, bare[j:]); s.pair == nil && k > 1 && !slices.ContainsFunc(parts[j:j+k], paired) {
				s.join(parts[j : j+k])
			}
		}
	}
}

func beginning(s string) string {
	n := 0
	for i := range s {
		if n++; n > 4 {
			return s[:i]
		}
	}
	return s
}

// madeOf is of how many parts, from the first on, a text is made; 0 if of none.
func madeOf(text string, parts []string) int {
	for k, part := range parts {
		rest, ok := strings.CutPrefix(text, part)
		if !ok || part == "" {
			return 0
		}
		if text = rest; text == "" {
			return k + 1
		}
	}
	return 0
}

// join makes one sentence of parts, the partner of s.
func (s *sentence) join(parts []*sentence) {
	joined := *parts[0]
	joined.text, joined.pieces, joined.mentions, joined.verdict = "", nil, nil, nil
	for _, p := range parts {
		joined.text += p.text
		p.pair, p.joined = s, &joined
		joined.at.Pos.EndLine, joined.at.Pos.EndColumn = p.at.Pos.EndLine, p.at.Pos.EndColumn
	}
	joined.key, joined.at.Text = sentenceKey(joined.text), oneLine(joined.text)
	joined.pair = s
	s.pair = &joined
}

// bareText is a text without marks and blanks.
func bareText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, withoutNumber(s))
}

// gapLikeness says how like sentence i of one side is to sentence j of the other; 0 if not enough. In a large gap only
// those at about the same place are compared.
func gapLikeness(old, new []*sentence) func(i, j int) float64 {
	x, y := make([][]uint64, len(old)), make([][]uint64, len(new))
	for i, s := range old {
		x[i] = shingles(s.key)
	}
	for j, s := range new {
		y[j] = shingles(s.key)
	}
	known := map[[2]int]float64{}
	return func(i, j int) float64 {
		if len(old) > widest && abs(i*len(new)/len(old)-j) > widest || old[i].heading != new[j].heading {
			return 0
		}
		l, met := known[[2]int{i, j}]
		if !met {
			if l = resemblance(x[i], y[j]); l < nearHere && !(len(old) == 1 && len(new) == 1 && l > 0.25) {
				l = 0
			}
			known[[2]int{i, j}] = l
		}
		return l
	}
}

func abs(n int) int { return max(n, -n) }

// pairMoved pairs what stands without a partner in all texts: the same sentence elsewhere first, then the one most like it.
func pairMoved(old, new []*sentence, aliens func(a, b *sentence) bool) {
	byKey := map[string][]*sentence{}
	for _, s := range new {
		byKey[s.key] = append(byKey[s.key], s)
	}
	for _, s := range old {
		for i, t := range byKey[s.key] {
			if !aliens(s, t) {
				s.pair, t.pair = t, s
				byKey[s.key] = slices.Delete(byKey[s.key], i, i+1)
				break
			}
		}
	}
	pairNear(slices.DeleteFunc(slices.Clone(old), paired), slices.DeleteFunc(slices.Clone(new), paired), aliens)
}

func paired(s *sentence) bool { return s.pair != nil }

// common is from how many sentences on a shingle tells nothing.
const common = 12

// pairNear finds by rare shingles what is worth comparing, so that the time does not grow with the square of the sentences.
func pairNear(old, new []*sentence, aliens func(a, b *sentence) bool) {
	index := map[uint64][]int{}
	parts := make([][]uint64, len(new))
	for j, t := range new {
		parts[j] = shingles(t.key)
		for _, g := range slices.Compact(slices.Clone(parts[j])) {
			index[g] = append(index[g], j)
		}
	}
	for _, s := range old {
		own := shingles(s.key)
		votes := map[int]int{}
		for _, g := range slices.Compact(slices.Clone(own)) {
			if at := index[g]; len(at) <= common {
				for _, j := range at {
					votes[j]++
				}
			}
		}
		at, like := -1, 0.0
		for _, j := range mostVoted(votes) {
			if t := new[j]; t.pair == nil && !aliens(s, t) {
				if l := resemblance(own, parts[j]); l >= nearAnywhere && l > like {
					at, like = j, l
				}
			}
		}
		if at >= 0 {
			s.pair, new[at].pair = new[at], s
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
