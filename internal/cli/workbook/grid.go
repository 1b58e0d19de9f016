package workbook

import (
	"regexp"
	"slices"

	"github.com/xuri/excelize/v2"
)

// gridCell is a cell of a sheet. Merged cells have the text and the number of the first of them.
type gridCell struct {
	text string
	at   string // B5
}

// gridOf is the used part of a sheet that is not hidden. What was left out of it is noted.
func gridOf(book *excelize.File, sheet string, left *leftOut) ([][]gridCell, error) {
	grid, err := cellsOf(book, sheet, left)
	if err != nil {
		return nil, err
	}
	merged, err := book.GetMergeCells(sheet)
	if err != nil {
		return nil, err
	}
	for _, m := range merged {
		if err := fill(grid, m); err != nil {
			return nil, err
		}
	}
	return seen(book, sheet, grid, left)
}

// cellsOf are the cells of a sheet, with the texts of each.
func cellsOf(book *excelize.File, sheet string, left *leftOut) ([][]gridCell, error) {
	rows, err := book.GetRows(sheet)
	if err != nil {
		return nil, err
	}
	held, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, err
	}
	rows = rows[:min(len(rows), maxRows)]
	width := 0
	for _, row := range rows {
		width = max(width, min(len(row), maxColumns))
	}
	reader := cellReader{shower: shower{book: book, sheet: sheet, kinds: map[int]string{}}, left: left}
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		reader.since = *props.Date1904
	}
	grid := make([][]gridCell, len(rows))
	for i, row := range rows {
		grid[i] = make([]gridCell, width)
		for k := range grid[i] {
			at, err := excelize.CoordinatesToCellName(k+1, i+1)
			if err != nil {
				return nil, err
			}
			grid[i][k] = gridCell{reader.read(at, entry(row, k), entry(held[min(i, len(held)-1)], k), len(row) > 0), at}
		}
	}
	return grid, nil
}

// entry is number k of a row, which may be shorter.
func entry(row []string, k int) string {
	if k < len(row) {
		return row[k]
	}
	return ""
}

// mostFormulas is how many empty cells of a sheet are looked at for a formula: each look goes through the rows above.
const mostFormulas = 10000

// cellReader reads cells, and notes those that say nothing though something stands in them.
type cellReader struct {
	shower
	left   *leftOut
	looked int
}

// errorValue is what a cell shows whose formula failed.
var errorValue = regexp.MustCompile(`^#(N/A|[A-Z]+(/0)?[!?])$`)

// read gives the text of a cell in a row in which something is said, or nothing.
func (r *cellReader) read(at, shown, raw string, used bool) string {
	switch {
	case errorValue.MatchString(shown):
		r.left.faults = append(r.left.faults, r.sheet+"!"+at+" "+shown)
		return ""
	case shown != "":
		return r.text(at, shown, raw)
	case used && r.looked < mostFormulas:
		r.looked++
		if formula, err := r.book.GetCellFormula(r.sheet, at); err == nil && formula != "" {
			r.left.formulas = append(r.left.formulas, r.sheet+"!"+at)
		}
	}
	return ""
}

// seen leaves out the rows and columns that are hidden.
func seen(book *excelize.File, sheet string, grid [][]gridCell, left *leftOut) ([][]gridCell, error) {
	var rows [][]gridCell
	for i, row := range grid {
		visible, err := book.GetRowVisible(sheet, i+1)
		switch {
		case err != nil:
			return nil, err
		case visible:
			rows = append(rows, row)
		case len(said(row)) > 0:
			left.rows++
		}
	}
	for k := len(first(rows)) - 1; k >= 0; k-- {
		column, err := excelize.ColumnNumberToName(k + 1)
		if err != nil {
			return nil, err
		}
		visible, err := book.GetColVisible(sheet, column)
		if err != nil {
			return nil, err
		}
		if visible {
			continue
		}
		if slices.ContainsFunc(rows, func(row []gridCell) bool { return row[k].text != "" }) {
			left.columns++
		}
		for i := range rows {
			rows[i] = slices.Delete(slices.Clone(rows[i]), k, k+1)
		}
	}
	return rows, nil
}

func first(rows [][]gridCell) []gridCell {
	if len(rows) == 0 {
		return nil
	}
	return rows[0]
}

// fill gives all cells that are merged what the first of them has.
func fill(grid [][]gridCell, m excelize.MergeCell) error {
	left, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
	if err != nil {
		return err
	}
	right, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
	if err != nil {
		return err
	}
	for i := top - 1; i < min(bottom, len(grid)); i++ {
		for k := left - 1; k < min(right, len(grid[i])); k++ {
			grid[i][k] = grid[top-1][left-1]
		}
	}
	return nil
}
