package wizard

import (
	"strings"
	"testing"

	"pilotplan/internal/interview"

	tea "github.com/charmbracelet/bubbletea"
)

const mainFields = enterprise + "主要试点内容:\n  指标:\n    - {编号: Z1, 名称: 收入}\n    - {编号: Z2, 名称: 利润}\n  任务:\n    - {编号: R1, 名称: 建平台}\n"

// Words, numbers and the begin of a choice choose it; Enter records nothing that contradicts what was typed.
func TestChoicesHearWords(t *testing.T) {
	for _, c := range []struct{ path, typed, want, notice string }{
		{"申报类别", "开发", "申报类别: 开发园区", ""},
		{"申报类别", "2", "申报类别: ", ""},
		{"申报类别", "行业骨干企业", "申报类别: 行业骨干企业", ""},
		{"申报类别", "医院", "申报类别: 龙头骨干企业", "没有“医院”"},
		{"主要试点内容.重点领域", "大数据", "重点领域: [大数据服务]", ""},
		{"主要试点内容.重点领域", "医院", "", "没有“医院”"},
	} {
		for _, paste := range []bool{false, true} {
			w, m := wizardOn(t, enterprise, c.path)
			before := m.text
			if paste {
				w.press(pasted(c.typed))
			} else {
				for _, r := range c.typed {
					w.press(words(string(r)))
				}
			}
			w.press(enterKey)
			if c.notice != "" {
				if m.text != before || !strings.Contains(w.View(), c.notice) && !strings.Contains(w.View(), "没有取用") {
					t.Errorf("%s %q, pasted %v: the file says\n%s\n%s", c.path, c.typed, paste, m.text, w.View())
				}
				continue
			}
			if c.path == "主要试点内容.重点领域" {
				w.press(enterKey) // the first ticks
			}
			if !strings.Contains(m.text, c.want) {
				t.Errorf("%s %q, pasted %v: the file says\n%s\n%s", c.path, c.typed, paste, m.text, w.View())
			}
		}
	}
}

// Words that were typed are saved by Tab as well, erased by Backspace, and given up by the arrows.
func TestChoiceWordsAreKeys(t *testing.T) {
	w, m := wizardOn(t, enterprise, "申报类别")
	w.press(words("开"), words("发"), tabKey)
	if !strings.Contains(m.text, "申报类别: 开发园区") {
		t.Errorf("Tab saves nothing:\n%s", m.text)
	}
	w, m = wizardOn(t, enterprise, "申报类别")
	w.press(words("医"), tea.KeyMsg{Type: tea.KeyBackspace}, words("开"))
	if !strings.Contains(w.View(), "输入：开，选 开发园区") {
		t.Errorf("what is meant is not told:\n%s", w.View())
	}
	w.press(downKey, enterKey)
	if strings.Contains(m.text, "开发园区") && strings.Contains(w.View(), "输入") {
		t.Errorf("the arrows do not give up words:\n%s", m.text)
	}
}

// What an input method makes of / looks for words.
func TestChoiceLooksForWords(t *testing.T) {
	w, _ := wizardOn(t, enterprise, "主要试点内容.重点领域")
	w.press(words("、"))
	if p := w.page.(*questionPage); !p.filtering() {
		t.Errorf("、 looks for nothing:\n%s", w.View())
	}
}

// Indicators of a task are ticked by their numbers or names.
func TestTickedIndicatorsHearWords(t *testing.T) {
	w, m := wizardOn(t, mainFields, "主要试点内容.任务")
	w.show(newQuestionPage(w, mustItem(t, w, "主要试点内容.任务[1].对应指标")))
	w.press(words("利润"), enterKey, enterKey)
	if !strings.Contains(m.text, "对应指标: [Z2]") {
		t.Errorf("the file says\n%s\n%s", m.text, w.View())
	}
}

func mustItem(t *testing.T, w *wizard, path string) interview.Item {
	t.Helper()
	it, ok := w.ItemAt(path)
	if !ok {
		t.Fatalf("nothing is asked at %s", path)
	}
	return it
}
