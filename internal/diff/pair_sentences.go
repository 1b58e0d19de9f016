package diff

import (
	"slices"
	"strings"
	"unicode"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
)

// How like sentences must be to be one sentence, reworded: in its place, alone in its place, and anywhere.
const (
	nearHere     = 0.45
	nearAlone    = 0.25
	nearAnywhere = 0.6
)

// pairSentences finds for the sentences of one text those of another that they have become. Equal ones hold the texts together;
// only between them, sentences are compared for likeness.
func pairSentences(old, new []*sentence) {
	same, gaps := align.Anchors(sentenceKeys(old), sentenceKeys(new))
	for _, g := range gaps {
		pairGap(old[g.OldFrom:g.OldTo], new[g.NewFrom:g.NewTo])
	}
	for _, p := range same {
		become(old[p.Old], new[p.New])
	}
}

func become(old, new *sentence) { old.pair, new.pair = new, old }

func paired(s *sentence) bool { return s.pair != nil }

func sentenceKeys(all []*sentence) []string {
	keys := make([]string, len(all))
	for i, s := range all {
		keys[i] = s.Key
	}
	return keys
}

// mostJoined is up to how many pairs of sentences in a gap somebody looks for sentences that were taken apart.
const mostJoined = 1 << 20

// pairGap pairs the sentences between two anchors in order, so that what is paired is as like as can be altogether.
func pairGap(old, new []*sentence) {
	if len(old)*len(new) <= mostJoined {
		joinSplit(old, new)
		joinSplit(new, old)
	}
	old, new = slices.DeleteFunc(slices.Clone(old), paired), slices.DeleteFunc(slices.Clone(new), paired)
	if len(old) == 0 || len(new) == 0 {
		return
	}
	least := nearHere
	if len(old) == 1 && len(new) == 1 {
		least = nearAlone
	}
	likeness := align.Likenesses(sentenceKeys(old), sentenceKeys(new))
	alike := func(i, j int) float64 {
		if old[i].Heading != new[j].Heading {
			return 0
		}
		if l := likeness(i, j); l >= least {
			return l
		}
		return 0
	}
	for _, p := range align.Alike(len(old), len(new), alike) {
		if p.Old >= 0 && p.New >= 0 {
			become(old[p.Old], new[p.New])
		}
	}
}

// joinSplit finds sentences that were taken apart, or put together, and puts the parts together for the comparison: what
// changed is a mark or two.
func joinSplit(whole, parts []*sentence) {
	if len(whole) == 0 || len(parts) == 0 {
		return
	}
	bare := make([]string, len(parts))
	starts := map[string][]int{} // by how a part begins
	for j, p := range parts {
		bare[j] = bareText(p.Text)
		starts[beginning(bare[j])] = append(starts[beginning(bare[j])], j)
	}
	for _, s := range whole {
		text := bareText(s.Text)
		for _, j := range starts[beginning(text)] {
			if s.pair != nil {
				break
			}
			if k := madeOf(text, bare[j:]); k > 1 && !slices.ContainsFunc(parts[j:j+k], paired) {
				s.join(parts[j : j+k])
			}
		}
	}
}

// beginning is the first few characters of a text.
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
	whole := *parts[0].Sentence
	joined := &sentence{Sentence: &whole, in: parts[0].in}
	whole.Text = ""
	for _, p := range parts {
		whole.Text += p.Text
		p.pair, p.joined = s, joined
		whole.At.Pos.EndLine, whole.At.Pos.EndColumn = p.At.Pos.EndLine, p.At.Pos.EndColumn
	}
	whole.Key, whole.At.Text = version.Key(whole.Text), doc.OneLine(whole.Text)
	become(joined, s)
}

// bareText is a text without marks and blanks.
func bareText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, phrase.WithoutHead(s))
}
