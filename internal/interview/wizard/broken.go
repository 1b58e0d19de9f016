package wizard

import (
	"errors"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
)

// guarded is a wizard whose faults end the interview as any other end does: the terminal is given back, what was typed is
// saved if it can be, and the fault is told as the command line tells faults. The library would print a stack instead.
type guarded struct {
	*wizard
	send func(tea.Msg) // to the running program
}

// brokenMsg tells of a fault beside the keys.
type brokenMsg struct{ fault error }

func (g *guarded) Init() tea.Cmd { return g.watched(g.wizard.Init()) }

func (g *guarded) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	defer func() {
		if value := recover(); value != nil {
			next, cmd = g, g.end(g.fault(value))
		}
	}()
	if b, broken := msg.(brokenMsg); broken {
		return g, g.end(b.fault)
	}
	_, cmd = g.wizard.Update(msg)
	return g, g.watched(cmd)
}

func (g *guarded) View() (text string) {
	defer func() {
		if value := recover(); value != nil {
			text = ""
			fault := g.fault(value)
			go g.send(brokenMsg{fault}) // who reads messages is waiting for this view
		}
	}()
	if g.broken {
		return ""
	}
	return g.wizard.View()
}

// watched is a command whose fault becomes a message.
func (g *guarded) watched(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if value := recover(); value != nil {
				msg = brokenMsg{g.fault(value)}
			}
		}()
		msg = cmd()
		if batch, several := msg.(tea.BatchMsg); several {
			for i := range batch {
				batch[i] = g.watched(batch[i])
			}
		}
		return msg
	}
}

// fault is what a recovered panic is told as. It is called while the stack still stands.
func (g *guarded) fault(value any) error {
	if g.options.Broken != nil {
		return g.options.Broken(value)
	}
	return fmt.Errorf("程序内部出错：%v", value)
}

// end ends the interview for a fault.
func (g *guarded) end(fault error) tea.Cmd {
	g.err = errors.Join(g.err, fault)
	g.broken = true
	return tea.Quit
}

// leaveBroken saves what was typed last, if the page still can.
func (w *wizard) leaveBroken() {
	defer func() { _ = recover() }() // it is broken already, and that is told
	if err := w.page.leave(); err != nil {
		w.err = errors.Join(w.err, err)
	}
}
