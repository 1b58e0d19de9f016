package page

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

const (
	cellRoom    = 3.0 // above and below the lines of a cell
	leading     = 1.4
	ruleWidth   = 0.5
	captionH    = fill.BodySize + 4
	floorChars  = 4.0 // a column of text is not narrower
	shortLines  = 3.5
	manyColumns = 7 // from here on a landscape page is better than long cells
)

// shortChars are the lengths up to which entries are kept in one line, where no cell gets longer than shortLines by it.
var shortChars = []float64{7, 6, 5}

// shape is how a table is set.
type shape struct {
	size   float64
	wide   bool
	widths []float64
}

// table sets a table as its caption, its head and its rows.
func (l *layouter) table(t *doc.Table, f frame) []fill.Unit {
	s := &tableSetter{layouter: l, table: t, frame: f, elem: l.elem("Table", f.elem)}
	s.caption = doc.Text(t.Caption)
	var caption []line.Piece
	if len(t.Caption) > 0 {
		caption = l.pieces(t.Caption, style{face: book.Hei, size: CaptionSize}, l.elem("Caption", s.elem))
	}
	head, body := s.cells()
	s.choose(head, body)
	units := s.captionUnits(caption)
	heads := s.row(head, true, fill.AreaOf(s.wide).H)
	if len(units) > 0 {
		heads[0].Free = true
	}
	fill.KeepTogether(heads, true)
	units = append(units, heads...)
	repeat := s.repeated(heads)
	rows := s.rows(body, repeat)
	units = append(append(units, rows...), fill.Gap())
	for i := range units {
		units[i].Wide = s.wide
	}
	return units
}

type tableSetter struct {
	*layouter
	shape
	table   *doc.Table
	frame   frame
	elem    int
	caption string
	aligns  []line.Align
	numbers []*numbers // of each column; nil if it has other text
}

// tableRow is a row before its lines are broken.
type tableRow struct {
	cells [][]line.Piece
	elems []int
}

func (s *tableSetter) cells() (head tableRow, body []tableRow) {
	head = s.newRow(s.table.Head, "TH", book.Hei)
	for _, row := range s.table.Rows {
		body = append(body, s.newRow(row, "TD", book.Song))
	}
	return head, body
}

func (s *tableSetter) newRow(cells [][]doc.Span, kind string, face book.Face) tableRow {
	tr := s.layouter.elem("TR", s.elem)
	row := tableRow{}
	for _, spans := range cells {
		elem := s.layouter.elem(kind, tr)
		row.elems = append(row.elems, elem)
		row.cells = append(row.cells, s.pieces(spans, style{face: face, size: CellSize}, elem))
	}
	return row
}

// choose finds the widths: those that the author wants, where they fit; else upright in 5号 or 小5号 if the columns fit and no cell gets too long, else on a landscape page.
func (s *tableSetter) choose(head tableRow, body []tableRow) {
	cols := s.measure(head, body)
	tries := []struct {
		size  float64
		wide  bool
		lines float64 // the most that a cell may have, where there are many columns
	}{{CellSize, false, 6}, {CellSmaller, false, 8}, {CellSize, true, 10}, {CellSmaller, true, noLimit}, {CellSmallest, true, noLimit}}
	for _, try := range tries {
		if s.table.Wide && !try.wide {
			continue
		}
		s.shape = shape{size: try.size, wide: try.wide}
		if lines, ok := s.fit(scaled(cols, try.size)); ok && (lines <= try.lines || len(cols) < manyColumns) {
			break
		}
	}
	if s.wide {
		s.frame.x, s.frame.width = 0, fill.LandW
	}
	for _, row := range append(body, head) {
		for _, cell := range row.cells {
			for i := range cell {
				cell[i].Size *= s.size / CellSize
			}
		}
	}
}

// fit finds the widths, if possible without broken dates, and tells how many lines the longest cell has.
func (s *tableSetter) fit(cols []column) (lines float64, ok bool) {
	if lines, ok := s.fitNames(wholeDates(cols)); ok {
		return lines, ok
	}
	return s.fitNames(cols)
}

// fitNames finds the widths, if possible without broken names.
func (s *tableSetter) fitNames(cols []column) (lines float64, ok bool) {
	width := s.frame.width
	if s.wide {
		width = fill.LandW
	}
	if s.widths, lines, ok = wanted(cols, s.table.Widths, width); ok {
		return lines, ok
	}
	for _, short := range shortChars {
		s.widths, lines, ok = shareOut(unbroken(cols, short*s.size+2*CellPadding(s.size)), width)
		if ok && lines <= shortLines {
			return lines, ok
		}
	}
	s.widths, lines, ok = shareOut(cols, width)
	return lines, ok
}

// measure tells what the columns need at CellSize, and how they are aligned.
func (s *tableSetter) measure(head tableRow, body []tableRow) []column {
	cols := make([]column, len(head.cells))
	s.aligns, s.numbers = make([]line.Align, len(cols)), make([]*numbers, len(cols))
	for j := range cols {
		least, natural, total := 0.0, 0.0, 0.0
		numeric, dates := len(body) > 0, true
		for _, row := range body {
			part, w := line.Widths(s.metrics, row.cells[j])
			least = max(least, part)
			natural, total = max(natural, w), total+w
			numeric, dates = numeric && isNumeric(row.cells[j]), dates && date.MatchString(cellText(row.cells[j]))
		}
		s.aligns[j] = alignment(s.table.Align[j], numeric, dates || natural <= 8*CellSize && total <= 5*CellSize*float64(len(body)))
		if s.aligns[j] == line.Right && numeric {
			s.numbers[j] = s.numbersOf(body, j)
			least = max(least, s.numbers[j].before+s.numbers[j].after)
			natural = max(natural, least)
		}
		part, w := line.Widths(s.metrics, head.cells[j])
		least = max(least, part, min(2*CellSize, w))
		natural = max(natural, w)
		floor := max(least, min(natural, floorChars*CellSize))
		cols[j] = column{floor + 2*CellPadding(CellSize), natural + 2*CellPadding(CellSize) + 0.5, dates && len(body) > 0}
	}
	return cols
}

// CellPadding is the room at both sides of a cell: the blank half of a mark at a line end stays off the rule.
func CellPadding(size float64) float64 { return size/2 - 0.25 }

// scaled gives columns for another size of type.
func scaled(cols []column, size float64) []column {
	by, old, pad := size/CellSize, 2*CellPadding(CellSize), 2*CellPadding(size)
	out := make([]column, len(cols))
	for i, c := range cols {
		out[i] = column{(c.floor-old)*by + pad, (c.natural-old)*by + pad, c.dates}
	}
	return out
}

// alignment is the author's; else numbers stand right, short entries in the middle, text left.
func alignment(a doc.Align, numbers, short bool) line.Align {
	switch {
	case a == doc.Left:
		return line.Left
	case a == doc.Center:
		return line.Center
	case a == doc.Right || numbers:
		return line.Right
	case short:
		return line.Center
	}
	return line.Left
}

// captionUnits are the lines of the caption, in the middle above the table.
func (s *tableSetter) captionUnits(ps []line.Piece) []fill.Unit {
	units := s.lines(ps, line.Measure{First: s.frame.width, Rest: s.frame.width, Align: line.Center}, s.frame)
	if len(units) > 0 {
		units[len(units)-1].Height = captionH
	}
	fill.KeepTogether(units, true)
	return units
}

// rows sets the rows of the body. The first two and the last two stay together if they are not large.
func (s *tableSetter) rows(body []tableRow, repeat *fill.Head) []fill.Unit {
	most := fill.AreaOf(s.wide).H - 3*fill.Pitch
	if repeat != nil {
		most -= repeat.Height
	}
	var units []fill.Unit
	for _, row := range body {
		units = append(units, s.row(row, false, most)...)
	}
	for i := range units {
		units[i].Head = repeat
	}
	for _, i := range []int{0, len(units) - 2} {
		if 0 <= i && i+1 < len(units) && units[i].Height+units[i+1].Height < most/4 {
			units[i].Keep = true
		}
	}
	return units
}

// row breaks the lines of a row's cells. A row higher than most is divided.
func (s *tableSetter) row(row tableRow, head bool, most float64) []fill.Unit {
	lines := make([][]line.Line, len(row.cells))
	var gone []line.Missing
	rest := 1
	for j, cell := range row.cells {
		w := s.widths[j] - 2*CellPadding(s.size)
		ms := line.Measure{First: w, Rest: w, Align: line.Center}
		if !head {
			ms = s.cellMeasure(cell, j, w)
		}
		var lost []line.Missing
		lines[j], lost = line.Break(s.metrics, cell, ms)
		gone = append(gone, lost...)
		rest = max(rest, len(lines[j]))
	}
	step := max(1, int((most-2*cellRoom)/(s.size*leading)))
	var units []fill.Unit
	for from := 0; from < rest; from += step {
		units = append(units, s.band(lines, from, min(rest, from+step), rest > step))
	}
	units[0].Missing, units[0].Free = gone, !head
	return units
}

// band draws the lines from i to j-1 of a row's cells, in the middle of their cells or at the top, and the rules around.
func (s *tableSetter) band(lines [][]line.Line, i, j int, atTop bool) fill.Unit {
	u := fill.Unit{Height: float64(j-i)*s.size*leading + 2*cellRoom, Free: true}
	x := s.frame.x
	for c, cell := range lines {
		part := cell[min(i, len(cell)):min(j, len(cell))]
		y := cellRoom + line.Ascent*s.size + (leading-1)*s.size/2
		if !atTop {
			y += float64(j-i-len(part)) * s.size * leading / 2
		}
		for _, ln := range part {
			s.raiseMarks(&ln)
			u.Notes = append(u.Notes, ln.Notes...)
			ln.Put(&u.Body, x+CellPadding(s.size), y)
			y += s.size * leading
		}
		u.Body.Rules = append(u.Body.Rules, book.Rule{X: x - ruleWidth/2, W: ruleWidth, H: u.Height, Elem: -1})
		x += s.widths[c]
	}
	u.Body.Rules = append(u.Body.Rules, book.Rule{X: x - ruleWidth/2, W: ruleWidth, H: u.Height, Elem: -1})
	bar := book.Rule{X: s.frame.x - ruleWidth/2, Y: -ruleWidth / 2, W: x - s.frame.x + ruleWidth, H: ruleWidth, Elem: -1}
	u.Body.Rules = append(u.Body.Rules, bar)
	bar.Y += u.Height
	u.Body.Rules = append(u.Body.Rules, bar)
	return u
}

// repeated is the caption with （续） and the head, as artifacts; nil if they would take half a page.
func (s *tableSetter) repeated(heads []fill.Unit) *fill.Head {
	h := &fill.Head{}
	if s.caption != "" {
		text := strings.ReplaceAll(s.caption, "\n", "") + "（续）"
		for _, u := range s.captionUnits([]line.Piece{{Text: text, Face: book.Hei, Size: CaptionSize}}) {
			h.Body.Add(&u.Body, 0, h.Height)
			h.Height += max(u.Height, captionH)
		}
	}
	for _, u := range heads {
		h.Body.Add(&u.Body, 0, h.Height)
		h.Height += u.Height
	}
	if h.Height > fill.AreaOf(s.wide).H/2 {
		return nil
	}
	h.ToArtifacts()
	return h
}
