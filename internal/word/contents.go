package word

import (
	"regexp"
	"strings"

	"pilotplan/internal/doc"
)

// contentsTitle is the heading of a list of contents.
const contentsTitle = "目录"

// contentsLine is a line of one that was typed: what leads to a page number.
var contentsLine = regexp.MustCompile(`^[^\n]+(?:\t+|[.…·．。]{3,}\s*)[-—\s]*\d{1,4}[-—\s]*$`)

// withoutContents leaves out the list of contents, which repeats the headings. That of a field was not read; its heading is left.
func withoutContents(items []item) []item {
	kept := items[:0]
	for i := 0; i < len(items); i++ {
		p := items[i].paragraph
		if p == nil || strings.Join(strings.Fields(p.text), "") != contentsTitle {
			kept = append(kept, items[i])
			continue
		}
		for i+1 < len(items) && items[i+1].paragraph != nil && contentsLine.MatchString(items[i+1].text) {
			i++
		}
	}
	return kept
}

// Tables of text with tabs: as many lines, and columns, as nobody writes by chance.
const (
	minTabRows    = 2
	minTabColumns = 3
)

// tabTables makes tables of lines that have the same number of tabs.
func tabTables(items []item) []item {
	var out []item
	for i := 0; i < len(items); {
		end, columns := i, tabColumns(&items[i])
		for columns > 0 && end < len(items) && tabColumns(&items[end]) == columns {
			end++
		}
		if columns >= minTabColumns && end-i >= minTabRows || columns == 2 && end-i > minTabRows {
			out = append(out, item{table: tableOfTabs(items[i:end])})
			i = end
			continue
		}
		out = append(out, items[i])
		i++
	}
	return out
}

// tabColumns is how many cells the tabs of a paragraph part; 0 if it is no row.
func tabColumns(it *item) int {
	if p := it.paragraph; p == nil || p.level > 0 || p.bullet || strings.ContainsRune(p.text, '\n') {
		return 0
	}
	cells := splitTabs(it.spans)
	if len(cells) < 2 {
		return 0
	}
	return len(cells)
}

func tableOfTabs(items []item) *doc.Table {
	t := &doc.Table{Line: items[0].line}
	for i := range items {
		row := splitTabs(items[i].spans)
		if i == 0 {
			t.Head, t.Align = row, make([]doc.Align, len(row))
			continue
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// splitTabs parts spans at runs of tabs.
func splitTabs(spans []doc.Span) [][]doc.Span {
	cells := [][]doc.Span{nil}
	after := false // a tab was the last character
	for _, s := range spans {
		if s.Note != 0 {
			cells[len(cells)-1] = append(cells[len(cells)-1], s)
			continue
		}
		from := 0
		for i := 0; i <= len(s.Text); i++ {
			if i < len(s.Text) && s.Text[i] != '\t' {
				continue
			}
			if from < i {
				if after {
					cells = append(cells, nil)
				}
				cells[len(cells)-1] = append(cells[len(cells)-1], partOf(s, from, i))
				after = false
			}
			after = after || i < len(s.Text)
			from = i + 1
		}
	}
	return cells
}

// partOf is a part of a span that stands in one stretch; others are only taken whole.
func partOf(s doc.Span, from, to int) doc.Span {
	if s.At[0].Whole || len(s.Text) == to-from {
		return s
	}
	start := s.At[0].From + int32(from)
	s.Text, s.At = s.Text[from:to], doc.Origin{{From: start, To: start + int32(to-from)}}
	return s
}
