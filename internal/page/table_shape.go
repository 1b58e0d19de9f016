package page

import (
	"pilotplan/internal/doc"
	"pilotplan/internal/page/line"
)

// TableShape is how a table is set, for formats whose programs break the lines themselves. Lengths are points.
type TableShape struct {
	Size   float64 // of type
	Wide   bool    // on a landscape page
	Widths []float64
	Cells  [][]CellShape // of the rows of the body
}

// CellShape is how the text of a cell stands: Right is kept free at the right, so that figures stand below each other.
type CellShape struct {
	Align line.Align
	Right float64
}

// ShapeTable tells how a table is set in width points, the same that Layout makes of it.
func ShapeTable(t *doc.Table, m line.Metrics, width float64) TableShape {
	s := &tableSetter{layouter: &layouter{metrics: m}, table: t, frame: frame{width: width}}
	head, body := s.cells()
	s.choose(head, body)
	shape := TableShape{Size: s.size, Wide: s.wide, Widths: s.widths}
	for _, row := range body {
		cells := make([]CellShape, len(row.cells))
		for j, cell := range row.cells {
			w := s.widths[j] - 2*CellPadding(s.size)
			ms := s.cellMeasure(cell, j, w)
			cells[j] = CellShape{ms.Align, w - ms.First}
		}
		shape.Cells = append(shape.Cells, cells)
	}
	return shape
}
