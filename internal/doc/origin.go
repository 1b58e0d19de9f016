package doc

import (
	"sort"
	"strings"
)

// Origin tells where the bytes of a text stand in the source that Parse was given: pieces in the order of the text, which
// together are the whole text. A text that stands in no source has none.
type Origin []Piece

// Piece is a stretch of a text, from byte Off of it up to the next piece: bytes From to before To of the source. A text made
// by another reader than Parse, of a Word file for instance, counts in what that reader calls its source.
type Piece struct {
	Off, From, To int32
	Whole         bool // stands for all of them together: an escape, a character reference, a line break; else byte for byte
}

// Source is where the bytes of the text from from to before to stand in the source. What stands for several bytes together is
// taken whole. It is -1, -1 for a text without origin.
func (o Origin) Source(from, to int) (int, int) {
	if len(o) == 0 {
		return -1, -1
	}
	first := o.piece(from)
	start := first.start(from)
	if to <= from {
		return start, start
	}
	return start, o.piece(to - 1).end(to)
}

// piece is the one that byte at of the text is in.
func (o Origin) piece(at int) Piece {
	k := sort.Search(len(o), func(k int) bool { return int(o[k].Off) > at })
	return o[max(k-1, 0)]
}

func (p Piece) start(at int) int {
	if p.Whole {
		return int(p.From)
	}
	return min(int(p.From)+at-int(p.Off), int(p.To))
}

func (p Piece) end(at int) int {
	if p.Whole {
		return int(p.To)
	}
	return p.start(at)
}

// slice is the origin of the text from from to before to.
func (o Origin) slice(from, to int) Origin {
	var part Origin
	for k, p := range o {
		end := to
		if k+1 < len(o) {
			end = min(to, int(o[k+1].Off))
		}
		if int(p.Off) >= to || end <= from {
			continue
		}
		start := max(from, int(p.Off))
		part = append(part, Piece{int32(start - from), int32(p.start(start)), int32(p.end(end)), p.Whole})
	}
	return part
}

// Placed is a text with its origin: what a heading, a paragraph or a cell says, whatever its styles are.
type Placed struct {
	Text string
	At   Origin
}

// Source is where Text[from:to] stands in the source, as Origin.Source has it.
func (p Placed) Source(from, to int) (int, int) { return p.At.Source(from, to) }

// Slice is Text[from:to] with its origin.
func (p Placed) Slice(from, to int) Placed { return Placed{p.Text[from:to], p.At.slice(from, to)} }

// Join puts spans together. The marks of footnotes are left out, as Text does.
func Join(spans []Span) Placed {
	if len(spans) == 1 && spans[0].Note == 0 {
		return Placed{spans[0].Text, spans[0].At}
	}
	pieces := 0
	for i := range spans {
		pieces += len(spans[i].At)
	}
	p := Placed{Text: Text(spans), At: make(Origin, 0, pieces)}
	off := int32(0)
	for i := range spans {
		if spans[i].Note != 0 {
			continue
		}
		for _, piece := range spans[i].At {
			piece.Off += off
			p.At = append(p.At, piece)
		}
		off += int32(len(spans[i].Text))
	}
	return p
}

// Spans are the lines of code, without their ends.
func (c *Code) Spans() []Span {
	var spans []Span
	at := 0
	for i, line := range strings.Split(strings.TrimSuffix(c.Text, "\n"), "\n") {
		spans = append(spans, Span{Text: line, Style: Mono, Line: c.Line + i, At: c.At.slice(at, at+len(line))})
		at += len(line) + len("\n")
	}
	return spans
}

// Extent is where a block stands in the source, from its first to its last run of text; -1, -1 if it has none.
func Extent(b Block) (from, to int) {
	e := extent{-1, -1}
	e.block(b)
	return e.from, e.to
}

// extent gathers origins in the order of the source.
type extent struct{ from, to int }

func (e *extent) add(o Origin) {
	if len(o) == 0 {
		return
	}
	if e.from < 0 {
		e.from = int(o[0].From)
	}
	e.to = int(o[len(o)-1].To)
}

func (e *extent) spans(spans []Span) {
	for i := range spans {
		e.add(spans[i].At)
	}
}

func (e *extent) rows(rows [][][]Span) {
	for _, row := range rows {
		for _, cell := range row {
			e.spans(cell)
		}
	}
}

func (e *extent) block(b Block) {
	switch b := b.(type) {
	case *Heading:
		e.spans(b.Spans)
	case *Paragraph:
		e.spans(b.Spans)
	case *List:
		for _, item := range b.Items {
			e.blocks(item)
		}
	case *Quote:
		e.blocks(b.Blocks)
	case *Table:
		e.spans(b.Caption)
		e.rows([][][]Span{b.Head})
		e.rows(b.Rows)
	case *Code:
		e.add(b.At)
	case *Figure:
		e.add(b.At)
		e.spans(b.Caption)
	}
}

func (e *extent) blocks(blocks []Block) {
	for _, b := range blocks {
		e.block(b)
	}
}
