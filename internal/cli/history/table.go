package history

import (
	"fmt"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
)

// same stands in a cell where a commit left a target as it was.
const same = "·"

// rows are the table for people: a head of the commits, then an indicator a row with its final target after each commit
// that changed it.
func (h *History) rows(from, to int) (head []string, rows [][]string) {
	head = []string{"指标"}
	for _, v := range h.commits[from:to] {
		head = append(head, v.Date+"\n"+v.Author+"\n"+v.Short())
	}
	for _, t := range h.tracks {
		title := t.title()
		if year := t.year(); year != "" {
			title += "（" + year + "）"
		}
		row := []string{title}
		for i := from; i < to; i++ {
			text := t.at(i)
			if text == "" {
				text = same
			}
			row = append(row, text)
		}
		rows = append(rows, row)
	}
	return head, rows
}

func (h *History) summary() string {
	words := fmt.Sprintf("%d 个版本，%d 次改动目标", h.read, max(0, len(h.commits)-1))
	if len(h.skipped) > 0 {
		words += fmt.Sprintf("，跳过 %d 个版本", len(h.skipped))
	}
	return words
}

// Text is the table for a terminal of some cells, in several parts where the commits do not fit beside each other.
func (h *History) Text(width int, quiet bool) string {
	var b strings.Builder
	for from := 0; from < len(h.commits); {
		to := from + 1
		for to < len(h.commits) && h.wide(from, to+1) <= width {
			to++
		}
		if from > 0 {
			b.WriteByte('\n')
		}
		writeGrid(&b, h.rows, from, to)
		from = to
	}
	if !quiet {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(h.summary() + "\n")
	}
	return b.String()
}

// wide is how many cells of a terminal the table of some commits takes.
func (h *History) wide(from, to int) int {
	head, rows := h.rows(from, to)
	total := 0
	for _, w := range columnCells(append([][]string{head}, rows...)) {
		total += w + columnGap
	}
	return total - columnGap
}

const columnGap = 2

func columnCells(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for j, cell := range row {
			for _, line := range strings.Split(cell, "\n") {
				widths[j] = max(widths[j], finding.Cells(finding.Visible(line)))
			}
		}
	}
	return widths
}

// writeGrid writes rows in columns that stay straight with full-width characters; a cell of the head may have lines.
func writeGrid(b *strings.Builder, rowsOf func(from, to int) ([]string, [][]string), from, to int) {
	head, rows := rowsOf(from, to)
	widths := columnCells(append([][]string{head}, rows...))
	line := func(cells []string) {
		var l strings.Builder
		for j, cell := range cells {
			cell = finding.Visible(cell)
			l.WriteString(cell + strings.Repeat(" ", widths[j]-finding.Cells(cell)+columnGap))
		}
		b.WriteString(strings.TrimRight(l.String(), " ") + "\n")
	}
	for k := range 3 {
		cells := make([]string, len(head))
		for j, cell := range head {
			if lines := strings.Split(cell, "\n"); k < len(lines) {
				cells[j] = lines[k]
			}
		}
		line(cells)
	}
	for _, row := range rows {
		line(row)
	}
}

// Markdown is the table, below a heading.
func (h *History) Markdown() string {
	head, rows := h.rows(0, len(h.commits))
	g := doc.Grid{Head: doc.EscapeCells(head)}
	for _, row := range rows {
		g.Rows = append(g.Rows, doc.EscapeCells(row))
	}
	return "# 指标沿革\n\n" + doc.EscapeParagraph(h.file) + "：" + h.summary() + "\n\n" + g.Markdown()
}
