package page

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"pilotplan/internal/marks"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
)

// squareFaces gives every hanzi and full-width mark an em and every other character half of one. No face has characters
// for private use.
type squareFaces struct{}

func (squareFaces) Advance(_ book.Face, r rune) (int, bool) {
	switch {
	case r >= 0xe000 && r <= 0xf8ff:
		return 0, false
	case marks.IsHan(r) || r >= 0x2010 && r <= 0x2027 || r == '□':
		return 1000, true
	}
	return 500, true
}

var faceNames = [book.Faces]string{"仿", "标", "黑", "楷", "宋", "等", "符"}

// printBook writes a book as text: a line for each line, with its place on the grid (or in points below the type area's
// top), its left and right edge in characters, face and size.
func printBook(b *book.Book) string {
	var w strings.Builder
	for i := range b.Pages {
		p := &b.Pages[i]
		fmt.Fprintf(&w, "—— %d %.0f×%.0f “%s” rules %d shapes %d\n", i+1, p.Width/fill.MM, p.Height/fill.MM, p.Label, len(p.Rules), len(p.Shapes))
		printPage(&w, p)
	}
	for _, m := range b.Bookmarks {
		fmt.Fprintf(&w, "bookmark %d %s → %d\n", m.Level, m.Title, m.Page)
	}
	for _, m := range b.Missing {
		fmt.Fprintf(&w, "missing %U line %d page %d\n", m.Rune, m.Line, m.Page)
	}
	for _, m := range b.Broken {
		fmt.Fprintf(&w, "broken %s line %d: %s\n", m.Path, m.Line, m.Why)
	}
	return w.String()
}

func printPage(w *strings.Builder, p *book.Page) {
	a := fill.AreaOf(p.Width > p.Height)
	runs := append([]book.Run(nil), p.Runs...)
	sort.SliceStable(runs, func(i, j int) bool {
		if math.Abs(runs[i].Y-runs[j].Y) > 3.1 {
			return runs[i].Y < runs[j].Y
		}
		return runs[i].X < runs[j].X
	})
	for i := 0; i < len(runs); {
		j, text, end := i, "", 0.0
		for ; j < len(runs) && math.Abs(runs[j].Y-runs[i].Y) <= 3.1; j++ {
			if r := runs[j]; j > i && r.X-end > 0.8*r.Size {
				text += " ┆ "
			}
			text += runs[j].Text
			end = runs[j].X + runs[j].Width
		}
		r := runs[i]
		at := fmt.Sprintf("%6.1f", r.Y-a.Y)
		if n := (r.Y - a.Y - fill.Baseline) / fill.Pitch; math.Abs(n-math.Round(n)) < 0.001 {
			at = fmt.Sprintf("%4.0f  ", n+1)
		}
		fmt.Fprintf(w, "%s %5.1f–%4.1f %s%g %s\n", at, (r.X-a.X)/fill.Char, (end-a.X)/fill.Char, faceNames[r.Face], r.Size, text)
		i = j
	}
	for _, v := range p.Pictures {
		fmt.Fprintf(w, "picture %.1f,%.1f %.1f×%.1f\n", v.X-a.X, v.Y-a.Y, v.W, v.H)
	}
	for _, l := range p.Links {
		fmt.Fprintf(w, "link %.1f,%.1f %.1f×%.1f → %s%d\n", l.X-a.X, l.Y-a.Y, l.W, l.H, l.URL, l.Page)
	}
}
