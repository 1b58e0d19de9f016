package doc

import (
	"fmt"
	"strings"
)

// Grid is a table to be written as Markdown. Its cells are Markdown: EscapeCell makes them of plain text.
type Grid struct {
	Head  []string
	Align []Align // of the columns; may be short
	Rows  [][]string
}

var alignMarks = map[Align]string{Auto: "---", Left: ":---", Center: ":---:", Right: "---:"}

// Markdown is the table, each row in a line.
func (g *Grid) Markdown() string {
	var b strings.Builder
	line := func(cells []string) {
		for _, cell := range cells {
			b.WriteString("| " + cell + " ")
		}
		b.WriteString("|\n")
	}
	line(g.Head)
	marks := make([]string, len(g.Head))
	for i := range marks {
		marks[i] = alignMarks[Auto]
		if i < len(g.Align) {
			marks[i] = alignMarks[g.Align[i]]
		}
	}
	line(marks)
	for _, row := range g.Rows {
		line(row)
	}
	return b.String()
}

// TableCaption is the caption, in Markdown, that stands before table n of a document and belongs to it.
func TableCaption(n int, caption string) string { return fmt.Sprintf("表%d　%s\n\n", n, caption) }

// EscapeCells escapes a row of plain texts, without the blanks around each.
func EscapeCells(row []string) []string {
	cells := make([]string, len(row))
	for i, text := range row {
		cells[i] = EscapeCell(strings.TrimSpace(text))
	}
	return cells
}
