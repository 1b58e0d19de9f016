package line

import (
	"math"
	"slices"

	"pilotplan/internal/marks"
)

// setting is a segment about to be broken into lines, with running sums that tell the width of any line at once.
type setting struct {
	*segment
	ms         Measure
	head       bool // its first line is the paragraph's
	gaps       []gap
	ends       []float64 // what a line end before each atom costs
	sums       []sums    // at each atom
	largest    float64   // size of its type
	steps      int       // lines that were looked at
	lastIsFree bool      // the last line may be short
}

// sums are what stands before an atom, and the nearest places where the text is not blank.
type sums struct {
	width, shrink, stretch float64 // of the atoms before and their gaps
	free, most             float64 // the stretch of gaps without a limit; the limits of the others
	start                  int32   // the first atom from here on that is no blank
	tail                   int32   // the end of the last atom before here that is no blank
	letters                int32   // how many letters and digits stand before
}

func newSetting(s *segment, ms Measure, head bool) *setting {
	n := len(s.atoms)
	t := &setting{segment: s, ms: ms, head: head, gaps: s.gapsBetween(ms.Grid), ends: s.lineEnds(), lastIsFree: ms.Align != Center}
	s.scratch.sums = sized(s.scratch.sums, n+1)
	t.sums = s.scratch.sums
	t.sums[n].start = int32(n)
	for i := range s.atoms {
		a, g, v := &s.atoms[i], &t.gaps[i], t.sums[i]
		t.largest = max(t.largest, a.size)
		v.width += a.width + g.nat
		v.shrink += g.shrink
		v.stretch += g.stretch
		if v.most += g.limit; g.limit == 0 {
			v.free += g.stretch
		}
		if !a.class.Blank() {
			v.tail = int32(i + 1)
		}
		if isWord(a) {
			v.letters++
		}
		t.sums[i+1] = v
	}
	for i := n; i >= 0; i-- {
		t.sums[i].start = int32(i)
		if 0 < i && i < n && s.atoms[i].class.Blank() {
			t.sums[i].start = t.sums[i+1].start
		}
	}
	return t
}

func isWord(a *atom) bool {
	return a.class == marks.Han || a.class == marks.Latin || a.class == marks.Digit
}

// span is a line to be: the atoms that are drawn and their width before it is let out or taken in.
type span struct {
	from, to        int
	width           float64
	shrink, stretch float64
	free, most      float64 // as in sums
}

// span drops the blanks at both ends of the atoms from i to j-1, and the empty parts of the marks there.
func (t *setting) span(i, j int) span {
	from, to := int(t.sums[i].start), int(t.sums[j].tail)
	if from >= to {
		return span{from: i, to: i}
	}
	last := &t.atoms[to-1]
	g, a, b := &t.gaps[to-1], &t.sums[from], &t.sums[to]
	return span{
		from: from, to: to,
		width:   b.width - a.width - g.nat - t.atoms[from].lead - last.trail + t.hyphen(to, j),
		shrink:  b.shrink - a.shrink - g.shrink,
		stretch: b.stretch - a.stretch - g.stretch,
		free:    b.free - a.free - g.free(),
		most:    b.most - a.most - g.limit,
	}
}

// hyphen is the width of the hyphen that a soft one becomes at the end of a line.
func (t *setting) hyphen(to, j int) float64 {
	if to != j || j == len(t.atoms) {
		return 0
	}
	return t.atoms[to-1].hyphen
}

// room is the width of the line that starts at atom i.
func (t *setting) room(i int) float64 {
	if i == 0 && t.head {
		return t.ms.First
	}
	return t.ms.Rest
}

// longest bounds a line where atoms have no width.
const longest = 2000

// slop is the width in points that arithmetic may lose.
const slop = 1e-6

// node is the best way to end a line before an atom.
type node struct {
	cost float64
	from int     // where that line starts
	open float64 // how much its gaps are let out, in em; negative if taken in
}

// lines are the ends of the lines that together cost least. Each line is weighed against all that may precede it: time
// grows with the length of the text times the characters of a line. Places where a line must not end are only tried if
// the text cannot be set without them: whatever lines they are between, they cost more than any others.
func (t *setting) lines() []int {
	n := len(t.atoms)
	if t.whole() {
		return []int{n}
	}
	if t.ms.Align != Justify {
		t.weighWords()
	}
	best := t.search(costRule)
	if best[n].cost >= costRule {
		best = t.search(math.Inf(1))
	}
	var ends []int
	for j := n; j > 0; j = best[j].from {
		ends = append(ends, j)
	}
	slices.Reverse(ends)
	return ends
}

// whole reports whether all of the text fits one line without being taken in.
func (t *setting) whole() bool {
	n := len(t.atoms)
	return t.span(0, n).width <= t.room(0)
}

// search finds the best way to each place whose line end costs less than most. Of the lines that end there the longest are
// tried first: most others start where the way alone costs more.
func (t *setting) search(most float64) []node {
	n := len(t.atoms)
	t.best = sized(t.best, n+1)
	best := t.best
	first := 0
	t.lows = lows{at: t.lows.at[:0]}
	for j := 1; j <= n; j++ {
		best[j].cost = math.Inf(1)
		t.lows.add(best, j-1)
		if j < n && t.ends[j] >= most {
			continue
		}
		for first = max(first, j-longest); first < j-1 && t.overfull(first, j); first++ {
			t.steps++
		}
		least := t.lows.least(best, first)
		for i := first; i < j; i++ {
			t.steps++
			if best[i].cost >= best[j].cost {
				continue
			}
			s := t.span(i, j)
			if i > 0 && j < n && t.tooLoose(s, best[j].cost-least) {
				break
			}
			t.try(best, s, i, j)
		}
	}
	return best
}

// overfull reports whether the line from atom i to atom j-1 is too wide, and any longer one.
func (t *setting) overfull(i, j int) bool {
	s := t.span(i, j)
	return s.to-s.from > 1 && s.width-s.shrink > max(t.ms.First, t.ms.Rest)+t.atoms[s.from].size
}

// tooLoose reports whether a line, neither the first nor the last, costs more than most for being let out, and so any
// shorter one: the shorter, the more room for fewer gaps.
func (t *setting) tooLoose(s span, most float64) bool {
	if t.ms.Align != Justify || s.from == s.to {
		return false
	}
	slack := t.ms.Rest - s.width - t.atoms[s.to-1].trail
	open := s.open(max(slack, 0), t.largest)
	return lineCost+loose(open, slack/t.ms.Rest) > most+slop
}

// try weighs the line from atom i to atom j-1 against the best that is known to end there.
func (t *setting) try(best []node, s span, i, j int) {
	cost, open, ok := t.cost(s, t.room(i), j)
	if !ok && s.to-s.from > 1 {
		return
	}
	if i > 0 {
		cost += best[i].cost + uneven(best[i].open, open)
	}
	if cost <= best[j].cost { // of two ways as good, the one with the shorter line here
		best[j] = node{cost, i, open}
	}
}

// uneven is the cost of a tight line beside a loose one.
func uneven(a, b float64) float64 { return min(100, 30*(a-b)*(a-b)) }

// cost weighs a line that ends before atom j; it does not fit if ok is false.
func (t *setting) cost(s span, room float64, j int) (cost, open float64, ok bool) {
	last := j == len(t.atoms)
	switch {
	case !last && s.from == s.to:
		cost = costUnit // an empty line
	case !last:
		cost = t.ends[j]
	case s.from > 0 && t.sums[s.to].letters-t.sums[s.from].letters < 2:
		cost = costAlone
	}
	own := 0.0
	if t.ms.Align == Justify {
		own, open, ok = t.justified(s, room, last)
	} else {
		own, ok = t.ragged(room-s.width, room, last)
	}
	return cost + own, open, ok
}

// justified weighs a line whose gaps take up slack; the last line is only ever taken in.
func (t *setting) justified(s span, room float64, last bool) (cost, open float64, ok bool) {
	slack, size := room-s.width, t.atoms[s.from].size
	if slack < -s.shrink-slop {
		return looseCap, 0, false
	}
	if s.from == s.to || last && slack > 0 {
		return lineCost, 0, true
	}
	if slack < -slop {
		tight := slack / s.shrink
		return lineCost + tightCost*tight*tight, slack / size / max(s.stretch, 1), true
	}
	slack = max(slack, 0)
	if open = s.open(slack, size); open > mostOpen {
		slack = max(slack-t.atoms[s.to-1].trail, 0) // the last mark takes its room back
		open = s.open(slack, size)
	}
	return lineCost + loose(open, slack/room), min(open, mostOpen), true
}

// open is how far the gaps between hanzi are let out, in em, to take up slack: the others take no more than their limits. It is
// a little less than that where only some gaps come to their limits. A line of nothing but limited gaps may go to twice theirs.
func (s span) open(slack, size float64) float64 {
	open := slack / size / max(s.stretch, 1)
	switch {
	case s.free > 0:
		return max(open, (slack-s.most)/size/s.free)
	case slack > max(2*s.most, size):
		return max(open, 2*mostOpen)
	}
	return min(open, mostOpen)
}

const (
	lineCost   = 0.5 // so that of two ways as good the shorter is taken
	tightCost  = 0.6 // of a line with all its marks taken in
	raggedCost = 1000
	raggedness = 4 // of an empty line
)

// mostOpen is how many em the gaps between hanzi are let out at most. A line that would need more stays short.
const mostOpen = 0.15

// costRagged is the cost of a line that stays short, and once and a half as much again for an empty one.
const costRagged = 3000

// loose is the cost of gaps that are let out by so many em, on a line of which a share was to be filled: 1 for a sixteenth,
// steep beyond an eighth.
func loose(open, share float64) float64 {
	if open > mostOpen {
		return costRagged * (1 + 1.5*share)
	}
	x := 16 * open
	return x*x + x*x*x*x/16
}

// ragged weighs a line that is not let out: few lines first, then even ones.
func (t *setting) ragged(slack, room float64, last bool) (cost float64, ok bool) {
	if slack < -slop {
		return looseCap, false
	}
	if last && t.lastIsFree {
		return raggedCost, true
	}
	share := slack / max(room, 1)
	return raggedCost + raggedness*share*share, true
}
