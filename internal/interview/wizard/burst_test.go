package wizard

import (
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// heardKeys is what becomes of keys that come together.
func heardKeys(b *burst, keys ...tea.KeyMsg) tea.Msg {
	var out []tea.Msg
	add := func(msg tea.Msg) {
		if msg != nil {
			out = append(out, msg)
		}
	}
	for _, k := range keys {
		add(b.filter(k))
	}
	b.last = b.last.Add(-afterglow) // a moment later
	add(b.filter(quietMsg{}))
	if len(out) == 1 {
		return out[0]
	}
	return out
}

func TestBurst(t *testing.T) {
	enter, tab, feed := tea.KeyMsg{Type: tea.KeyEnter}, tea.KeyMsg{Type: tea.KeyTab}, tea.KeyMsg{Type: tea.KeyCtrlJ}
	for _, c := range []struct {
		name  string
		keys  []tea.KeyMsg
		paste string // empty if they are keys
	}{
		{"a key", []tea.KeyMsg{words("装")}, ""},
		{"Enter", []tea.KeyMsg{enter}, ""},
		{"an answer and Enter", []tea.KeyMsg{words("装备"), enter}, ""},
		{"Tab and Tab", []tea.KeyMsg{tab, tab, tab}, ""},
		{"an arrow", []tea.KeyMsg{downKey, downKey}, ""},
		{"a row of Excel", []tea.KeyMsg{words("装"), tab, words("1"), tab, words("2"), enter}, "装\t1\t2\n"},
		{"two lines", []tea.KeyMsg{words("甲"), enter, feed, words("乙"), {Type: tea.KeySpace, Runes: []rune(" ")}, words("丙")}, "甲\n乙 丙"},
		{"an empty cell first", []tea.KeyMsg{tab, words("乙")}, "\t乙"},
		{"a long line", []tea.KeyMsg{words(strings.Repeat("装备", 25)), enter}, ""},
	} {
		b := &burst{send: func(tea.Msg) {}}
		got := heardKeys(b, c.keys...)
		paste, _ := got.(tea.KeyMsg)
		if paste.Paste != (c.paste != "") || paste.Paste && string(paste.Runes) != c.paste {
			t.Errorf("%s: %v", c.name, got)
		}
		if c.name == "a row of Excel" {
			if rest, _ := heardKeys(b, enter, words("续")).(tea.KeyMsg); !rest.Paste {
				t.Errorf("what follows a paste at once is %v", rest)
			}
			b.pasted = time.Now().Add(-time.Second)
			if later, _ := heardKeys(b, enter).(tea.KeyMsg); later.Paste || later.Type != tea.KeyEnter {
				t.Errorf("what follows later is %v", later)
			}
		}
	}
}

// A tab behind a paste goes on to the next question.
func TestBurstEndsWithTab(t *testing.T) {
	b := &burst{send: func(tea.Msg) {}}
	got, ok := heardKeys(b, words("甲"), tea.KeyMsg{Type: tea.KeyEnter}, words("乙"), tea.KeyMsg{Type: tea.KeyTab}).(keysMsg)
	if !ok || len(got) != 2 || !got[0].Paste || string(got[0].Runes) != "甲\n乙" || got[1].Type != tea.KeyTab {
		t.Errorf("got %v", got)
	}
}

// A key that is no text ends a paste.
func TestBurstEndsWithKey(t *testing.T) {
	b := &burst{send: func(tea.Msg) {}}
	got, ok := heardKeys(b, words("甲"), tea.KeyMsg{Type: tea.KeyEnter}, words("乙"), tea.KeyMsg{Type: tea.KeyCtrlC}).(keysMsg)
	if !ok || len(got) != 2 || !got[0].Paste || got[1].Type != tea.KeyCtrlC {
		t.Errorf("got %v", got)
	}
}

// A key that is no text ends what is held, and every key comes once, in its order.
func TestBurstKeepsOrder(t *testing.T) {
	b := &burst{send: func(tea.Msg) {}}
	for _, msg := range []tea.Msg{words("a"), words("b")} {
		if got := b.filter(msg); got != nil {
			t.Errorf("%v goes on at once", got)
		}
	}
	got, ok := b.filter(tea.KeyMsg{Type: tea.KeyCtrlC}).(keysMsg)
	if !ok || len(got) != 3 || got[0].String() != "a" || got[2].String() != "ctrl+c" {
		t.Errorf("got %v", got)
	}
}
