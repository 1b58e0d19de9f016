// Package page lays a document out: lines, tables, figures, pages.
//
// It knows no PDF. What it gives are runs of text at fixed positions, rules and links, with the structure that they
// stand in; tests read them as text. Lengths are points, the origin is the page's top left corner, y grows downwards.
package page

import (
	"fmt"
	"io/fs"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
	"pilotplan/internal/page/title"
	"pilotplan/internal/vocabulary"
)

// Options are what Layout needs beside the document. The zero value has no pictures to show, and the words of the program.
type Options struct {
	Files fs.FS                  // where the paths of pictures are looked up; nil means every picture is missing
	Words *vocabulary.Vocabulary // what titles are divided by; nil means the words of the program
}

// Layout sets a document on pages of GB/T 9704: with a cover and contents if its front matter wants them, then the body
// from page 1. It always gives a book: what cannot be set is a visible box, listed in Missing and Broken.
func Layout(d *doc.Document, m line.Metrics, o Options) *book.Book {
	l := &layouter{doc: d, metrics: m, options: o, set: map[int]bool{}, anchors: anchorsOf(d.Blocks)}
	root := l.elem("Document", -1)
	units := l.body(frame{elem: root, width: fill.AreaW})
	fill.BindHeadings(units)
	fill.BindLeads(units)
	p := fill.Pages(units, l.footnote)
	b := &book.Book{Pages: p.Pages, Bookmarks: p.Marks, Tree: l.tree, Missing: p.Missing, Broken: l.broken, Unlinked: l.links, Unsaid: l.unsaid}
	l.anchors.lead(b)
	l.number(b.Pages)
	if d.Meta.Cover {
		l.addFront(b)
	}
	if len(b.Pages) == 0 {
		b.Pages = []book.Page{{Width: fill.PaperW, Height: fill.PaperH}}
	}
	return b
}

// layouter turns blocks into units. It grows the structure tree in reading order.
type layouter struct {
	doc     *doc.Document
	metrics line.Metrics
	options Options
	tree    []book.Elem
	broken  []book.Broken
	links   []book.Unlinked
	unsaid  []book.Broken
	anchors anchors
	set     map[int]bool // footnotes that are already on a page
}

// titles divides titles by the words at hand.
func (l *layouter) titles() title.Setter {
	return title.Setter{Metrics: l.metrics, Words: l.options.Words, Said: func() string { return Said(l.doc) }}
}

func (l *layouter) elem(kind string, parent int) int {
	l.tree = append(l.tree, book.Elem{Kind: kind, Parent: parent})
	return len(l.tree) - 1
}

// frame is where blocks stand: in which element, how far in, how wide.
type frame struct {
	elem   int
	x      float64 // from the left edge of the type area
	width  float64
	nested bool // in a list or quote: paragraphs are not indented
}

// blocks sets blocks one below the other.
func (l *layouter) blocks(blocks []doc.Block, f frame) []fill.Unit {
	var units []fill.Unit
	for _, b := range blocks {
		units = l.block(units, b, f)
	}
	return units
}

// block appends the units of b.
func (l *layouter) block(units []fill.Unit, b doc.Block, f frame) []fill.Unit {
	switch b := b.(type) {
	case *doc.Heading:
		return l.heading(units, b, f)
	case *doc.Paragraph:
		return l.paragraph(units, b, f)
	case *doc.List:
		return append(units, l.list(b, f)...)
	case *doc.Table:
		return append(units, l.table(b, f)...)
	case *doc.Quote:
		return append(units, l.quote(b, f)...)
	case *doc.Code:
		return append(units, l.code(b, f)...)
	case *doc.Figure:
		return append(units, l.figure(b, f)...)
	case *doc.Rule:
		return append(units, l.rule(b, f)...)
	}
	panic(fmt.Sprintf("page: unknown block %T", b))
}

// lines sets pieces as lines of the body grid, moved to the frame.
func (l *layouter) lines(ps []line.Piece, ms line.Measure, f frame) []fill.Unit {
	lines, gone := line.Break(l.metrics, ps, ms)
	units := make([]fill.Unit, 0, len(lines))
	for _, ln := range lines {
		l.raiseMarks(&ln)
		u := fill.Unit{Height: fill.BodySize, Notes: ln.Notes, Ends: ln.Last}
		ln.Put(&u.Body, f.x, fill.Baseline)
		units = append(units, u)
	}
	if len(units) > 0 {
		units[0].Missing = gone
	}
	return units
}

// raise is how far the marks of footnotes stand above the baseline, noteMark their size.
const (
	raise    = 3.0 // no more: text is taken out of the PDF line by line
	noteMark = 10.5
)

func (l *layouter) raiseMarks(ln *line.Line) {
	if len(ln.Notes) == 0 {
		return
	}
	for i := range ln.Runs {
		if r := &ln.Runs[i]; r.Elem >= 0 && l.tree[r.Elem].Kind == "Reference" {
			r.Y = -raise
		}
	}
}

// style is how a stretch of text looks before the styles of its spans.
type style struct {
	face book.Face
	size float64
	bold bool
}

// pieces turns spans into pieces of one look, each link and footnote mark in an element of its own.
func (l *layouter) pieces(spans []doc.Span, s style, elem int) []line.Piece {
	ps := make([]line.Piece, 0, len(spans))
	link, linkElem := "", 0
	for _, sp := range spans {
		if _, within := l.anchors.find(sp.Link); sp.Link != "" && !within && !doc.Leads(sp.Link) {
			l.unlinked(sp)
			sp.Link = ""
		}
		p := line.Piece{Text: sp.Text, Face: s.face, Size: s.size, Bold: s.bold || sp.Style&doc.Bold != 0,
			Strike: sp.Style&doc.Strike != 0, Underline: sp.Style&doc.Underline != 0, Elem: elem, Link: sp.Link, SrcLine: sp.Line}
		switch {
		case sp.Style&doc.Mono != 0:
			p.Face = book.Mono
		case sp.Style&doc.Italic != 0:
			p.Face = book.Kai
		}
		if sp.Link != "" && sp.Link != link {
			linkElem = l.elem("Link", elem)
		}
		if link = sp.Link; link != "" {
			p.Elem = linkElem
		}
		if p.Strike && strings.TrimSpace(sp.Text) != "" && sp.Note == 0 {
			p.Elem = l.elem("Span", p.Elem)
			l.tree[p.Elem].Alt = "删去：" + sp.Text + "。"
		}
		if sp.Note > 0 {
			p.Note, p.Text, p.Face = sp.Note, NoteSign(sp.Note), book.Song
			p.Size, p.Elem = min(noteMark, s.size), l.elem("Reference", elem)
		}
		ps = append(ps, p)
	}
	return ps
}

// unlinked notes a link that is set as text.
func (l *layouter) unlinked(sp doc.Span) {
	if n := len(l.links); n == 0 || l.links[n-1].URL != sp.Link || l.links[n-1].Line != sp.Line {
		l.links = append(l.links, book.Unlinked{URL: sp.Link, Line: sp.Line})
	}
}

// NoteSign is ① to ⑳, then [21].
func NoteSign(n int) string {
	if n <= 20 {
		return string(rune('①' + n - 1))
	}
	return fmt.Sprintf("[%d]", n)
}
