package wizard

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"pilotplan/internal/finding"

	tea "github.com/charmbracelet/bubbletea"
)

// summaryPage is the end: conditions, the share of goals that can be assessed, and findings, each one key from its question.
type summaryPage struct {
	cursor
	w       *wizard
	found   []finding.Finding
	busy    bool
	written []string
}

type renderedMsg struct {
	written []string
	err     error
}

func newSummary(w *wizard) *summaryPage {
	p := &summaryPage{w: w}
	p.reviewed()
	return p
}

// reviewed takes up the findings, the gravest first.
func (p *summaryPage) reviewed() {
	p.found = nil
	for _, f := range p.w.known().Findings {
		if !f.Suppressed {
			p.found = append(p.found, f)
		}
	}
	slices.SortStableFunc(p.found, func(a, b finding.Finding) int { return cmp.Compare(a.Severity, b.Severity) })
	p.at = min(p.at, max(len(p.found)-1, 0))
}

func (p *summaryPage) init() tea.Cmd { return nil }
func (p *summaryPage) leave() error  { return nil }
func (p *summaryPage) head() string  { return "汇总 " + p.w.options.File + "  " + p.w.progress() }
func (p *summaryPage) keys() string {
	keys := "上下键 移动  回车 去改这一处  P 排印成 PDF"
	if len(p.written) > 0 {
		keys += "  O 打开 PDF  D 打开文件夹"
	}
	if p.unasked() != "" {
		keys += "  Ctrl+X 删去这个答案"
	}
	return keys + "  Esc 目录  Ctrl+Z 撤销  F1 帮助  Ctrl+C 退出"
}

// unasked is the path of what the finding under the cursor is about, if that is answered and no question asks for it.
func (p *summaryPage) unasked() string {
	if len(p.found) == 0 || p.found[p.at].Rule != "answer-not-asked" {
		return ""
	}
	return p.found[p.at].Path
}

// remove takes away an answer that no question asks for.
func (p *summaryPage) remove() {
	path := p.unasked()
	if path == "" {
		return
	}
	p.w.notice = "删去了，Ctrl+Z 恢复"
	if err := p.w.Clear(path); err != nil {
		p.w.notice = "没有保存：" + finding.Visible(err.Error())
	}
	p.reviewed()
}

// show opens what was printed: the plan's pages, or the folder that all papers are in.
func (p *summaryPage) show(folder bool) {
	for _, name := range p.written {
		if !strings.HasSuffix(name, ".pdf") {
			continue
		}
		if folder {
			name = filepath.Dir(name)
		}
		if err := p.w.options.Open(name); err != nil {
			p.w.notice = "打不开：" + finding.Visible(err.Error())
		} else {
			p.w.notice = "已请系统打开 " + finding.Visible(name)
		}
		return
	}
}

// first keeps the key that leads here from doing so again.
func (p *summaryPage) first(msg tea.KeyMsg) (tea.Cmd, bool) { return nil, msg.String() == "ctrl+r" }

func (p *summaryPage) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case renderedMsg:
		p.busy = false
		p.written = msg.written
		p.w.written = msg.written
		if msg.err != nil {
			p.w.notice = "没有排印成：" + finding.Visible(msg.err.Error())
		} else {
			p.w.notice = fmt.Sprintf("排印好了，共 %d 个文件", len(msg.written))
		}
		return nil
	case tea.KeyMsg:
		if p.move(msg, len(p.found), max(p.w.height-12, 1)) {
			return nil
		}
		switch msg.String() {
		case "enter":
			return p.goTo()
		case "p", "P", "ctrl+p":
			return p.print()
		case "o", "O":
			p.show(false)
		case "d", "D":
			p.show(true)
		case "ctrl+x":
			p.remove()
		}
	}
	return nil
}

// goTo opens the question that a finding is about.
func (p *summaryPage) goTo() tea.Cmd {
	if len(p.found) == 0 {
		return nil
	}
	it, path, ok := p.w.Leads(p.found[p.at])
	if !ok {
		p.w.notice = p.w.Advice(p.found[p.at])
		return nil
	}
	cmd := p.w.open(it)
	if page, ok := p.w.page.(interface{ seek(string) }); ok {
		page.seek(path)
	}
	return cmd
}

func (p *summaryPage) print() tea.Cmd {
	if p.busy {
		return nil
	}
	p.busy, p.w.notice = true, "正在排印……"
	render, now := p.w.options.Render, p.w.Plan() // the interview goes on meanwhile
	return func() tea.Msg {
		written, err := render(now)
		return renderedMsg{written, err}
	}
}

func (p *summaryPage) lines(width, height int) []string {
	if p.w.Known() == nil {
		return []string{"正在检查……"}
	}
	r := p.w.known()
	var lines []string
	for _, c := range r.Conditions {
		lines = append(lines, wrapped("条件  "+c.Sentence+" "+c.Clause, width-2, 6)...)
	}
	if r.Share != "" {
		lines = append(lines, wrapped("可考核度  "+r.Share, width-2, 10)...)
	}
	s := finding.Summarize(r.Findings)
	lines = append(lines, fmt.Sprintf("错误 %d  警告 %d  提示 %d", s.Error, s.Warning, s.Note))
	for _, name := range p.written {
		lines = append(lines, "已写 "+finding.Visible(name))
	}
	lines = append(lines, "")
	if len(p.found) == 0 {
		return append(lines, "没有发现问题，按 P 排印")
	}
	var entries []string
	for _, f := range p.found {
		entries = append(entries, f.Severity.String()+" "+finding.Visible(p.w.Told(f)))
	}
	hint := wrapped(finding.Visible(p.w.Told(p.found[p.at])+"。"+p.w.Advice(p.found[p.at])), width-2, 0)
	hint = hint[:min(len(hint), 3)]
	lines = append(lines, p.drawn(p.w, entries, max(height-len(lines)-len(hint)-1, 1))...)
	return append(append(lines, ""), hint...)
}
