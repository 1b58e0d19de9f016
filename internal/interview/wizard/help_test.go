package wizard

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/thorough"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// keyOf is a key by the name that the library gives it.
func keyOf(t *testing.T, name string) tea.KeyMsg {
	t.Helper()
	if rest, ok := strings.CutPrefix(name, "alt+"); ok {
		k := keyOf(t, rest)
		k.Alt = true
		return k
	}
	for k := tea.KeyType(-130); k < 130; k++ {
		if (tea.KeyMsg{Type: k}).String() == name && k != tea.KeyRunes {
			return tea.KeyMsg{Type: k}
		}
	}
	if len([]rune(name)) != 1 {
		t.Fatalf("no key is called %q", name)
	}
	return words(name)
}

// pages are wizards, each on a page of another sort, made anew on each call.
func pages(t *testing.T) map[string]func() (*wizard, *memory) {
	table := enterprise + "试点期: 2023年1月—2025年12月\n试点单位概况: {年营业收入: 3亿元, 税收: 3亿元}\n主要试点内容:\n  试点目标: 到2025年，营业收入达到26亿元，产品不良率下降到0.5%。\n  重点领域: [工业设计]\n" +
		"  指标:\n    - {编号: Z1, 名称: 甲, 方向: 升}\n    - {编号: Z2, 名称: 乙}\n    - {编号: Z3, 名称: 丙}\n"
	at := func(path string, keys ...tea.KeyMsg) func() (*wizard, *memory) {
		return func() (*wizard, *memory) {
			w, m := wizardOn(t, table, "试点单位概况.联系电话")
			if err := w.Set("试点单位概况.所在地", plan.Answer{Text: "某市"}); err != nil { // something to take back
				t.Fatal(err)
			}
			w.options.Editor = func(string) (interview.Draft, error) { return interview.Draft{}, errors.New("没有编辑器") }
			it, _ := w.ItemAt(path)
			w.open(it)
			return w.press(keys...), m
		}
	}
	return map[string]func() (*wizard, *memory){
		"line":    at("试点单位概况.年营业收入"),
		"prose":   at("主要试点内容.试点目标", words("又")),
		"list":    at("申请材料.承诺书.承诺事项", words("甲"), enterKey, words("乙")),
		"choices": at("主要试点内容.重点领域"),
		"choice":  at("申报类别"),
		"sheet":   at("主要试点内容.指标[2].方向"),
		"cell":    at("主要试点内容.指标[2].名称", words("改")),
		"new row": func() (*wizard, *memory) {
			w, m := at("主要试点内容.指标[3].名称")()
			return w.press(downKey), m
		},
		"field":    at("主要试点内容.指标[2].名称", f2Key),
		"contents": at("主要试点内容.试点思路", escKey),
		"finding":  at("主要试点内容.试点思路", escKey, words("/"), words("保障")),
		"ticks":    at("主要试点内容.试点目标", tea.KeyMsg{Type: tea.KeyCtrlT}),
		"paste":    at("主要试点内容.指标", pasted("名称\t单位\n丁\t项\n\t家\n")),
		"summary": func() (*wizard, *memory) {
			w, m, _ := summaryOn(t, table, "answer-not-asked")
			w.do(w.page.(*summaryPage).print())
			return w, m
		},
	}
}

// stands is all that a key can change: what is shown, what is saved, and which page it is.
func stands(w *wizard, m *memory) string {
	typed := ""
	if p, ok := w.page.(*questionPage); ok {
		typed = p.value()
	}
	return fmt.Sprintf("%T %p\n%s\n%s\n%s", w.page, w.page, w.View(), typed, m.text)
}

// Each key that F1 lists does something on that page, and each that leaves the page, tells something or changes the plan is listed.
func TestHelpIsTrue(t *testing.T) {
	universe := []string{"enter", "tab", "shift+tab", "esc", "up", "down", "pgup", "pgdown", "insert", "delete", "f1", "f2", "f3", "f4", "f5", "f9", "ctrl+b", "ctrl+d", "ctrl+e",
		"ctrl+f", "ctrl+g", "ctrl+k", "ctrl+l", "ctrl+n", "ctrl+o", "ctrl+p", "ctrl+r", "ctrl+t", "ctrl+w", "ctrl+x", "ctrl+y", "ctrl+z", "shift+up", "shift+down", "alt+up", "alt+down", "/"}
	for name, make := range pages(t) {
		if !thorough.Wanted() && !slices.Contains([]string{"choice", "cell", "finding", "summary"}, name) {
			continue
		}
		w, _ := make()
		var listed []string
		for _, h := range w.allHelps() {
			listed = append(listed, h.keys...)
		}
		for _, group := range w.allHelps() {
			if len(group.keys) > 0 && !slices.ContainsFunc(group.keys, func(key string) bool { return does(t, make, key) }) {
				t.Errorf("%s: %v does nothing: %s", name, group.keys, group.does)
			}
		}
		for _, key := range universe {
			w, m := make()
			page, text, notice := w.page, m.text, w.notice
			_, cmd := w.Update(keyOf(t, key))
			if acts := w.page != page || m.text != text || w.notice != notice && w.notice != "" || w.helping; acts && !slices.Contains(listed, key) {
				t.Errorf("%s: %s does something and is not listed: %q, %v", name, key, w.notice, cmd != nil)
			}
		}
	}
}

// does reports whether a key changes anything, after moving down so that it can go up as well.
func does(t *testing.T, make func() (*wizard, *memory), key string) bool {
	for _, before := range [][]tea.KeyMsg{nil, {downKey, rightKey}, {tea.KeyMsg{Type: tea.KeyCtrlZ}}} {
		w, m := make()
		for _, k := range before {
			w.Update(k)
		}
		was := stands(w, m)
		_, cmd := w.Update(keyOf(t, key))
		if key == "ctrl+c" && cmd != nil || stands(w, m) != was {
			return true
		}
	}
	return false
}

// All that F1 lists is seen on a terminal of 80 by 24, on every page.
func TestHelpFits(t *testing.T) {
	for name, make := range pages(t) {
		w, _ := make()
		w.press(tea.KeyMsg{Type: tea.KeyF1})
		view := ansi.Strip(w.View())
		for _, h := range w.allHelps() {
			if !strings.Contains(view, h.words()) {
				t.Errorf("%s: %s is not seen:\n%s", name, h.words(), view)
			}
		}
		if !strings.Contains(view, "按任意键返回") {
			t.Errorf("%s: nothing says how to go back", name)
		}
	}
}
