package wizard

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"

	tea "github.com/charmbracelet/bubbletea"
)

// editedMsg says that the user's own editor was closed.
type editedMsg struct {
	draft  interview.Draft
	before string // what the copy said at first
	err    error
}

// edit opens the user's own editor on the answer.
func (p *questionPage) edit() tea.Cmd {
	draft, err := p.w.options.Editor(p.typed)
	if err != nil {
		p.w.notice = "编辑器没有打开：" + finding.Visible(err.Error())
		return nil
	}
	draft.Cmd.Stdin, draft.Cmd.Stdout = p.w.options.In, p.w.options.Out // the terminal itself; an editor cannot do with what wraps it here
	before := p.typed
	return tea.ExecProcess(draft.Cmd, func(err error) tea.Msg { return editedMsg{draft, before, err} })
}

// edited takes what the editor left. The copy is there until its text is on disk.
func (p *questionPage) edited(msg editedMsg) tea.Cmd {
	text, err := msg.draft.Read()
	switch {
	case msg.err != nil && err == nil && text == msg.before:
		p.w.notice = "编辑器没有打开或没有正常关闭，可用环境变量 VISUAL 或 EDITOR 指定：" + finding.Visible(msg.err.Error())
		_ = msg.draft.Discard() // nothing is in it that is not on the page
		return nil
	case msg.err != nil:
		err = fmt.Errorf("编辑器没有正常关闭（%w）", msg.err)
	case err == nil:
		err = p.takeEdited(text)
	}
	if err != nil {
		p.w.drafts = append(p.w.drafts, leftDraft{msg.draft, p.it.Path, text})
		p.w.notice = finding.Visible(fmt.Sprintf("没有取用：%s。写的文字还在 %s", err, msg.draft.Name))
		return nil
	}
	cmd := p.w.show(newQuestionPage(p.w, p.it))
	p.w.notice = "已存编辑器里的文字"
	if err := msg.draft.Discard(); err != nil {
		p.w.notice += "；它的副本没有删掉：" + finding.Visible(msg.draft.Name)
	}
	return cmd
}

// leftDraft is what was written in the user's own editor and could not be taken at once.
type leftDraft struct {
	interview.Draft
	path, text string
}

// draftsLeft are the files whose text is not in the plan; one whose text came to be there after all is taken away.
func (w *wizard) draftsLeft() []string {
	var names []string
	for _, d := range w.drafts {
		if w.Unsaved() != nil || !w.holds(d) || d.Discard() != nil {
			names = append(names, d.Name)
		}
	}
	return names
}

// holds reports whether the plan says what a draft does.
func (w *wizard) holds(d leftDraft) bool {
	it, ok := w.ItemAt(d.path)
	if !ok {
		return false
	}
	a, _, err := w.Understand(it, d.text)
	return err == nil && strings.TrimSpace(w.Plan().Text(d.path).Value) == strings.TrimSpace(a.Text)
}

// takeEdited gives an answer, and wants it on disk.
func (p *questionPage) takeEdited(text string) error {
	a, _, err := p.w.Understand(p.it, text)
	if err == nil {
		err = p.w.Set(p.it.Path, a)
	}
	if err == nil {
		err = p.w.Unsaved()
	}
	return err
}
