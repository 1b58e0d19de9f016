package line

import (
	"math"
	"slices"
	"unicode/utf8"

	"pilotplan/internal/marks"
	"pilotplan/internal/page/book"
)

// drawing makes runs of the atoms of one line.
type drawing struct {
	t      *setting
	span   span
	line   Line
	places []place
	starts []int // the first atom of each run
}

// place is where an atom stands.
type place struct{ x, w float64 }

// draw sets the atoms of a span. x is the left edge of the line's measure; gaps stand between the atoms.
func (t *setting) draw(s span, x float64, gaps []float64) Line {
	d := drawing{t: t, span: s, places: t.places[:0], starts: t.starts[:0], line: Line{Runs: t.runs[:0]}}
	if s.to == s.from {
		return Line{}
	}
	left, tallest := x, t.tallest(s)
	x -= t.atoms[s.from].lead
	for i := s.from; i < s.to; i++ {
		gap := 0.0
		if i > s.from {
			gap = gaps[i-s.from-1]
		}
		d.add(i, x+gap, gap, tallest)
		x += gap + t.atoms[i].width
	}
	d.texts()
	t.places, t.starts, t.runs = d.places, d.starts, d.line.Runs
	d.line.Runs = slices.Clone(d.line.Runs)
	d.line.Width = x - left - t.atoms[s.to-1].trail
	d.strokes(strikeAt, func(p *Piece) bool { return p.Strike })
	d.strokes(underlineAt, func(p *Piece) bool { return p.Underline })
	d.links()
	return d.line
}

func (t *setting) tallest(s span) float64 {
	size := 0.0
	for i := s.from; i < s.to; i++ {
		size = max(size, t.atoms[i].size)
	}
	return size
}

// add draws atom i at x, after a gap.
func (d *drawing) add(i int, x, gap, tallest float64) {
	a, p := &d.t.atoms[i], d.piece(i)
	if d.joins(i, gap) {
		r := &d.line.Runs[len(d.line.Runs)-1]
		r.Spacing, r.Width = gap, r.Width+gap+a.width
	} else {
		d.starts = append(d.starts, i)
		d.line.Runs = append(d.line.Runs, start(a, p, x, tallest))
	}
	d.places = append(d.places, place{x, a.width})
	if n := len(d.line.Notes); p.Note > 0 && (n == 0 || d.line.Notes[n-1] != p.Note) {
		d.line.Notes = append(d.line.Notes, p.Note)
	}
}

// texts writes the text of the runs.
func (d *drawing) texts() {
	for k := range d.starts {
		to := d.span.to
		if k+1 < len(d.starts) {
			to = d.starts[k+1]
		}
		if to == d.starts[k]+1 {
			continue // start did
		}
		text := d.t.letter[:0]
		for i := d.starts[k]; i < to; i++ {
			text = append(text, d.t.atoms[i].drawn...)
		}
		d.line.Runs[k].Text, d.t.letter = string(text), text
	}
}

func (d *drawing) piece(i int) *Piece { return &d.t.ps[d.t.atoms[i].piece] }

// superscript is how far the mark of a note is raised, in the difference of the sizes.
const superscript = 0.8

func start(a *atom, p *Piece, x, tallest float64) book.Run {
	r := book.Run{X: x, Face: a.face, Size: a.size, Width: a.width, Text: a.drawn, Bold: p.Bold, Elem: p.Elem}
	if p.Note > 0 {
		r.Y = -superscript * (tallest - a.size)
	}
	if a.differs() {
		r.Actual = a.text
	}
	return r
}

// differs reports whether what is drawn is not what should be read out; an escape is read out as it is drawn.
func (a *atom) differs() bool { return a.text != a.drawn && !marks.IsControl(firstRune(a.text)) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// joins reports whether atom i goes on in the last run.
func (d *drawing) joins(i int, gap float64) bool {
	if i == d.span.from {
		return false
	}
	a, b, p, q := &d.t.atoms[i-1], &d.t.atoms[i], d.piece(i-1), d.piece(i)
	r := &d.line.Runs[len(d.line.Runs)-1]
	switch {
	case a.face != b.face || a.size != b.size || a.differs() || b.differs():
		return false
	case p.Bold != q.Bold || p.Elem != q.Elem || p.Link != q.Link || p.Note != q.Note:
		return false
	case a.class.CJK() != b.class.CJK() && gap != 0:
		return false // a number stays in one run even where the gap before it happens to fit
	case i-1 == d.starts[len(d.starts)-1] && single(a.drawn):
		return single(b.drawn) || gap == 0
	}
	return math.Abs(r.Spacing-gap) < slop && (single(b.drawn) || gap == 0)
}

// single reports whether text is one character; spacing would also fall into longer ones.
func single(text string) bool { return utf8.RuneCountInString(text) == 1 }

// Strokes of the text's own rules, in em; up is negative.
const (
	stroke      = 0.05
	strikeAt    = -0.38
	underlineAt = 0.14
)

// strokes rules the atoms whose piece has says to be ruled, neighbours in one stroke.
func (d *drawing) strokes(at float64, has func(*Piece) bool) {
	d.groups(has, func(p, q *Piece) bool {
		return p.Elem == q.Elem && p.Size == q.Size
	}, func(p *Piece, x, w float64) {
		d.line.Rules = append(d.line.Rules, book.Rule{X: x, Y: at * p.Size, W: w, H: stroke * p.Size, Elem: p.Elem})
	})
}

func (d *drawing) links() {
	d.groups(func(p *Piece) bool { return p.Link != "" }, func(p, q *Piece) bool {
		return p.Elem == q.Elem && p.Link == q.Link
	}, func(p *Piece, x, w float64) {
		d.line.Links = append(d.line.Links, linkSpan{x, w, p.Link, p.Elem})
	})
	d.groups(func(p *Piece) bool { return p.Note > 0 }, func(p, q *Piece) bool {
		return p.Elem == q.Elem && p.Note == q.Note
	}, func(p *Piece, x, w float64) {
		d.line.Marks = append(d.line.Marks, markSpan{x, w, p.Note, p.Elem})
	})
}

// groups calls emit for each stretch of neighbouring atoms whose pieces are wanted and alike.
func (d *drawing) groups(want func(*Piece) bool, alike func(p, q *Piece) bool, emit func(p *Piece, x, w float64)) {
	for i := d.span.from; i < d.span.to; {
		p, end := d.piece(i), i+1
		if want(p) {
			for end < d.span.to && want(d.piece(end)) && alike(p, d.piece(end)) {
				end++
			}
			left, right := d.edges(i, end)
			emit(p, left, right-left)
		}
		i = end
	}
}

// edges are where the atoms from i to end-1 begin and end. The blank halves of marks at the ends of the line stand outside it.
func (d *drawing) edges(i, end int) (left, right float64) {
	from, to := d.places[i-d.span.from], d.places[end-1-d.span.from]
	left, right = from.x, to.x+to.w
	if i == d.span.from {
		left += d.t.atoms[i].lead
	}
	if end == d.span.to {
		right -= d.t.atoms[end-1].trail
	}
	return left, right
}
