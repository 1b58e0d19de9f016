package page

import (
	"pilotplan/internal/doc"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// signature sets name and date at the right. It stays with the end of the text before it.
func (l *layouter) signature(units []fill.Unit, ps []line.Piece, role doc.Role, f frame) []fill.Unit {
	rows := splitRows(ps)
	widths := make([]float64, len(rows))
	for i, row := range rows {
		widths[i] = line.Width(l.metrics, row)
	}
	block := []fill.Unit{fill.BlankLine()}
	for i, indent := range SignatureIndents(role, widths, f.width) {
		ms := line.Measure{First: f.width - indent, Rest: f.width - indent, Indent: indent, Hang: indent, Align: line.Left}
		block = append(block, l.lines(rows[i], ms, f)...)
	}
	if n := len(units); n > 0 {
		units[n-1].Keep = true
	}
	fill.KeepTogether(block, false)
	return append(units, block...)
}

// SignatureIndents are how far in the rows of a signature begin, of which the last is the date, by their widths (GB/T 9704-2012,
// 7.3.5). Under a seal (doc.Sealed) the date ends four characters from the right edge, and who signs stands in the middle above
// it, where the seal goes; a long name takes both further left. Else the date begins two characters right of the name. Neither
// comes nearer to the edge than two characters.
func SignatureIndents(role doc.Role, widths []float64, width float64) []float64 {
	indents, last := make([]float64, len(widths)), len(widths)-1
	if last < 0 {
		return nil
	}
	name := 0.0
	for _, w := range widths[:last] {
		name = max(name, w)
	}
	edge := width - 2*fill.Char
	if role == doc.Sealed && last > 0 {
		middle := min(edge-2*fill.Char-widths[last]/2, edge-name/2)
		for i := range indents {
			indents[i] = max(0, middle-name/2)
		}
		indents[last] = max(0, middle-widths[last]/2)
		return indents
	}
	shift := 0.0
	if last > 0 {
		shift = 2 * fill.Char
	}
	x := max(0, edge-max(name, widths[last]+shift))
	for i := range indents {
		indents[i] = x
	}
	indents[last] = x + shift
	return indents
}
