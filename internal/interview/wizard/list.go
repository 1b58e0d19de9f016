package wizard

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"

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
	find  finder
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
		var found []interview.Item
		for _, it := range c.Items {
			if w.Answered(it) {
				done++
			}
			if p.find.has(it) {
				found = append(found, it)
			}
		}
		if len(found) == 0 {
			continue
		}
		p.items = append(p.items, interview.Item{Chapter: i})
		p.words = append(p.words, fmt.Sprintf("%s  已答 %d/%d", w.ChapterName(i), done, len(c.Items)))
		for _, it := range found {
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
	if p.find.open {
		return "打字 接着找  上下键 移动  回车 去答这一题  Esc 不找了  F1 帮助  Ctrl+C 退出"
	}
	return "上下键 移动  / 查找  回车 去答这一题  Tab 下一个未答的  Ctrl+R 汇总和排印  Ctrl+Z 撤销  F1 帮助  Ctrl+C 退出"
}

func (p *contentsPage) update(msg tea.Msg) tea.Cmd {
	key, ok := msg.(tea.KeyMsg)
	if !ok || p.move(key, len(p.items), max(p.w.height-7, 1)) {
		return nil
	}
	switch key.String() {
	case "enter":
		if len(p.items) == 0 {
			return nil
		}
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

func (p *contentsPage) lines(_, height int) []string {
	if !p.find.open {
		return p.drawn(p.w, p.words, height)
	}
	return append([]string{p.find.line(len(p.items) > 0), ""}, p.drawn(p.w, p.words, max(height-2, 1))...)
}

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

func (p *questionPage) place() interview.Item { return p.it }
