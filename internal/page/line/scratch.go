package line

import (
	"slices"
	"sync"

	"pilotplan/internal/page/book"
	words "pilotplan/internal/segment"
)

// scratch is the room that breaking a paragraph takes. It is used again for the next: of what stands in it only copies
// leave the line breaker.
type scratch struct {
	letters []lettering
	runes   []rune
	pieces  []int32
	atoms   []atom
	narrow  []bool
	gaps    []gap
	ends    []float64
	sums    []sums
	best    []node
	lows    lows
	cutter  words.Cutter
	cut     []rune

	// of one line
	spaces []float64
	full   []bool
	kinds  []gapKind
	kindOf []int // by gap: its index in kinds
	places []place
	starts []int
	runs   []book.Run
	letter []byte // the text of a run
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// sized is n zeros, in the room of s if it is large enough.
func sized[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}
