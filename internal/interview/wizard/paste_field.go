package wizard

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/interview/paragraph"
	"pilotplan/outline"

	tea "github.com/charmbracelet/bubbletea"
)

// longestPaste is how many characters a field takes at once that wants a number, a date or the like.
const longestPaste = 200

// paste takes a pasted text as text of this field, or refuses it with a word. No other answer changes.
func (p *questionPage) paste(text string) tea.Cmd {
	whole := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	text = strings.Trim(whole, "\n")
	p.w.notice = ""
	switch {
	case strings.TrimSpace(text) == "" && p.pad != nil && strings.Contains(whole, "\n") && !p.pad.atLineStart():
		return p.pass(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("\n"), Paste: true})
	case strings.TrimSpace(text) == "":
		return nil
	case p.isSelect() || p.isMulti():
		p.choose(strings.Join(strings.Fields(text), " "))
		return nil
	case p.pad != nil:
		return p.pasteLines(text, strings.HasPrefix(whole, "\n") && !p.pad.atLineStart(), strings.HasSuffix(whole, "\n"))
	}
	lines := strings.Count(text, "\n") + 1
	line := strings.Join(strings.Fields(text), " ")
	if n := utf8.RuneCountInString(line); n > longestPaste && p.it.Question.Kind != outline.Text {
		p.w.notice = fmt.Sprintf("没有取用：粘贴了 %d 个字，这一题只要%s", n, p.it.Question.Kind)
		return nil
	}
	if lines > 1 {
		p.w.notice = fmt.Sprintf("粘贴的 %d 行并成了一行", lines)
	}
	return p.pass(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(line)})
}

// pasteLines takes a text of several lines. Lists of other programs become such of ours; a tab parts entries of a list, and is a
// blank in prose. The text may stand on lines of its own: what is taken for a paste by its speed may be a part of what was typed fast.
func (p *questionPage) pasteLines(text string, ownStart, ownEnd bool) tea.Cmd {
	if p.it.Question.Kind == outline.List {
		entries := paragraph.Entries(strings.Split(text, "\n"))
		text = strings.ReplaceAll(strings.Join(entries, "\n"), "\t", "\n")
	} else {
		first, rest, more := "", text, true
		if !ownStart && !p.pad.atLineStart() {
			first, rest, more = strings.Cut(text, "\n") // goes on with what stands there
			first += strings.Repeat("\n", min(len(rest), 1))
		}
		if more {
			rest = paragraph.Pasted(rest)
		}
		text = strings.ReplaceAll(first+rest, "\t", " ")
	}
	if ownStart {
		text = "\n" + text
	}
	if ownEnd {
		text += "\n"
	}
	if n := strings.Count(text, "\n"); n > p.pad.room() {
		p.w.notice = fmt.Sprintf("没有取用：粘贴了 %d 行，这里还能写 %d 行", n+1, p.pad.room())
		return nil
	}
	return p.pass(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
}
