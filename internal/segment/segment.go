// Package segment cuts Chinese text into words: 推动|线上|线下|融合|发展.
//
// A sentence is cut where its words together are the likeliest (Viterbi over the costs of a unigram lexicon). The lexicon
// is one embedded text that is read where it lies: nothing is built when the program starts. What it holds and where it
// comes from stands in LEXICON.md; the command pack makes it.
package segment

import "math"

// Span is a word that the caller knows besides those of the lexicon, in characters.
type Span struct{ From, To int }

// Cutter cuts one text after the other and keeps its memory between them. The zero Cutter is ready; it is not for several
// goroutines at once.
type Cutter struct {
	cost  []int32 // of the best way to each place
	back  []int32 // where the last word of that way begins
	start []int32 // where the word begins that holds a character
	edges []bool
}

// Costs of what the lexicon does not know, in its own units; see unit.
const (
	knownCost   = 14 * unit // a word that the caller knows
	unknownCost = 20 * unit // a character without an entry
	runCost     = 9 * unit  // a run of digits or Latin letters
)

// Cut finds the words of rs. known are further words, in the order of their places; a caller's own word may be part of a
// longer one or be left out, as any other.
func (c *Cutter) Cut(rs []rune, known []Span) {
	c.grow(len(rs))
	for i := range rs {
		if c.cost[i] == math.MaxInt32 {
			continue // within a run of letters
		}
		c.extend(rs, i)
		for len(known) > 0 && known[0].From <= i {
			if k := known[0]; k.From == i && k.To > i && k.To <= len(rs) {
				c.reach(i, k.To, knownCost)
			}
			known = known[1:]
		}
	}
	for to := len(rs); to > 0; {
		from := int(c.back[to])
		c.edges[from] = true
		for i := from; i < to; i++ {
			c.start[i] = int32(from)
		}
		to = from
	}
}

// grow makes room for n characters and forgets the text before.
func (c *Cutter) grow(n int) {
	if cap(c.cost) < n+1 {
		c.cost, c.back = make([]int32, n+1), make([]int32, n+1)
		c.start, c.edges = make([]int32, n+1), make([]bool, n+1)
	}
	c.cost, c.back, c.start, c.edges = c.cost[:n+1], c.back[:n+1], c.start[:n+1], c.edges[:n+1]
	for i := range c.cost {
		c.cost[i] = math.MaxInt32
	}
	clear(c.edges)
	c.cost[0], c.edges[n], c.start[n] = 0, true, int32(n)
}

// extend goes on from i with every word of the lexicon that begins there.
func (c *Cutter) extend(rs []rune, i int) {
	if n := run(rs[i:]); n > 0 {
		c.reach(i, i+n, runCost)
		return
	}
	var costs [Longest]uint8
	n := builtin.words(rs[i:], &costs)
	if costs[0] == 0 {
		c.reach(i, i+1, unknownCost)
	}
	for k := range n {
		if costs[k] > 0 {
			c.reach(i, i+k+1, int32(costs[k]))
		}
	}
}

// reach notes that a word of a cost leads from i to j. Of ways alike the one found first stays, which has the longer last
// word.
func (c *Cutter) reach(i, j int, cost int32) {
	if sum := c.cost[i] + cost; sum < c.cost[j] {
		c.cost[j], c.back[j] = sum, int32(i)
	}
}

// run is the length of the digits and Latin letters at the start of rs, which are never cut.
func run(rs []rune) int {
	n := 0
	for n < len(rs) && (rs[n] >= '0' && rs[n] <= '9' || rs[n] >= 'a' && rs[n] <= 'z' || rs[n] >= 'A' && rs[n] <= 'Z') {
		n++
	}
	return n
}

// Len is how many characters were cut.
func (c *Cutter) Len() int { return max(len(c.edges)-1, 0) }

// Edge reports whether a word begins at i, or ends before it. The start and the end of the text are edges.
func (c *Cutter) Edge(i int) bool { return i >= 0 && i < len(c.edges) && c.edges[i] }

// Word is the word that holds the character at i: from and to as in a slice. Outside the text it is empty.
func (c *Cutter) Word(i int) (from, to int) {
	if i < 0 || i >= c.Len() {
		return i, i
	}
	from = int(c.start[i])
	for to = i + 1; !c.edges[to]; to++ {
	}
	return from, to
}

// Verb reports whether a word of the lexicon from from to to is a verb first of all, as its list says: 破除, not 管理. What is
// longer than the words of the lexicon is none.
func Verb(rs []rune, from, to int) bool {
	return from >= 0 && from <= to && to <= len(rs) && builtin.info(rs[from:to])&isVerb != 0
}
