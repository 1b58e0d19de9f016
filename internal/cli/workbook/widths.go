package workbook

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Widths are counted in digits, as programs of sheets do; hanzi are two of them wide.
const (
	cellPad    = 2.0
	leastWidth = 6.0
	textWidth  = 14.0  // of a column whose text is wrapped, at least
	pageWidth  = 150.0 // of all columns, if no row gets too high by it: the more there is, the smaller it is printed
	widest     = 400.0
	mostWidth  = 255.0 // what a column can be
	lineHeight = 15.0  // points, in 11 pt type
	rowPad     = 7.0
	leastRow   = 24.0
	mostHeight = 409.0 // what a row can be
	goodHeight = 300.0 // what can be read in one glance
)

// wide is how wide a line of text is.
func wide(text string) float64 {
	width := 0.0
	for _, r := range text {
		if r < utf8.RuneSelf {
			width++
		} else {
			width += 2
		}
	}
	return width
}

// columnWidths are as wide as the longest lines of the columns if the page is wide enough, else so that the longest texts come out
// at about as many lines everywhere. A head is wrapped if need be.
func columnWidths(head []string, rows [][]string) []float64 {
	natural := naturalWidths(head, rows)
	for page := pageWidth; ; page *= 1.1 {
		widths := shareOut(natural, page)
		if page > widest || !slices.ContainsFunc(rows, func(row []string) bool { return rowHeight(row, widths) > goodHeight }) {
			return widths
		}
	}
}

// naturalWidths are those of the longest lines.
func naturalWidths(head []string, rows [][]string) []float64 {
	natural := make([]float64, len(head))
	for i, text := range head {
		natural[i] = max(leastWidth, min(wide(text), math.Ceil(wide(text)/4)*2+2))
	}
	for _, row := range rows {
		for i, text := range row[:min(len(row), len(natural))] {
			for line := range strings.SplitSeq(text, "\n") {
				natural[i] = max(natural[i], wide(line))
			}
		}
	}
	return natural
}

// shareOut divides the width of a page among columns.
func shareOut(natural []float64, page float64) []float64 {
	room := page - cellPad*float64(len(natural))
	low, high := 1.0, 1.0
	for sum(wrapped(natural, high)) > room && high < 1<<20 {
		high *= 2
	}
	for high-low > 0.05 {
		if lines := (low + high) / 2; sum(wrapped(natural, lines)) > room {
			low = lines
		} else {
			high = lines
		}
	}
	widths := wrapped(natural, high)
	for i := range widths {
		widths[i] = min(widths[i]+cellPad, mostWidth)
	}
	return widths
}

// wrapped are the widths of columns whose texts are wrapped into so many lines.
func wrapped(natural []float64, lines float64) []float64 {
	widths := make([]float64, len(natural))
	for i, w := range natural {
		widths[i] = math.Ceil(max(w/lines, min(w, textWidth)))
	}
	return widths
}

// rowHeight is how high a row is whose cells are wrapped.
func rowHeight(cells []string, widths []float64) float64 {
	most := 1.0
	for i, text := range cells[:min(len(cells), len(widths))] {
		lines := 0.0
		for line := range strings.SplitSeq(text, "\n") {
			lines += max(1, math.Ceil(wide(line)/(widths[i]-cellPad+0.5)))
		}
		most = max(most, lines)
	}
	return min(mostHeight, max(leastRow, most*lineHeight+rowPad))
}

func sum(widths []float64) float64 {
	total := 0.0
	for _, w := range widths {
		total += w
	}
	return total
}
