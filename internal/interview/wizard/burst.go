package wizard

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// burst tells a paste by its speed, where the terminal puts no brackets around it: keys that come together are held until none
// has come for a moment. If they are a text, they go on as one paste, in which a line end and a tab are text and no keys.
type burst struct {
	send    func(tea.Msg) // to the running program
	held    []tea.KeyMsg
	last    time.Time // when the last of them came
	waiting bool      // quietMsg is on its way
	pasted  time.Time // when the last paste ended
}

// quietMsg asks whether no key has come for a while.
type quietMsg struct{}

// keysMsg are keys that came together and are keys.
type keysMsg []tea.KeyMsg

// afterglow is how long what comes behind a paste is its rest, which a slow line brings late.
const afterglow = 50 * time.Millisecond

// filter holds keys back. It is asked for every message, one at a time.
func (b *burst) filter(msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case quietMsg:
		b.waiting = false
		wait := quiet
		if isPaste(b.held) {
			wait = afterglow
		}
		if wait -= time.Since(b.last); wait > 0 && len(b.held) > 0 {
			b.ask(wait)
			return nil
		}
		return b.taken()
	case tea.KeyMsg:
		if len(b.held) == 0 && !isText(msg) {
			return msg
		}
		b.held, b.last = append(b.held, msg), time.Now()
		if !isText(msg) {
			return b.taken()
		}
		if !b.waiting {
			b.ask(quiet)
		}
		return nil
	}
	return msg
}

func (b *burst) ask(after time.Duration) {
	b.waiting = true
	time.AfterFunc(after, func() { b.send(quietMsg{}) })
}

// taken is what the keys are that were held: nothing, a key, keys, or a paste. A tab behind a paste is a key, as what is no text is: no
// copied text ends with one, and who types fast goes on with it.
func (b *burst) taken() tea.Msg {
	keys := b.held
	b.held = nil
	n := len(keys)
	for n > 0 && (keys[n-1].Type == tea.KeyTab || !isText(keys[n-1])) {
		n--
	}
	switch {
	case len(keys) == 0:
		return nil
	case n > 0 && (isPaste(keys[:n]) || b.last.Sub(b.pasted) < afterglow):
		b.pasted = b.last
		paste := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(textOf(keys[:n])), Paste: true}
		if n == len(keys) {
			return paste
		}
		return keysMsg(append([]tea.KeyMsg{paste}, keys[n:]...))
	case len(keys) == 1:
		return keys[0]
	}
	return keysMsg(keys)
}

// isText reports whether a key may be part of a text that is pasted without brackets.
func isText(k tea.KeyMsg) bool {
	switch k.Type {
	case tea.KeyRunes, tea.KeySpace, tea.KeyEnter, tea.KeyTab, tea.KeyCtrlJ:
		return !k.Alt && !k.Paste
	}
	return false
}

// isPaste reports whether keys that came together are a text: characters follow a line end or a tab.
func isPaste(keys []tea.KeyMsg) bool {
	return strings.ContainsAny(strings.TrimRight(textOf(keys), " \t\n"), "\t\n")
}

func textOf(keys []tea.KeyMsg) string {
	var b strings.Builder
	for i, k := range keys {
		switch {
		case k.Type == tea.KeyTab:
			b.WriteByte('\t')
		case k.Type == tea.KeyCtrlJ && i > 0 && keys[i-1].Type == tea.KeyEnter: // the second half of a line end
		case k.Type == tea.KeyEnter, k.Type == tea.KeyCtrlJ:
			b.WriteByte('\n')
		default:
			b.WriteString(string(k.Runes))
		}
	}
	return b.String()
}
