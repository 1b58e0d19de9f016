package wizard

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/interview/grid"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	tea "github.com/charmbracelet/bubbletea"
)

// gridPage shows a table as a sheet and fills it in place. What a cell is and says is the sheet's; here are keys and lines.
type gridPage struct {
	w      *wizard
	sheet  *grid.Sheet
	left   int // the first column shown beside the names
	top    int // the first row shown
	widths []int
	of     *plan.Plan // that widths are of

	reading rowReading // of the row that was looked at last
}

// newGridPage opens a table at the cell of a path; else where work goes on.
func newGridPage(w *wizard, table interview.Item, path string) *gridPage {
	p := &gridPage{w: w, sheet: grid.New(w.Session, table, w.unsaved), left: 1}
	p.sheet.Review(w.known())
	if path == "" || !p.sheet.Seek(path) {
		p.sheet.First()
	}
	return p
}

func (p *gridPage) init() tea.Cmd         { return nil }
func (p *gridPage) place() interview.Item { return p.sheet.Table }
func (p *gridPage) seek(path string)      { p.sheet.Seek(path) }
func (p *gridPage) reviewed()             { p.sheet.Review(p.w.known()) }
func (p *gridPage) leave() error          { return p.told(p.sheet.Confirm()) }
func (p *gridPage) head() string          { return p.w.Where(p.sheet.Table) + "  " + p.w.progress() }

// told names the column of what cannot be read.
func (p *gridPage) told(err error) error {
	if err != nil {
		return fmt.Errorf("%s，%w", p.sheet.Columns[p.sheet.Col].Question.Key, err)
	}
	return nil
}

func (p *gridPage) keys() string {
	switch {
	case p.sheet.Editing() && len(p.sheet.Offers()) > 0:
		return "回车 记下，到下一行  Tab 记下，到下一格  上下键 选一个  Esc 不改  F1 帮助  Ctrl+C 退出"
	case p.sheet.Editing():
		return "回车 记下，到下一行  Tab 记下，到下一格  左右键 在字里移动  Esc 不改  F1 帮助  Ctrl+C 退出"
	case p.sheet.OnNew():
		return "直接打字 添一条  回车 到下一题  方向键 移动  F2 逐项填  Esc 目录  Ctrl+Z 撤销  Ctrl+R 汇总  F1 帮助  Ctrl+C 退出"
	}
	return "直接打字 填写  Tab 下一格  回车 下一行  F2 逐项填  Ctrl+O 插一条  Ctrl+D 删一条  Esc 目录  Ctrl+Z 撤销  F1 帮助  Ctrl+C 退出"
}

// first does what a key means here that means something else on other pages.
func (p *gridPage) first(msg tea.KeyMsg) (tea.Cmd, bool) {
	switch key := msg.String(); {
	case p.sheet.Editing() && (key == "esc" || key == "ctrl+z"):
		p.w.notice = ""
		p.sheet.Cancel()
		return nil, true
	}
	return nil, false
}

func (p *gridPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	p.w.notice = ""
	if key.Paste {
		return p.paste(string(key.Runes))
	}
	if cmd, done := p.typing(key); done {
		return cmd
	}
	if cmd, done := p.walking(key); done {
		return cmd
	}
	return p.doing(key)
}

// typing does what a key does to the text of a cell.
func (p *gridPage) typing(key tea.KeyMsg) (tea.Cmd, bool) {
	g := p.sheet
	switch name := key.String(); {
	case name == " " && !g.Editing() && len(g.Offers()) > 0:
		g.Mark(1)
	case key.Type == tea.KeyRunes && !key.Alt, key.Type == tea.KeySpace:
		g.Type(string(key.Runes))
	case name == "backspace" || name == "ctrl+h":
		g.Erase(false)
	case name == "delete" && g.Editing():
		g.Erase(true)
	case name == "delete", name == "ctrl+x", name == "ctrl+u":
		g.Empty()
		if name != "ctrl+u" {
			p.confirm()
		}
	case !g.Editing():
		return nil, false
	case name == "left":
		g.Caret(-1)
	case name == "right":
		g.Caret(1)
	case name == "home":
		g.Caret(-1 << 20)
	case name == "end":
		g.Caret(1 << 20)
	case (name == "up" || name == "down") && len(g.Offers()) > 0:
		g.Mark(map[string]int{"up": -1, "down": 1}[name])
	default:
		return nil, false
	}
	return nil, true
}

// confirm saves what is typed and says whether it could be; the cell is kept as the place for the next time.
func (p *gridPage) confirm() bool {
	if !p.sheet.Editing() {
		return true
	}
	if err := p.leave(); err != nil {
		p.w.notice = "没有保存：" + finding.Visible(err.Error())
		return false
	}
	if err := p.w.options.Remember(p.sheet.Path(p.sheet.Row, p.sheet.Col)); err != nil {
		p.w.notice = "位置没有记下来：" + finding.Visible(err.Error())
	}
	if words := p.w.AlongWords(); words != "" {
		p.w.notice = words
	}
	return true
}

// walking does what a key does to the cursor.
func (p *gridPage) walking(key tea.KeyMsg) (tea.Cmd, bool) {
	g := p.sheet
	page := max(p.w.height-14, 1)
	switch key.String() {
	case "up":
		p.confirm()
		g.Move(-1, 0)
	case "down":
		p.confirm()
		g.Move(1, 0)
	case "pgup":
		p.confirm()
		g.Move(-page, 0)
	case "pgdown":
		p.confirm()
		g.Move(page, 0)
	case "left":
		g.Move(0, -1)
	case "right":
		g.Move(0, 1)
	case "home":
		g.Ends(false)
	case "end":
		g.Ends(true)
	case "enter":
		return p.enter(), true
	case "tab":
		return p.tab(), true
	case "shift+tab":
		p.confirm()
		if !g.Along(-1) {
			return p.onward(-1), true
		}
	default:
		return nil, false
	}
	return nil, true
}

// enter takes what is typed, or an offer that is marked, and goes down: behind the last row to a new one, and from a new one
// in which nothing stands to the next question.
func (p *gridPage) enter() tea.Cmd {
	g := p.sheet
	if !g.Editing() {
		if g.OnNew() {
			return p.onward(1)
		}
		return p.down()
	}
	if g.Take() && g.TakesSeveral() {
		g.Type("、")
		return nil
	}
	if g.Blank() && g.OnNew() {
		g.Cancel()
		return p.onward(1)
	}
	if _, err := g.Understood(); err != nil {
		p.w.notice = "改好再按回车，或按 Tab 先到下一格"
		return nil
	}
	if !p.confirm() {
		return nil
	}
	return p.down()
}

func (p *gridPage) down() tea.Cmd {
	if g := p.sheet; g.Row+1 >= g.Rows() {
		g.New()
	} else {
		g.Move(1, 0)
	}
	return nil
}

// tab goes to the next open cell from one that was typed into, else to the next one.
func (p *gridPage) tab() tea.Cmd {
	g := p.sheet
	switch {
	case g.Editing():
		g.Take()
		p.confirm()
		g.Onward()
	case g.OnNew():
		return p.onward(1)
	default:
		g.Along(1)
	}
	return nil
}

// doing does what a key does to rows, and leaves the page.
func (p *gridPage) doing(key tea.KeyMsg) tea.Cmd {
	act, ok := p.acts()[key.String()]
	if !ok || !p.confirm() {
		return nil
	}
	return act()
}

// acts are what keys do to rows and with the page, once what is typed is saved.
func (p *gridPage) acts() map[string]func() tea.Cmd {
	g := p.sheet
	row := func(change func() error, words string) func() tea.Cmd {
		return func() tea.Cmd {
			if name := p.rowName(); name != "" {
				p.done(change(), strings.ReplaceAll(words, "$", name))
			}
			return nil
		}
	}
	shift := func(by int) func() tea.Cmd { return row(func() error { return g.Shift(by) }, "") }
	insert := func() tea.Cmd { p.done(g.Insert(), ""); return nil }
	return map[string]func() tea.Cmd{
		"f2": p.pages, "ctrl+n": func() tea.Cmd { return p.onward(1) }, "ctrl+b": func() tea.Cmd { return p.onward(-1) },
		"ctrl+o": insert, "insert": insert,
		"ctrl+d": row(g.Delete, "已删除 $，Ctrl+Z 恢复"), "ctrl+k": row(g.Copy, "已抄 $"),
		"shift+up": shift(-1), "alt+up": shift(-1), "shift+down": shift(1), "alt+down": shift(1),
		"ctrl+y": func() tea.Cmd { p.redo(); return nil },
	}
}

// rowName is what the row of the cursor is called; empty on a new one.
func (p *gridPage) rowName() string {
	if p.sheet.OnNew() {
		return ""
	}
	return p.w.RowName(p.sheet.Table, p.sheet.Row+1)
}

func (p *gridPage) done(err error, words string) {
	p.w.notice = finding.Visible(words)
	if err != nil {
		p.w.notice = "没有保存：" + finding.Visible(err.Error())
	}
}

// redo gives the answer again that was taken back last.
func (p *gridPage) redo() {
	path, err := p.w.Forward()
	if err != nil {
		p.w.notice = finding.Visible(err.Error())
		return
	}
	p.sheet.Refresh()
	p.sheet.Seek(path)
	p.w.notice = "已重做"
}

// pages asks the row field by field, with guidance. A new row is begun for it: an indicator is picked from the common ones or
// named by the user.
func (p *gridPage) pages() tea.Cmd {
	g, w := p.sheet, p.w
	if !g.OnNew() {
		return p.ask(g.Item(g.Row, g.Col))
	}
	names := w.PickList()
	if g.Table.Question.Kind != outline.Indicators || len(names) == 0 {
		return p.begin("")
	}
	words := append([]string{"自己写一个"}, names...)
	return w.show(&pickPage{w: w, title: "添加指标：选一个常用的，或自己写", words: words, back: g.Table, chosen: func(i int) tea.Cmd {
		if i == 0 {
			return p.begin("")
		}
		return p.begin(words[i])
	}})
}

// begin adds a row and asks its first field without an answer.
func (p *gridPage) begin(name string) tea.Cmd {
	g, w := p.sheet, p.w
	if err := w.AddRow(g.Table, w.NewRow(g.Table, name)); err != nil {
		p.done(err, "")
		return w.open(g.Table)
	}
	for _, f := range interview.RowItems(g.Table, w.Rows(g.Table)) {
		if !w.Answered(f) {
			return p.ask(f)
		}
	}
	return w.open(g.Table)
}

// ask shows the page of a field, and keeps its place for the next time.
func (p *gridPage) ask(field interview.Item) tea.Cmd {
	if err := p.w.options.Remember(field.Path); err != nil {
		p.w.notice = "位置没有记下来：" + finding.Visible(err.Error())
	}
	return p.w.show(newQuestionPage(p.w, field))
}

// onward leaves the table for another question; who goes on has looked at it.
func (p *gridPage) onward(step int) tea.Cmd {
	w := p.w
	if step > 0 {
		if err := w.Looked(p.sheet.Table); err != nil {
			p.done(err, "")
			return nil
		}
	}
	if next, ok := w.Next(p.sheet.Table, step); ok {
		return w.open(next)
	}
	if step > 0 {
		return w.show(newSummary(w))
	}
	return w.show(newContents(w))
}
