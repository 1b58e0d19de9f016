package wizard

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"

	tea "github.com/charmbracelet/bubbletea"
)

// tickPage offers the indicators that a text calls for, to be ticked and added together. Those with a number are ticked from
// the beginning.
type tickPage struct {
	cursor
	w      *wizard
	back   interview.Item
	found  []interview.Candidate
	ticked []bool
}

// pickNumbers lists the numbers of the prose that could be indicators, and indicators that its goals lack.
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
	page := &tickPage{w: p.w, back: p.it, found: found}
	for _, c := range found {
		page.ticked = append(page.ticked, c.Counted)
	}
	return p.w.show(page)
}

func (p *tickPage) init() tea.Cmd         { return nil }
func (p *tickPage) leave() error          { return nil }
func (p *tickPage) place() interview.Item { return p.back }
func (p *tickPage) head() string          { return "把哪些列成指标" }
func (p *tickPage) keys() string {
	return "上下键 移动  空格 勾选  A 全选或全不选  回车 列成指标  Esc 不列  F1 帮助  Ctrl+C 退出"
}

// first keeps Esc for going back.
func (p *tickPage) first(msg tea.KeyMsg) (tea.Cmd, bool) {
	if msg.String() == "esc" {
		return p.w.open(p.back), true
	}
	return nil, false
}

func (p *tickPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok || p.move(key, len(p.found), max(p.w.height-7, 1)) {
		return nil
	}
	switch key.String() {
	case " ":
		p.ticked[p.at] = !p.ticked[p.at]
	case "a", "A":
		all := p.count() < len(p.ticked)
		for i := range p.ticked {
			p.ticked[i] = all
		}
	case "enter":
		return p.add()
	case "tab", "shift+tab":
		return p.w.open(p.back)
	}
	return nil
}

func (p *tickPage) count() int {
	n := 0
	for _, ticked := range p.ticked {
		if ticked {
			n++
		}
	}
	return n
}

func (p *tickPage) add() tea.Cmd {
	var rows []plan.Answer
	for i, c := range p.found {
		if p.ticked[i] {
			rows = append(rows, c.Row)
		}
	}
	if err := p.w.AddRows(p.w.IndicatorTable(), rows); err != nil {
		p.w.notice = "没有保存：" + finding.Visible(err.Error())
		return nil
	}
	cmd := p.w.open(p.back)
	p.w.notice = fmt.Sprintf("已列成 %d 项指标，Ctrl+Z 全部撤销", len(rows))
	return cmd
}

func (p *tickPage) lines(_, height int) []string {
	var entries []string
	for i, c := range p.found {
		mark := "[ ] "
		if p.ticked[i] {
			mark = "[x] "
		}
		entries = append(entries, mark+finding.Visible(c.Name+"  "+c.Why))
	}
	return append(p.drawn(p.w, entries, max(height-2, 1)), "", fmt.Sprintf("勾了 %d 项", p.count()))
}
