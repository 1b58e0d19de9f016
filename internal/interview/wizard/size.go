package wizard

import (
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
)

// sizeNow replaces the size that a message tells by the one that the terminal has when the message is read. The library asks
// for the size in several goroutines, whose answers can overtake each other.
func (s *caretScreen) sizeNow(_ tea.Model, msg tea.Msg) tea.Msg {
	size, ok := msg.(tea.WindowSizeMsg)
	if !ok || s.File == nil {
		return msg
	}
	if width, height, err := term.GetSize(s.Fd()); err == nil {
		size.Width, size.Height = width, height
	}
	return size
}
