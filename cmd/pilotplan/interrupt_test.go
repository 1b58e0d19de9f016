//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"pilotplan/outline"
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

// A program that the first Ctrl+C cannot end, as its output is not read, ends at the second one.
func TestSecondInterruptEndsAtOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".yaml"), o.Sample, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	cmd := program(t, dir, seat{args: []string{"diff", "--format", "json", outline.Names()[0] + ".yaml", outline.Names()[1] + ".yaml"}})
	cmd.Stdout = writer
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = writer.Close()
	if _, err := reader.Read(make([]byte, 1)); err != nil { // it listens, and writes more than the pipe holds
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for pressed := 1; ; pressed++ {
		_ = cmd.Process.Signal(os.Interrupt)
		select {
		case err = <-ended:
			if pressed < 2 {
				t.Fatalf("the first one ended it: %v", err)
			}
			if ws := cmd.ProcessState.Sys().(syscall.WaitStatus); ws.Signal() != os.Interrupt {
				t.Errorf("it ends with %v", cmd.ProcessState)
			}
			return
		case <-time.After(300 * time.Millisecond):
			if pressed == 20 {
				t.Error("it does not end")
				_ = cmd.Process.Kill()
				return
			}
		}
	}
}
