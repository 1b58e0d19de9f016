// Package line sets text into lines: for a paragraph in its faces and a measure, the way to break it that is best for the
// whole. A text becomes atoms (what is never taken apart), each with a face and a width; a line end before each has a cost
// (break_opportunity.go, break_number.go); the cheapest way through is taken (break_optimal.go), its gaps are let out or taken
// in (gap.go, space.go), and runs are made of it (runs.go).
//
// The rules are W3C CLREQ's at the basic level of prohibition, and GB/T 15834. Lengths are points unless a name says em.
package line

import (
	"slices"

	"pilotplan/internal/page/book"
)

// Piece is a stretch of text in one style. A "\n" in it starts a new line.
type Piece struct {
	Text                    string
	Face                    book.Face
	Size                    float64 // points
	Bold, Strike, Underline bool
	Elem                    int    // index in Book.Tree
	Link                    string // address; empty if none
	Note                    int    // number of the footnote whose mark this is; 0 if none
	SrcLine                 int    // in the Markdown
}

// Align says where the spare room of a line goes.
type Align uint8

const (
	Justify Align = iota // into the gaps; the last line is set to the left
	Left
	Center
	Right
)

// Measure is the shape that a paragraph is set into. Lengths are points.
type Measure struct {
	First, Rest float64 // widths of the first line and of the others
	Indent      float64 // left edge of the first line, from the left edge of the box
	Hang        float64 // left edge of the other lines
	Grid        float64 // added to the advance of each full-width character, as 15.79-16; 0 is natural
	Align       Align
}

// Line is one finished line. Positions are relative to the left edge of the box that the measure is given in (indent, hang
// and alignment are already in them) and to the baseline.
type Line struct {
	Runs  []book.Run
	Links []linkSpan
	Marks []markSpan
	Notes []int       // the footnotes whose marks stand on the line, in order
	Width float64     // of what stands on it
	Rules []book.Rule // strike and underline
	Last  bool        // before a hard break or the end of the text
}

// markSpan is where the mark of a footnote stands on a line.
type markSpan struct {
	x, w       float64
	note, elem int
}

// linkSpan is the part of a line that leads to an address.
type linkSpan struct {
	x, w float64
	url  string
	elem int
}

// Missing is a character for which no face has a glyph: a box is drawn in its place.
type Missing struct {
	Rune    rune
	SrcLine int
}

// Break sets pieces into lines: the way to break that is best for the whole paragraph.
//
// White space folds into one space and vanishes at the ends of lines. A character that no face has becomes □ in a run of its
// own, with the character as what to read out, and is reported; a control character is written out as an escape.
// Text without any pieces has no lines; between two hard breaks there is always one, if an empty one.
func Break(m Metrics, ps []Piece, ms Measure) ([]Line, []Missing) {
	k := scratches.Get().(*scratch)
	defer scratches.Put(k)
	var lines []Line
	var lost []Missing
	for s, gone := range k.segments(m, ps) {
		lines = newSetting(s, ms, lines == nil).set(lines)
		lines[len(lines)-1].Last = true
		lost = append(lost, gone...)
	}
	return lines, lost
}

// set breaks the segment and appends its lines.
func (t *setting) set(lines []Line) []Line {
	if len(t.atoms) == 0 {
		return append(lines, Line{})
	}
	ends, from := t.lines(), 0
	lines = slices.Grow(lines, len(ends))
	for _, end := range ends {
		lines = append(lines, t.line(from, end))
		from = end
	}
	return lines
}

// line places the atoms from i to j-1.
func (t *setting) line(i, j int) Line {
	s, room, x := t.span(i, j), t.room(i), t.ms.Hang
	if i == 0 && t.head {
		x = t.ms.Indent
	}
	gaps, flush := t.natural(s), false
	switch slack := room - s.width; {
	case t.ms.Align == Justify && s.to > s.from && (j < len(t.atoms) || slack < 0):
		gaps, flush = t.space(s, room)
	case t.ms.Align == Center:
		x += slack / 2
	case t.ms.Align == Right:
		x += slack
	}
	t.quantize(s, gaps, flush)
	l := t.draw(s, x, gaps)
	if t.hyphen(s.to, j) > 0 {
		t.hyphenate(&l, s.to-1)
	}
	return l
}

// hyphenate draws the hyphen that the soft one after atom i becomes.
func (t *setting) hyphenate(l *Line, i int) {
	a, last := t.atoms[i], l.Runs[len(l.Runs)-1]
	a.text, a.drawn, a.width = "\u00ad", "-", a.hyphen
	l.Runs = append(l.Runs, start(&a, &t.ps[a.piece], last.X+last.Width, a.size))
	l.Width += a.hyphen
}

// Width is the width of the text in as few lines as its hard breaks allow. No text has no width.
func Width(m Metrics, ps []Piece) float64 {
	_, most := Widths(m, ps)
	return most
}

// Widths are the width of the widest part that no line end should divide, and that of the text as Width has it.
func Widths(m Metrics, ps []Piece) (least, most float64) {
	k := scratches.Get().(*scratch)
	defer scratches.Put(k)
	for s := range k.segments(m, ps) {
		t := newSetting(s, Measure{}, false)
		from, n := 0, len(t.atoms)
		for end := 1; end <= n; end++ {
			if end == n || t.ends[end] < costRef {
				least = max(least, t.span(from, end).width)
				from = end
			}
		}
		most = max(most, t.span(0, n).width)
	}
	return least, most
}
