//go:build !windows

package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/internal/thorough"
	"pilotplan/outline"
)

// A whole desk through the sheets: what is typed or pasted there is the plan, at no more pages and keys than a clerk bears. A
// desk has no columns that only the sample fills.
func TestNewDesk(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		sheet                   func(*filler) func(string)
		mostPages, mostCommands int
		without                 []string
	}{
		"typed":            {typeSheet, 110, 250, []string{"性质", "口径", "计算方法", "主要任务", "重点领域", "举措", "年度进度", "佐证材料"}},
		"typed, all of it": {typeSheet, 110, 270, nil},
		"pasted":           {pasteSheet, 61, 80, nil},
	} {
		if strings.HasPrefix(name, "typed") && !thorough.Wanted() {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := shortSample(t)
			if thorough.Wanted() {
				want = sample()
			}
			want = withoutColumns(t, want, c.without)
			f := fill(begin(t, t.TempDir(), seat{cols: 100, rows: 30}), want)
			f.sheet = c.sheet(f)
			if !f.run() {
				t.Fatalf("the interview ended before its end:\n%s", f.text())
			}
			f.press(ctrlC)
			f.status()
			differ(t, parsed([]byte(f.saved())), want)
			pages := len(f.visited) + f.picks + 2
			if t.Logf("%d pages, %d command keys of %d", pages, f.commands, f.keys); pages > c.mostPages || f.commands > c.mostCommands {
				t.Errorf("more than %d pages or %d command keys", c.mostPages, c.mostCommands)
			}
		})
	}
}

// withoutColumns is a plan whose tables have fewer columns.
func withoutColumns(t *testing.T, p *plan.Plan, columns []string) *plan.Plan {
	var paths []string
	for _, table := range p.Tables {
		for _, row := range table.Rows {
			for _, c := range row.Cells() {
				if slices.Contains(columns, c.Column.Key) && c.Answered() {
					paths = append(paths, c.Path)
				}
			}
		}
	}
	return parsed(without(t, p.Source, paths...))
}

// cellWanted is a cell of a sheet and what is to be typed there.
type cellWanted struct{ head, text string }

// cellsWanted are the cells of a row in the order of the sheet: its name first, and a cell for each year.
func cellsWanted(want *plan.Plan, table string, row int) []cellWanted {
	var name, cells []cellWanted
	for _, q := range columnsOf(table) {
		path := fmt.Sprintf("%s[%d].%s", table, row, q.Key)
		v := want.Lookup(path)
		switch {
		case q.Role == outline.RoleName:
			name = append(name, cellWanted{q.Key, typed(want, path)})
		case q.Kind != outline.Yearly:
			cells = append(cells, cellWanted{q.Key, strings.ReplaceAll(typed(want, path), "\n", "、")})
		case !v.Answered():
			period, _ := want.PilotPeriod()
			for _, year := range period.Years() {
				cells = append(cells, cellWanted{fmt.Sprintf("%s %d年", q.Key, year), ""})
			}
		default:
			for _, e := range v.Items {
				cells = append(cells, cellWanted{fmt.Sprintf("%s %d年", q.Key, edit.Year(e.Key.Value)), e.Text.Value})
			}
		}
	}
	return append(name, cells...)
}

// typeSheet types the rows of a table in place, as whoever knows the keys does: figures of several years at once, and no cell
// that has what it should have.
func typeSheet(f *filler) func(string) {
	return func(table string) {
		for row := 1; row <= len(f.want.Lookup(table).Items) && !f.ended(); row++ {
			f.typeRow(table, row, cellsWanted(f.want, table, row))
		}
		f.toNew()
		f.press(enter)
		f.until("the next question", func() bool { return !below(f.place(), table) })
	}
}

func (f *filler) typeRow(table string, row int, cells []cellWanted) {
	for i := 0; i < len(cells); {
		if cells[i].text == "" || f.hasCell(table, row, cells[i]) {
			i++
			continue
		}
		if !f.toRow(table, row) || !f.toCell(cells, i) {
			return
		}
		text, next := together(cells, i)
		path := f.cellPath(table, row, cells[next-1])
		f.write(text)
		if !f.sees("Esc 不改") {
			return
		}
		f.press(tab)
		if f.until("the next cell", func() bool { return !f.shows("Esc 不改") }) && !f.ended() {
			f.cells = append(f.cells, path)
		}
		i = next
	}
}

// together is what can be typed at once from a cell on: what is said of several years.
func together(cells []cellWanted, from int) (text string, next int) {
	isYear := func(i int) bool { return i < len(cells) && strings.HasSuffix(cells[i].head, "年") }
	text, mark := cells[from].text, " "
	if strings.ContainsFunc(text, func(r rune) bool { return r > 127 }) {
		mark = "；"
	}
	for next = from + 1; isYear(from) && isYear(next); next++ {
		text += mark + cells[next].text
	}
	return text, next
}

// rows is how many rows of a table are in the file.
func (f *filler) rows(table string) int {
	if v := parsed([]byte(f.saved())).Lookup(table); v != nil {
		return len(v.Items)
	}
	return 0
}

// toRow moves the cursor up to a row that it has left behind, or behind the last one.
func (f *filler) toRow(table string, row int) bool {
	key, there := up, func() bool { return f.rowAt() == row }
	if row > f.rows(table) {
		key, there = enter, func() bool { return f.shows("直接打字 添一条") }
	}
	for !there() {
		at := f.text()
		if on := f.rowAt(); key != enter && on > 0 && on < row {
			key = down
		}
		f.press(key)
		if !f.until("the cursor to move", func() bool { return f.text() != at }) {
			return false
		}
	}
	return true
}

// hasCell reports whether the file says what a cell should say.
func (f *filler) hasCell(table string, row int, c cellWanted) bool {
	return f.answeredIn(answers(parsed([]byte(f.saved()))), f.cellPath(table, row, c))
}

func (f *filler) cellPath(table string, row int, c cellWanted) string {
	key, year, ofYear := strings.Cut(c.head, " ")
	path := fmt.Sprintf("%s[%d].%s", table, row, key)
	if ofYear {
		path += "." + year
	}
	return path
}

// head is the column that the cursor of a sheet stands in, as the foot of the page tells it.
func (f *filler) head(cells []cellWanted) int {
	lines := f.lines()
	for i := len(lines) - 1; i > 0; i-- {
		if strings.HasPrefix(lines[i-1], "---") && !strings.HasPrefix(lines[i], "---") {
			at := slices.IndexFunc(cells, func(c cellWanted) bool {
				rest, ok := strings.CutPrefix(lines[i], c.head)
				return ok && (rest == "" || strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, "（"))
			})
			if at >= 0 {
				return at
			}
		}
	}
	return -1
}

// rowAt is the row that the cursor of a sheet stands in, from 1; 0 for the one that is not there yet.
func (f *filler) rowAt() int {
	for _, line := range f.lines() {
		var row int
		if at := strings.IndexByte(line, '['); at > 0 && strings.Contains(line[at:], "]") {
			if _, err := fmt.Sscanf(strings.TrimSpace(line[:at]), "%d", &row); err == nil {
				return row
			}
		}
	}
	return 0
}

// toCell moves the cursor within its row.
func (f *filler) toCell(cells []cellWanted, to int) bool {
	for {
		at := -1
		if !f.until("a cell", func() bool { at = f.head(cells); return at >= 0 }) {
			return false
		}
		switch {
		case at == to:
			return true
		case at < to:
			f.press(right)
		default:
			f.press(left)
		}
		if !f.until("the cursor to move", func() bool { return f.head(cells) != at }) {
			return false
		}
	}
}

// pasteSheet pastes a table as it is copied out of Excel, heads and all, into its sheet.
func pasteSheet(f *filler) func(string) {
	return func(table string) {
		f.send(pasteOn + strings.ReplaceAll(copied(f.want, table), "\n", enter) + pasteOff)
		f.sees("粘贴到")
		f.picks++
		f.press(enter)
		f.sees("粘贴好了")
		f.press(ctrlN)
		f.until("the next question", func() bool { return !below(f.place(), table) })
	}
}

// copied is a table as Excel hands it over: heads as printed papers have them, tabs and line ends.
func copied(want *plan.Plan, table string) string {
	var lines []string
	for row := range want.Lookup(table).Items {
		var heads, cells []string
		for _, q := range columnsOf(table) {
			path := fmt.Sprintf("%s[%d].%s", table, row+1, q.Key)
			if q.Kind != outline.Yearly {
				heads, cells = append(heads, q.Heading()), append(cells, strings.ReplaceAll(typed(want, path), "\n", "、"))
				continue
			}
			for _, year := range yearsIn(want, table, q) {
				heads = append(heads, map[bool]string{true: "基期（", false: ""}[q.Role == outline.RoleBase]+fmt.Sprint(year)+"年"+map[bool]string{true: "）", false: ""}[q.Role == outline.RoleBase])
				cells = append(cells, want.Text(fmt.Sprintf("%s.%d年", path, year)).Value)
			}
		}
		if row == 0 {
			lines = append(lines, strings.Join(heads, "\t"))
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	return strings.Join(lines, "\n") + "\n"
}

// yearsIn are the years that rows of a table say something of in a column.
func yearsIn(p *plan.Plan, table string, q outline.Question) []int {
	var years []int
	for row := range p.Lookup(table).Items {
		if v := p.Lookup(fmt.Sprintf("%s[%d].%s", table, row+1, q.Key)); v.Answered() {
			for _, e := range v.Items {
				if year := edit.Year(e.Key.Value); !slices.Contains(years, year) {
					years = append(years, year)
				}
			}
		}
	}
	slices.Sort(years)
	return years
}
