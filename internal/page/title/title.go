// Package title divides titles, and other names of two lines, by meaning: not inside a word of the vocabulary, a name's ending
// or a number, and best where a name of a unit ends or a new thought begins. Lines of text break where there is room; a title
// turns where it reads well.
package title

import (
	"math"
	"strings"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
	"pilotplan/internal/vocabulary"
)

// Setter divides titles. Its words are asked for only where a title does not fit one line.
type Setter struct {
	Metrics line.Metrics
	Words   *vocabulary.Vocabulary // nil means those of the program
	Said    func() string          // the text that the title is of, whose own phrases are kept whole; nil if there is none
}

func (s Setter) words() *vocabulary.Vocabulary {
	if s.Words == nil {
		return vocabulary.Titles()
	}
	return s.Words
}

// turns weighs the places of a title.
func (s Setter) turns() turns {
	t := turns{words: s.words()}
	if s.Said != nil {
		t.said = s.Said()
	}
	return t
}

// mostRows is how many lines a title may have.
const mostRows = 4

// Rows divides a title that is too wide for one line of width points in a size, by meaning: in lines of like length, and
// never with the shortest in the middle, as the standard wants a trapezium or a diamond. A title that fits, has line breaks
// of its own, or is too long, is one row. The cost tells how well it reads: from Torn on a word may be divided.
func (t Setter) Rows(text string, size, width float64) (rows []string, cost float64) {
	runes := []rune(strings.TrimSpace(text))
	s := split{runes: runes, width: width, size: size, sums: make([]float64, len(runes)+1)}
	for i, r := range runes {
		s.sums[i+1] = s.sums[i] + line.Width(t.Metrics, []line.Piece{{Text: string(r), Face: book.TitleSong, Size: size}})
	}
	total := s.sums[len(runes)]
	if total <= width || total > width*mostRows || strings.Contains(text, "\n") {
		return []string{text}, 0
	}
	s.costs = t.turns().costs(runes, wordEdges(runes))
	least := int(math.Ceil(total / width))
	s.bestCost = math.Inf(1)
	for n := least; n <= mostRows && n <= len(runes); n++ {
		s.extra = float64(n-least) * moreRows
		s.try(nil, n)
	}
	return s.rows(), s.bestCost
}

const (
	// Torn is the cost of a turn inside what may be a word; dearer than any imbalance.
	Torn = 40.0
	// moreRows is the cost of each line more than needed.
	moreRows = 6.0
)

type split struct {
	runes    []rune
	width    float64
	size     float64
	sums     []float64 // width of the text before each rune
	costs    []float64 // of a break before each rune
	best     []int
	bestCost float64
	extra    float64 // cost of the number of lines
}

// try extends the breaks so far to n lines and keeps the best.
func (s *split) try(breaks []int, n int) {
	start := 0
	if len(breaks) > 0 {
		start = breaks[len(breaks)-1]
	}
	if len(breaks) == n-1 {
		if cost := s.cost(breaks); s.sums[len(s.runes)]-s.sums[start] <= s.width && cost < s.bestCost {
			s.best, s.bestCost = append([]int(nil), breaks...), cost
		}
		return
	}
	for i := start + 1; i < len(s.runes) && s.sums[i]-s.sums[start] <= s.width; i++ {
		if !math.IsInf(s.costs[i], 1) {
			s.try(append(breaks[:len(breaks):len(breaks)], i), n)
		}
	}
}

// cost adds up the breaks, the squared differences of the lines' lengths in characters, and a waist.
func (s *split) cost(breaks []int) float64 {
	ends := append(append([]int{0}, breaks...), len(s.runes))
	mean := s.sums[len(s.runes)] / float64(len(ends)-1)
	cost := s.extra
	widths := make([]float64, 0, len(ends))
	for i := 1; i < len(ends); i++ {
		w := s.sums[ends[i]] - s.sums[ends[i-1]]
		widths = append(widths, w)
		d := (w - mean) / s.size
		cost += d * d / 5
	}
	for i := 1; i+1 < len(widths); i++ {
		if widths[i] < widths[i-1] && widths[i] < widths[i+1] {
			cost += Torn / 2
		}
	}
	for _, b := range breaks {
		cost += s.costs[b]
	}
	return cost
}

func (s *split) rows() []string {
	var rows []string
	start := 0
	for _, b := range append(s.best, len(s.runes)) {
		rows = append(rows, string(s.runes[start:b]))
		start = b
	}
	return rows
}
