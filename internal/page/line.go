package page

import (
	"slices"

	"pilotplan/internal/page/book"
)

// piece is a stretch of text in one style. A "\n" in it starts a new line.
type piece struct {
	text                    string
	face                    book.Face
	size                    float64 // points
	bold, strike, underline bool
	elem                    int    // index in Book.Tree
	link                    string // address; empty if none
	note                    int    // number of the footnote whose mark this is; 0 if none
	srcLine                 int    // in the Markdown
}

// lineAlign says where the spare room of a line goes.
type lineAlign uint8

const (
	alignJustify lineAlign = iota // into the gaps; the last line is set to the left
	alignLeft
	alignCenter
	alignRight
)

// measure is the shape that a paragraph is set into. Lengths are points.
type measure struct {
	first, rest float64 // widths of the first line and of the others
	indent      float64 // left edge of the first line, from the left edge of the box
	hang        float64 // left edge of the other lines
	grid        float64 // added to the advance of each full-width character, as 15.79-16; 0 is natural
	align       lineAlign
}

// line is one finished line. Positions are relative to the left edge of the box that the measure is given in (indent, hang
// and alignment are already in them) and to the baseline.
type line struct {
	runs  []book.Run
	links []linkSpan
	marks []markSpan
	notes []int       // the footnotes whose marks stand on the line, in order
	width float64     // of what stands on it
	rules []book.Rule // strike and underline
	last  bool        // before a hard break or the end of the text
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

// missing is a character for which no face has a glyph: a box is drawn in its place.
type missing struct {
	r       rune
	srcLine int
}

// breakLines sets pieces into lines: the way to break that is best for the whole paragraph.
//
// White space folds into one space and vanishes at the ends of lines. A character that no face has becomes □ in a run of its
// own, with the character as what to read out, and is reported; a control character is written out as an escape.
// Text without any pieces has no lines; between two hard breaks there is always one, if an empty one.
func breakLines(m book.Metrics, ps []piece, ms measure) ([]line, []missing) {
	k := scratches.Get().(*scratch)
	defer scratches.Put(k)
	var lines []line
	var lost []missing
	for s, gone := range k.segments(m, ps) {
		lines = newSetting(s, ms, lines == nil).set(lines)
		lines[len(lines)-1].last = true
		lost = append(lost, gone...)
	}
	return lines, lost
}

// set breaks the segment and appends its lines.
func (t *setting) set(lines []line) []line {
	if len(t.atoms) == 0 {
		return append(lines, line{})
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
func (t *setting) line(i, j int) line {
	s, room, x := t.span(i, j), t.room(i), t.ms.hang
	if i == 0 && t.head {
		x = t.ms.indent
	}
	gaps, flush := t.natural(s), false
	switch slack := room - s.width; {
	case t.ms.align == alignJustify && s.to > s.from && (j < len(t.atoms) || slack < 0):
		gaps, flush = t.space(s, room), true
	case t.ms.align == alignCenter:
		x += slack / 2
	case t.ms.align == alignRight:
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
func (t *setting) hyphenate(l *line, i int) {
	a, last := t.atoms[i], l.runs[len(l.runs)-1]
	a.text, a.drawn, a.width = "\u00ad", "-", a.hyphen
	l.runs = append(l.runs, start(&a, &t.ps[a.piece], last.X+last.Width, a.size))
	l.width += a.hyphen
}

// maxContent is the width of the text in as few lines as its hard breaks allow. No text has no width.
func maxContent(m book.Metrics, ps []piece) float64 {
	_, most := contentWidths(m, ps)
	return most
}

// contentWidths are the width of the widest part that no line end should divide, and that of the text as maxContent has it.
func contentWidths(m book.Metrics, ps []piece) (least, most float64) {
	k := scratches.Get().(*scratch)
	defer scratches.Put(k)
	for s := range k.segments(m, ps) {
		t := newSetting(s, measure{}, false)
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
