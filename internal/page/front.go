package page

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
)

const (
	coverTitle  = 26.0 // 1号
	coverTop    = 5    // lines above the title
	coverFoot   = 17   // the line of the applicant
	deepestItem = 3    // of the contents
)

// addFront puts a cover and the contents before the body. The body is laid out first, as its page numbers stand in the
// contents; the elements of the front come first in the tree all the same.
func (l *layouter) addFront(b *book.Book) {
	body := l.tree
	l.tree = []book.Elem{body[0]}
	p := fillPages(append(l.cover(), l.contents(b)...), l.footnote)
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
				l.Page += len(p.pages)
			}
		}
	}
	for i := range p.pages {
		for j := range p.pages[i].Links {
			p.pages[i].Links[j].Page += len(p.pages)
		}
	}
	for i := range b.Bookmarks {
		b.Bookmarks[i].Page += len(p.pages)
	}
	for i := range b.Missing {
		b.Missing[i].Page += len(p.pages)
	}
	b.Tree, b.Pages, b.Missing = l.tree, append(p.pages, b.Pages...), append(p.missing, b.Missing...)
}

// cover is the title, the applicant and the date.
func (l *layouter) cover() []unit {
	units := []unit{{height: (coverTop - 1) * pitch, keep: true}}
	center := func(text string, face book.Face, size float64) {
		ps := []line.Piece{{Text: text, Face: face, Size: size, Elem: l.elem("P", 0)}}
		units = append(units, l.lines(ps, line.Measure{First: areaW, Rest: areaW, Align: line.Center}, frame{width: areaW})...)
	}
	title, size := l.coverRows()
	center(title, book.TitleSong, size)
	if gap := coverFoot - coverTop - strings.Count(title, "\n") - 1; gap > 0 {
		units = append(units, unit{height: float64(gap) * pitch})
	}
	for _, text := range []string{l.doc.Meta.Applicant, l.doc.Meta.Date} {
		if text != "" {
			center(text, book.Kai, bodySize)
		}
	}
	return units
}

// coverRows are the lines of the title in 1号, or in 2号 if they would be torn in 1号.
func (l *layouter) coverRows() (rows string, size float64) {
	large, cost := l.splitTitle(l.doc.Meta.Title, coverTitle, areaW)
	if cost >= badBreak {
		if small, less := l.splitTitle(l.doc.Meta.Title, titleSize, areaW); less < cost {
			return strings.Join(small, "\n"), titleSize
		}
	}
	return strings.Join(large, "\n"), coverTitle
}

// contents are the headings of levels 2 and 3 with dots and page numbers, each a link.
func (l *layouter) contents(b *book.Book) []unit {
	title, toc := l.elem("P", 0), l.elem("TOC", 0)
	var units []unit
	for _, m := range b.Bookmarks {
		if m.Level > 1 && m.Level <= deepestItem {
			units = append(units, l.entry(m, b.Pages[m.Page-1].Label, toc)...)
		}
	}
	if len(units) == 0 {
		return nil
	}
	ps := []line.Piece{{Text: "目　录", Face: book.TitleSong, Size: titleSize, Elem: title}}
	head := l.lines(ps, line.Measure{First: areaW, Rest: areaW, Align: line.Center}, frame{width: areaW})
	fresh(head)
	head = append(head, blankLine())
	keepTogether(head, true)
	return append(head, units...)
}

// entry is one heading in the contents.
func (l *layouter) entry(m book.Bookmark, label string, toc int) []unit {
	const room = 5 * char // for the number and a few dots
	elem := l.elem("TOCI", toc)
	link := l.elem("Link", elem)
	indent := float64(m.Level-2) * 2 * char
	face := book.Fang
	if m.Level == 2 {
		face = book.Hei
	}
	ps := l.pieces([]doc.Span{{Text: m.Title}}, style{face: face, size: bodySize}, link)
	width := areaW - indent - room
	lines, _ := line.Break(l.metrics, ps, line.Measure{First: width, Rest: width, Indent: indent, Hang: indent, Align: line.Left})
	var units []unit
	for i, ln := range lines {
		u := lineUnit(ln)
		if i == len(lines)-1 {
			l.leader(&u.body, indent+ln.Width, label, link)
		}
		u.body.Links = append(u.body.Links, book.Link{X: indent, W: areaW - indent, H: bodySize, Page: m.Page, DestY: m.Y, Elem: link})
		units = append(units, u)
	}
	keepTogether(units, false)
	return units
}

// leader draws dots from x to the page number at the right edge. They stand at the same places in every line.
func (l *layouter) leader(p *book.Page, x float64, label string, elem int) {
	const step, gap = bodySize / 2, bodySize / 4
	w := l.width(label, book.Song, bodySize)
	dot := l.width(".", book.Song, bodySize)
	end := areaW - w - gap
	right := areaW - 2*bodySize
	for right > end {
		right -= step
	}
	if n := int((right - x - gap) / step); n > 0 {
		p.Runs = append(p.Runs, book.Run{X: right - float64(n)*step, Y: baseline, Face: book.Song, Size: bodySize, Spacing: step - dot,
			Width: float64(n)*step - step + dot, Text: strings.Repeat(".", n), Elem: -1})
	}
	p.Runs = append(p.Runs, book.Run{X: areaW - w, Y: baseline, Face: book.Song, Size: bodySize, Width: w, Text: label, Elem: elem})
}
