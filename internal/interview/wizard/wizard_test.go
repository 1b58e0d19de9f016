package wizard

import (
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	tea "github.com/charmbracelet/bubbletea"
)

// memory is a plan file that is no file: what was saved last.
type memory struct{ text string }

// options are those of an interview about a plan in memory.
func options(t *testing.T, pack, text string) (interview.Options, *memory) {
	t.Helper()
	o, err := outline.Builtin(pack)
	if err != nil {
		t.Fatal(err)
	}
	m := &memory{text}
	return interview.Options{
		File: "方案.yaml", Source: []byte(text), Outline: o,
		Save:     func(text []byte) error { m.text = string(text); return nil },
		Remember: func(string) error { return nil },
		Review:   func(*plan.Plan, []finding.Finding) interview.Review { return interview.Review{} },
		Render:   func(*plan.Plan) ([]string, error) { return []string{"方案.pdf"}, nil },
	}, m
}

const enterprise = "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n"

// wizardOn is a wizard at the page of a question.
func wizardOn(t *testing.T, text, path string) (*wizard, *memory) {
	t.Helper()
	o, m := options(t, "", text)
	o.Notices = []string{"从 上一批.yaml 取用 3 条"}
	w := newWizard(o)
	if err := w.begin(); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(w.View(), "从 上一批.yaml 取用 3 条") {
		t.Errorf("the notice is not shown:\n%s", w.View())
	}
	it, ok := w.ItemAt(path)
	if !ok {
		t.Fatalf("nothing is asked at %s", path)
	}
	w.open(it)
	return w, m
}

// A sum is offered in the field: Enter takes it, leaving the page by another key does not.
func TestWizardOffers(t *testing.T) {
	text := enterprise + "试点单位概况:\n  服务业投入: {研发设计: 1亿元, 营销: 1.97亿元}\n"
	for key, want := range map[tea.KeyType]bool{tea.KeyEnter: true, tea.KeyTab: false, tea.KeyEsc: false} {
		w, m := wizardOn(t, text, "试点单位概况.服务业投入.合计")
		if view := w.View(); !strings.Contains(view, "填了的 2 项之和 2.97亿元；回车采用，或直接写别的") {
			t.Errorf("not offered:\n%s", view)
		}
		w.Update(tea.KeyMsg{Type: key})
		if got := strings.Contains(m.text, "合计: 2.97亿元"); got != want {
			t.Errorf("%v: taken %v\n%s", key, got, m.text)
		}
	}
	w, m := wizardOn(t, text, "试点单位概况.服务业投入.合计")
	w.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("3亿")})
	w.Update(tea.KeyMsg{Type: tea.KeyEnter})
	if !strings.Contains(m.text, "合计: 3亿元") {
		t.Errorf("what is typed does not replace the offer:\n%s", m.text)
	}
}

// What was filled along with an answer is told on the next page.
func TestWizardTellsWhatWasFilled(t *testing.T) {
	w, m := wizardOn(t, enterprise, "试点单位概况.联系人")
	w.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("王某")})
	w.Update(tea.KeyMsg{Type: tea.KeyEnter})
	if strings.Count(m.text, "联系人: 王某") != 2 || !strings.Contains(w.View(), "同样填在：开展试点的请示的联系人") {
		t.Errorf("%s\n%s", m.text, w.View())
	}
	w.Update(tea.KeyMsg{Type: tea.KeyCtrlZ})
	if strings.Contains(m.text, "王某") {
		t.Errorf("undo took only one:\n%s", m.text)
	}
}
