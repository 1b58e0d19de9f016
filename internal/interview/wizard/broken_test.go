package wizard

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"

	tea "github.com/charmbracelet/bubbletea"
)

// A fault of the program ends the interview and is told in one line, without the library's stack; what was typed is saved.
func TestBroken(t *testing.T) {
	for name, wreck := range map[string]func(*interview.Options){
		"beside the keys": func(o *interview.Options) {
			o.Review = func(*plan.Plan, []finding.Finding) interview.Review { panic("no review") }
		},
		"at a key": func(o *interview.Options) {
			o.Remember = func(place string) error {
				if !strings.HasSuffix(place, "单位名称") {
					panic("no place")
				}
				return nil
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			o, m := options(t, "", enterprise)
			wreck(&o)
			o.Broken = func(value any) error { return fmt.Errorf("内部出错 %v", value) }
			keys, press := io.Pipe()
			o.In, o.Out, o.Place = keys, io.Discard, "试点单位概况.单位名称"
			go fmt.Fprint(press, "甲厂\r")
			_, err := Ask(o)
			_ = press.Close()
			if err == nil || !strings.HasPrefix(err.Error(), "内部出错 no ") {
				t.Errorf("the error is %v", err)
			}
			if name == "at a key" && !strings.Contains(m.text, "甲厂") {
				t.Errorf("the answer is lost:\n%s", m.text)
			}
		})
	}
}

// A page that cannot be drawn ends the interview too.
func TestBrokenView(t *testing.T) {
	w, _ := wizardOn(t, enterprise, "试点单位概况.单位名称")
	told := make(chan tea.Msg, 1)
	g := &guarded{wizard: w, send: func(msg tea.Msg) { told <- msg }}
	w.page = torn{w.page}
	if got := g.View(); got != "" {
		t.Errorf("the view is %q", got)
	}
	_, cmd := g.Update(<-told)
	if w.err == nil || cmd == nil || cmd() != (tea.QuitMsg{}) {
		t.Errorf("it goes on: %v", w.err)
	}
	w.leaveBroken()
}

// torn is a page that cannot be drawn.
type torn struct{ page }

func (torn) lines(int, int) []string { panic("no lines") }
