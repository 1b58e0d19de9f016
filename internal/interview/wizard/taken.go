package wizard

import (
	"fmt"

	"pilotplan/internal/finding"

	tea "github.com/charmbracelet/bubbletea"
)

// takenPage lists what was taken over from a former plan, as long as the interview lasts, and what of it is still to be looked at.
type takenPage struct {
	w   *wizard
	top int // the first line shown
}

func (p *takenPage) init() tea.Cmd { return nil }
func (p *takenPage) leave() error  { return nil }
func (p *takenPage) head() string {
	return fmt.Sprintf("取用的答案  共 %d 条", len(p.w.options.Listed))
}
func (p *takenPage) keys() string {
	return "上下键 滚动  回车 到下一个要核对的题  Esc 目录  Ctrl+C 退出"
}

func (p *takenPage) all() []string {
	lines := []string{"要核对的（说的是上一批的年份或数据）："}
	for _, it := range p.w.Items() {
		if p.w.Doubted(it) {
			lines = append(lines, "  "+finding.Visible(it.Label()))
		}
	}
	if len(lines) == 1 {
		lines = append(lines, "  没有了")
	}
	lines = append(lines, "", "取用的：")
	for _, answer := range p.w.options.Listed {
		lines = append(lines, "  "+finding.Visible(answer))
	}
	return lines
}

func (p *takenPage) lines(width, height int) []string {
	all := p.all()
	p.top = min(p.top, max(len(all)-height, 0))
	var shown []string
	for _, line := range all[p.top:min(p.top+height, len(all))] {
		shown = append(shown, clipped(line, width))
	}
	return shown
}

func (p *takenPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch key.String() {
	case "down":
		p.top++
	case "up":
		p.top = max(p.top-1, 0)
	case "enter":
		for _, it := range p.w.Items() {
			if p.w.Doubted(it) {
				return p.w.open(it)
			}
		}
		return p.w.show(newContents(p.w))
	}
	return nil
}
