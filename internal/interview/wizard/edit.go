package wizard

import (
	"pilotplan/internal/finding"

	tea "github.com/charmbracelet/bubbletea"
)

// editedMsg says that the user's own editor was closed.
type editedMsg struct {
	text string
	err  error
}

// edit opens the user's own editor on the answer.
func (p *questionPage) edit() tea.Cmd {
	cmd, read, err := p.w.options.Editor(p.typed)
	if err != nil {
		p.w.notice = "编辑器没有打开：" + finding.Visible(err.Error())
		return nil
	}
	cmd.Stdin, cmd.Stdout = p.w.options.In, p.w.options.Out // the terminal itself; an editor cannot do with what wraps it here
	return tea.ExecProcess(cmd, func(err error) tea.Msg {
		text, readErr := read()
		if err == nil {
			err = readErr
		}
		return editedMsg{text, err}
	})
}

// edited takes what the editor left.
func (p *questionPage) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		p.w.notice = "编辑器没有打开或没有正常关闭，可用环境变量 VISUAL 或 EDITOR 指定：" + finding.Visible(msg.err.Error())
		return nil
	}
	a, _, err := p.w.Understand(p.it, msg.text)
	if err == nil {
		err = p.w.Set(p.it.Path, a)
	}
	if err != nil {
		p.w.notice = finding.Visible(err.Error())
		return nil
	}
	cmd := p.w.show(newQuestionPage(p.w, p.it))
	p.w.notice = "已存编辑器里的文字"
	return cmd
}
