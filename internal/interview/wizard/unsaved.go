package wizard

import (
	"unicode/utf8"

	"pilotplan/internal/finding"

	tea "github.com/charmbracelet/bubbletea"
)

// unsavedPage comes before the end where the last answers are not on disk: it tries again, or saves them elsewhere.
type unsavedPage struct {
	w    *wizard
	name string // another file, as typed
}

// quit ends the interview, unless something typed would be lost that can still be kept.
func (w *wizard) quit() tea.Cmd {
	if _, asked := w.page.(*unsavedPage); asked || w.Session == nil {
		return tea.Quit
	}
	if _, asked := w.page.(*whichPage); asked {
		return tea.Quit
	}
	_ = w.page.leave() // what cannot be read is told at the end
	if w.Clash() != nil {
		return nil // it is asked next
	}
	if w.Retry() == nil {
		return tea.Quit
	}
	return w.show(&unsavedPage{w: w})
}

func (p *unsavedPage) init() tea.Cmd { return nil }
func (p *unsavedPage) leave() error  { return nil }
func (p *unsavedPage) head() string  { return "答案还没有存上" }
func (p *unsavedPage) keys() string {
	return "回车 再存一次（写了文件名就存到那里）  Esc 回去接着答  Ctrl+C 不存了，退出"
}

func (p *unsavedPage) lines(width, _ int) []string {
	var lines []string
	if err := p.w.Unsaved(); err != nil {
		lines = append(wrapped(finding.Visible(err.Error()), width-2, 0), "")
	}
	lines = append(lines, "没有存上的：")
	for _, answer := range p.w.Pending() {
		lines = append(lines, wrapped("  "+finding.Visible(answer), width-2, 4)[0])
	}
	return append(lines, "", "也可以存到别的地方，写文件名，可以带路径，如 D:\\方案.yaml：", "> "+finding.Visible(p.name)+"_")
}

func (p *unsavedPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch key.Type {
	case tea.KeyRunes, tea.KeySpace:
		p.name += string(key.Runes)
	case tea.KeyBackspace:
		_, n := utf8.DecodeLastRuneInString(p.name)
		p.name = p.name[:len(p.name)-n]
	case tea.KeyEnter:
		return p.again()
	}
	return nil
}

func (p *unsavedPage) again() tea.Cmd {
	err := p.w.Retry()
	if p.name != "" {
		err = p.w.SaveAs(p.name)
	}
	if err == nil {
		return tea.Quit
	}
	p.w.notice = "没有存上：" + finding.Visible(err.Error())
	return nil
}
