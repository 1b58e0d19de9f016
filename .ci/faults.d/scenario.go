package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// scenario is a command with what it finds, and the states that it may leave.
type scenario struct {
	name    string
	program string
	work    string            // where folders for it are made
	files   map[string]string // that it finds
	args    []string
	lines   []string // typed by pipe, if any: one answer each
	watched []string // the files that it writes; of those of new the first

	states []map[string]string // of the watched files, by name; absent ones are not there. For new: after so many lines
	clean  outcome             // of a run without a fault
	took   time.Duration
}

// outcome is how a run ended.
type outcome struct {
	status      int
	out, told   string
	killed      bool
	spared      bool // no call failed
	interrupted bool // the call was made again: the run must be as if nothing had been
}

// run runs the scenario's command in a folder, by a program that may be strace.
func (s *scenario) run(dir string, lines []string, before ...string) (outcome, error) {
	words := append(append(before, s.program), s.args...)
	cmd := exec.Command(words[0], words[1:]...)
	var out, told bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &told
	if s.lines != nil {
		cmd.Stdin = strings.NewReader(joined(lines))
	}
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return outcome{}, err
	}
	o := outcome{status: cmd.ProcessState.ExitCode(), out: out.String(), told: told.String()}
	o.killed = strings.Contains(o.told, "netpollBreak") || strings.Contains(o.told, "failed to create new OS thread") // the end of Go itself
	return o, nil
}

func joined(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// fresh makes a folder with what the scenario finds.
func (s *scenario) fresh() (string, error) {
	dir, err := os.MkdirTemp(s.work, "run-")
	for name, text := range s.files {
		err = errors.Join(err, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	return dir, err
}

// state reads the watched files.
func (s *scenario) state(dir string) map[string]string {
	found := map[string]string{}
	for _, name := range s.watched {
		if data, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			found[name] = string(data)
		}
	}
	return found
}

// learn runs the command without faults, and after each line where there are lines.
func (s *scenario) learn() error {
	for n := range len(s.lines) + 1 {
		dir, err := s.fresh()
		if err != nil {
			return err
		}
		begin := time.Now()
		if n == 0 && s.lines == nil {
			s.states = append(s.states, s.state(dir))
		}
		if s.clean, err = s.run(dir, s.lines[:n]); err != nil {
			return err
		}
		s.took = time.Since(begin)
		s.states = append(s.states, s.state(dir))
	}
	if s.clean.status > 1 {
		return fmt.Errorf("%s without a fault: status %d: %s", s.name, s.clean.status, s.clean.told)
	}
	return nil
}

// judge says what is wrong with what a run left and said; empty if nothing is.
func (s *scenario) judge(dir string, o outcome) string {
	left := s.state(dir)
	last := s.states[len(s.states)-1]
	switch {
	case !o.killed && strings.Contains(o.told, "goroutine ") || strings.Contains(o.told, "runtime error"):
		return "it broke down: " + o.told
	case o.interrupted && !o.killed && (o.status != s.clean.status || !equal(left, last) || o.out != s.clean.out):
		return fmt.Sprintf("a call that was to be made again changed the outcome: status %d: %s", o.status, o.told)
	case !o.killed && o.status != s.clean.status && o.status != 3:
		return fmt.Sprintf("status %d: %s", o.status, o.told)
	case !o.killed && o.status != 3 && !equal(left, last):
		return fmt.Sprintf("status %d, but not all is on disk", o.status)
	case !o.killed && o.status != 3 && o.out != s.clean.out:
		return fmt.Sprintf("status %d, but not all was printed", o.status)
	case !o.killed && o.status == 3 && english(o.told):
		return "it is told in English: " + o.told
	}
	if s.lines != nil {
		return s.judgeLines(left, o)
	}
	for _, name := range s.watched { // each file is old or new, whatever the others are
		got, there := left[name]
		was, before := s.states[0][name]
		if there && got != last[name] && (!before || got != was) || !there && before {
			return name + " is half, or gone"
		}
	}
	return ""
}

// english reports whether words of the system reach the user.
func english(told string) bool {
	for _, words := range []string{"no space left", "input/output error", "interrupted system call", "open /", "write /", "permission denied"} {
		if strings.Contains(told, words) {
			return true
		}
	}
	return false
}

// judgeLines holds what new left against what it should have after each line: no fewer than it went on from, none behind the one that was
// refused.
func (s *scenario) judgeLines(left map[string]string, o outcome) string {
	most, least := -1, -1
	for n, state := range s.states {
		if equal(left, state) {
			if least < 0 {
				least = n
			}
			most = n
		}
	}
	if most < 0 {
		return fmt.Sprintf("the file is as after no line:\n%s", left[s.watched[0]])
	}
	if taken := strings.Count(o.out, "> ") - 1; most < taken && o.status != 3 {
		return fmt.Sprintf("it asked for line %d, but what is on disk is that of line %d", taken+1, most)
	}
	var refused int
	if _, words, ok := strings.Cut(o.told, "pilotplan: 第 "); ok {
		if _, err := fmt.Sscanf(words, "%d 行", &refused); err == nil && (most < refused-1 || least > refused) {
			return fmt.Sprintf("line %d was refused, but what is on disk is that of line %d", refused, most)
		}
	}
	return ""
}

func equal(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name, text := range a {
		if other, ok := b[name]; !ok || other != text {
			return false
		}
	}
	return true
}

// again runs the command once more where the trial left off: it comes to its end, and nothing is left of the trial.
func (s *scenario) again(dir string) string {
	lines := s.lines
	if s.lines != nil {
		lines = []string{":存"}
	}
	args := s.args
	if i := slices.Index(args, "init"); i >= 0 {
		s = &scenario{name: s.name, program: s.program, args: append(slices.Clone(args), "--force"), watched: s.watched, states: s.states, clean: s.clean}
	}
	o, err := s.run(dir, lines)
	switch {
	case err != nil:
		return err.Error()
	case o.status > 1:
		return fmt.Sprintf("the next run ends with %d: %s", o.status, o.told)
	case s.lines == nil && !equal(s.state(dir), s.states[len(s.states)-1]):
		return "the next run leaves something else"
	}
	var stray []string
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(d.Name(), ".pilotplan-") {
			stray = append(stray, d.Name())
		}
		return err
	})
	if err != nil || len(stray) > 0 {
		return fmt.Sprintf("left behind: %v %v", stray, err)
	}
	return ""
}
