package guide

import (
	"slices"
	"strings"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// fixed gives a table the rows that its guide names, with their full marks, and its sum. number is the column of row numbers, -1
// for none.
func (m *maker) fixed(q *outline.Question, grid [][]string, number int) {
	name := number + 1
	full := m.fullColumn(grid[0])
	var named []outline.FixedRow
	seen := map[string]bool{}
	for _, row := range grid[1:] {
		switch {
		case name < len(row) && m.isSum(row[:name+1]):
			q.TotalRow = hasAmount(q)
			continue
		case name >= len(row) || row[name] == "" || seen[row[name]]:
			continue
		}
		seen[row[name]] = true
		r := outline.FixedRow{Name: row[name]}
		if full >= 0 && full < len(row) {
			if v, err := quantity.Parse(row[full]); err == nil {
				r.Full = &v
			}
		}
		named = append(named, r)
	}
	if len(named) == 0 || q.Fields[0].Kind != outline.Text {
		return
	}
	q.Rows, q.Fields[0].Role = named, outline.RoleName
	m.marks(q, full-number-1)
}

// isSum reports whether the first cells of a row call it a sum.
func (m *maker) isSum(cells []string) bool {
	return slices.ContainsFunc(cells, func(c string) bool { return m.words.List(vocabulary.SumRows).Has(strings.Join(strings.Fields(c), "")) })
}

// marks takes the column of full marks out of a table whose rows have them; without a column of scores they say nothing.
func (m *maker) marks(q *outline.Question, full int) {
	if full <= 0 || full >= len(q.Fields) {
		return
	}
	if q.Column(outline.RoleScore) == nil {
		for i := range q.Rows {
			q.Rows[i].Full = nil
		}
		return
	}
	fields := append([]outline.Question(nil), q.Fields[:full]...)
	q.Fields = append(fields, q.Fields[full+1:]...)
}

// fullColumn is the column of full marks; -1 if there is none.
func (m *maker) fullColumn(head []string) int {
	for i, h := range head {
		if m.isFull(h) {
			return i
		}
	}
	return -1
}

func hasAmount(q *outline.Question) bool {
	for i := range q.Fields {
		if q.Fields[i].Kind == outline.Quantity {
			return true
		}
	}
	return false
}
