package page

import (
	"regexp"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
)

var annexHeading = regexp.MustCompile(`^附件\s*\d*$`)

// heading appends a heading, bound to what follows.
func (l *layouter) heading(units []unit, h *doc.Heading, f frame) []unit {
	text := strings.TrimSpace(strings.ReplaceAll(doc.Text(h.Spans), "\n", ""))
	if text == "" {
		return units
	}
	elem := l.elem("H"+string(rune('0'+h.Level)), f.elem)
	var lines []unit
	switch {
	case annexHeading.MatchString(text):
		lines = l.lines(l.pieces(h.Spans, style{face: book.Hei, size: bodySize}, elem), flush(f), f)
		fresh(lines)
	case h.Level == 1:
		lines = l.title(h, elem, f)
	default:
		lines = l.lines(l.pieces(h.Spans, style{face: headingFace(h.Level), size: bodySize}, elem), indented(f), f)
	}
	if len(lines) == 0 {
		return units // white space of a kind that only the line breaker knows
	}
	if title := standing(h.Spans); title != "" {
		lines[0].marks = append(lines[0].marks, book.Bookmark{Title: title, Level: h.Level})
	}
	keepTogether(lines, true)
	for i := range lines {
		lines[i].heading = true
	}
	if h.Level == 1 && len(units) > 0 && units[len(units)-1].fresh {
		units = append(units, unit{height: bodySize, keep: true}) // the title of an annex is on its third line
	}
	return append(units, lines...)
}

// standing is what a heading says without what is struck out of it.
func standing(spans []doc.Span) string {
	var kept []doc.Span
	for _, s := range spans {
		if s.Style&doc.Strike == 0 {
			kept = append(kept, s)
		}
	}
	return strings.TrimSpace(strings.ReplaceAll(doc.Text(kept), "\n", ""))
}

func headingFace(level int) book.Face {
	switch level {
	case 2:
		return book.Hei
	case 3:
		return book.Kai
	}
	return book.Fang
}

// title sets the title in the middle, with an empty line below.
func (l *layouter) title(h *doc.Heading, elem int, f frame) []unit {
	ps := l.pieces(h.Spans, style{face: book.TitleSong, size: titleSize}, elem)
	if len(ps) == 1 {
		ps[0].Text = strings.Join(l.titleRows(ps[0].Text, titleSize, f.width), "\n")
	}
	lines := l.lines(ps, line.Measure{First: f.width, Rest: f.width, Align: line.Center}, f)
	if len(lines) == 0 {
		return nil
	}
	return append(lines, blankLine())
}
