package model

// Run is a run of characters that speaks for an opinion.
type Run struct {
	From, To int     // its place among the characters
	Weight   float64 // how much of the score it makes
}

// mostRuns is how many runs are told.
const mostRuns = 3

// Weightiest is the runs of characters that speak most for an opinion and against the others, the weightiest first, none of
// which lies over another.
func (m *Model) Weightiest(e *Evidence, o Opinion) []Run {
	found := m.leading(e, o)
	var top []Run
	for len(top) < mostRuns {
		best := Run{}
		for _, r := range found {
			if r.Weight > best.Weight && !overlaps(top, r) {
				best = r
			}
		}
		if best.Weight == 0 {
			break
		}
		top = append(top, best)
	}
	return top
}

// leading is the runs that speak for an opinion; of one character nobody sees why.
func (m *Model) leading(e *Evidence, o Opinion) []Run {
	scale := m.scale * Share(len(e.runs))
	found := make([]Run, 0, 32)
	for _, r := range e.runs {
		if r.to-r.from < 2 {
			continue
		}
		if weight := lead(m.weigh(r.key), o) * scale; weight > 0 {
			found = append(found, Run{int(r.from), int(r.to), weight})
		}
	}
	return found
}

// lead is by how much the weight for an opinion is above the mean of all.
func lead(w uint32, o Opinion) float64 {
	sum := 0
	for k := range Opinions {
		sum += int(int8(w >> (8 * k)))
	}
	return float64(int8(w>>(8*o))) - float64(sum)/float64(Opinions)
}

func overlaps(runs []Run, r Run) bool {
	for _, o := range runs {
		if r.From < o.To && o.From < r.To {
			return true
		}
	}
	return false
}
