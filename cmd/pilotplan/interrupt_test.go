//go:build !windows

package main

import (
	"os"
	"syscall"
	"testing"
)

// Ctrl+C ends a program that waits for its input, with the status that shells have for it.
func TestInterrupt(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"check", "-"}, {"new", "--plain"}} {
		p := sit(t, t.TempDir(), seat{args: args})
		if args[0] == "new" {
			p.sees("用哪一份指南")
		}
		for !p.ended() { // it may not listen yet
			p.press(ctrlC)
			p.waitForNews()
		}
		state := p.cmd.ProcessState
		if ws, ok := state.Sys().(syscall.WaitStatus); state.ExitCode() != 130 && !(ok && ws.Signal() == os.Interrupt) {
			t.Errorf("%v ends with %v, want 130", args, state)
		}
	}
}
