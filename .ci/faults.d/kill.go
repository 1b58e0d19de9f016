package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"strings"
	"time"
)

// killAll kills each scenario at random moments of its run.
func killAll(all []*scenario, times int, random *rand.Rand, r *report) error {
	var trials []trial
	for i := range times {
		s := all[i%len(all)]
		after := time.Duration(random.Int64N(int64(s.took) * 11 / 10))
		trials = append(trials, trial{of: s, what: fmt.Sprintf("killed after %v", after.Round(time.Millisecond)), kind: s.name + ": kill -9", run: func(dir string) (outcome, error) {
			return s.killed(dir, after)
		}})
	}
	return tryAll(trials, r)
}

// killed runs the command and kills it after a while, unless it has come to its end.
func (s *scenario) killed(dir string, after time.Duration) (outcome, error) {
	cmd := exec.Command(s.program, s.args...)
	var out, told bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &told
	if s.lines != nil {
		cmd.Stdin = strings.NewReader(joined(s.lines))
	}
	if err := cmd.Start(); err != nil {
		return outcome{}, err
	}
	stop := time.AfterFunc(after, func() { _ = cmd.Process.Kill() }) // it may have ended
	_ = cmd.Wait()                                                   // the state tells how it ended
	stop.Stop()
	return outcome{status: cmd.ProcessState.ExitCode(), out: out.String(), told: told.String(), killed: cmd.ProcessState.ExitCode() < 0}, nil
}
