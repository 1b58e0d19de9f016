package page

import (
	"strconv"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
)

// folioSize is 4号.
const folioSize = 14.0

// folioY is the baseline of the page number: its dash is 7 mm below the last line of a full page.
const folioY = fill.TopEdge + fill.TypeH + 7*fill.MM + 0.38*folioSize

// number prints the page numbers: odd pages right, even pages left, one character in.
func (l *layouter) number(pages []book.Page) {
	for i := range pages {
		p := &pages[i]
		p.Label = strconv.Itoa(i + 1)
		text := "— " + p.Label + " —"
		width := l.width(text, book.Song, folioSize)
		x := fill.LeftEdge + folioSize
		if i%2 == 0 {
			x = fill.LeftEdge + fill.AreaW - folioSize - width
		}
		r := book.Run{X: x, Y: folioY, Face: book.Song, Size: folioSize, Width: width, Text: text, Elem: -1}
		if p.Width > p.Height { // bound, it is a portrait page turned clockwise, and so is its number
			r.X, r.Y, r.Turn = fill.PaperH-r.Y, r.X, 90
		}
		p.Runs = append(p.Runs, r)
	}
}
