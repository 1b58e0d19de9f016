package wizard

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/thorough"

	tea "github.com/charmbracelet/bubbletea"
)

func runes(text string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text)} }

func key(t tea.KeyType) tea.KeyMsg { return tea.KeyMsg{Type: t} }

// Whatever was typed, undoing all of it gives the text that was there, and redoing it what was typed, with every state between.
func TestPadUndoesAndRedoes(t *testing.T) {
	rnd := rand.New(rand.NewSource(3))
	keys := []tea.KeyMsg{
		runes("装"), runes("装备，"), runes("a"), runes("b"), runes(" "), runes("\n"), runes("。"), pasted("甲\n乙"), key(tea.KeyBackspace), key(tea.KeyDelete),
		key(tea.KeyUp), key(tea.KeyDown), key(tea.KeyLeft), key(tea.KeyHome), key(tea.KeyEnd), {Type: tea.KeyCtrlU}, {Type: tea.KeyCtrlK}, {Type: tea.KeyCtrlX}, {Type: tea.KeyCtrlV},
	}
	for range thorough.Rounds(10, 300) {
		p := newPad("第一段\n第二段，很长很长很长很长很长很长很长很长很长很长很长\n\n第四段")
		first := p.text()
		for range 30 {
			switch k := keys[rnd.Intn(len(keys))]; k.Type {
			case tea.KeyCtrlX:
				p.cutLine()
			case tea.KeyCtrlV:
				p.putBack()
			default:
				p.update(k)
			}
		}
		last := p.state()
		states := []string{last.text}
		for p.undo() {
			states = append(states, p.text())
		}
		if p.text() != first {
			t.Fatalf("all undone it says %q", p.text())
		}
		again := []string{p.text()}
		for p.redo() {
			again = append(again, p.text())
		}
		slices.Reverse(again)
		if !slices.Equal(states, again) {
			t.Fatalf("undone %q\nredone %q", states, again)
		}
		if p.text() != last.text {
			t.Fatalf("all redone it says %q, not %q", p.text(), last.text)
		}
	}
}

// A word, a phrase of an input method, what is pasted and what follows a pause are steps.
func TestPadSteps(t *testing.T) {
	p := newPad("")
	for _, k := range []tea.KeyMsg{runes("a"), runes("b"), runes(" "), runes("c"), runes("d"), runes("装备"), runes("制造"), pasted("业。"), key(tea.KeyBackspace), key(tea.KeyBackspace)} {
		p.update(k)
	}
	p.at = time.Now().Add(-2 * pause)
	p.update(runes("e"))
	p.at = time.Now().Add(-2 * pause)
	p.update(runes("f"))
	var states []string
	for p.undo() {
		states = append(states, p.text())
	}
	if got, want := fmt.Sprintf("%q", states), `["ab cd装备制造e" "ab cd装备制造" "ab cd装备制造业。" "ab cd装备制造" "ab cd装备" "ab cd" "ab " "ab" ""]`; got != want {
		t.Errorf("steps back are %s, want %s", got, want)
	}
}

func TestPadCutsLines(t *testing.T) {
	p := newPad("甲\n乙\n丙")
	p.put(padState{"甲\n乙\n丙", 1, 1})
	if !p.cutLine() || p.text() != "甲\n丙" {
		t.Fatalf("cut: %q", p.text())
	}
	p.update(key(tea.KeyUp))
	if !p.putBack() || p.text() != "乙\n甲\n丙" {
		t.Errorf("put back: %q", p.text())
	}
	empty := newPad("")
	if empty.cutLine() || empty.putBack() {
		t.Error("nothing was cut")
	}
}

// A pad that grows shows the whole text, and the caret stays where it was.
func TestPadGrows(t *testing.T) {
	var lines []string
	for i := range 20 {
		lines = append(lines, fmt.Sprintf("第%02d段", i))
	}
	p := newPad(strings.Join(lines, "\n"))
	p.resize(40, 5)
	at := p.state()
	if strings.Contains(p.area.View(), "第00段") {
		t.Fatal("five lines show twenty")
	}
	p.resize(60, 30)
	for _, line := range lines {
		if !strings.Contains(p.area.View(), line) {
			t.Errorf("%s is not shown", line)
		}
	}
	if p.state() != at {
		t.Errorf("the caret is at %v, was at %v", p.state(), at)
	}
	p.resize(40, 5)
	if !strings.Contains(p.area.View(), "第19") {
		t.Errorf("the line of the caret is not shown:\n%s", p.area.View())
	}
}

// Ctrl+X cuts a line and saves nothing; what is on disk goes only when the page is left.
func TestCuttingEmptiesNoAnswer(t *testing.T) {
	text := enterprise + "试点单位概况:\n  基本情况: |\n    公司成立于2008年。\n"
	w, m := wizardOn(t, text, "试点单位概况.基本情况")
	w.Update(key(tea.KeyCtrlX))
	p := w.page.(*questionPage)
	w.Update(draftMsg{p})
	if p.typed != "" || m.text != text {
		t.Fatalf("the page says %q, the file\n%s", p.typed, m.text)
	}
	w.Update(key(tea.KeyCtrlV))
	w.Update(key(tea.KeyTab))
	if !strings.Contains(m.text, "公司成立于2008年。") {
		t.Errorf("what was cut is not put back:\n%s", m.text)
	}
}

// Ctrl+Z first takes back what is being typed, then the answer before.
func TestUndoInProse(t *testing.T) {
	w, m := wizardOn(t, enterprise, "试点单位概况.基本情况")
	w.Update(runes("公司"))
	w.Update(runes("成立"))
	w.Update(key(tea.KeyCtrlZ))
	if p := w.page.(*questionPage); p.typed != "公司" || !strings.Contains(w.View(), "退回一步") {
		t.Errorf("undone once: %q\n%s", p.typed, w.View())
	}
	w.Update(key(tea.KeyCtrlY))
	w.Update(key(tea.KeyTab))
	if !strings.Contains(m.text, "公司成立") {
		t.Errorf("redone and left:\n%s", m.text)
	}
	w.Update(key(tea.KeyCtrlZ))
	if strings.Contains(m.text, "公司成立") {
		t.Errorf("the answer is not taken back:\n%s", m.text)
	}
}

// The foot counts characters as offices do, and tells what the guide allows.
func TestFootCounts(t *testing.T) {
	w, _ := wizardOn(t, enterprise, "试点单位概况.基本情况")
	w.Update(runes("公司成立于2008年，"))
	p := w.page.(*questionPage)
	if !strings.Contains(w.View(), " 8字") {
		t.Errorf("the foot does not count:\n%s", w.View())
	}
	p.it.Question.Length.Most = 6
	p.counted.text = ""
	if got := p.foot(); got != "8字，规定不超过6字，多 2 字" {
		t.Errorf("the foot says %q", got)
	}
}

// Ctrl+X empties a line, and what is on disk when the page is left; Ctrl+Z brings it back.
func TestClearedLineIsSavedLater(t *testing.T) {
	text := enterprise + "试点单位概况:\n  联系人: 王某某\n"
	w, m := wizardOn(t, text, "试点单位概况.联系人")
	w.press(key(tea.KeyCtrlX))
	if p := w.page.(*questionPage); p.typed != "" || m.text != text {
		t.Fatalf("the page says %q, the file\n%s", p.typed, m.text)
	}
	w.press(key(tea.KeyTab))
	if strings.Contains(m.text, "王某某") {
		t.Fatalf("it is not emptied:\n%s", m.text)
	}
	w.press(key(tea.KeyCtrlZ))
	if !strings.Contains(m.text, "王某某") {
		t.Errorf("it does not come back:\n%s", m.text)
	}
}
