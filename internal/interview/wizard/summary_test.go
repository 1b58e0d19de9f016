package wizard

import (
	"strings"
	"testing"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"

	tea "github.com/charmbracelet/bubbletea"
)

// summaryOn is a wizard at the summary of a plan, at the first finding of a rule.
func summaryOn(t *testing.T, text, rule string) (*wizard, *memory, *[]string) {
	t.Helper()
	o, m := options(t, "", text)
	opened := &[]string{}
	o.Open = func(name string) error { *opened = append(*opened, name); return nil }
	o.Render = func(*plan.Plan) ([]string, error) {
		return []string{"成稿/方案.md", "成稿/方案.pdf", "成稿/请示.pdf"}, nil
	}
	o.Review = func(p *plan.Plan, found []finding.Finding) interview.Review {
		return interview.Review{Findings: append(found, check.Run(p)...)}
	}
	w := newWizard(o)
	if err := w.begin(); err != nil {
		t.Fatal(err)
	}
	w.Learn(w.Plan(), w.Reviewed())
	p := newSummary(w)
	w.show(p)
	for i, f := range p.found {
		if f.Rule == rule {
			p.at = i
			return w, m, opened
		}
	}
	t.Fatalf("no %s among %v", rule, p.found)
	return nil, nil, nil
}

// do runs a command and hands on what it gives.
func (w *wizard) do(cmd tea.Cmd) {
	if cmd != nil {
		if msg := cmd(); msg != nil {
			w.Update(msg)
		}
	}
}

// What was printed is opened with one key, and so is the folder; before that there is nothing to open.
func TestSummaryOpensWhatWasPrinted(t *testing.T) {
	w, _, opened := summaryOn(t, enterprise, "missing-answer")
	w.press(words("o"), words("d"))
	if len(*opened) > 0 || strings.Contains(w.View(), "打开 PDF") {
		t.Errorf("opened %v\n%s", *opened, w.View())
	}
	w.do(w.page.(*summaryPage).print())
	w.shows(t, "O 打开 PDF", "D 打开文件夹")
	w.press(words("o"), words("d"))
	if strings.Join(*opened, " ") != "成稿/方案.pdf 成稿" {
		t.Errorf("opened %v", *opened)
	}
}

// An answer that no question asks for is taken away from the summary, and comes back; Enter leads to the answer that it hangs on.
func TestSummaryOfAnUnaskedAnswer(t *testing.T) {
	text := enterprise + "试点单位概况: {单位名称: 某厂, 设区市: 某市}\n"
	w, m, _ := summaryOn(t, text, "answer-not-asked")
	w.shows(t, "不用填“设区市”", "Ctrl+X 删去")
	w.press(tea.KeyMsg{Type: tea.KeyCtrlX})
	if strings.Contains(m.text, "某市") || !strings.Contains(m.text, "某厂") {
		t.Errorf("got\n%s", m.text)
	}
	w.press(tea.KeyMsg{Type: tea.KeyCtrlZ})
	if !strings.Contains(m.text, "某市") {
		t.Errorf("nothing comes back:\n%s", m.text)
	}
	w, _, _ = summaryOn(t, text, "answer-not-asked")
	w.press(enterKey)
	w.shows(t, "申报类别（必填）")
}
