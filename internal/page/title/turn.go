package title

import (
	"math"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/marks"
	"pilotplan/internal/segment"
	"pilotplan/internal/vocabulary"
)

// turns weighs the places where a title may turn, by the words at hand.
type turns struct {
	words *vocabulary.Vocabulary
	said  string // the text that the title is of
}

// The particles that matter at a turn. Marks are kept from the ends of lines as everywhere, see package marks.
const (
	joining = "和与及"          // what it joins belongs together
	noEnd   = joining + "、第" // never ends a line
	noStart = "的业化性型"        // never begins one: it belongs to the word before
)

// between is the cost of a turn between two words that no list has.
const between = 30.0

// costs is the cost of turning the line before each rune: +Inf inside a word or a number, or where marks forbid it. edges are
// where words of the dictionary begin, nil if they do not matter.
func (t turns) costs(runes []rune, edges []bool) []float64 {
	costs := make([]float64, len(runes)+1)
	inside := t.inside(string(runes))
	for i := 1; i < len(runes); i++ {
		switch {
		case inside[i], forbidden(runes[i-1], runes[i]):
			costs[i] = math.Inf(1)
		case inside[i-1] && (i == 1 || !inside[i]):
			costs[i] = t.cost(runes, i, 10) // a listed word ends here
		case i < len(edges) && edges[i]:
			costs[i] = t.cost(runes, i, between)
		default:
			costs[i] = t.cost(runes, i, Torn)
		}
		costs[i] += glued * cohesion(t.said, runes, i)
	}
	return costs
}

// cost is that of a turn before rune i that nothing forbids; usual if nothing else is known about the place.
func (t turns) cost(runes []rune, i int, usual float64) float64 {
	before, after := string(runes[:i]), string(runes[i:])
	switch {
	case t.words.List(vocabulary.CompanyEnds).Prefix(after) != "":
		return Torn
	case t.words.List(vocabulary.UnitEnds).Suffix(before) != "":
		return 0
	case strings.HasSuffix(before, "的"), strings.HasSuffix(before, "关于"):
		return 12
	case strings.ContainsRune(joining, runes[i]):
		return 14
	case t.words.List(vocabulary.TitleStarts).Prefix(after) != "":
		return 5
	}
	return usual
}

// wordEdges are the places where words of the dictionary begin.
func wordEdges(runes []rune) []bool {
	var words segment.Cutter
	words.Cut(runes, nil)
	edges := make([]bool, len(runes)+1)
	for i := range edges {
		edges[i] = words.Edge(i)
	}
	return edges
}

// forbidden reports whether no line may end between two runes.
func forbidden(before, after rune) bool {
	return strings.ContainsRune(noEnd, before) || marks.NeverEnds(before) ||
		strings.ContainsRune(noStart, after) || marks.NeverStarts(after) ||
		alnum(before) && (alnum(after) || strings.ContainsRune("年月", after))
}

func alnum(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '.' || r == '-'
}

// inside marks the runes that continue a listed word.
func (t turns) inside(text string) []bool {
	inside := make([]bool, utf8.RuneCountInString(text)+1)
	for _, w := range t.words.List(vocabulary.TitleWords).All() {
		at, n := 0, utf8.RuneCountInString(w)
		for rest := text; ; {
			k := strings.Index(rest, w)
			if k < 0 {
				break
			}
			at += utf8.RuneCountInString(rest[:k])
			for j := 1; j < n; j++ {
				inside[at+j] = true
			}
			at += n
			rest = rest[k+len(w):]
		}
	}
	return inside
}

// Turn divides a text into two lines where a listed word ends or begins, the most even way in which both fit; ok is false
// where no place is better than any other.
func (t Setter) Turn(text string, fits func(string) bool) (first, second string, ok bool) {
	const evenness = 0.3 // cost of a square of the difference in characters
	runes := []rune(text)
	w := t.turns()
	costs, inside := w.costs(runes, nil), w.inside(text)
	best := Torn
	for i := 2; i+2 <= len(runes); i++ {
		cost, off := costs[i], float64(2*i-len(runes))
		if begins := !inside[i] && inside[i+1]; begins {
			cost = min(cost, 12)
		}
		if cost += evenness * off * off; cost < best && fits(string(runes[:i])) && fits(string(runes[i:])) {
			best, first, second, ok = cost, string(runes[:i]), string(runes[i:]), true
		}
	}
	return first, second, ok
}
