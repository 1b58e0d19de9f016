package wizard

import (
	"fmt"

	"pilotplan/internal/prose"
	"pilotplan/outline"

	tea "github.com/charmbracelet/bubbletea"
)

// first takes the keys that change a text of several lines as such, before they mean anything else.
func (p *questionPage) first(msg tea.KeyMsg) (tea.Cmd, bool) {
	if p.pad == nil {
		return nil, false
	}
	before := p.value()
	switch msg.String() {
	case "ctrl+z":
		if !p.pad.undo() {
			return nil, false // the answer before this one
		}
		p.w.notice = "退回一步，Ctrl+Y 重做"
	case "ctrl+y":
		if p.w.notice = ""; !p.pad.redo() {
			p.w.notice = "没有可以重做的"
		}
	case "ctrl+x":
		if p.pad.cutLine() {
			p.w.notice = "剪下了一段，Ctrl+V 放到光标处，Ctrl+Z 撤销"
		}
	case "ctrl+v":
		p.pad.putBack() // what is on the clipboard the terminal pastes by itself
	default:
		return nil, false
	}
	return p.weigh(before), true
}

// foot is how long the answer is, for a text and wherever the guide bounds it.
func (p *questionPage) foot() string {
	q := &p.it.Question
	bound := q.Length != outline.Length{}
	if p.isSelect() || p.isMulti() || q.Kind != outline.Prose && !bound || p.typed == "" && !bound {
		return ""
	}
	if p.counted.text != p.typed || p.counted.words == "" {
		n := prose.Length(p.typed)
		words := fmt.Sprintf("%d字", n)
		if bound {
			words += "，规定" + q.Length.String()
		}
		if q.Length.Most > 0 && n > q.Length.Most {
			words += fmt.Sprintf("，多 %d 字", n-q.Length.Most)
		}
		p.counted.text, p.counted.words = p.typed, words
	}
	return p.counted.words
}
