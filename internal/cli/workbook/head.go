package workbook

import (
	"regexp"
	"slices"
	"strings"
)

// mostHead is how many rows a head has at most.
const mostHead = 4

// headRows is how many rows the head of a table has: those that one of its cells goes down through, and those below that part the columns of
// a cell above. In the rows above the last, a cell that stands over several columns without being merged is spread over them.
func headRows(rows [][]gridCell) int {
	n := 1
	for n < min(len(rows)-1, mostHead) && isHead(rows[n-1], rows[n]) {
		spread(rows[n-1], rows[n])
		n++
	}
	return n
}

// isHead reports whether a row belongs to the head that the row above it belongs to: a cell of that goes down into it; or it has nothing below
// the first name, no figures, and names columns below a cell that stands over several.
func isHead(above, row []gridCell) bool {
	parted := false
	for k, c := range row {
		if above[k].text != "" && c.at == above[k].at {
			return true
		}
		parted = parted || c.text != "" && isOverSeveral(above, k)
	}
	return parted && above[0].text != "" && row[0].text == "" && !slices.ContainsFunc(row, func(c gridCell) bool { return isFigure(c.text) })
}

// isOverSeveral reports whether column k is one of several that a cell stands over.
func isOverSeveral(row []gridCell, k int) bool {
	if row[k].text == "" {
		return k > 0 // what is said to the left
	}
	return k+1 < len(row) && (row[k+1].text == "" || row[k+1].at == row[k].at) || k > 0 && row[k-1].at == row[k].at
}

// spread puts a cell over the columns to the right of it that only the row below names.
func spread(row, below []gridCell) {
	for k := 1; k < len(row); k++ {
		if row[k].text == "" && below[k].text != "" {
			row[k] = row[k-1]
		}
	}
}

var (
	figurePattern = regexp.MustCompile(`^[-+]?[\d,]+(\.\d+)?%?$`)
	yearPattern   = regexp.MustCompile(`^(19|20)\d\d$`)
)

// isFigure reports whether a cell says a number that is no year.
func isFigure(text string) bool {
	return figurePattern.MatchString(text) && !yearPattern.MatchString(text)
}

// isLine reports whether a row above a table is none of it: it is one cell, or each of its cells says what it tells (单位：万元).
func isLine(row []gridCell) bool {
	cells := said(row)
	for _, c := range cells {
		if label, value, ok := strings.Cut(strings.ReplaceAll(c.text, ":", "："), "："); len(cells) > 1 && (!ok || label == "" || value == "") {
			return false
		}
	}
	return true
}

// isNote reports whether a row below a table is a remark on it (注：…).
func isNote(row []gridCell) bool {
	cells := said(row)
	return len(cells) == 1 && (strings.ContainsAny(cells[0].text, "：:") || strings.HasSuffix(cells[0].text, "。"))
}

// partsOf are the parts of a sheet between empty rows. A table that goes on below an empty row is one.
func partsOf(grid [][]gridCell) [][][]gridCell {
	var parts [][][]gridCell
	for from := 0; from < len(grid); {
		to := from
		for to < len(grid) && len(said(grid[to])) > 0 {
			to++
		}
		switch last := len(parts) - 1; {
		case to == from:
		case last >= 0 && goesOn(parts[last], grid[from]):
			parts[last] = append(parts[last][:len(parts[last]):len(parts[last])], grid[from:to]...)
		default:
			parts = append(parts, grid[from:to])
		}
		from = to + 1
	}
	return parts
}

// goesOn reports whether a row continues the table above: it has figures where that has, and nothing beside it.
func goesOn(rows [][]gridCell, row []gridCell) bool {
	both := false
	for k, c := range row {
		used, figures := false, false
		for _, above := range rows {
			used, figures = used || above[k].text != "", figures || isFigure(above[k].text)
		}
		if c.text != "" && !used {
			return false
		}
		both = both || figures && isFigure(c.text)
	}
	return both
}
