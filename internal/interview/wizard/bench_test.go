package wizard

import (
	"fmt"
	"testing"
	"time"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/outline"

	tea "github.com/charmbracelet/bubbletea"
)

// large is an interview about a plan of 100 indicators, opened at a question, without a disk.
func large(b *testing.B, path string) *wizard {
	b.Helper()
	o, err := outline.Builtin("")
	if err != nil {
		b.Fatal(err)
	}
	p := parse(o, o.Sample)
	for row := len(p.Indicators); row < 100; row++ {
		a := edit.AnswerOf(p.Lookup(fmt.Sprintf("主要试点内容.指标[%d]", row%12+1)))
		a.Fields[0].Answer.Text = fmt.Sprint("Z", row+1)
		if p, err = p.Append("主要试点内容.指标", a); err != nil {
			b.Fatal(err)
		}
	}
	w := newWizard(interview.Options{
		File: "方案.yaml", Source: p.Source, Outline: o, Place: path, Today: time.Date(2023, 6, 9, 0, 0, 0, 0, time.UTC),
		Save:     func([]byte) error { return nil },
		Remember: func(string) error { return nil },
		Excerpt:  excerpt,
		Review: func(p *plan.Plan, found []finding.Finding) interview.Review {
			return interview.Review{Findings: append(found, check.Run(p)...)}
		},
	})
	w.width, w.height = 200, 60
	if err := w.begin(); err != nil {
		b.Fatal(err)
	}
	w.View()
	b.ResetTimer()
	return w
}

func parse(o *outline.Outline, text []byte) *plan.Plan {
	p, _ := plan.Parse("方案.yaml", text, func(string) (*outline.Outline, error) { return o, nil })
	return p
}

// BenchmarkKey is one key to the page that shows it; on a terminal that is 200 by 60; the goal is 30 ms.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct {
		name, path string
		key        tea.KeyMsg
	}{
		{"line", "主要试点内容.试点主题", tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("港")}},
		{"prose", "主要试点内容.试点目标", tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("港")}},
		{"choices", "主要试点内容.重点领域", tea.KeyMsg{Type: tea.KeyDown}},
		{"table", "主要试点内容.指标", tea.KeyMsg{Type: tea.KeyDown}},
		{"cell", "主要试点内容.指标[50].责任人", tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("港")}},
		{"indicators of a task", "主要试点内容.任务[1].对应指标", tea.KeyMsg{Type: tea.KeyDown}},
	} {
		b.Run(c.name, func(b *testing.B) {
			w := large(b, c.path)
			for b.Loop() {
				w.Update(c.key)
				w.View()
				if p, ok := w.page.(*gridPage); ok && p.sheet.OnNew() {
					w.open(p.sheet.Table)
				}
				if p, ok := w.page.(*questionPage); ok && len(p.typed) > 4000 {
					w.open(p.it)
				}
			}
		})
	}
}

// BenchmarkEnter is Enter on a changed answer to the next page: the answer is put into the text, and the text read again.
func BenchmarkEnter(b *testing.B) {
	for _, path := range []string{"主要试点内容.试点主题", "主要试点内容.指标[50].责任人"} {
		b.Run(path, func(b *testing.B) {
			w := large(b, path)
			it, _ := w.ItemAt(path)
			for i := 0; b.Loop(); i++ {
				w.open(it)
				switch p := w.page.(type) {
				case *questionPage:
					p.typed = fmt.Sprint("答案", i)
				case *gridPage:
					p.sheet.Type(fmt.Sprint("答案", i))
				}
				w.Update(tea.KeyMsg{Type: tea.KeyEnter})
				w.View()
			}
		})
	}
}
