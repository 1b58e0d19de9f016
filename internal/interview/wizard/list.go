package wizard

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	tea "github.com/charmbracelet/bubbletea"
)

// cursor is a place in a list of n entries, moved by the keys that lists share.
type cursor struct{ at int }

// move does what a key does to the cursor, and reports whether it was such a key.
func (c *cursor) move(msg tea.KeyMsg, n, height int) bool {
	switch msg.String() {
	case "up":
		c.at--
	case "down":
		c.at++
	case "pgup":
		c.at -= height
	case "pgdown":
		c.at += height
	case "home":
		c.at = 0
	case "end":
		c.at = n - 1
	default:
		return false
	}
	c.at = min(max(c.at, 0), max(n-1, 0))
	return true
}

// drawn gives the entries around the cursor, which is marked.
func (c *cursor) drawn(w *wizard, entries []string, height int) []string {
	from, to := window(len(entries), c.at, height)
	var lines []string
	for i := from; i < to; i++ {
		if i == c.at {
			lines = append(lines, w.strong("> "+entries[i]))
		} else {
			lines = append(lines, "  "+entries[i])
		}
	}
	return lines
}

// packPage asks which guide a new plan answers.
type packPage struct {
	cursor
	w *wizard
}

func newPackPage(w *wizard) *packPage { return &packPage{w: w} }

func (p *packPage) init() tea.Cmd { return nil }
func (p *packPage) leave() error  { return nil }
func (p *packPage) head() string  { return "新方案 " + p.w.options.File }
func (p *packPage) keys() string  { return "上下键 移动  回车 选定  F1 帮助  Ctrl+C 退出" }

func (p *packPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok || p.move(key, len(p.w.options.Packs), 5) || key.String() != "enter" {
		return nil
	}
	p.w.options.Outline = p.w.options.Packs[p.at]
	if err := p.w.begin(); err != nil {
		p.w.err = err
		return tea.Quit
	}
	return p.w.page.init()
}

func (p *packPage) lines(width, height int) []string {
	var entries []string
	for _, o := range p.w.options.Packs {
		entries = append(entries, o.Name+"："+o.Title)
	}
	return append([]string{"用哪一份指南？", ""}, p.drawn(p.w, entries, height-2)...)
}

// contentsPage is the overview: every chapter and question, and how it stands.
type contentsPage struct {
	cursor
	w     *wizard
	items []interview.Item // one a line; chapters have none
	words []string
}

func newContents(w *wizard) *contentsPage {
	p := &contentsPage{w: w}
	here := w.options.Place
	if q, ok := w.page.(interface{ place() interview.Item }); ok {
		here = q.place().Path
	}
	p.reviewed()
	p.at = 1
	for i, it := range p.items {
		if it.Path != "" && (it.Path == here || strings.HasPrefix(here, it.Path+"[")) {
			p.at = i
		}
	}
	return p
}

// reviewed writes the lines: they say what is known of each question.
func (p *contentsPage) reviewed() {
	w := p.w
	p.items, p.words = nil, nil
	for i, c := range w.Chapters() {
		done := 0
		for _, it := range c.Items {
			if w.Answered(it) {
				done++
			}
		}
		p.items = append(p.items, interview.Item{Chapter: i})
		p.words = append(p.words, fmt.Sprintf("%s  已答 %d/%d", w.ChapterName(i), done, len(c.Items)))
		for _, it := range c.Items {
			p.items = append(p.items, it)
			p.words = append(p.words, fmt.Sprintf("   [%s] %s", stateOf(w.Session, w.known(), it), it.Label()))
		}
	}
}

// stateOf is how a question stands, in two characters.
func stateOf(s *interview.Session, r *interview.Review, it interview.Item) string {
	if !s.Answered(it) {
		if it.Question.Required {
			return "未答"
		}
		return "可空"
	}
	for _, f := range interview.FindingsAt(r, it.Path) {
		if f.Severity != finding.Note {
			return "有误"
		}
	}
	return "已答"
}

func (p *contentsPage) init() tea.Cmd { return nil }
func (p *contentsPage) leave() error  { return nil }
func (p *contentsPage) head() string  { return "目录 " + p.w.options.File + "  " + p.w.progress() }
func (p *contentsPage) keys() string {
	return "上下键 移动  回车 去答这一题  Tab 下一个未答的  Ctrl+R 汇总和排印  Ctrl+Z 撤销  F1 帮助  Ctrl+C 退出"
}

func (p *contentsPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok || p.move(key, len(p.items), max(p.w.height-7, 1)) {
		return nil
	}
	switch key.String() {
	case "enter":
		it := p.items[p.at]
		if it.Path == "" {
			it = p.w.Chapters()[it.Chapter].Items[0]
		}
		return p.w.open(it)
	case "tab":
		for step := 1; step < len(p.items); step++ {
			i := (p.at + step) % len(p.items)
			if it := p.items[i]; it.Path != "" && !p.w.Answered(it) {
				p.at = i
				return nil
			}
		}
	}
	return nil
}

func (p *contentsPage) lines(_, height int) []string { return p.drawn(p.w, p.words, height) }

// pickPage offers words to choose from.
type pickPage struct {
	cursor
	w      *wizard
	title  string
	words  []string
	back   interview.Item
	chosen func(i int) tea.Cmd
}

func (p *pickPage) init() tea.Cmd { return nil }
func (p *pickPage) leave() error  { return nil }
func (p *pickPage) head() string  { return p.title }
func (p *pickPage) keys() string {
	return "上下键 移动  回车 选定  Tab 返回  Esc 目录  F1 帮助  Ctrl+C 退出"
}

func (p *pickPage) place() interview.Item { return p.back }

func (p *pickPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok || p.move(key, len(p.words), max(p.w.height-7, 1)) {
		return nil
	}
	switch key.String() {
	case "enter":
		return p.chosen(p.at)
	case "tab", "shift+tab":
		return p.w.open(p.back)
	}
	return nil
}

func (p *pickPage) lines(_, height int) []string { return p.drawn(p.w, p.words, height) }

// pickNumbers lists the numbers of the prose that could be indicators; the chosen one becomes a row.
func (p *questionPage) pickNumbers() tea.Cmd {
	if err := p.keep(); err != nil {
		p.w.notice = finding.Visible(err.Error())
		return nil
	}
	found := p.w.Candidates(p.typed)
	if len(found) == 0 {
		p.w.notice = "没有找到可以列成指标的目标"
		return nil
	}
	var words []string
	for _, c := range found {
		words = append(words, finding.Visible(c.Name+"  "+c.Why))
	}
	w, it := p.w, p.it
	return w.show(&pickPage{w: w, title: "把哪个列成指标", words: words, back: it, chosen: func(i int) tea.Cmd {
		table := w.IndicatorTable()
		if err := w.AddRow(table, found[i].Row); err != nil {
			w.notice = finding.Visible(err.Error())
			return nil
		}
		cmd := w.open(it)
		w.notice = "已列成指标 " + finding.Visible(w.RowName(table, w.Rows(table)))
		return cmd
	}})
}

func (p *questionPage) place() interview.Item { return p.it }

// tablePage shows the rows of a table.
type tablePage struct {
	cursor
	w  *wizard
	it interview.Item
}

func newTablePage(w *wizard, it interview.Item) *tablePage {
	p := &tablePage{w: w, it: it}
	var row int
	if rest, ok := strings.CutPrefix(w.options.Place, it.Path+"["); ok {
		if _, err := fmt.Sscanf(rest, "%d]", &row); err == nil {
			p.at = row - 1
		}
	}
	p.at = min(max(p.at, 0), max(w.Rows(it)-1, 0))
	return p
}

func (p *tablePage) init() tea.Cmd         { return nil }
func (p *tablePage) leave() error          { return nil }
func (p *tablePage) place() interview.Item { return p.it }
func (p *tablePage) head() string {
	return p.w.Where(p.it) + "  " + p.w.progress()
}

func (p *tablePage) keys() string {
	return "A 添加  回车 修改  C 复制  D 删除  [ ] 上移下移  Tab 下一题  Shift+Tab 上一题  Esc 目录  Ctrl+Z 撤销  F1 帮助  Ctrl+C 退出"
}

func (p *tablePage) lines(width, height int) []string {
	q := &p.it.Question
	title := p.it.Label()
	if q.Required {
		title += "（必填）"
	}
	lines := []string{p.w.strong(title + "  " + q.Clause)}
	lines = append(lines, wrapped(q.Guidance, width-2, 0)...)
	if why := p.w.Doubt(p.it); why != "" {
		lines = append(lines, wrapped(finding.Visible(why), width-2, 0)...)
	}
	lines = append(lines, "")
	var entries []string
	for row := 1; row <= p.w.Rows(p.it); row++ {
		entries = append(entries, p.summary(row))
	}
	if len(entries) == 0 {
		return append(lines, "还没有，按 A 添加一条")
	}
	lead := p.w.Consequences(p.w.known(), fmt.Sprintf("%s[%d]", p.it.Path, p.at+1))
	var below []string
	for _, l := range lead {
		below = append(below, wrapped(l, width-2, 2)...)
	}
	below = below[:min(len(below), max(height-len(lines)-6, 0))]
	lines = append(lines, p.drawn(p.w, entries, max(height-len(lines)-len(below)-1, 1))...)
	return append(append(lines, ""), below...)
}

// summary is one line about a row: its name, and whether anything is wrong with it.
func (p *tablePage) summary(row int) string {
	at := fmt.Sprintf("%s[%d]", p.it.Path, row)
	words := finding.Visible(p.w.RowName(p.it, row))
	if p.it.Question.Kind == outline.Indicators && row <= len(p.w.Plan().Indicators) {
		ind := &p.w.Plan().Indicators[row-1]
		words += "  "
		for _, y := range append(append([]plan.Yearly{}, ind.Baseline...), ind.Targets...) {
			words += finding.Visible(y.Text.Value) + " "
		}
		words += finding.Visible(ind.Unit.Value)
	}
	for _, f := range interview.FindingsAt(p.w.known(), at) {
		if f.Severity != finding.Note {
			return "[有误] " + words
		}
	}
	return "[完成] " + words
}

func (p *tablePage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	w, rows := p.w, p.w.Rows(p.it)
	if !ok || p.move(key, rows, max(w.height-9, 1)) {
		return nil
	}
	w.notice = ""
	switch strings.ToLower(key.String()) {
	case "a", "insert", "+":
		return p.add()
	case "tab":
		return p.onward(1)
	case "shift+tab":
		return p.onward(-1)
	}
	if rows == 0 {
		if key.String() == "enter" {
			return p.add()
		}
		return nil
	}
	switch strings.ToLower(key.String()) {
	case "enter", "e":
		return w.open(interview.RowItems(p.it, p.at+1)[0])
	case "c":
		p.done(w.AddRow(p.it, w.Copied(p.it, p.at+1)), "已复制")
		p.at = w.Rows(p.it) - 1
	case "d", "delete":
		name := w.RowName(p.it, p.at+1)
		p.done(w.DeleteRow(p.it, p.at+1), "已删除 "+name+"，Ctrl+Z 恢复")
		p.at = min(p.at, max(w.Rows(p.it)-1, 0))
	case "[", "shift+up":
		p.shift(-1)
	case "]", "shift+down":
		p.shift(1)
	}
	return nil
}

func (p *tablePage) done(err error, words string) {
	p.w.notice = finding.Visible(words)
	if err != nil {
		p.w.notice = finding.Visible(err.Error())
	}
}

func (p *tablePage) shift(step int) {
	to := p.at + step
	if to < 0 || to >= p.w.Rows(p.it) {
		return
	}
	p.done(p.w.MoveRow(p.it, p.at+1, to+1), "")
	p.at = to
}

func (p *tablePage) onward(step int) tea.Cmd {
	if step > 0 {
		if err := p.w.Looked(p.it); err != nil {
			p.done(err, "")
			return nil
		}
	}
	if next, ok := p.w.Next(p.it, step); ok {
		return p.w.open(next)
	}
	return p.w.show(newContents(p.w))
}

// add begins a row: an indicator is picked from the common ones or named by the user.
func (p *tablePage) add() tea.Cmd {
	w := p.w
	names := w.PickList()
	if p.it.Question.Kind != outline.Indicators || len(names) == 0 {
		return p.begin("")
	}
	words := append([]string{"自己写一个"}, names...)
	return w.show(&pickPage{w: w, title: "添加指标：选一个常用的，或自己写", words: words, back: p.it, chosen: func(i int) tea.Cmd {
		if i == 0 {
			return p.begin("")
		}
		return p.begin(words[i])
	}})
}

// begin adds a row and opens its first field without an answer.
func (p *tablePage) begin(name string) tea.Cmd {
	w := p.w
	if err := w.AddRow(p.it, w.NewRow(p.it, name)); err != nil {
		p.done(err, "")
		return w.open(p.it)
	}
	for _, f := range interview.RowItems(p.it, w.Rows(p.it)) {
		if !w.Answered(f) {
			return w.open(f)
		}
	}
	return w.open(p.it)
}
