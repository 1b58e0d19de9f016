package guide

import (
	"strings"

	"pilotplan/internal/draft"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// Tables of guides are there to be filled in: a head above empty rows is a table of such columns, labels beside empty cells are a form.

// table is what a table below a heading asks.
func (m *maker) table(b *draft.Block, title string) []outline.Question {
	grid := rows(b)
	if len(grid) == 0 {
		return nil
	}
	named := title
	if caption := strings.TrimSpace(b.Caption.Text); caption != "" {
		named = draft.Named(b)
	}
	if m.isColumns(grid) {
		return []outline.Question{m.columns(grid, named)}
	}
	return m.form(grid)
}

// rows are the cells of a table, a merged one once.
func rows(b *draft.Block) [][]string {
	var grid [][]string
	for _, row := range b.Grid {
		var cells []string
		for i, c := range row {
			if i > 0 && c.From == row[i-1].From && c.Text == row[i-1].Text && c.Text != "" {
				continue
			}
			cells = append(cells, c.Text)
		}
		if strings.Join(cells, "") != "" {
			grid = append(grid, cells)
		}
	}
	return grid
}

// isColumns reports whether a table is a head above rows that say nothing but their numbers and names.
func (m *maker) isColumns(grid [][]string) bool {
	head := grid[0]
	if len(head) < 2 || filled(head) < len(head) {
		return false
	}
	for _, row := range grid[1:] {
		if filled(row) > 2 || len(row) < 2 || row[len(row)-1] != "" && !m.isFull(head[len(head)-1]) {
			return false
		}
	}
	return true
}

func (m *maker) isFull(head string) bool { return m.words.List(vocabulary.AsksFull).Has(keyOf(head)) }

func filled(row []string) int {
	n := 0
	for _, c := range row {
		if strings.TrimSpace(c) != "" {
			n++
		}
	}
	return n
}

// columns is a table of a head's columns, with the rows that the guide names.
func (m *maker) columns(grid [][]string, title string) outline.Question {
	q := outline.Question{Key: keyOf(title), Title: title, Kind: outline.Table}
	number := -1
	for i, head := range grid[0] {
		if i == 0 && m.words.List(vocabulary.RowNumbers).Has(keyOf(head)) {
			number = i
			continue
		}
		c := m.label(head)
		c.Role = m.role(c.Key)
		q.Fields = append(q.Fields, c)
	}
	if len(q.Fields) == 0 {
		q.Fields = []outline.Question{m.label(grid[0][0])}
	}
	unique(q.Fields)
	q.Fields[0].Required = true
	m.fixed(&q, grid, number)
	return q
}

// standard is a table of a chapter as the kind of its own that packs have for it, if its columns say so: the indicators, the tasks.
func (m *maker) standard(q outline.Question) outline.Question {
	for _, kind := range []outline.Kind{outline.Indicators, outline.Tasks} {
		known, of := 0, outline.Standard(kind)
		for i := range q.Fields {
			if of.ColumnHeaded(q.Fields[i].Key) != nil {
				known++
			}
		}
		if len(q.Rows) == 0 && known >= 3 && known == len(q.Fields) && !m.once[kind] {
			m.once[kind] = true
			q.Kind, q.Fields = kind, nil
			return q
		}
	}
	return q
}

// role is what the column of a table of scores means.
func (m *maker) role(key string) outline.Role {
	for _, of := range []struct {
		list vocabulary.List
		role outline.Role
	}{{vocabulary.AsksScore, outline.RoleScore}, {vocabulary.AsksProof, outline.RoleEvidence}} {
		if m.words.List(of.list).Has(key) {
			return of.role
		}
	}
	return outline.NoRole
}
