package line

import (
	"math"
	"slices"
)

// natural are the gaps of a line that is neither let out nor taken in.
func (t *setting) natural(s span) []float64 {
	t.spaces = sized(t.spaces, max(0, s.to-s.from-1))
	gaps := t.spaces
	for k := range gaps {
		gaps[k] = t.gaps[s.from+k].nat
	}
	return gaps
}

// space are the gaps that make a line fill the measure. Room is taken from marks and mixed gaps; it is given to all gaps
// by their shares, and to the last mark, which is else half as wide as a hanzi, where the line would be too loose. A line whose
// gaps one would see stays as it is: flush tells.
func (t *setting) space(s span, room float64) (gaps []float64, flush bool) {
	gaps = t.natural(s)
	slack, size := room-s.width, t.atoms[s.from].size
	if slack < 0 {
		t.takeIn(s, gaps, slack)
		return gaps, true
	}
	if trail := t.atoms[s.to-1].trail; slack >= trail && slack > wholeMark*size*s.stretch {
		slack -= trail
	}
	if s.open(slack, size) > mostOpen {
		return gaps, false
	}
	t.letOut(s, gaps, slack)
	return gaps, true
}

// wholeMark is how much the gaps may be let out, in em, for the sake of a half-width mark at the end (GB/T 15834 5.1.10).
const wholeMark = 0.05

func (t *setting) takeIn(s span, gaps []float64, slack float64) {
	if s.shrink <= 0 {
		return
	}
	share := max(-1, slack/s.shrink)
	for k := range gaps {
		gaps[k] += share * t.gaps[s.from+k].shrink
	}
}

// letOut deals slack out by the gaps' shares, and again among the rest when some have all that they may take. A line of
// nothing but limited gaps goes over the limits: its edge is flush, whatever it looks like.
func (t *setting) letOut(s span, gaps []float64, slack float64) {
	t.full = sized(t.full, len(gaps))
	full := t.full
	for {
		shares := 0.0
		for k := range gaps {
			if !full[k] {
				shares += t.gaps[s.from+k].stretch
			}
		}
		if shares == 0 {
			t.force(s, gaps, slack)
			return
		}
		used := t.fill(s, gaps, full, slack/shares)
		if used == 0 {
			t.deal(s, gaps, full, slack/shares)
			return
		}
		slack -= used
	}
}

// fill gives the gaps that share would overflow all they may take, and returns how much that was.
func (t *setting) fill(s span, gaps []float64, full []bool, share float64) (used float64) {
	for k := range gaps {
		if g := t.gaps[s.from+k]; !full[k] && g.limit > 0 && g.stretch*share > g.limit {
			gaps[k] += g.limit
			used += g.limit
			full[k] = true
		}
	}
	return used
}

func (t *setting) deal(s span, gaps []float64, full []bool, share float64) {
	for k := range gaps {
		if !full[k] {
			gaps[k] += t.gaps[s.from+k].stretch * share
		}
	}
}

func (t *setting) force(s span, gaps []float64, slack float64) {
	if s.stretch == 0 {
		return
	}
	for k := range gaps {
		gaps[k] += slack * t.gaps[s.from+k].stretch / s.stretch
	}
}

// quantize rounds gaps to thousandths of an em, the step of spacing in a PDF, so that runs have one spacing each. Equal
// gaps stay together. With flush the sum stays what it was: the first of equal gaps are one step wider than the rest, and
// what is less than a step goes to a place where the spacing changes anyway.
func (t *setting) quantize(s span, gaps []float64, flush bool) {
	rest := 0.0
	for kind, of := range t.alike(s, gaps) {
		step := of.size / 1000
		exact := gaps[of.first] / step
		low, wider := math.Floor(exact+slop), 0
		if flush {
			wider = int(math.Round((exact - low) * float64(of.count)))
		} else {
			low = math.Round(exact)
		}
		for k := of.first; k < len(gaps); k++ {
			if t.kindOf[k] != kind {
				continue
			}
			rest += gaps[k]
			gaps[k] = low * step
			if wider > 0 {
				gaps[k] += step
				wider--
			}
			rest -= gaps[k]
		}
	}
	if flush && len(gaps) > 0 {
		gaps[turn(gaps)] += rest
	}
}

// gapKind are gaps that have the same width and follow the same size of type.
type gapKind struct {
	width, size  float64 // width in units of slop
	first, count int
}

// alike tells the kinds of gaps, and leaves in kindOf which one each gap is of.
func (t *setting) alike(s span, gaps []float64) []gapKind {
	kinds := t.kinds[:0]
	t.kindOf = sized(t.kindOf, len(gaps))
	for k, g := range gaps {
		width, size := math.Round(g/slop), t.atoms[s.from+k].size
		i := slices.IndexFunc(kinds, func(o gapKind) bool { return o.width == width && o.size == size })
		if i < 0 {
			i = len(kinds)
			kinds = append(kinds, gapKind{width: width, size: size, first: k})
		}
		kinds[i].count++
		t.kindOf[k] = i
	}
	t.kinds = kinds
	return kinds
}

// turn is a gap after which the spacing changes, or the last.
func turn(gaps []float64) int {
	for k := 0; k+1 < len(gaps); k++ {
		if gaps[k] != gaps[k+1] {
			return k
		}
	}
	return len(gaps) - 1
}
