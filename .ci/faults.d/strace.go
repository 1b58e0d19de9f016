package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// calls are the system calls that fail, and what they fail with.
var (
	calls  = []string{"write", "fsync", "renameat", "renameat2", "openat", "mkdirat", "flock", "fchmod", "close"}
	faults = []string{"ENOSPC", "EIO", "EINTR"}
)

// made counts how often a scenario makes each call, in the thread that makes it most often: strace counts by threads.
func (s *scenario) made() (map[string]int, error) {
	dir, err := s.fresh()
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	log := filepath.Join(s.work, "strace.log")
	if _, err := s.run(dir, s.lines, "strace", "-f", "-qq", "-o", log, "-e", "trace="+strings.Join(calls, ",")); err != nil {
		return nil, fmt.Errorf("strace: %w", err)
	}
	text, err := os.ReadFile(log)
	if err != nil {
		return nil, err
	}
	counts, most := map[[2]string]int{}, map[string]int{}
	for _, line := range strings.Split(string(text), "\n") {
		thread, rest, _ := strings.Cut(line, " ")
		call, _, _ := strings.Cut(strings.TrimSpace(rest), "(")
		counts[[2]string{thread, call}]++
		most[call] = max(most[call], counts[[2]string{thread, call}])
	}
	return most, os.Remove(log)
}

// strike lets the k-th call of each thread fail in each trial: all that there are, or so many evenly over them.
func strike(all []*scenario, most int, r *report) error {
	var trials []trial
	for _, s := range all {
		counts, err := s.made()
		if err != nil {
			return err
		}
		for _, call := range calls {
			for k := 1; k <= counts[call]; k++ {
				for _, fault := range faults {
					if call != "close" || fault != "EINTR" { // Linux has closed the file all the same, and Go does not ask
						trials = append(trials, s.struck(call, fault, k))
					}
				}
			}
		}
	}
	if most > 0 && len(trials) > most {
		var some []trial
		for i := range most {
			some = append(some, trials[i*len(trials)/most])
		}
		trials = some
	}
	return tryAll(trials, r)
}

func (s *scenario) struck(call, fault string, k int) trial {
	return trial{of: s, what: fmt.Sprintf("%s at %s %d", fault, call, k), kind: fmt.Sprintf("%s: %s %s", s.name, call, fault), run: func(dir string) (outcome, error) {
		log := dir + ".log"
		defer os.Remove(log)
		o, err := s.run(dir, s.lines, "strace", "-f", "-qq", "-o", log, "-e", "trace="+call, "-e", fmt.Sprintf("inject=%s:error=%s:when=%d", call, fault, k))
		if err != nil {
			return o, err
		}
		text, err := os.ReadFile(log)
		o.interrupted, o.spared = fault == "EINTR", !strings.Contains(string(text), "(INJECTED)")
		return o, err
	}}
}
