package page

import (
	"regexp"
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/line"
)

// numbers is how the figures of a column stand below each other: at the decimal point, as one block in the middle of the
// column. Widths are points at CellSize.
type numbers struct {
	before float64 // the widest part before a decimal point
	after  float64 // the widest part from there on, signs such as % included
	plain  bool    // the figures end at one place: they have different units, a line through their points means nothing
}

var (
	numeric   = regexp.MustCompile(`^[-+−—–/±≥≤<>～~约\d.,，．%％‰\s]*$`)
	oneNumber = regexp.MustCompile(`^[-+−±≥≤<>约]*\d[\d,，]*((?:[.．]\d+)?[%％‰]*)$`)
	date      = regexp.MustCompile(`^[\d年月日季度底末初前上下半.—–\s-]*$`)
	nothing   = regexp.MustCompile(`^[-−—–/]+$`)
)

func isNumeric(cell []line.Piece) bool { return numeric.MatchString(cellText(cell)) }

// cellText is a cell without the marks of notes.
func cellText(cell []line.Piece) string {
	text := ""
	for _, p := range cell {
		if p.Note == 0 {
			text += p.Text
		}
	}
	return text
}

// numbersOf measures the figures of column j.
func (s *tableSetter) numbersOf(body []tableRow, j int) *numbers {
	n := &numbers{plain: s.mixedUnits()}
	for _, row := range body {
		whole, tail := line.Width(s.metrics, row.cells[j]), 0.0
		if !n.plain {
			tail = s.tail(row.cells[j])
		}
		n.before, n.after = max(n.before, whole-tail), max(n.after, tail)
	}
	return n
}

// mixedUnits reports whether the rows of the table have units of their own, and not all the same.
func (s *tableSetter) mixedUnits() bool {
	j := slices.IndexFunc(s.table.Head, func(cell []doc.Span) bool {
		text := strings.TrimSpace(doc.Text(cell))
		return text == "单位" || text == "计量单位"
	})
	return j >= 0 && slices.ContainsFunc(s.table.Rows, func(row [][]doc.Span) bool {
		return doc.Text(row[j]) != doc.Text(s.table.Rows[0][j])
	})
}

// tail is the width of what stands from the decimal point on, and of note marks.
func (s *tableSetter) tail(cell []line.Piece) float64 {
	m := oneNumber.FindStringSubmatch(cellText(cell))
	if m == nil {
		return 0
	}
	p, width := cell[0], 0.0
	for _, q := range cell {
		if q.Note > 0 {
			width += line.Width(s.metrics, []line.Piece{q})
		}
	}
	p.Text = m[1]
	return width + line.Width(s.metrics, []line.Piece{p})
}

// cellMeasure is the shape of a cell of the body in column j, w wide inside. Figures that are no single number end with
// the block; a dash for a missing value stands in the middle.
func (s *tableSetter) cellMeasure(cell []line.Piece, j int, w float64) line.Measure {
	ms := line.Measure{First: w, Rest: w, Align: s.aligns[j]}
	n := s.numbers[j]
	if n == nil {
		return ms
	}
	scale := s.size / CellSize
	side := (w - (n.before+n.after)*scale) / 2
	text := cellText(cell)
	switch {
	case nothing.MatchString(text):
		ms.Align = line.Center
	case side < 0 || text == "":
	default:
		off := side
		if !n.plain && oneNumber.MatchString(text) {
			off += n.after*scale - s.tail(cell) // the pieces have their final size here
		}
		ms.First, ms.Rest = w-off, w-off
	}
	return ms
}
