package line

import "pilotplan/internal/marks"

// What a line end between two hanzi costs in lines that are not let out: they show where they end. Behind a mark it costs
// nothing, so that a line gives up a third of its room for a mark, and two thirds for a whole word.
const (
	costEdge = 0.5 // between two words
	costTorn = 2   // inside a word
)

// weighWords makes line ends between hanzi cost what they tear.
func (s *segment) weighWords() {
	runes := s.cut[:0]
	for i := range s.atoms {
		runes = append(runes, s.atoms[i].r)
	}
	s.cut = runes
	s.cutter.Cut(runes, nil)
	for i := 1; i < len(s.atoms); i++ {
		switch {
		case s.atoms[i-1].class != marks.Han || s.atoms[i].class != marks.Han:
		case s.cutter.Edge(i):
			s.ends[i] = max(s.ends[i], costEdge)
		default:
			s.ends[i] = max(s.ends[i], costTorn)
		}
	}
}
