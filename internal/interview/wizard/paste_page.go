package wizard

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview/grid"

	tea "github.com/charmbracelet/bubbletea"
)

// paste takes a pasted text: a block of cells goes in after it was looked at, anything else is the text of the cell.
func (p *gridPage) paste(text string) tea.Cmd {
	g := p.sheet
	block := grid.Block(text, &g.Table.Question)
	if block == nil || g.TakesLines() && !strings.Contains(text, "\t") {
		g.Type(strings.TrimRight(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n"))
		return nil
	}
	if !p.confirm() {
		return nil
	}
	return p.w.show(&pastePage{back: p, paste: g.Paste(block, false)})
}

// pastePage shows what would become of a block, before it goes in.
type pastePage struct {
	cursor
	back  *gridPage
	paste *grid.Paste
}

func (p *pastePage) init() tea.Cmd { return nil }
func (p *pastePage) leave() error  { return nil }
func (p *pastePage) head() string  { return "粘贴到 " + p.back.sheet.Table.Label() }
func (p *pastePage) reviewed()     { p.back.reviewed() }

func (p *pastePage) keys() string {
	keys := "回车 填进表格  Esc 不要了"
	if p.paste.Below > 0 {
		keys += "  F 空格子照上面的填"
	}
	return keys + "  上下键 看各栏  F1 帮助  Ctrl+C 退出"
}

// first keeps Esc and undo for the paste.
func (p *pastePage) first(msg tea.KeyMsg) (tea.Cmd, bool) {
	switch msg.String() {
	case "esc", "ctrl+z":
		p.back.w.page = p.back
		p.back.w.notice = "没有粘贴"
		return nil, true
	case "ctrl+r":
		return nil, true
	}
	return nil, false
}

func (p *pastePage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok || key.Paste || p.move(key, len(p.paste.Columns), 5) {
		return nil
	}
	switch key.String() {
	case "enter":
		p.put()
	case "f", "F":
		if p.paste.Below > 0 {
			p.paste = p.back.sheet.Filled(p.paste)
		}
	}
	return nil
}

func (p *pastePage) put() {
	w := p.back.w
	if err := p.back.sheet.Put(p.paste); err != nil {
		w.notice = "没有保存：" + finding.Visible(err.Error())
		return
	}
	w.page = p.back
	w.notice = fmt.Sprintf("粘贴好了：添 %d 条，改 %d 条，Ctrl+Z 全部撤销", p.paste.New, p.paste.Old)
	if p.paste.Unread > 0 {
		w.notice += fmt.Sprintf("；%d 格读不懂，按原样填了", p.paste.Unread)
	}
	if err := w.options.Remember(p.back.sheet.Table.Path); err != nil {
		w.notice = "位置没有记下来：" + finding.Visible(err.Error())
	}
}

func (p *pastePage) lines(width, height int) []string {
	lines := p.counts(width)
	lines = append(lines, "")
	head := 0
	for _, c := range p.paste.Columns {
		head = max(head, min(finding.Cells(c.Head), width/3))
	}
	var entries []string
	for i, c := range p.paste.Columns {
		from := c.Head
		if !p.paste.Headed {
			from = fmt.Sprintf("第%d列", i+1)
		}
		to := c.To
		if to == "" {
			to = "（" + c.Why + "）"
		}
		entries = append(entries, padded(finding.Visible(from), max(head, 6), false)+"  到  "+padded(to, 24, false)+"  如 "+finding.Visible(c.Like))
	}
	return append(lines, p.drawn(p.back.w, entries, max(height-len(lines), 1))...)
}

// counts say in a few lines what would become of the block.
func (p *pastePage) counts(width int) []string {
	q := p.paste
	words := fmt.Sprintf("添 %d 条，改 %d 条", q.New, q.Old)
	if q.Headed {
		words += "；第一行是表头，按表头对栏"
	} else {
		words += "；没有认出表头，从光标处往右往下填"
	}
	lines := wrapped(words, width-2, 2)
	if q.Title != "" {
		lines = append(lines, wrapped("表头上面写的不取："+finding.Visible(q.Title), width-2, 2)...)
	}
	for _, say := range []struct {
		n     int
		words string
	}{
		{q.Over, "有 %d 格原来写的会换掉"},
		{q.Unread, "有 %d 格读不懂，按原样填，标出来再改"},
		{q.Below, "有 %d 格空着，上面一格有字：是合并的格子就按 F"},
		{q.Outside, "有 %d 格在最右一栏以外，不取"},
	} {
		if say.n > 0 {
			lines = append(lines, fmt.Sprintf(say.words, say.n))
		}
	}
	return lines
}
