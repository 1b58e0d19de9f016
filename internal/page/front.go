package page

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
	"pilotplan/internal/page/title"
)

// Where things stand on the cover, in lines, and how deep the contents go.
const (
	CoverTop    = 5  // lines above the title
	CoverFoot   = 17 // the line of the applicant
	DeepestItem = 3  // of the contents
)

// addFront puts a cover and the contents before the body. The body is laid out first, as its page numbers stand in the
// contents; the elements of the front come first in the tree all the same.
func (l *layouter) addFront(b *book.Book) {
	body := l.tree
	l.tree = []book.Elem{body[0]}
	p := fill.Pages(append(l.cover(), l.contents(b)...), l.footnote)
	if len(p.Pages)%2 == 1 { // page 1 of the body is a right-hand page, so the back before it is empty
		p.Pages = append(p.Pages, book.Page{Width: fill.PaperW, Height: fill.PaperH})
	}
	n := len(l.tree) - 1
	for _, e := range body[1:] {
		if e.Parent > 0 {
			e.Parent += n
		}
		l.tree = append(l.tree, e)
	}
	for i := range b.Pages {
		b.Pages[i].Shift(n)
		for j := range b.Pages[i].Links {
			if l := &b.Pages[i].Links[j]; l.Page > 0 {
				l.Page += len(p.Pages)
			}
		}
	}
	for i := range p.Pages {
		for j := range p.Pages[i].Links {
			p.Pages[i].Links[j].Page += len(p.Pages)
		}
	}
	for i := range b.Bookmarks {
		b.Bookmarks[i].Page += len(p.Pages)
	}
	for i := range b.Missing {
		b.Missing[i].Page += len(p.Pages)
	}
	b.Tree, b.Pages, b.Missing = l.tree, append(p.Pages, b.Pages...), append(p.Missing, b.Missing...)
}

// cover is the title, the applicant and the date.
func (l *layouter) cover() []fill.Unit {
	units := []fill.Unit{{Height: (CoverTop - 1) * fill.Pitch, Keep: true}}
	center := func(text string, face book.Face, size float64) {
		ps := []line.Piece{{Text: text, Face: face, Size: size, Elem: l.elem("P", 0)}}
		units = append(units, l.lines(ps, line.Measure{First: fill.AreaW, Rest: fill.AreaW, Align: line.Center}, frame{width: fill.AreaW})...)
	}
	lines, size := CoverRows(l.doc.Meta.Title, l.titles())
	rows := strings.Join(lines, "\n")
	center(rows, book.TitleSong, size)
	if gap := CoverFoot - CoverTop - strings.Count(rows, "\n") - 1; gap > 0 {
		units = append(units, fill.Unit{Height: float64(gap) * fill.Pitch})
	}
	for _, text := range []string{l.doc.Meta.Applicant, l.doc.Meta.Date} {
		if text != "" {
			center(text, book.Kai, fill.BodySize)
		}
	}
	return units
}

// CoverRows are the lines of the title in 1号, or in 2号 if they would be torn in 1号.
func CoverRows(text string, s title.Setter) (rows []string, size float64) {
	large, cost := s.Rows(text, CoverSize, fill.AreaW)
	if cost >= title.Torn {
		if small, less := s.Rows(text, TitleSize, fill.AreaW); less < cost {
			return small, TitleSize
		}
	}
	return large, CoverSize
}

// contents are the headings of levels 2 and 3 with dots and page numbers, each a link.
func (l *layouter) contents(b *book.Book) []fill.Unit {
	title, toc := l.elem("P", 0), l.elem("TOC", 0)
	var units []fill.Unit
	for _, m := range b.Bookmarks {
		if m.Level > 1 && m.Level <= DeepestItem {
			units = append(units, l.entry(m, b.Pages[m.Page-1].Label, toc)...)
		}
	}
	if len(units) == 0 {
		return nil
	}
	ps := []line.Piece{{Text: "目　录", Face: book.TitleSong, Size: TitleSize, Elem: title}}
	head := l.lines(ps, line.Measure{First: fill.AreaW, Rest: fill.AreaW, Align: line.Center}, frame{width: fill.AreaW})
	fill.Fresh(head)
	head = append(head, fill.BlankLine())
	fill.KeepTogether(head, true)
	return append(head, units...)
}

// entry is one heading in the contents.
func (l *layouter) entry(m book.Bookmark, label string, toc int) []fill.Unit {
	const room = 5 * fill.Char // for the number and a few dots
	elem := l.elem("TOCI", toc)
	link := l.elem("Link", elem)
	indent := float64(m.Level-2) * 2 * fill.Char
	face := book.Fang
	if m.Level == 2 {
		face = book.Hei
	}
	ps := l.pieces([]doc.Span{{Text: m.Title}}, style{face: face, size: fill.BodySize}, link)
	width := fill.AreaW - indent - room
	lines, _ := line.Break(l.metrics, ps, line.Measure{First: width, Rest: width, Indent: indent, Hang: indent, Align: line.Left})
	var units []fill.Unit
	for i, ln := range lines {
		u := fill.LineUnit(ln)
		if i == len(lines)-1 {
			l.leader(&u.Body, indent+ln.Width, label, link)
		}
		u.Body.Links = append(u.Body.Links, book.Link{X: indent, W: fill.AreaW - indent, H: fill.BodySize, Page: m.Page, DestY: m.Y, Elem: link})
		units = append(units, u)
	}
	fill.KeepTogether(units, false)
	return units
}

// leader draws dots from x to the page number at the right edge. They stand at the same places in every line.
func (l *layouter) leader(p *book.Page, x float64, label string, elem int) {
	const step, gap = fill.BodySize / 2, fill.BodySize / 4
	w := l.width(label, book.Song, fill.BodySize)
	dot := l.width(".", book.Song, fill.BodySize)
	end := fill.AreaW - w - gap
	right := fill.AreaW - 2*fill.BodySize
	for right > end {
		right -= step
	}
	if n := int((right - x - gap) / step); n > 0 {
		p.Runs = append(p.Runs, book.Run{X: right - float64(n)*step, Y: fill.Baseline, Face: book.Song, Size: fill.BodySize, Spacing: step - dot,
			Width: float64(n)*step - step + dot, Text: strings.Repeat(".", n), Elem: -1})
	}
	p.Runs = append(p.Runs, book.Run{X: fill.AreaW - w, Y: fill.Baseline, Face: book.Song, Size: fill.BodySize, Width: w, Text: label, Elem: elem})
}
