package page

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// code sets lines as they are, in a frame; what is too wide goes on below, two characters in.
func (l *layouter) code(b *doc.Code, f frame) []fill.Unit {
	return l.sourceBox(b.Text, b.Line, l.elem("Code", f.elem), f)
}

// sourceBox is text as it is, line for line.
func (l *layouter) sourceBox(text string, srcLine, elem int, f frame) []fill.Unit {
	const pad, lineH = 4.0, CodeSize * 1.5
	width := f.width - 2*pad
	ms := line.Measure{First: width, Rest: width - 2*CodeSize, Hang: 2 * CodeSize, Align: line.Left}
	var units []fill.Unit
	for i, row := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		ps := []line.Piece{{Text: solidSpaces(row), Face: book.Mono, Size: CodeSize, Elem: elem, SrcLine: srcLine + i}}
		lines, gone := line.Break(l.metrics, ps, ms)
		if len(lines) == 0 {
			lines = []line.Line{{}} // an empty line of code is a line
		}
		for j, ln := range lines {
			u := fill.Unit{Height: lineH, Free: len(units) > 0}
			if len(units) == 0 {
				u.Height += pad
			}
			ln.Put(&u.Body, f.x+pad, u.Height-lineH+line.Ascent*CodeSize+(lineH-CodeSize)/2)
			if j == 0 {
				u.Missing = gone
			}
			units = append(units, u)
		}
	}
	if n := len(units); n > 0 {
		units[n-1].Height += pad
	}
	fill.KeepEnds(units)
	l.boxSides(units, f)
	units = append(units, fill.Gap())
	return units
}

// solidSpaces keeps the spaces of a line, which would fold into one: all but the last of a row of them do not break.
func solidSpaces(row string) string {
	row = strings.ReplaceAll(row, "\t", "    ")
	inner := strings.TrimLeft(row, " ")
	lead := strings.Repeat("\u00a0", len(row)-len(inner))
	return lead + strings.ReplaceAll(inner, "  ", "\u00a0 ")
}

// boxSides draws a frame around units, open where a page ends.
func (l *layouter) boxSides(units []fill.Unit, f frame) {
	const thin = 0.5
	for i := range units {
		u := &units[i]
		side := book.Rule{X: f.x, W: thin, H: u.Height, Gray: 0.5, Elem: -1}
		u.Body.Rules = append(u.Body.Rules, side)
		side.X = f.x + f.width - thin
		u.Body.Rules = append(u.Body.Rules, side)
		bar := book.Rule{X: f.x, W: f.width, H: thin, Gray: 0.5, Elem: -1}
		if i == 0 {
			u.Body.Rules = append(u.Body.Rules, bar)
		}
		if i == len(units)-1 {
			bar.Y = u.Height - thin
			u.Body.Rules = append(u.Body.Rules, bar)
		}
	}
}
