package wizard

import (
	"strings"
	"testing"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// keys that tests press.
var (
	enterKey = tea.KeyMsg{Type: tea.KeyEnter}
	tabKey   = tea.KeyMsg{Type: tea.KeyTab}
	escKey   = tea.KeyMsg{Type: tea.KeyEsc}
	f2Key    = tea.KeyMsg{Type: tea.KeyF2}
	downKey  = tea.KeyMsg{Type: tea.KeyDown}
	rightKey = tea.KeyMsg{Type: tea.KeyRight}
)

func words(text string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text)} }

func pasted(text string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune(text)}
}

func (w *wizard) press(keys ...tea.KeyMsg) *wizard {
	for _, k := range keys {
		w.Update(k)
		w.View()
	}
	return w
}

func (w *wizard) shows(t *testing.T, want ...string) {
	t.Helper()
	view := ansi.Strip(w.View())
	for _, text := range want {
		if !strings.Contains(view, text) {
			t.Errorf("%q is not shown:\n%s", text, view)
		}
	}
}

// ownTable is a wizard at a table that a pack asks for by columns of its own.
func ownTable(t *testing.T) (*wizard, *memory) {
	o, m := options(t, "通用试点方案", "试点期: 2025年1月—2026年12月\n")
	chapter := &o.Outline.Chapters[len(o.Outline.Chapters)-1]
	chapter.Questions = append(chapter.Questions, outline.Question{Key: "设备", Title: "设备清单", Kind: outline.Table, Fields: []outline.Question{
		{Key: "机型", Kind: outline.Text},
		{Key: "台数", Kind: outline.Quantity, Unit: "台"},
		{Key: "投资", Kind: outline.Yearly, Unit: "万元"},
		{Key: "来路", Kind: outline.Choice, Choices: []string{"购置", "租用"}, InTable: outline.InTable{Wanted: true}},
	}})
	o.Place = chapter.Key + ".设备"
	w := newWizard(o)
	if err := w.begin(); err != nil {
		t.Fatal(err)
	}
	return w, m
}

// A table of the pack's own is a sheet like the others: no line of code knows its columns.
func TestGridOfAnOwnTable(t *testing.T) {
	w, m := ownTable(t)
	w.shows(t, "设备清单", "机型", "台数", "2025年", "2026年", "来路", "新的一条")
	w.press(words("磨床"), tabKey, words("3"), tabKey, words("12 8.5"), tabKey, words("租"), tabKey)
	want := "  设备:\n    - 机型: 磨床\n      台数: 3台\n      投资: {2025年: 12, 2026年: 8.5}\n      来路: 租用\n"
	if !strings.Contains(m.text, want) {
		t.Errorf("got\n%s\nwant\n%s", m.text, want)
	}
	w.shows(t, "[ ", "+", "租用")
	w.press(words("车床"), rightKey, enterKey, enterKey) // Enter goes down to a new row, and from there on
	if !strings.Contains(m.text, "机型: 车床") || strings.HasPrefix(w.page.head(), "设备") {
		t.Errorf("%s\n%s", m.text, w.View())
	}
}

// F2 asks a row field by field and comes back to the sheet.
func TestGridPages(t *testing.T) {
	w, m := ownTable(t)
	w.press(words("磨床"), enterKey, tea.KeyMsg{Type: tea.KeyUp}, f2Key)
	w.shows(t, "设备清单 第1条/共1条 磨床  第1项/共4项", "> 磨床")
	w.press(enterKey, words("3"), enterKey)
	w.shows(t, "依次写 2025年—2026年 的值")
	w.press(words("12 8.5"), enterKey, downKey, enterKey)
	want := "  设备:\n    - 机型: 磨床\n      台数: 3台\n      投资: {2025年: 12, 2026年: 8.5}\n      来路: 租用\n"
	if !strings.Contains(m.text, want) {
		t.Errorf("got\n%s\nwant\n%s", m.text, want)
	}
	w.shows(t, "新的一条")
	w.press(f2Key)
	w.shows(t, "第2条/共2条")
	w.press(words("铣床"), f2Key)
	w.shows(t, "铣床", "直接打字 填写")
}

// Esc gives up what is typed, and leaves the table only then; what cannot be read is told and kept.
func TestGridEscape(t *testing.T) {
	w, m := ownTable(t)
	w.press(words("磨床"), tabKey, words("多"), escKey)
	w.shows(t, "设备清单")
	if strings.Contains(m.text, "多") {
		t.Errorf("Esc saves:\n%s", m.text)
	}
	w.press(words("多"), enterKey)
	w.shows(t, "还不能存", "改好再按回车")
	w.press(tabKey)
	w.shows(t, "?多")
	w.press(escKey)
	w.shows(t, "目录")
	w.press(enterKey)
	w.shows(t, "?多")
	if result, err := w.conclude(); err != nil || len(result.Unsaved) != 1 || !strings.Contains(result.Unsaved[0], "多") {
		t.Errorf("what was not saved is told as %v, %v", result.Unsaved, err)
	}
}

// A block shows what becomes of it and goes in at Enter, all of it as one answer.
func TestGridPaste(t *testing.T) {
	for _, c := range []struct {
		key  tea.KeyMsg
		want bool
	}{{enterKey, true}, {escKey, false}} {
		w, m := ownTable(t)
		before := m.text
		w.press(pasted("序号\t机型\t台数\t投资（2025年）\t备注\r1\t磨床\t3\t12\t新\r2\t车床\t两台\t9\t\r"))
		w.shows(t, "添 2 条，改 0 条", "（行号，不用）", "投资 2025年", "（表里没有这一栏，不取）")
		if m.text != before {
			t.Errorf("the preview changes the plan")
		}
		w.press(c.key)
		w.shows(t, "设备清单")
		if got := strings.Contains(m.text, "机型: 车床") && strings.Contains(m.text, "台数: 2台") && strings.Contains(m.text, "{2025年: 9}"); got != c.want {
			t.Errorf("%v: %v\n%s", c.key, got, m.text)
		}
		if c.want {
			w.press(tea.KeyMsg{Type: tea.KeyCtrlZ})
			if strings.Contains(m.text, "磨床") || strings.Contains(m.text, "车床") {
				t.Errorf("one undo leaves\n%s", m.text)
			}
			w.press(tea.KeyMsg{Type: tea.KeyCtrlY})
			if !strings.Contains(m.text, "车床") {
				t.Errorf("redo brings nothing back\n%s", m.text)
			}
		}
	}
	w, m := ownTable(t)
	w.press(pasted("磨床"), tabKey)
	if !strings.Contains(m.text, "机型: 磨床") {
		t.Errorf("a pasted word is no cell:\n%s", m.text)
	}
}

// Enter on a finding leads to the very cell, also of a year.
func TestGridFromFinding(t *testing.T) {
	o, _ := options(t, "", enterprise+"试点期: 2023年1月—2025年12月\n主要试点内容:\n  指标:\n    - {编号: Z1, 名称: 收入, 单位: 亿元, 方向: 升, 年度目标: {2023年: 1, 2024年: x, 2025年: 3}}\n")
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
		if strings.HasSuffix(f.Path, "2024年") {
			p.at = i
		}
	}
	w.press(enterKey)
	w.shows(t, "[!x", "年度目标 2024年")
}

// However small or large the window is, the cell of the cursor is in it, with the names beside it, and no line is too long.
func TestGridSizes(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}, {40, 10}} {
		opt, _ := options(t, "", string(o.Sample))
		opt.Place = "主要试点内容.指标[1].名称"
		w := newWizard(opt)
		if err := w.begin(); err != nil {
			t.Fatal(err)
		}
		w.width, w.height = size[0], size[1]
		for range 30 {
			view := w.press(rightKey).View()
			lines := strings.Split(ansi.Strip(view), "\n")
			if len(lines) != size[1] {
				t.Fatalf("%v: %d lines", size, len(lines))
			}
			for _, line := range lines {
				if ansi.StringWidth(line) > size[0] {
					t.Fatalf("%v: a line is too long:\n%s", size, line)
				}
			}
			if !strings.Contains(view, "\x1b[7m") || !strings.Contains(ansi.Strip(view), "[") {
				t.Fatalf("%v: no cell has the cursor:\n%s", size, view)
			}
			w.press(downKey)
		}
	}
}

// All indicators that a text calls for are ticked and added together; a fall is a change, not a level.
func TestTick(t *testing.T) {
	text := enterprise + "试点期: 2023年1月—2025年12月\n主要试点内容:\n  试点目标: 到2025年，营业收入达到26亿元，单位产值综合能耗下降13.6%，产品不良率下降到0.5%。\n"
	w, m := wizardOn(t, text, "主要试点内容.试点目标")
	w.press(tea.KeyMsg{Type: tea.KeyCtrlT})
	w.shows(t, "[x] 营业收入  26亿元", "[x] 单位产值综合能耗降幅  13.6%", "[x] 产品不良率  0.5%", "勾了 3 项")
	w.press(words(" "), enterKey)
	w.shows(t, "已列成 2 项指标")
	for _, want := range []string{"编号: Z1\n      名称: 单位产值综合能耗降幅\n      单位: \"%\"\n      方向: 升", "2025年: 13.6", "编号: Z2\n      名称: 产品不良率", "2025年: 0.5"} {
		if !strings.Contains(m.text, want) {
			t.Errorf("%s is not in\n%s", want, m.text)
		}
	}
	w.press(tea.KeyMsg{Type: tea.KeyCtrlZ})
	if strings.Contains(m.text, "Z1") || strings.Contains(m.text, "Z2") {
		t.Errorf("one undo leaves\n%s", m.text)
	}
}
