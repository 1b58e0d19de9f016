package doc

import (
	"strings"

	"github.com/yuin/goldmark/text"
)

// scribe writes texts that remember where they stand. The pieces of all texts of a document lie in one slice, as most texts
// have a single one.
type scribe struct {
	*converter
	text  []byte
	first int // of the pieces of the text that is being written
}

func (c *converter) scribe() scribe { return scribe{converter: c, first: len(c.pieces)} }

// taken gives the text that was written, and begins another.
func (s *scribe) taken() (string, Origin) {
	text, end := string(s.text), len(s.pieces)
	at := Origin(s.pieces[s.first:end:end])
	s.text, s.first = s.text[:0], end
	return text, at
}

// same writes bytes of the body as they are.
func (s *scribe) same(from, to int) {
	off := len(s.text)
	s.text = append(s.text, s.src[from:to]...)
	s.stretch(off, from, to)
}

// spaced writes bytes of the body with spaces for line ends.
func (s *scribe) spaced(from, to int) {
	off := len(s.text)
	s.same(from, to)
	for i := off; i < len(s.text); i++ {
		if s.text[i] == '\n' {
			s.text[i] = ' '
		}
	}
}

// stretch notes that the text from off on is bytes of the body, one for one.
func (s *scribe) stretch(off, from, to int) {
	for _, r := range s.rewrites.within(s.skip+from, s.skip+to) {
		if r.at == r.to {
			continue
		}
		s.piece(off, from, r.at-s.skip)
		off += r.at - s.skip - from
		s.pieces = append(s.pieces, Piece{int32(off), int32(r.from), int32(r.end), true})
		off, from = off+r.to-r.at, r.to-s.skip
	}
	s.piece(off, from, to)
}

// piece notes a stretch without rewrites. One that goes on where the last ended is one with it.
func (s *scribe) piece(off, from, to int) {
	if from == to {
		return
	}
	start, end := int32(s.rewrites.source(s.skip+from)), int32(s.rewrites.source(s.skip+to))
	if k := len(s.pieces) - 1; k >= s.first && !s.pieces[k].Whole && s.pieces[k].To == start {
		s.pieces[k].To = end
		return
	}
	s.pieces = append(s.pieces, Piece{int32(off), start, end, false})
}

// instead writes text for bytes of the body.
func (s *scribe) instead(text string, from, to int) {
	start, end := s.rewrites.source(s.skip+from), s.rewrites.source(s.skip+to)
	s.pieces = append(s.pieces, Piece{int32(len(s.text)), int32(start), int32(max(start, end)), true})
	s.text = append(s.text, text...)
}

// segment writes a line of goldmark's, with the line end that the end of the text lacks.
func (s *scribe) segment(seg text.Segment) {
	s.padding(seg)
	s.same(seg.Start, seg.Stop)
	if n := len(s.text); seg.ForceNewline && n > 0 && s.text[n-1] != '\n' {
		s.instead("\n", seg.Stop, seg.Stop)
	}
}

// padding writes the columns of a tab that a segment begins within.
func (s *scribe) padding(seg text.Segment) {
	if seg.Padding > 0 {
		s.instead(strings.Repeat(" ", seg.Padding), seg.Start, seg.Start)
	}
}
