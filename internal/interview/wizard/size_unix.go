//go:build !windows

package wizard

import (
	"os"
	"os/signal"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
)

// followSize tells a program of every change of the window's size from now on, until stop is called. The library listens for
// them too, but only some time after it has first read the size: a change between is lost to it.
func followSize(tell func(tea.Msg)) (stop func()) {
	changed, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(changed, syscall.SIGWINCH)
	go func() {
		for {
			select {
			case <-changed:
				tell(tea.WindowSize()())
			case <-done:
				return
			}
		}
	}()
	return func() { signal.Stop(changed); close(done) }
}
