package wizard

import (
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/interview/grid"
	"pilotplan/outline"
)

// The widths of columns, in cells.
const (
	narrowest = 4
	widest    = 16
	footLines = 6 // what is told of the cell of the cursor
)

// stateMarks stand before what a cell says, so that it tells how it stands without colors.
var stateMarks = map[grid.State]string{grid.Fine: " ", grid.Blank: " ", grid.Open: " ", grid.Looked: "~", grid.Wrong: "!", grid.Unread: "?"}

func (p *gridPage) lines(width, height int) []string {
	p.measure(width)
	shown := p.shown(width)
	lines := p.above(width, height, shown)
	most := min(footLines, height/3)
	foot := p.foot(width, most)
	room := max(height-len(lines)-most-1, 1)
	p.scroll(room)
	for row := p.top; row < min(p.top+room, p.sheet.Rows()+1); row++ {
		lines = append(lines, p.row(row, shown))
	}
	for len(lines) < height-most-1 {
		lines = append(lines, "")
	}
	return append(append(lines, strings.Repeat("-", width)), foot...)
}

// lowest is how many lines a page needs for more than heads and rows.
const lowest = 12

// above is what stands above the rows: the table, why it is to be looked at again, and the heads of the columns.
func (p *gridPage) above(width, height int, shown []int) []string {
	table, heads := p.sheet.Table, p.heads(shown)
	if height < lowest {
		return heads[len(heads)-2 : len(heads)-1]
	}
	title := table.Label()
	if table.Question.Required {
		title += "（必填）"
	}
	lines := []string{p.w.strong(title + table.Clause())}
	if why := p.w.Doubt(table); why != "" {
		lines = append(lines, wrapped(finding.Visible(why), width-2, 0)...)
	}
	return append(lines, heads...)
}

// measure finds the widths of the columns, which change with the plan.
func (p *gridPage) measure(width int) {
	if p.of == p.w.Plan() && len(p.widths) == len(p.sheet.Columns) {
		return
	}
	p.of, p.widths = p.w.Plan(), nil
	for col, c := range p.sheet.Columns {
		group, own := c.Head()
		wide, most := max(finding.Cells(own), narrowest), widest
		if col == grid.Name {
			most = max(min(width/3, 30), widest)
		}
		if col > 0 && p.sheet.Columns[col-1].Question.Key != c.Question.Key && c.Year != 0 {
			wide = max(wide, min(finding.Cells(group), widest))
		}
		for row := range p.sheet.Rows() {
			wide = max(wide, finding.Cells(p.sheet.Shown(row, col)))
		}
		if c.Question.Kind == outline.Prose || p.isWords(col) {
			most = widest
		}
		p.widths = append(p.widths, min(wide, most))
	}
}

func (p *gridPage) isWords(col int) bool {
	return (interview.Item{Question: p.sheet.Columns[col].Question}).InWords()
}

// gutter is how many cells the numbers of rows take.
func (p *gridPage) gutter() int { return len(strconv.Itoa(p.sheet.Rows()+1)) + 1 }

// shown are the columns that there is room for: the names, and from left on those with the cursor among them.
func (p *gridPage) shown(width int) []int {
	room := width - p.gutter() - p.widths[grid.Name] - 3
	fits := func(from int) (to int) {
		used := 0
		for to = from; to < len(p.widths) && (used+p.widths[to]+2 <= room || to == from); to++ {
			used += p.widths[to] + 2
		}
		return to
	}
	if p.sheet.Col != grid.Name {
		p.left = min(p.left, p.sheet.Col)
		for p.sheet.Col >= fits(p.left) {
			p.left++
		}
	} else {
		p.left = 1
	}
	for p.left > 1 && fits(p.left-1) == len(p.widths) {
		p.left--
	}
	columns := []int{grid.Name}
	for col := p.left; col < fits(p.left); col++ {
		columns = append(columns, col)
	}
	return columns
}

// scroll keeps the row of the cursor among those that are shown.
func (p *gridPage) scroll(room int) {
	p.top = min(p.top, p.sheet.Row)
	p.top = max(p.top, p.sheet.Row-room+1)
	p.top = max(min(p.top, p.sheet.Rows()+1-room), 0)
}

// heads are the names of the columns, below the names of what several years have in common.
func (p *gridPage) heads(shown []int) []string {
	groups, own, any := strings.Repeat(" ", p.gutter()), strings.Repeat(" ", p.gutter()), false
	last := ""
	for i, col := range shown {
		group, head := p.sheet.Columns[col].Head()
		own += "  " + padded(head, p.widths[col], p.isFigure(col))
		any = any || group != ""
		if group == last {
			group = ""
		} else {
			last = group
		}
		used := finding.Cells(groups)
		at := finding.Cells(own) - p.widths[col]
		if i > 0 && group != "" {
			groups += strings.Repeat(" ", max(at-used, 1)) + group
		}
	}
	if !any {
		return []string{own, strings.Repeat("-", finding.Cells(own))}
	}
	return []string{groups, own, strings.Repeat("-", finding.Cells(own))}
}

func (p *gridPage) isFigure(col int) bool {
	q := p.sheet.Columns[col].Question
	return q.Kind == outline.Quantity || q.Kind == outline.Yearly && !p.isWords(col)
}

// padded is a text in exactly width cells, at their left or right.
func padded(text string, width int, right bool) string {
	text = clipped(text, width)
	blanks := strings.Repeat(" ", max(width-finding.Cells(text), 0))
	if right {
		return blanks + text
	}
	return text + blanks
}

// row is a row as it is drawn: 12 [ 服务性收入 ]  亿元   升.
func (p *gridPage) row(row int, shown []int) string {
	g := p.sheet
	number := strconv.Itoa(row + 1)
	if row >= g.Rows() {
		number = "+"
	}
	line := padded(number, p.gutter()-1, true) + p.rowMark(row)
	edge := " "
	for _, col := range shown {
		left, right := edge, " "
		if row == g.Row && col == g.Col {
			left, right = "[", "]"
		}
		line += left + p.cell(row, col)
		edge = right
	}
	return line + edge
}

// rowMark tells of a row that something in it is wrong, which need not be in view.
func (p *gridPage) rowMark(row int) string {
	for col := range p.sheet.Columns {
		if p.sheet.State(row, col) >= grid.Wrong {
			return "!"
		}
	}
	return " "
}

// cell is a mark and what a cell says, in the width of its column and one more.
func (p *gridPage) cell(row, col int) string {
	g, width := p.sheet, p.widths[col]
	state := g.State(row, col)
	if row == g.Row && col == g.Col {
		return p.current(state, width)
	}
	text := g.Shown(row, col)
	if state == grid.Open {
		text = "_"
	}
	text = padded(stateMarks[state]+clipped(text, width), width+1, p.isFigure(col))
	if p.w.options.Color && state >= grid.Wrong {
		return "\x1b[31m" + text + "\x1b[39m"
	}
	return text
}

// current is the cell of the cursor: as much of what is typed as its width has room for, with the caret.
func (p *gridPage) current(state grid.State, width int) string {
	before, behind := p.sheet.Line()
	before, behind = oneLine(before), oneLine(behind)
	if !p.sheet.Editing() {
		before, behind = "", before // the caret stands on the first character
		if behind == "" && state == grid.Open {
			behind = "_"
		}
	}
	for finding.Cells(before) > width-1 {
		_, size := firstRune(before)
		before = before[size:]
	}
	at, size := " ", 0
	if behind != "" {
		_, size = firstRune(behind)
		if at = behind[:size]; finding.Cells(before+at) > width {
			at, size = " ", len(behind)
		}
	}
	rest := clipped(behind[size:], max(width-finding.Cells(before+at), 0))
	blanks := strings.Repeat(" ", max(width-finding.Cells(before+at+rest), 0))
	return stateMarks[state] + before + "\x1b[7m" + at + "\x1b[27m" + rest + blanks
}

func firstRune(text string) (rune, int) {
	for i, r := range text {
		if i > 0 {
			return r, i
		}
	}
	return 0, len(text)
}

func oneLine(text string) string {
	return finding.Visible(strings.NewReplacer("\n", " ", "\t", " ").Replace(text))
}

// foot tells of the cell of the cursor: what it asks, what it says where the cell is too narrow, how that is understood and
// what is wrong with it, and what is offered for it.
func (p *gridPage) foot(width, most int) []string {
	g := p.sheet
	c := g.Columns[g.Col]
	group, own := c.Head()
	q := c.Question
	what := strings.TrimSpace(group + " " + own)
	if q.Unit != "" {
		what += "（" + q.Unit + "）"
	}
	if q.Guidance != "" {
		what += "：" + q.Guidance
	}
	if q.Example != "" {
		what += "  例：" + q.Example
	}
	lines := wrapped(finding.Visible(what), width-2, 2)
	if before, behind := g.Line(); finding.Cells(oneLine(before+behind)) > p.widths[g.Col]-1 {
		lines = append(lines, wrapped(oneLine(before+behind), width-2, 0)...)
	}
	lines = append(lines, p.sense(width)...)
	lines = append(lines, p.offered(width)...)
	if g.OnNew() && !g.Editing() {
		lines = append(lines, "新的一条：直接打字；空着按回车到下一题")
	}
	return lines[:min(len(lines), most)]
}

// sense is how what is typed is understood, and what is wrong with the cell.
func (p *gridPage) sense(width int) []string {
	g := p.sheet
	echo, err := g.Understood()
	switch {
	case err != nil:
		return wrapped("还不能存："+finding.Visible(err.Error()), width-2, 2)
	case echo != "":
		return wrapped("理解为："+finding.Visible(echo), width-2, 2)
	case g.Editing() || g.OnNew():
		return nil
	}
	var lines []string
	if why := p.w.Doubt(g.Item(g.Row, g.Col)); why != "" {
		lines = append(lines, wrapped(finding.Visible(why), width-2, 0)...)
	}
	for _, f := range g.Findings(g.Row, g.Col) {
		if f.Rule == "missing-answer" {
			continue
		}
		words := f.Severity.String() + "：" + p.w.Words(f)
		if advice := p.w.Advice(f); advice != "" {
			words += "。" + advice
		}
		lines = append(lines, wrapped(finding.Visible(words), width-2, 2)...)
	}
	return lines
}

// offered are the words that may be meant, the marked one in brackets.
func (p *gridPage) offered(width int) []string {
	g := p.sheet
	offers := g.Offers()
	if len(offers) == 0 {
		return nil
	}
	words := []string{"可选："}
	switch {
	case g.Free() && g.Col == grid.Name:
		words[0] = "常用的："
	case g.Free():
		words[0] = "写过的："
	}
	for i, o := range offers {
		switch {
		case i == g.Marked():
			o = "[" + o + "]"
		case g.Numbered():
			o = fmt.Sprintf("%d %s", i+1, o)
		}
		words = append(words, o)
	}
	lines := wrapped(finding.Visible(strings.Join(words, "  ")), width-2, 2)
	return around(lines, "[", 3)
}

// around is at most n lines, with the first among them that has a mark.
func around(lines []string, mark string, n int) []string {
	at := 0
	for i, line := range lines {
		if strings.Contains(line, mark) {
			at = i
			break
		}
	}
	from, to := window(len(lines), at, n)
	return lines[from:to]
}
