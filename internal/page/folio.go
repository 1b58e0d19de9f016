package page

import (
	"strconv"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
)

// FolioY is the baseline of the page number: its dash is 7 mm below the last line of a full page.
const FolioY = fill.TopEdge + fill.TypeH + 7*fill.MM + 0.38*FolioSize

// number prints the page numbers: odd pages right, even pages left, one character in.
func (l *layouter) number(pages []book.Page) {
	for i := range pages {
		p := &pages[i]
		p.Label = strconv.Itoa(i + 1)
		text := "— " + p.Label + " —"
		width := l.width(text, book.Song, FolioSize)
		x := fill.LeftEdge + FolioSize
		if i%2 == 0 {
			x = fill.LeftEdge + fill.AreaW - FolioSize - width
		}
		r := book.Run{X: x, Y: FolioY, Face: book.Song, Size: FolioSize, Width: width, Text: text, Elem: -1}
		if p.Width > p.Height { // bound, it is a portrait page turned clockwise, and so is its number
			r.X, r.Y, r.Turn = fill.PaperH-r.Y, r.X, 90
		}
		p.Runs = append(p.Runs, r)
	}
}
