package grid

import (
	"strings"

	"pilotplan/outline"
)

// Block is a pasted text as rows of cells, as Excel and Word give them: tabs between cells, line ends between rows, a cell that
// has such itself in quotes. Word breaks a cell of several paragraphs without quotes: a row that is too short goes on in the
// next line. Writers that give a cell a line are known by the heads of the table at the beginning. nil if the text is no
// block but one cell.
func Block(text string, table *outline.Question) [][]string {
	text = strings.Trim(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n").Replace(text), "\n")
	if !strings.ContainsAny(text, "\t\n") {
		return nil
	}
	rows := split(text)
	if !strings.Contains(text, "\t") {
		return aCellALine(rows, table)
	}
	return whole(rows)
}

// split parts a text at tabs and line ends that stand outside quotes.
func split(text string) [][]string {
	rows, row := [][]string{}, []string{}
	for {
		cell, rest := cutCell(text)
		row = append(row, cell)
		if rest == "" || rest[0] == '\n' {
			rows, row = append(rows, row), []string{}
		}
		if rest == "" {
			return rows
		}
		text = rest[1:]
	}
}

// cutCell takes a cell off, in quotes or not; rest begins with what stands behind it. A quote that does not end is a
// character like others.
func cutCell(text string) (cell, rest string) {
	if strings.HasPrefix(text, `"`) {
		for i := 1; i < len(text); i++ {
			switch {
			case text[i] != '"':
			case strings.HasPrefix(text[i:], `""`):
				i++
			case i+1 == len(text) || text[i+1] == '\t' || text[i+1] == '\n':
				return strings.ReplaceAll(text[1:i], `""`, `"`), text[i+1:]
			}
		}
	}
	if i := strings.IndexAny(text, "\t\n"); i >= 0 {
		return text[:i], text[i:]
	}
	return text, ""
}

// whole joins rows that are too short with what follows, as long as both are no wider than the first row.
func whole(rows [][]string) [][]string {
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	var out [][]string
	for i := 0; i < len(rows); i++ {
		row := rows[i]
		for len(row) < width && i+1 < len(rows) && len(row)+len(rows[i+1])-1 <= width && len(rows[i+1]) < width {
			next := rows[i+1]
			row[len(row)-1] = strings.TrimSpace(row[len(row)-1] + "\n" + next[0])
			row = append(row, next[1:]...)
			i++
		}
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			out = append(out, row)
		}
	}
	return out
}

// leastHeads is how many heads in a row are no chance.
const leastHeads = 3

// aCellALine makes rows of lines that are a cell each, if they begin with heads of the table and come out even; else each line
// is a row of one cell.
func aCellALine(lines [][]string, table *outline.Question) [][]string {
	n := 0
	for n < len(lines) && table.ColumnHeaded(lines[n][0]) != nil {
		n++
	}
	if n < leastHeads || len(lines)%n != 0 {
		return lines
	}
	var rows [][]string
	for from := 0; from < len(lines); from += n {
		var row []string
		for _, line := range lines[from : from+n] {
			row = append(row, line[0])
		}
		rows = append(rows, row)
	}
	return rows
}
