// Package wizard asks on a full terminal, one question a page.
//
// Its one idea: a page draws and edits, the Session decides what an answer means; every answer is on disk before the next page
// shows, and what takes long, such as the review, is done beside the keys.
package wizard

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/terminal"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

func init() { terminal.Restore() }

// Ask asks on a full terminal, one question a page. It ends when the user leaves; every answer is saved by then.
func Ask(o interview.Options) (interview.Outcome, error) {
	lipgloss.SetColorProfile(termenv.ANSI)
	if o.Outline == nil && len(o.Packs) == 1 {
		o.Outline = o.Packs[0]
	}
	w := newWizard(o)
	if o.Outline == nil {
		w.show(newPackPage(w))
	} else if err := w.begin(); err != nil {
		return interview.Outcome{}, err
	}
	var out io.Writer
	out, w.caret = screenOf(o.Out)
	g, b := &guarded{wizard: w}, &burst{}
	program := tea.NewProgram(g, tea.WithAltScreen(), tea.WithInput(keyboardOf(o.In)), tea.WithOutput(out), tea.WithFilter(func(m tea.Model, msg tea.Msg) tea.Msg { return b.filter(w.caret.sizeNow(m, msg)) }))
	g.send, b.send = program.Send, program.Send
	defer followSize(program.Send)()
	if _, err := program.Run(); err != nil && !errors.Is(err, tea.ErrInterrupted) && !errors.Is(err, context.Canceled) {
		return interview.Outcome{}, errors.Join(err, w.err)
	}
	if w.broken {
		w.leaveBroken()
		return interview.Outcome{}, w.err
	}
	if w.Session == nil {
		return interview.Outcome{}, w.err
	}
	return w.conclude()
}

func newWizard(o interview.Options) *wizard {
	return &wizard{width: 80, height: 24, options: o, caret: &caretScreen{}, unsaved: map[string]string{}}
}

// conclude saves what was typed last and says how the interview stands.
func (w *wizard) conclude() (interview.Outcome, error) {
	err := w.page.leave()
	result := w.Outcome()
	result.Written, result.Drafts = w.written, w.draftsLeft()
	for path, typed := range w.unsaved {
		if it, ok := w.ItemAt(path); ok {
			result.Unsaved = append(result.Unsaved, it.Label()+" “"+typed+"”")
		}
	}
	slices.Sort(result.Unsaved)
	if len(result.Unsaved) > 0 {
		err = nil // it is told with what was typed
	}
	return result, errors.Join(w.err, err)
}

// page is what a screen shows and does.
type page interface {
	init() tea.Cmd
	update(msg tea.Msg) tea.Cmd
	head() string                     // where the user is
	lines(width, height int) []string // what stands between head and keys
	keys() string                     // what can be pressed
	leave() error                     // saves what was typed
}

// wizard shows one page at a time and knows the keys that work on all of them.
type wizard struct {
	*interview.Session
	options       interview.Options
	page          page
	width, height int
	notice        string
	helping       bool
	written       []string
	err           error // that ended the interview
	broken        bool  // by a fault of the program
	caret         *caretScreen
	aside         contentsPane
	judging       *plan.Plan        // is being reviewed
	drafts        []leftDraft       // what was written in the user's own editor and could not be taken
	unsaved       map[string]string // what was typed to a question and could not be read, by path
}

func (w *wizard) begin() error {
	s, err := interview.Begin(w.options)
	if err != nil {
		return err
	}
	w.Session = s
	w.open(s.First())
	w.notice = finding.Visible(strings.Join(w.options.Notices, "；"))
	return nil
}

// show changes to a page.
func (w *wizard) show(p page) tea.Cmd {
	w.page = p
	return p.init()
}

// open changes to the page of a question and keeps its place for the next time.
func (w *wizard) open(it interview.Item) tea.Cmd {
	if err := w.options.Remember(it.Path); err != nil {
		w.notice = "位置没有记下来：" + finding.Visible(err.Error())
	}
	return w.show(pageOf(w, it))
}

// leaveFor saves what was typed on the page and goes on. What cannot be read stays on the page as a warning, but never holds
// the user back.
func (w *wizard) leaveFor(on func() tea.Cmd) tea.Cmd {
	w.notice = ""
	if err := w.page.leave(); err != nil {
		w.notice = "没有保存：" + finding.Visible(err.Error())
	}
	return on()
}

func (w *wizard) Init() tea.Cmd { return tea.Batch(w.page.init(), w.judge()) }

func (w *wizard) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := w.handle(msg)
	return w, tea.Batch(cmd, w.meanwhile(), w.judge())
}

func (w *wizard) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		w.width, w.height = msg.Width, msg.Height
	case reviewedMsg:
		w.take(msg)
		return nil
	case keysMsg:
		var cmds []tea.Cmd
		for _, key := range msg {
			cmds = append(cmds, w.handle(key))
		}
		return tea.Batch(cmds...)
	case tea.KeyMsg:
		if cmd, ok := w.key(msg); ok {
			return cmd
		}
	}
	return w.page.update(msg)
}

// reviewedMsg is what others say of a plan.
type reviewedMsg struct {
	of     *plan.Plan
	review *interview.Review
}

// judge has the plan reviewed beside the keys, once for each state of it.
func (w *wizard) judge() tea.Cmd {
	if w.Session == nil || w.Known() != nil || w.judging == w.Plan() {
		return nil
	}
	w.judging = w.Plan()
	now := w.Frozen()
	return func() tea.Msg { return reviewedMsg{now.Plan(), now.Reviewed()} }
}

// take takes a review up, unless the plan has changed meanwhile.
func (w *wizard) take(msg reviewedMsg) {
	if !w.Learn(msg.of, msg.review) {
		return
	}
	if p, ok := w.page.(interface{ reviewed() }); ok {
		p.reviewed()
	}
}

// known is the review of the plan as it is; until it has come, there is nothing to say.
func (w *wizard) known() *interview.Review {
	if r := w.Known(); r != nil {
		return r
	}
	return &interview.Review{}
}

// key does what a key does on every page; ok is false where the page itself decides.
func (w *wizard) key(msg tea.KeyMsg) (cmd tea.Cmd, ok bool) {
	if msg.String() == "ctrl+c" {
		return w.quit(), true
	}
	if w.helping {
		w.helping = false
		return nil, true
	}
	if p, holds := w.page.(interface {
		first(tea.KeyMsg) (tea.Cmd, bool)
	}); holds {
		if cmd, ok := p.first(msg); ok {
			return cmd, true
		}
	}
	switch msg.String() {
	case "ctrl+v": // the terminal pastes by itself
		return nil, true
	case "f1":
		w.helping = true
		return nil, true
	}
	if w.Session == nil {
		return nil, false
	}
	switch msg.String() {
	case "f2":
		if _, ok := w.inPages(); ok {
			field := w.page.(*questionPage).it
			return w.leaveFor(func() tea.Cmd { return w.sheetAt(field) }), true
		}
	case "esc":
		return w.leaveFor(func() tea.Cmd { return w.show(newContents(w)) }), true
	case "ctrl+r":
		return w.leaveFor(func() tea.Cmd { return w.show(newSummary(w)) }), true
	case "ctrl+z":
		return w.takeBack(), true
	case "ctrl+o":
		if len(w.options.Listed) > 0 {
			return w.leaveFor(func() tea.Cmd { return w.show(&takenPage{w: w}) }), true
		}
	}
	return nil, false
}

// takeBack undoes the last answer and goes to its question.
func (w *wizard) takeBack() tea.Cmd {
	if err := w.page.leave(); err != nil {
		w.notice = finding.Visible(err.Error())
	}
	path, err := w.Back()
	if err != nil {
		w.notice = finding.Visible(err.Error())
		return nil
	}
	it, ok := w.ItemAt(path)
	if !ok {
		return w.show(newContents(w))
	}
	cmd := w.open(it)
	w.notice = "已撤销：" + it.Label()
	return cmd
}

func (w *wizard) View() string {
	width := max(w.width, 20)
	keys := keyLines(w.page.keys(), width)
	if w.helping {
		keys = []string{"按任意键返回"}
	}
	rule := strings.Repeat("-", width)
	room := max(w.height-len(keys)-4, 1)
	body := w.helpLines(width, room)
	if !w.helping {
		body = w.body(room)
	}
	lines := []string{clipped(w.strong(w.page.head()), width), rule}
	lines = append(lines, fitted(body, width, room)...)
	lines = append(lines, w.noticeLine(width), rule)
	for _, k := range keys {
		lines = append(lines, clipped(k, width))
	}
	w.caret.mark(lines)
	return strings.Join(lines, "\n")
}

// noticeLine is what there is to tell, and at its end what the page has to say of itself.
func (w *wizard) noticeLine(width int) string {
	p, ok := w.page.(interface{ foot() string })
	if !ok || p.foot() == "" {
		return clipped(w.notice, width)
	}
	foot := clipped(p.foot(), width)
	room := max(width-finding.Cells(foot)-2, 0)
	notice := clipped(w.notice, room)
	return notice + strings.Repeat(" ", max(width-lipgloss.Width(notice)-lipgloss.Width(foot), 0)) + foot
}

func (w *wizard) strong(text string) string { return lipgloss.NewStyle().Bold(true).Render(text) }

// progress is how far the interview is: 已答 34/52.
func (w *wizard) progress() string {
	done, all := w.Progress()
	return fmt.Sprintf("已答 %d/%d", done, all)
}
