package page

import (
	"strconv"

	"pilotplan/internal/page/book"
)

// folioY is the baseline of the page number: its dash is 7 mm below the last line of a full page.
const folioY = topEdge + typeH + 7*mm + 0.38*folioSize

// number prints the page numbers: odd pages right, even pages left, one character in.
func (l *layouter) number(pages []book.Page) {
	for i := range pages {
		p := &pages[i]
		p.Label = strconv.Itoa(i + 1)
		text := "— " + p.Label + " —"
		width := l.width(text, book.Song, folioSize)
		x := leftEdge + folioSize
		if i%2 == 0 {
			x = leftEdge + areaW - folioSize - width
		}
		r := book.Run{X: x, Y: folioY, Face: book.Song, Size: folioSize, Width: width, Text: text, Elem: -1}
		if p.Width > p.Height { // bound, it is a portrait page turned clockwise, and so is its number
			r.X, r.Y, r.Turn = paperH-r.Y, r.X, 90
		}
		p.Runs = append(p.Runs, r)
	}
}
