package wizard

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// Words that are looked for in the contents leave the questions that have them; Enter goes to the first, Esc shows all again.
func TestContentsFind(t *testing.T) {
	for _, slash := range []string{"/", "、"} {
		w, _ := wizardOn(t, enterprise, "试点单位概况.联系人")
		w.press(escKey, words(slash), words("风险"))
		w.shows(t, "查找 /风险", "> ", "风险防控", "第4章")
		if view := w.View(); strings.Contains(view, "税收") || strings.Contains(view, "第1章") {
			t.Errorf("more is shown:\n%s", view)
		}
		w.press(words("没有的"))
		w.shows(t, "没有找到")
		w.press(enterKey) // nothing to go to
		w.press(tea.KeyMsg{Type: tea.KeyBackspace}, tea.KeyMsg{Type: tea.KeyBackspace}, tea.KeyMsg{Type: tea.KeyBackspace}, enterKey)
		w.shows(t, "风险防控（必填）")
		w.press(escKey, words(slash), words("联系"), escKey)
		w.shows(t, "目录", "第1章", "/ 查找")
		w.press(words(slash), words("目录里没有的"), escKey, enterKey)
		w.shows(t, "题/共")
	}
}
