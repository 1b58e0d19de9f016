package wizard

import (
	"strings"
	"time"
	"unicode"

	blink "github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textarea"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// pad is where text of several lines is typed: the library's text area, with undo by word or pause, a line that can be cut and put
// back, and a view that shows as much as there is room for.
type pad struct {
	area   textarea.Model
	past   []padState // before each step that can be undone
	future []padState // that were undone, the last of them first to come again
	sort   stepSort   // of the last key that changed the text
	at     time.Time  // of that key
	cut    string     // the line that was cut last, with its end
}

// padState is a text with the caret in it.
type padState struct {
	text     string
	row, col int
}

// stepSort is what a key does to a text. Keys of one sort that follow each other at once are one step.
type stepSort uint8

const (
	typing stepSort = iota + 1
	erasing
	other // a step of its own
)

// pause ends a step: who stops typing for so long has ended a thought.
const pause = time.Second

// mostSteps is how many steps can be undone.
const mostSteps = 500

// mostLines is how many lines the text area takes.
const mostLines = 9000

func newPad(text string) *pad {
	p := &pad{area: newArea()}
	p.area.SetWidth(40)
	p.area.SetHeight(smallest)
	p.area.SetValue(text)
	return p
}

func newArea() textarea.Model {
	a := textarea.New()
	plain := lipgloss.NewStyle()
	for _, s := range []*textarea.Style{&a.FocusedStyle, &a.BlurredStyle} {
		s.Base, s.CursorLine, s.Text, s.EndOfBuffer, s.Prompt, s.Placeholder = plain, plain, plain, plain, plain, plain.Faint(true)
	}
	a.ShowLineNumbers, a.Prompt, a.CharLimit, a.MaxHeight, a.MaxWidth = false, "", 0, 0, 0
	a.Placeholder = "在这里写，或粘贴"
	a.Cursor.SetMode(blink.CursorStatic)
	a.KeyMap.Paste.Unbind()
	a.Focus()
	return a
}

func (p *pad) text() string { return p.area.Value() }

// changed reports whether anybody has changed the text: what the area shows of it need not be what it was given.
func (p *pad) changed() bool { return len(p.past)+len(p.future) > 0 }

// state is the text with the caret in it.
func (p *pad) state() padState {
	info := p.area.LineInfo()
	return padState{p.area.Value(), p.area.Line(), info.StartColumn + info.ColumnOffset}
}

// resize gives the pad its room, and shows as much of the text as fits.
func (p *pad) resize(width, height int) {
	if p.area.Width() == width && p.area.Height() == height {
		return
	}
	s := p.state()
	p.area = newArea()
	p.area.SetWidth(width)
	p.area.SetHeight(height)
	p.put(s)
}

// put sets the text and the caret. The area is looked at once, as only then it knows how far it can scroll.
func (p *pad) put(s padState) {
	p.area.SetValue(s.text)
	for p.area.Line() > s.row {
		p.area.CursorUp()
	}
	p.area.SetCursor(s.col)
	p.area.View()
	p.area, _ = p.area.Update(nil)
}

// update does what a key does.
func (p *pad) update(msg tea.Msg) tea.Cmd {
	before := p.state()
	var cmd tea.Cmd
	p.area, cmd = p.area.Update(msg)
	if key, ok := msg.(tea.KeyMsg); ok && p.area.Value() != before.text {
		p.note(before, sortOf(key), time.Now())
	}
	return cmd
}

// note keeps a state to go back to, unless the change goes on with the last one.
func (p *pad) note(before padState, sort stepSort, now time.Time) {
	if sort == other || sort != p.sort || now.Sub(p.at) > pause {
		p.past = append(p.past[max(len(p.past)-mostSteps+1, 0):], before)
	}
	p.sort, p.at, p.future = sort, now, nil
}

// sortOf is what a key does to a text. A phrase of an input method is a step, and so is what is pasted; a blank or mark ends a word.
func sortOf(key tea.KeyMsg) stepSort {
	switch {
	case key.Paste || len(key.Runes) > 1:
		return other
	case key.Type == tea.KeyBackspace || key.Type == tea.KeyDelete:
		return erasing
	case len(key.Runes) == 1 && (unicode.IsLetter(key.Runes[0]) || unicode.IsDigit(key.Runes[0])):
		return typing
	}
	return other
}

// undo goes back a step; false if there is none.
func (p *pad) undo() bool { return p.turn(&p.past, &p.future) }

// redo goes forth again.
func (p *pad) redo() bool { return p.turn(&p.future, &p.past) }

func (p *pad) turn(from, to *[]padState) bool {
	if len(*from) == 0 {
		return false
	}
	s := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, p.state())
	p.put(s)
	p.sort = other
	return true
}

// cutLine takes the line of the caret away, to be put elsewhere; false if it is empty.
func (p *pad) cutLine() bool {
	before := p.state()
	lines := strings.Split(before.text, "\n")
	line := lines[before.row]
	if line == "" && len(lines) == 1 {
		return false
	}
	p.cut = line + "\n"
	after := padState{row: before.row}
	if before.row == len(lines)-1 {
		after.row = max(before.row-1, 0)
	}
	after.text = strings.Join(append(append([]string{}, lines[:before.row]...), lines[before.row+1:]...), "\n")
	p.put(after)
	p.note(before, other, time.Now())
	return true
}

// putBack inserts the line that was cut before the line of the caret; false if none was.
func (p *pad) putBack() bool {
	if p.cut == "" {
		return false
	}
	before := p.state()
	lines := strings.Split(before.text, "\n")
	lines[before.row] = p.cut + lines[before.row]
	p.put(padState{strings.Join(lines, "\n"), before.row + 1, 0})
	p.note(before, other, time.Now())
	return true
}

// atLineStart reports whether nothing but blanks stands before the caret in its line.
func (p *pad) atLineStart() bool {
	s := p.state()
	line := []rune(strings.Split(s.text, "\n")[s.row])
	return strings.TrimSpace(string(line[:min(s.col, len(line))])) == ""
}

// room is how many lines of text may still come.
func (p *pad) room() int { return mostLines - p.area.LineCount() }
