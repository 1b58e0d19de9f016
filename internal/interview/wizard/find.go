package wizard

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"

	tea "github.com/charmbracelet/bubbletea"
)

// finder are words that are looked for in the contents; it looks while it is open.
type finder struct {
	open  bool
	words string
}

// first begins to look for words, and takes keys while it does.
func (p *contentsPage) first(msg tea.KeyMsg) (tea.Cmd, bool) {
	f := &p.find
	switch key := msg.String(); {
	case !f.open && (key == "/" || key == "、"): // the second is what an input method makes of the key
		f.open = true
	case !f.open:
		return nil, key == "esc" // it is the contents already
	case key == "esc":
		*f = finder{}
	case msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace:
		f.words += strings.NewReplacer("\r", " ", "\n", " ", "\t", " ").Replace(string(msg.Runes))
	case key == "backspace":
		_, n := utf8.DecodeLastRuneInString(f.words)
		f.words = f.words[:len(f.words)-n]
	default:
		return nil, false
	}
	p.reviewed()
	p.toFound()
	return nil, true
}

// toFound puts the cursor on a question: the first that was found, if it stands on none.
func (p *contentsPage) toFound() {
	p.at = min(p.at, max(len(p.items)-1, 0))
	for i := 0; i < len(p.items) && p.items[p.at].Path == ""; i++ {
		if p.items[i].Path != "" {
			p.at = i
		}
	}
}

// has reports whether all words are in the name of a question or in what it is about.
func (f finder) has(it interview.Item) bool {
	about := strings.ToLower(it.Label() + " " + it.Path + " " + it.Question.Guidance)
	for _, word := range strings.Fields(strings.ToLower(f.words)) {
		if !strings.Contains(about, word) {
			return false
		}
	}
	return true
}

// line shows the words with the caret behind them.
func (f finder) line(found bool) string {
	line := "查找 /" + finding.Visible(f.words) + "\x1b[7m \x1b[27m"
	if !found {
		line += "  没有找到"
	}
	return line
}
