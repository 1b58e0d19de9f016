package cli

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"

	"golang.org/x/term"
)

func (e *Env) writeLog(h *targetHistory, f logFlags) error {
	switch f.format.value {
	case jsonForm:
		return finding.WriteDocument(e.Stdout, h.json())
	case csvForm:
		return h.csv(e.Stdout)
	case markdownForm:
		_, err := io.WriteString(e.Stdout, h.markdown())
		return err
	}
	width := 80
	if file, ok := e.Stdout.(*os.File); ok {
		if w, _, err := term.GetSize(int(file.Fd())); err == nil {
			width = max(w, 40)
		}
	}
	_, err := io.WriteString(e.Stdout, h.text(width, f.quiet))
	return err
}

// same stands in a cell where a commit left a target as it was.
const same = "·"

// rows are the table for people: a head of the commits, then an indicator a row with its final target after each commit
// that changed it.
func (h *targetHistory) rows(from, to int) (head []string, rows [][]string) {
	head = []string{"指标"}
	for _, v := range h.commits[from:to] {
		head = append(head, v.date+"\n"+v.author+"\n"+v.short())
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

func (h *targetHistory) summary() string {
	words := fmt.Sprintf("%d 个版本，%d 次改动目标", h.read, max(0, len(h.commits)-1))
	if len(h.skipped) > 0 {
		words += fmt.Sprintf("，跳过 %d 个版本", len(h.skipped))
	}
	return words
}

// text writes the table for a terminal, in several parts where the commits do not fit beside each other.
func (h *targetHistory) text(width int, quiet bool) string {
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
func (h *targetHistory) wide(from, to int) int {
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

func (h *targetHistory) markdown() string {
	head, rows := h.rows(0, len(h.commits))
	var b strings.Builder
	b.WriteString("# 指标沿革\n\n" + doc.EscapeParagraph(h.file) + "：" + h.summary() + "\n\n")
	line := func(cells []string) {
		for _, cell := range cells {
			b.WriteString("| " + doc.EscapeCell(cell) + " ")
		}
		b.WriteString("|\n")
	}
	line(head)
	b.WriteString(strings.Repeat("| --- ", len(head)) + "|\n")
	for _, row := range rows {
		line(row)
	}
	return b.String()
}

// csv writes a line for each year's target that a commit set, with a byte order mark: Excel takes it for GBK otherwise.
func (h *targetHistory) csv(w io.Writer) error {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	c := csv.NewWriter(&b)
	records := [][]string{{"编号", "指标", "年度", "目标", "变化", "日期", "作者", "提交", "说明"}}
	for _, t := range h.tracks {
		for _, s := range t.states {
			v := h.commits[s.commit]
			years := s.years
			if s.what == ended {
				years = []yearTarget{{}}
			}
			for _, y := range years {
				records = append(records, []string{t.id, t.name, y.year, y.text, changeWords[s.what], v.date, v.author, v.commit, v.subject})
			}
		}
	}
	for _, record := range records {
		for i := range record {
			record[i] = harmless(record[i])
		}
	}
	if err := c.WriteAll(records); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

var changeWords = map[string]string{begun: "新增", altered: "修改", ended: "取消"}

// harmless is text that a spreadsheet takes for no formula, and a terminal for no command.
func harmless(text string) string {
	text = finding.Visible(text)
	if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		return "'" + text
	}
	return text
}
