package grid

import (
	"slices"
	"strings"

	"pilotplan/internal/draft"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// Paste is a block that is about to go into the sheet, and what would become of it. Nothing has changed until it is put in.
type Paste struct {
	Headed   bool // its first rows are heads
	Columns  []Pasted
	New, Old int    // how many rows would be added, and how many changed
	Unread   int    // how many cells cannot be read: they are put in as they are, and objected to
	Over     int    // how many cells would replace others
	Below    int    // how many cells could be filled with what stands above them
	Outside  int    // how many cells stand beyond the last column
	Title    string // what stands above the heads
	block    [][]string
	entries  []interview.Entry
	fillDown bool
}

// Pasted is a column of a block.
type Pasted struct {
	Head string // empty if the block has none
	To   string // the column that it goes to; empty if none
	Why  string // why it goes nowhere
	Like string // what stands in it, for an example
}

// Paste looks at a block that is to go in: below its heads if it has some, else from the cursor on.
func (g *Sheet) Paste(block [][]string, fillDown bool) *Paste {
	p := &Paste{block: block, fillDown: fillDown}
	period, _ := g.session.Plan().PilotPeriod()
	sheet, headed := draft.ReadSheet(g.session.Plan().Outline, g.Table.Path, block, period)
	p.Headed = headed
	if headed {
		sheet, p.Below = g.filledDown(sheet, block, period, fillDown)
		g.pasteHeaded(p, sheet, period)
	} else {
		g.pasteHere(p)
	}
	for _, e := range p.entries {
		if e.Row <= g.Rows() && g.says(e) {
			p.Over++
		}
	}
	return p
}

// Filled is the paste with cells that say nothing filled, or no longer, with what stands above them: merged cells come so.
func (g *Sheet) Filled(p *Paste) *Paste { return g.Paste(p.block, !p.fillDown) }

// Put puts a paste in, as one answer.
func (g *Sheet) Put(p *Paste) error {
	err := g.session.Fill(g.Table, p.entries)
	if err == nil {
		for _, e := range p.entries {
			delete(g.unread, g.session.CellPath(g.Table, e.Row, e.Key, e.Year))
		}
		g.Refresh()
		g.First()
	}
	return err
}

// filledDown counts the blank cells below others in columns that rows may share, and fills them if that is wanted.
func (g *Sheet) filledDown(sheet draft.Sheet, block [][]string, period calendar.Period, fill bool) (draft.Sheet, int) {
	n, above := 0, len(block)-len(sheet.Body)
	body := make([][]string, len(sheet.Body))
	for row := range sheet.Body {
		body[row] = slices.Clone(sheet.Body[row])
		for i := range body[row] {
			if row > 0 && i < len(sheet.Heads) && i < len(body[row-1]) && shared(sheet.Heads[i]) && blank(body[row][i]) && !blank(body[row-1][i]) && !blank(strings.Join(body[row], "")) {
				n++
				body[row][i] = body[row-1][i]
			}
		}
	}
	if n == 0 || !fill {
		return sheet, n
	}
	filled, _ := draft.ReadSheet(g.session.Plan().Outline, g.Table.Path, append(slices.Clone(block[:above]), body...), period)
	return filled, n
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// shared reports whether rows may have the same in a column.
func shared(h draft.SheetHead) bool {
	return h.Column != nil && h.Column.Role != outline.RoleName && h.Column.Role != outline.RoleID && h.Column.Kind != outline.Yearly
}

// pasteHeaded puts what was read below heads into rows: those of the same number or name, else new ones.
func (g *Sheet) pasteHeaded(p *Paste, sheet draft.Sheet, period calendar.Period) {
	p.Title = sheet.Title
	numbered := slices.ContainsFunc(sheet.Heads, func(h draft.SheetHead) bool {
		return h.Column != nil && h.Column.Role == outline.RoleID && !h.Numbers
	})
	rows := map[int]int{} // of the sheet, by those of the block
	for _, told := range sheet.Told {
		c, ok := g.columnOf(told, period)
		if !ok || c.Question.Role == outline.RoleID && !numbered {
			continue
		}
		row, seen := rows[told.Row.Index]
		if !seen {
			row = g.rowFor(p, told.Row, numbered)
			rows[told.Row.Index] = row
		}
		p.add(g, row, c, told.Cell.Text)
	}
	for i, h := range sheet.Heads {
		p.Columns = append(p.Columns, g.pasted(h, example(sheet.Body, i)))
	}
}

// rowFor is the row of the table that a pasted one is, counted from 1.
func (g *Sheet) rowFor(p *Paste, r *draft.Row, numbered bool) int {
	for _, t := range g.session.Plan().Tables {
		for i := range t.Rows {
			own := &t.Rows[i]
			id, name := own.Text(outline.RoleID).Value, own.Text(outline.RoleName).Value
			if t.Path == g.Table.Path && (numbered && id != "" && id == r.ID || name != "" && draft.Key(name) == draft.Key(r.Name)) {
				p.Old++
				return own.Number
			}
		}
	}
	p.New++
	return g.Rows() + p.New
}

// columnOf is the column of the sheet that a pasted cell belongs to. A figure of no year is of the last one that is asked.
func (g *Sheet) columnOf(told *draft.Told, period calendar.Period) (Column, bool) {
	i := slices.IndexFunc(g.Table.Question.Fields, func(q outline.Question) bool { return q.Key == told.Column.Key })
	if i < 0 {
		return Column{}, false
	}
	c := Column{Question: g.Table.Question.Fields[i]}
	if c.Question.Kind != outline.Yearly {
		return c, true
	}
	years := g.session.YearsOf(interview.Item{Question: c.Question})
	switch {
	case told.Yearly && told.Year != 0:
		c.Year = told.Year
	case len(years) > 0 && told.Yearly:
		c.Year = years[len(years)-1]
	}
	return c, true
}

// pasted says where a column with a head goes.
func (g *Sheet) pasted(h draft.SheetHead, like string) Pasted {
	to := Pasted{Head: h.Text, Like: like}
	switch {
	case h.Numbers:
		to.Why = "行号，不用"
	case h.Column == nil || !slices.ContainsFunc(g.Table.Question.Fields, func(q outline.Question) bool { return q.Key == h.Column.Key }):
		to.Why = "表里没有这一栏，不取"
	default:
		to.To = h.Column.Key
		if h.Column.Kind == outline.Yearly {
			_, year := Column{*h.Column, h.Year}.Head()
			if h.Year != 0 {
				to.To += " " + year
			}
		}
	}
	return to
}

// example is what stands first in a column.
func example(rows [][]string, col int) string {
	for _, row := range rows {
		if col < len(row) && !blank(row[col]) {
			return strings.Join(strings.Fields(row[col]), " ")
		}
	}
	return ""
}

// pasteHere puts a block without heads into the cells from the cursor on.
func (g *Sheet) pasteHere(p *Paste) {
	width := 0
	for n, row := range p.block {
		width = max(width, len(row))
		if g.Row+n >= g.Rows() {
			p.New++
		} else {
			p.Old++
		}
		for i, text := range row {
			switch {
			case blank(text):
			case g.Col+i < len(g.Columns):
				p.add(g, g.Row+n+1, g.Columns[g.Col+i], text)
			default:
				p.Outside++
			}
		}
	}
	for i := range width {
		to := Pasted{Like: example(p.block, i)}
		if g.Col+i < len(g.Columns) {
			group, own := g.Columns[g.Col+i].Head()
			to.To = strings.TrimSpace(group + " " + own)
		} else {
			to.Why = "右边没有栏了，不取"
		}
		p.Columns = append(p.Columns, to)
	}
}

// add puts a text into a cell. What cannot be read there is put in as it is: it is seen, and nothing is lost.
func (p *Paste) add(g *Sheet, row int, c Column, text string) {
	a, _, err := g.read(c, text)
	if err != nil {
		p.Unread++
		a = plan.Answer{Text: strings.Join(strings.Fields(text), " ")}
	}
	if !interview.IsBlank(a) {
		p.entries = append(p.entries, interview.Entry{Row: row, Key: c.Question.Key, Year: c.Year, Answer: a})
	}
}

// says reports whether the cell of an entry says something else.
func (g *Sheet) says(e interview.Entry) bool {
	col := slices.IndexFunc(g.Columns, func(c Column) bool { return c.Question.Key == e.Key && c.Year == e.Year })
	if col < 0 {
		return false
	}
	said := g.Typed(e.Row-1, col)
	return said != "" && said != e.Answer.Text && said != strings.Join(e.Answer.List, "、")
}
