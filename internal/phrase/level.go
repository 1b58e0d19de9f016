package phrase

// DeepestLevel is that of the innermost headings.
const DeepestLevel = 6

// Levels gives headings that only look like ones their level, from the ranks of their numbers: 一、 is a chapter of level 2, unless
// headings that are marked as such say otherwise. The zero Levels knows no marked heading.
type Levels struct {
	level  int  // of the last heading that is marked as one; 0 if there is none
	offset int  // between ranks and levels below it
	fixed  bool // offset is known
}

// Marked takes in a heading whose level is known.
func (l *Levels) Marked(level int, text string) {
	l.level, l.fixed = level, false
	if rank := Rank(text); rank > 0 {
		l.offset, l.fixed = level-rank, true
	}
}

// Of is the level of a heading with a number of a rank.
func (l *Levels) Of(rank int) int {
	if !l.fixed {
		l.fixed, l.offset = true, 0
		if l.level > 0 {
			l.offset = l.level + 1 - rank
		} else if rank == 1 {
			l.offset = 1
		}
	}
	return min(max(rank+l.offset, 2), DeepestLevel)
}

// Rank is that of the number which a heading begins with; 0 if it has none.
func Rank(text string) int {
	o, ok := Head(text)
	if !ok {
		return 0
	}
	return o.Rank()
}
