package write

import (
	"fmt"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/word/write/look"
	"pilotplan/internal/word/write/markup"
)

// blocks writes blocks one below the other.
func (w *writer) blocks(blocks []doc.Block, f frame) {
	for i, b := range blocks {
		var before, after doc.Block
		if i > 0 {
			before = blocks[i-1]
		}
		if i+1 < len(blocks) {
			after = blocks[i+1]
		}
		if _, table := b.(*doc.Table); !table {
			w.turn(w.headsWide(blocks[i:], f))
		}
		w.block(b, f, neighbours{before, after})
	}
}

// headsWide reports whether blocks begin with headings that a landscape table stands right below: they turn with it.
func (w *writer) headsWide(blocks []doc.Block, f frame) bool {
	const mostHeadings = 6 // one of each level
	for i, b := range blocks[:min(len(blocks), mostHeadings+1)] {
		switch b := b.(type) {
		case *doc.Heading:
		case *doc.Table:
			return i > 0 && w.shape(b, f).Wide
		default:
			return false
		}
	}
	return false
}

// neighbours are the blocks beside one.
type neighbours struct{ before, after doc.Block }

func (w *writer) block(b doc.Block, f frame, n neighbours) {
	switch b := b.(type) {
	case *doc.Heading:
		w.heading(b, f, n.before)
	case *doc.Paragraph:
		next, ok := n.after.(*doc.Paragraph)
		w.paragraph(b, f, ok && next.Role.Signs())
	case *doc.List:
		w.list(b, f)
	case *doc.Table:
		w.table(b, f)
	case *doc.Quote:
		w.quote(b, f)
	case *doc.Code:
		w.code(b.Text, f)
	case *doc.Figure:
		w.figure(b, f)
	case *doc.Rule:
		w.rule(b, f)
	default:
		panic(fmt.Sprintf("write: unknown block %T", b))
	}
}

// heading writes a heading; the title of an annex stands on the third line of its page, below the word 附件.
func (w *writer) heading(h *doc.Heading, f frame, before doc.Block) {
	text := headingText(h)
	if text == "" {
		return
	}
	p, spans := look.Paragraph{}, h.Spans
	switch {
	case page.AnnexHeading.MatchString(text):
		p.Style, p.Outline = look.AnnexTitle, max(1, h.Level-1)
	case h.Level == 1:
		p.Style = look.Title
		if b, ok := before.(*doc.Heading); ok && page.AnnexHeading.MatchString(headingText(b)) {
			p.Space.Before = look.Pitch()
		}
		if len(spans) == 1 {
			rows, _ := w.titles().Rows(spans[0].Text, page.TitleSize, f.width)
			spans = []doc.Span{{Text: strings.Join(rows, "\n"), Style: spans[0].Style, Link: spans[0].Link, Note: spans[0].Note}}
		}
	default:
		p.Style = look.Heading(min(h.Level-1, look.Headings))
	}
	w.open(f.apply(p))
	if listed(h) {
		w.headings++
		id := markup.Int(w.headings)
		w.Put(`<w:bookmarkStart w:id="`, id, `" w:name="`, mark(w.headings), `"/>`)
		defer func() { w.Put(`<w:bookmarkEnd w:id="`, id, `"/>`); w.close() }()
	} else {
		defer w.close()
	}
	w.runs(spans, look.Run{})
}

func headingText(h *doc.Heading) string {
	return strings.TrimSpace(strings.ReplaceAll(doc.Text(h.Spans), "\n", ""))
}

// quote writes blocks two characters in, beside a bar.
func (w *writer) quote(b *doc.Quote, f frame) {
	inner := f.inset(2 * fill.Char)
	inner.nested, inner.quoted = true, true
	w.blocks(b.Blocks, inner)
}

// leastWidth is how narrow nested blocks may become: below that they are not set further in.
const leastWidth = 8 * fill.Char

// inset is f with its left edge further in by d.
func (f frame) inset(d float64) frame {
	d = max(0, min(d, f.width-leastWidth))
	f.left, f.width = f.left+d, f.width-d
	return f
}

// code writes lines as they are, in a frame.
func (w *writer) code(text string, f frame) {
	text = strings.ReplaceAll(strings.TrimRight(text, "\n"), "\t", "    ")
	p := look.Paragraph{Style: look.Code}
	if f.left > 0 {
		p.Indent.Left = f.left + 5
	}
	w.open(p)
	w.run(text, look.Run{})
	w.close()
}

// rule is a page break, or a line across.
func (w *writer) rule(b *doc.Rule, f frame) {
	if b.PageBreak {
		w.pending.fresh = true
		return
	}
	w.open(f.apply(look.Paragraph{Style: look.Rule}))
	w.close()
}

// list writes every item with its mark.
func (w *writer) list(b *doc.List, f frame) {
	if !f.nested {
		f = f.inset(2 * fill.Char)
	}
	f.nested = true
	marks := page.ListMarks(b)
	room := 0.0
	for _, m := range marks {
		room = max(room, w.width(m, 0, fill.BodySize))
	}
	room += fill.Char / 2
	level := min(f.depth, look.Levels-1)
	f.depth++
	numbers := 0
	if b.Ordered && b.Checks == nil && b.Start+len(b.Items) <= mostNumber {
		numbers = w.lists.Numbered(level, b.Start)
	}
	for i, blocks := range b.Items {
		w.item(item{blocks, marks[i], room, look.List{Number: w.listOf(b, i, numbers), Level: level}}, f)
	}
}

// mostNumber is the greatest number that Word counts to in a list; greater ones are written.
const mostNumber = 32000

// listOf is the list in Word that item i belongs to; 0 if its mark is to be written.
func (w *writer) listOf(b *doc.List, i, numbers int) int {
	switch {
	case b.Checks != nil && b.Checks[i] == 1:
		return w.lists.Marked(look.OpenBoxes)
	case b.Checks != nil && b.Checks[i] == 2:
		return w.lists.Marked(look.Ticks)
	case b.Ordered:
		return numbers
	}
	return w.lists.Marked(look.Bullets)
}

// item is an item of a list: its blocks, and its mark with the room that marks have.
type item struct {
	blocks []doc.Block
	mark   string
	room   float64
	list   look.List
}

// item writes an item: its first paragraph has the mark, the others stand below its text. An item that begins with something
// else has its mark in a paragraph of its own.
func (w *writer) item(it item, f frame) {
	inner := f.inset(it.room)
	p := look.Paragraph{Style: f.style(), List: it.list, Indent: look.Indent{Left: inner.left, Hanging: it.room}}
	if f.quoted {
		p.Frame = look.BarFrame
	}
	w.turn(false)
	w.open(p)
	if it.list.Number == 0 {
		w.run(it.mark+"\t", look.Run{})
	} else {
		w.listed = true
	}
	rest := it.blocks
	if len(rest) > 0 {
		if first, ok := rest[0].(*doc.Paragraph); ok {
			w.runs(first.Spans, look.Run{})
			rest = rest[1:]
		}
	}
	w.close()
	w.blocks(rest, inner)
}
