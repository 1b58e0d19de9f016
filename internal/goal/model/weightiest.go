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
	var top []Run
	scale := m.scale * Share(len(e.runs))
	for len(top) < mostRuns {
		best := Run{}
		for _, r := range e.runs {
			if r.to-r.from < 2 || overlaps(top, r) {
				continue // of one character nobody sees why
			}
			if w := m.find(r.key); w != nil {
				if weight := lead(w, o) * scale; weight > best.Weight {
					best = Run{int(r.from), int(r.to), weight}
				}
			}
		}
		if best.Weight == 0 {
			break
		}
		top = append(top, best)
	}
	return top
}

// lead is by how much the weight for an opinion is above the mean of all.
func lead(w []byte, o Opinion) float64 {
	sum := 0
	for _, b := range w {
		sum += int(int8(b))
	}
	return float64(int8(w[o])) - float64(sum)/float64(Opinions)
}

func overlaps(runs []Run, r run) bool {
	for _, o := range runs {
		if int(r.from) < o.To && o.From < int(r.to) {
			return true
		}
	}
	return false
}
