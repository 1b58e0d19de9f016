package page

import (
	"regexp"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// AnnexHeading matches the heading 附件1 of an annex, which starts a page.
var AnnexHeading = regexp.MustCompile(`^附件\s*\d*$`)

// heading appends a heading, bound to what follows.
func (l *layouter) heading(units []fill.Unit, h *doc.Heading, f frame) []fill.Unit {
	text := strings.TrimSpace(strings.ReplaceAll(doc.Text(h.Spans), "\n", ""))
	if text == "" {
		return units
	}
	elem := l.elem("H"+string(rune('0'+h.Level)), f.elem)
	var lines []fill.Unit
	switch {
	case AnnexHeading.MatchString(text):
		lines = l.lines(l.pieces(h.Spans, style{face: book.Hei, size: fill.BodySize}, elem), flush(f), f)
		fill.Fresh(lines)
	case h.Level == 1:
		lines = l.title(h, elem, f)
	default:
		lines = l.lines(l.pieces(h.Spans, style{face: HeadingFace(h.Level), size: fill.BodySize}, elem), indented(f), f)
	}
	if len(lines) == 0 {
		return units // white space of a kind that only the line breaker knows
	}
	if title := Standing(h.Spans); title != "" {
		lines[0].Marks = append(lines[0].Marks, book.Bookmark{Title: title, Level: h.Level})
	}
	fill.KeepTogether(lines, true)
	for i := range lines {
		lines[i].Heading = true
	}
	if h.Level == 1 && len(units) > 0 && units[len(units)-1].Fresh {
		units = append(units, fill.Unit{Height: fill.BodySize, Keep: true}) // the title of an annex is on its third line
	}
	return append(units, lines...)
}

// Standing is what a heading says without what is struck out of it.
func Standing(spans []doc.Span) string {
	var kept []doc.Span
	for _, s := range spans {
		if s.Style&doc.Strike == 0 {
			kept = append(kept, s)
		}
	}
	return strings.TrimSpace(strings.ReplaceAll(doc.Text(kept), "\n", ""))
}

// HeadingFace is the face of a heading of a level; 2 is that of 一、.
func HeadingFace(level int) book.Face {
	switch level {
	case 2:
		return book.Hei
	case 3:
		return book.Kai
	}
	return book.Fang
}

// title sets the title in the middle, with an empty line below.
func (l *layouter) title(h *doc.Heading, elem int, f frame) []fill.Unit {
	ps := l.pieces(h.Spans, style{face: book.TitleSong, size: TitleSize}, elem)
	if len(ps) == 1 {
		rows, _ := l.titles().Rows(ps[0].Text, TitleSize, f.width)
		ps[0].Text = strings.Join(rows, "\n")
	}
	lines := l.lines(ps, line.Measure{First: f.width, Rest: f.width, Align: line.Center}, f)
	if len(lines) == 0 {
		return nil
	}
	return append(lines, fill.BlankLine())
}
