package page

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/draw"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
)

// drawing draws a Mermaid block. One that cannot be drawn is not lost: its source stands in a frame.
func (l *layouter) drawing(b *doc.Figure, elem int, f frame) []fill.Unit {
	d, fault := figure.Read(b.Text)
	if fault != nil {
		l.broken = append(l.broken, book.Broken{Why: fault.Why, Line: b.Line + fault.Line})
		l.tree[elem].Alt = "没有画出的图，源文字：" + firstRunes(strings.Join(strings.Fields(b.Text), " "), mostAlt)
		units := l.sourceBox(b.Text, b.Line+1, elem, f)
		return units[:len(units)-1]
	}
	l.tree[elem].Alt = d.Words()
	if f.width < narrowest {
		f.x, f.width = 0, fill.AreaW
	}
	return draw.Figure(d, &draw.Sketch{Metrics: l.metrics, Words: l.options.Words, X: f.x, Width: f.width,
		Elem: elem, Caption: doc.Text(b.Caption), SrcLine: b.Line})
}

// mostAlt is how much of a source is read out: all of it stands in the frame.
const mostAlt = 1000

// narrowest is the least width of a drawing; in a deeper list or quote it takes the whole type area.
const narrowest = fill.AreaW * 0.75

func firstRunes(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n]) + "…"
	}
	return s
}
