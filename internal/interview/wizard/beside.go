package wizard

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"

	tea "github.com/charmbracelet/bubbletea"
)

// readsMsg is how the answer of a page reads in the document.
type readsMsg struct {
	page  *questionPage
	asked int
	lines []string
}

// read works out beside the keys how the saved answer reads, if there is room to show it.
func (p *questionPage) read() tea.Cmd {
	if !p.w.besides(p) || p.w.options.Excerpt == nil {
		return nil
	}
	excerpt, now, path, asked := p.w.options.Excerpt, p.w.Plan(), p.it.Path, p.asked
	return func() tea.Msg { return readsMsg{p, asked, excerpt(now, path)} }
}

func (p *questionPage) besideFrom() int { return wideFrom }

// beside is what the answer does: how it reads in the document, which conditions it decides, and what is wrong with it. The last two are
// shown whole, as far as there is room.
func (p *questionPage) beside(width, height int) []string {
	said := section("条件和问题", p.lead, width)
	if len(p.lead) == 0 && p.w.Answered(p.it) && p.w.Known() != nil {
		said = section("条件和问题", []string{"没有发现问题"}, width)
	}
	return stacked(section("成稿里", p.reads, width), said, height)
}

// stacked sets two parts one below the other; what is too much is taken off the first.
func stacked(first, second []string, height int) []string {
	if room := max(height-len(second), min(height, 4)); len(first) > room {
		first = append(first[:max(room-2, 0):max(room-2, 0)], "……", "")
	}
	return append(first, second...)
}

// section is lines below a title, with an empty line behind; nothing if there are none.
func section(title string, lines []string, width int) []string {
	if len(lines) == 0 {
		return nil
	}
	all := []string{"-- " + title + " --"}
	for _, line := range lines {
		all = append(all, wrapped(finding.Visible(line), width-2, 0)...)
	}
	return append(all, "")
}

// A table wants its width for itself before it leaves any beside it.
func (p *gridPage) besideFrom() int { return 150 }

// beside is what the row of the cursor does: how it reads in the document, and what is wrong in all of its cells.
func (p *gridPage) beside(width, height int) []string {
	g := p.sheet
	if g.OnNew() {
		return nil
	}
	row := fmt.Sprintf("%s[%d]", g.Table.Path, g.Row+1)
	var said []string
	for _, f := range interview.FindingsAt(p.w.known(), row) {
		words := f.Severity.String() + "：" + p.w.Words(f)
		if advice := p.w.Advice(f); advice != "" {
			words += "。" + advice
		}
		said = append(said, words)
	}
	return stacked(section("成稿里", p.rowReads(row), width), section("这一条的问题", said, width), height)
}

// rowReading is how a row reads in the document, as long as the plan is the same.
type rowReading struct {
	of    *plan.Plan
	path  string
	lines []string
}

func (p *gridPage) rowReads(path string) []string {
	if excerpt := p.w.options.Excerpt; excerpt != nil && (p.reading.of != p.w.Plan() || p.reading.path != path) {
		p.reading = rowReading{p.w.Plan(), path, excerpt(p.w.Plan(), path)}
	}
	return p.reading.lines
}
