package wizard

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"

	tea "github.com/charmbracelet/bubbletea"
)

// whichPage asks which of two answers to keep: the one given here, or the one that another program wrote meanwhile.
type whichPage struct {
	w     *wizard
	clash *interview.Clash
}

// meanwhile shows what other programs did while a key was at work: answers that were merged in, or that have to be chosen.
func (w *wizard) meanwhile() tea.Cmd {
	if w.Session == nil {
		return nil
	}
	if news := w.News(); news != "" {
		w.notice = news
	}
	clash := w.Clash()
	if _, asking := w.page.(*whichPage); clash == nil || asking {
		return nil
	}
	return w.show(&whichPage{w, clash})
}

func (p *whichPage) init() tea.Cmd { return nil }
func (p *whichPage) leave() error  { return nil }
func (p *whichPage) head() string  { return "两处都改了：" + finding.Visible(p.clash.Label) }
func (p *whichPage) keys() string {
	return "1 留您刚才写的  2 留文件里的  Ctrl+C 退出（两份都留下）"
}

func (p *whichPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok || key.String() != "1" && key.String() != "2" {
		return nil
	}
	path := p.clash.Path
	err := p.w.Settle(key.String() == "1")
	if next := p.w.Clash(); next != nil {
		p.clash = next
		return nil
	}
	it, ok := p.w.ItemAt(path)
	if !ok {
		it = p.w.First()
	}
	cmd := p.w.open(it)
	if err != nil {
		p.w.notice = "没有保存：" + finding.Visible(err.Error())
	}
	return cmd
}

func (p *whichPage) lines(width, height int) []string {
	lines := []string{"您答这一题的时候，别的程序（或别人）在 " + finding.Visible(p.w.options.File) + " 里改了它。留哪一个？", ""}
	for _, side := range []struct{ title, text string }{{"1. 您刚才写的", p.clash.Mine}, {"2. 文件里的", p.clash.Theirs}} {
		text := strings.TrimSpace(side.text)
		if text == "" {
			text = "（空）"
		}
		lines = append(lines, side.title)
		shown := []string{}
		for _, line := range strings.Split(text, "\n") {
			shown = append(shown, wrapped("   "+finding.Visible(line), width-2, 3)...)
		}
		if room := max((height-6)/2, 2); len(shown) > room {
			shown = append(shown[:room-1], "   ……")
		}
		lines = append(append(lines, shown...), "")
	}
	return lines
}
