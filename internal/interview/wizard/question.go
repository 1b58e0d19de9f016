package wizard

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// pageOf is the page that asks a question. A field of a row is a cell of its table, unless the row is being asked field by
// field.
func pageOf(w *wizard, it interview.Item) page {
	if it.Question.Kind.IsTable() {
		return newGridPage(w, it, "")
	}
	table, inRow := w.TableOf(it)
	if of, _ := w.inPages(); inRow && of.Path != table.Path {
		return newGridPage(w, table, it.Path)
	}
	return newQuestionPage(w, it)
}

// inPages is the table of which a row is being asked field by field; false if none is.
func (w *wizard) inPages() (interview.Item, bool) {
	if p, ok := w.page.(*questionPage); ok {
		return w.TableOf(p.it)
	}
	return interview.Item{}, false
}

// sheetAt shows the table of a field at its cell.
func (w *wizard) sheetAt(field interview.Item) tea.Cmd {
	table, _ := w.TableOf(field)
	return w.show(newGridPage(w, table, field.Path))
}

// questionPage asks one question with one field of the form library. The library draws and edits; which keys leave the page,
// and what becomes of the answer, is decided here.
type questionPage struct {
	w      *wizard
	it     interview.Item
	form   *huh.Form
	field  huh.Field
	pad    *pad     // instead of form and field where the answer has several lines
	typed  string   // bound to the field of one line or of many
	chosen []string // bound to a field with several choices
	stood  string   // what the plan said when the page was opened
	undone int      // answers given when the page was opened
	lead   []string // what the answer leads to
	reads  []string // how it reads in the document
	asked  int      // how often lead was asked for, so that only the last answer counts
	saved  string   // of prose: what is on disk
	before string   // value when the page was opened
	offer  string   // what the empty field shows; Enter takes it, typing replaces it
	why    string   // where the offer comes from
	words  string   // that were typed for a choice

	counted struct{ text, words string } // how long a text is, and the words for it
}

// draftEvery is how long prose may be typed before it is saved.
const draftEvery = 2 * time.Second

// thinkAfter is how long after the last key an answer's consequences are worked out.
const thinkAfter = 250 * time.Millisecond

// draftKept is told when it was.
const draftKept = "草稿已存"

type draftMsg struct{ page *questionPage }

type thinkMsg struct {
	page  *questionPage
	asked int
}

type leadMsg struct {
	page  *questionPage
	asked int
	lines []string
	reads []string // how the answer would read
}

func newQuestionPage(w *wizard, it interview.Item) *questionPage {
	p := &questionPage{w: w, it: it, undone: w.Given()}
	p.typed = w.Shown(it)
	if offer, why := w.Proposal(it); p.isLine() && offer != "" {
		p.offer, p.why = offer, why
	}
	p.stood, p.saved = p.typed, p.typed
	p.lead = w.Consequences(w.known(), it.Path)
	if typed, ok := w.unsaved[it.Path]; ok {
		p.typed = typed
	}
	for _, t := range w.Plan().List(it.Path) {
		p.chosen = append(p.chosen, t.Value)
	}
	p.before = p.value()
	if p.isLong() {
		p.pad = newPad(p.typed)
		p.resize()
		return p
	}
	p.makeForm()
	p.resize()
	return p
}

// makeForm makes the field for what is typed or chosen.
func (p *questionPage) makeForm() {
	p.field = p.newField()
	p.form = huh.NewForm(huh.NewGroup(p.field)).WithShowHelp(false).WithShowErrors(false).WithTheme(theme(p.w.options.Color)).WithKeyMap(fieldKeys())
	p.form.Init()
}

func (p *questionPage) isLong() bool {
	switch p.it.Question.Kind {
	case outline.Prose, outline.List:
		return !p.isMulti()
	}
	return p.it.InWords()
}

// isLine reports whether the answer is typed on one line.
func (p *questionPage) isLine() bool { return !p.isLong() && !p.isSelect() && !p.isMulti() }

func (p *questionPage) isSelect() bool {
	k := p.it.Question.Kind
	return k == outline.Choice || k == outline.YesNo
}

func (p *questionPage) isMulti() bool {
	return p.it.Question.Kind == outline.Choices || p.it.NamesIndicators()
}

func (p *questionPage) options() []huh.Option[string] {
	var options []huh.Option[string]
	words := p.w.Choices(&p.it.Question)
	switch {
	case p.it.Question.Kind == outline.YesNo:
		words = []string{"是", "否"}
	case p.it.NamesIndicators():
		for i := range p.w.Plan().Indicators {
			ind := &p.w.Plan().Indicators[i]
			options = append(options, huh.NewOption(finding.Visible(ind.ID.Value+" "+ind.Name.Value), ind.ID.Value))
		}
		return options
	}
	return append(options, huh.NewOptions(words...)...)
}

// lookTitle is an empty line above a list, where the words to look for are shown: the library shows none in a list without a
// title.
const lookTitle = " "

func (p *questionPage) newField() huh.Field {
	switch {
	case p.isMulti():
		f := huh.NewMultiSelect[string]().Title(lookTitle).Options(p.options()...).Value(&p.chosen).Filterable(true)
		if p.it.Question.Max > 0 {
			f.Limit(p.it.Question.Max)
		}
		return f
	case p.isSelect():
		return huh.NewSelect[string]().Title(lookTitle).Options(p.options()...).Value(&p.typed)
	}
	return huh.NewInput().Value(&p.typed).Prompt("> ").Placeholder(p.offer)
}

// resize gives the field the room that the page has left for it.
func (p *questionPage) resize() {
	width := max(p.w.room(p)-1, 20)
	room := max(p.w.height-len(p.about(width, p.room()))-6, smallest)
	if p.pad != nil {
		if !p.w.besides(p) {
			room -= room / 3 // for what the answer leads to
		}
		p.pad.resize(width, max(room, smallest))
		return
	}
	p.form.WithWidth(width)
	switch f := p.field.(type) {
	case *huh.Select[string]: // a list that fits must have no height, or it hides what stands above its cursor
		if room < len(p.options())+1 {
			f.Height(room)
		}
	case *huh.MultiSelect[string]:
		if room < len(p.options())+1 {
			f.Height(room)
		}
	}
}

func (p *questionPage) init() tea.Cmd {
	if p.pad != nil {
		return tea.Batch(p.tick(), p.read())
	}
	return tea.Batch(p.field.Focus(), p.read())
}

func (p *questionPage) tick() tea.Cmd {
	return tea.Tick(draftEvery, func(time.Time) tea.Msg { return draftMsg{p} })
}

func (p *questionPage) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.resize()
		return p.read()
	case draftMsg:
		return p.draftNow(msg)
	case thinkMsg:
		if msg.page == p && msg.asked == p.asked {
			return p.think()
		}
		return nil
	case leadMsg:
		if msg.page == p && msg.asked == p.asked {
			p.lead, p.reads = msg.lines, msg.reads
		}
		return nil
	case readsMsg:
		if msg.page == p && msg.asked == p.asked {
			p.reads = msg.lines
		}
		return nil
	case editedMsg:
		return p.edited(msg)
	case tea.KeyMsg:
		if msg.Paste {
			return p.paste(string(msg.Runes))
		}
		if cmd, ok := p.key(msg); ok {
			return cmd
		}
	}
	return p.pass(msg)
}

// pass hands a message to the field, and asks for consequences if it changed the answer.
func (p *questionPage) pass(msg tea.Msg) tea.Cmd {
	before := p.value()
	if p.pad != nil {
		return tea.Batch(p.pad.update(msg), p.weigh(before))
	}
	_, cmd := p.form.Update(msg)
	return tea.Batch(cmd, p.weigh(before))
}

// weigh takes over what the field says, and asks for consequences a moment later if it is not what it said before.
func (p *questionPage) weigh(before string) tea.Cmd {
	if p.pad != nil && p.pad.changed() {
		p.typed = p.pad.text()
	}
	if p.value() == before {
		return nil
	}
	p.asked++
	asked := p.asked
	return tea.Tick(thinkAfter, func(time.Time) tea.Msg { return thinkMsg{p, asked} })
}

func (p *questionPage) value() string {
	if p.isMulti() {
		return strings.Join(p.chosen, "、")
	}
	return p.typed
}

// reviewed shows what the plan's review says of the answer, unless another answer is being typed.
func (p *questionPage) reviewed() {
	if p.asked == 0 {
		p.lead = p.w.Consequences(p.w.known(), p.it.Path)
	}
}

// think works out what the answer would lead to, beside the keys.
func (p *questionPage) think() tea.Cmd {
	a, _, err := p.understood()
	if err != nil {
		return nil
	}
	now := p.w.Frozen() // the interview goes on meanwhile
	path, asked, excerpt := p.it.Path, p.asked, p.w.options.Excerpt
	if !p.w.besides(p) {
		excerpt = nil
	}
	return func() tea.Msg {
		draft, err := now.With(path, a)
		if err != nil {
			return nil
		}
		msg := leadMsg{page: p, asked: asked, lines: draft.Consequences(draft.Reviewed(), path)}
		if excerpt != nil {
			msg.reads = excerpt(draft.Plan(), path)
		}
		return msg
	}
}

func (p *questionPage) understood() (plan.Answer, string, error) {
	if p.isMulti() {
		return plan.Answer{List: p.chosen}, "", nil
	}
	return p.w.Understand(p.it, p.typed)
}

// draftNow keeps prose on disk while it is being typed.
func (p *questionPage) draftNow(msg draftMsg) tea.Cmd {
	if msg.page != p || p.w.page != page(p) {
		return nil
	}
	if p.typed != p.saved && strings.TrimSpace(p.typed) != "" { // nothing is saved when the page is left: who empties a text may go on writing
		if err := p.save(); err != nil {
			p.w.notice = "草稿没有存上：" + finding.Visible(err.Error())
		} else if p.w.notice == "" {
			p.w.notice = draftKept
		}
	}
	return p.tick()
}

func (p *questionPage) save() error {
	a, _, err := p.understood()
	if err != nil {
		return err
	}
	p.saved = p.typed
	if p.value() == "" {
		return p.w.Clear(p.it.Path)
	}
	err = p.w.Set(p.it.Path, a)
	if words := p.w.AlongWords(); words != "" {
		p.w.notice = words
	}
	return err
}

// leave saves the answer if it changed. The drafts of one visit are one answer.
func (p *questionPage) leave() error {
	if p.words != "" {
		return p.leaveWords()
	}
	if p.isSelect() || p.value() == p.before && p.typed == p.saved {
		return nil // only Enter chooses: the cursor stands on a choice whether it is meant or not
	}
	return p.keep()
}

func (p *questionPage) keep() error {
	if !p.isMulti() && p.typed == p.stood && p.typed == p.saved {
		return nil
	}
	err := p.save()
	p.w.Merge(p.undone)
	if kept := (*interview.Unsaved)(nil); errors.As(err, &kept) || errors.Is(err, interview.ErrClash) {
		return err // the session knows the answer
	}
	if err != nil {
		p.w.unsaved[p.it.Path] = p.typed
		return fmt.Errorf("%s，%w", p.it.Label(), err)
	}
	delete(p.w.unsaved, p.it.Path)
	return nil
}

func (p *questionPage) filtering() bool {
	switch f := p.field.(type) {
	case *huh.Select[string]:
		return f.GetFiltering()
	case *huh.MultiSelect[string]:
		return f.GetFiltering()
	}
	return false
}

// key does what leaves the page or the field cannot do.
func (p *questionPage) key(msg tea.KeyMsg) (tea.Cmd, bool) {
	if p.filtering() && msg.String() != "tab" && msg.String() != "shift+tab" {
		return nil, false
	}
	if p.isSelect() || p.isMulti() {
		if cmd, ok := p.hear(msg); ok {
			return cmd, true
		}
	}
	switch msg.String() {
	case "enter":
		if p.isLong() { // as a character: the field's own key breaks no line behind the 99th
			return p.pass(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'\n'}}), true
		}
		return p.enter(), true
	case "tab":
		return p.turn(1), true
	case "shift+tab":
		return p.turn(-1), true
	case "ctrl+e":
		if p.isLong() {
			return p.edit(), true
		}
		return nil, true
	case "ctrl+t":
		if p.it.Question.Kind == outline.Prose {
			return p.pickNumbers(), true
		}
		return nil, true
	case "ctrl+x":
		p.clearField()
		return nil, true
	}
	return nil, false
}

// clearField empties the answer: of a line what is typed, which is saved when the page is left.
func (p *questionPage) clearField() {
	if p.isLine() {
		p.typed = ""
		p.renew()
		p.w.notice = "清空了，到别的题时才存；Ctrl+Z 撤销"
		return
	}
	if p.w.Clear(p.it.Path) == nil {
		p.w.show(newQuestionPage(p.w, p.it))
	}
}

// enter takes the answer and goes to the next open question. An answer that cannot be read stays, with what is wrong.
func (p *questionPage) enter() tea.Cmd {
	p.w.notice = ""
	if p.words != "" {
		if _, err := p.meant(); err != nil {
			p.w.notice = "没有选：" + finding.Visible(err.Error())
			return nil
		}
		if p.isMulti() {
			p.add()
			return nil
		}
	}
	if _, _, err := p.understood(); err != nil {
		p.w.notice = "改好再按回车，或按 Tab 先到下一题"
		return nil
	}
	err := p.keepChosen()
	if err == nil {
		err = p.w.Looked(p.it)
	}
	if err != nil {
		p.w.notice = "没有保存：" + finding.Visible(err.Error())
		return nil
	}
	return p.onward(1, true)
}

func (p *questionPage) keepChosen() error {
	if p.isMulti() && len(p.chosen) == 0 || p.isSelect() && p.typed == "" {
		return nil
	}
	if p.isSelect() {
		if chosen, ok := p.hovered(); ok {
			p.typed = chosen // looking for words moves the cursor without the field's value
		}
		p.stood = "" // what the cursor stands on is chosen, even if it was so before
	}
	if p.isLine() && p.typed == "" {
		p.typed = p.offer
	}
	return p.keep()
}

// turn goes on or back whatever the answer is: one that cannot be read is told, and not kept.
func (p *questionPage) turn(step int) tea.Cmd {
	return p.w.leaveFor(func() tea.Cmd {
		if p.isLong() && step > 0 && p.typed == p.saved { // where Enter begins a line, Tab says that the answer stands
			if err := p.w.Looked(p.it); err != nil {
				p.w.notice = "没有保存：" + finding.Visible(err.Error())
			}
		}
		return p.onward(step, false)
	})
}

// onward goes to the next question: of the row for a field of a row, whose table follows its last.
func (p *questionPage) onward(step int, open bool) tea.Cmd {
	w := p.w
	if table, ok := w.TableOf(p.it); ok {
		var row int
		fmt.Sscanf(strings.TrimPrefix(p.it.Path, table.Path+"["), "%d]", &row)
		items := interview.RowItems(table, row)
		for i := p.it.Number - 1 + step; i >= 0 && i < len(items); i += step {
			if !open || !w.Answered(items[i]) || w.Doubted(items[i]) {
				return w.open(items[i])
			}
		}
		return w.open(table)
	}
	var next interview.Item
	var ok bool
	if open {
		next, ok = w.NextOpen(p.it)
	} else {
		next, ok = w.Next(p.it, step)
	}
	switch {
	case ok:
		return w.open(next)
	case step < 0:
		return w.show(newContents(w))
	}
	return w.show(newSummary(w))
}

func (p *questionPage) head() string {
	w := p.w
	if table, ok := w.TableOf(p.it); ok {
		var row int
		fmt.Sscanf(strings.TrimPrefix(p.it.Path, table.Path+"["), "%d]", &row)
		return fmt.Sprintf("%s 第%d条/共%d条 %s  第%d项/共%d项", table.Label(), row, w.Rows(table), finding.Visible(w.RowName(table, row)), p.it.Number, len(interview.RowItems(table, row)))
	}
	return w.Where(p.it) + "  " + w.progress()
}

// smallest is how many lines a field has at the least.
const smallest = 3

// room is how many lines a page has between its head and its keys.
func (p *questionPage) room() int { return max(p.w.height-6, 1) }

// about is the question, its guidance, clause and example, as far as the field leaves room for them.
func (p *questionPage) about(width, height int) []string {
	q := &p.it.Question
	title := p.it.Label()
	if q.Required {
		title += "（必填）"
	}
	if q.Unit != "" {
		title += "  单位：" + q.Unit
	}
	if q.Clause != "" {
		title += "  " + q.Clause
	}
	lines := []string{p.w.strong(title)}
	if q.Guidance != "" {
		lines = append(lines, wrapped(q.Guidance, width-2, 0)...)
	}
	if q.Kind == outline.Yearly {
		lines = append(lines, wrapped(p.w.YearsHint(p.it), width-2, 0)...)
	}
	if q.Example != "" {
		lines = append(lines, wrapped("例："+q.Example, width-2, 4)...)
	}
	if why := p.w.Doubt(p.it); why != "" {
		lines = append(lines, wrapped(finding.Visible(why), width-2, 0)...)
	}
	if p.why != "" {
		lines = append(lines, wrapped(finding.Visible(p.why)+"；回车采用，或直接写别的", width-2, 0)...)
	}
	return append(lines[:max(min(len(lines), height-smallest-1), 1)], "")
}

func (p *questionPage) lines(width, height int) []string {
	lines := p.about(width, height)
	lines = append(lines, strings.Split(strings.TrimRight(p.fieldView(), "\n"), "\n")...)
	var below []string
	_, echo, err := p.understood()
	switch {
	case err != nil && p.typed != "":
		below = append(below, wrapped("还不能存："+err.Error(), width-2, 2)...)
	case echo != "":
		below = append(below, wrapped("理解为："+echo, width-2, 2)...)
	}
	if heard := p.heard(); heard != "" {
		below = append(below, wrapped(heard, width-2, 2)...)
	}
	if !p.w.besides(p) {
		for _, l := range p.lead {
			below = append(below, wrapped(l, width-2, 2)...)
		}
	}
	if len(below) > 0 {
		below = append([]string{""}, below...)
	}
	if over := len(lines) + len(below) - height; over > 0 {
		below = below[:max(len(below)-over, 0)]
	}
	return append(lines, below...)
}

func (p *questionPage) fieldView() string {
	if p.pad != nil {
		return p.pad.area.View()
	}
	return p.field.View()
}

func (p *questionPage) keys() string {
	switch {
	case p.isLong() && p.it.Question.Kind == outline.Prose:
		return "Tab 下一题  Shift+Tab 上一题  Ctrl+E 外部编辑器  Ctrl+T 目标列成指标  Esc 目录  Ctrl+Z 撤销  Ctrl+Y 重做  Ctrl+X 剪下一段  F1 帮助  Ctrl+C 退出"
	case p.isLong():
		return "一行一条  Tab 下一题  Shift+Tab 上一题  Ctrl+E 外部编辑器  Esc 目录  Ctrl+Z 撤销  Ctrl+Y 重做  Ctrl+X 剪下一条  F1 帮助  Ctrl+C 退出"
	case p.isMulti():
		return "上下键 移动  空格 选中  打字或序号 选  / 查找  回车 选定  Tab 跳过  Shift+Tab 上一题  Esc 目录  Ctrl+Z 撤销  F1 帮助  Ctrl+C 退出"
	case p.isSelect():
		return "上下键 移动  打字或序号 选  / 查找  回车 选定  Tab 跳过  Shift+Tab 上一题  Esc 目录  Ctrl+Z 撤销  F1 帮助  Ctrl+C 退出"
	}
	return "回车 下一题（空着就是先跳过）  Shift+Tab 上一题  Esc 目录  Ctrl+Z 撤销  Ctrl+R 汇总  F1 帮助  Ctrl+C 退出"
}
