package render

import (
	"strings"

	"pilotplan/internal/doc"
)

// table is a table before it is written: all texts are plain.
type table struct {
	caption string
	head    []string
	numbers []bool // columns set to the right; may be short
	bold    []bool // columns in bold type; may be short
	rows    [][]string
}

// add appends a row; cells without an answer say so, as every column of these tables is wanted.
func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// markdown writes the table as number n of the document, with its caption before it.
func (t *table) markdown(n int) string {
	g := doc.Grid{Head: doc.EscapeCells(t.head), Align: make([]doc.Align, len(t.head))}
	for i := range g.Align {
		if i < len(t.numbers) && t.numbers[i] {
			g.Align[i] = doc.Right
		}
	}
	for _, row := range t.rows {
		cells := doc.EscapeCells(row)
		for i := range cells {
			if i < len(t.bold) && t.bold[i] {
				cells[i] = strong(cells[i])
			}
		}
		g.Rows = append(g.Rows, cells)
	}
	return doc.TableCaption(n, doc.EscapeLine(t.caption)) + strings.TrimSuffix(g.Markdown(), "\n")
}

// orPending is text, or the mark that it is still to be answered.
func orPending(text string) string {
	if strings.TrimSpace(text) == "" {
		return pending
	}
	return text
}

// orDash is text, or the dash of an empty cell that nobody need fill.
func orDash(text string) string {
	if strings.TrimSpace(text) == "" {
		return "—"
	}
	return text
}

// tableName makes a caption of a heading: 主要指标 is shown in the 主要指标表.
func tableName(heading, kind string) string { return strings.TrimSuffix(heading, "表") + kind }

// strong is the Markdown of a cell in bold type, if it can be: each of its lines, without a mark at its ends that would part the stars.
func strong(cell string) string {
	if cell == "" || strings.ContainsAny(cell, "*<`") {
		return cell
	}
	return "**" + cell + "**"
}
