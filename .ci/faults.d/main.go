// Command faults.d does to the program what disks and users do, and reads what is left: single system calls that fail, by strace, and
// kills at random moments.
//
// Its one idea: what a command leaves behind is one of a few states that are known beforehand (for new: what was saved after each line),
// and the status says which. Everything else is a failure.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"time"
)

func main() {
	faults := flag.Int("faults", 240, "how many `calls` fail at most, evenly over all that there are; 0 for all")
	kills := flag.Int("kills", 160, "how often the program is `killed`")
	seed := flag.Uint64("seed", 1, "of the moments of the kills")
	program := flag.String("program", "", "the `program` to try; built if empty")
	flag.Parse()
	if err := run(*program, *faults, *kills, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "faults:", err)
		os.Exit(1)
	}
}

func run(program string, faults, kills int, seed uint64) error {
	work, err := os.MkdirTemp("", "faults-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	if program == "" {
		program = filepath.Join(work, "pilotplan")
		build := exec.Command("go", "build", "-o", program, "./cmd/pilotplan")
		build.Env = append(os.Environ(), "CGO_ENABLED=0") // the loader of shared libraries has faults of its own
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("build: %w\n%s", err, out)
		}
	}
	all, err := scenarios(program, work)
	if err != nil {
		return err
	}
	r := &report{started: time.Now()}
	if err := strike(all, faults, r); err != nil {
		return err
	}
	if err := killAll(all, kills, rand.New(rand.NewPCG(seed, 16)), r); err != nil {
		return err
	}
	return r.print()
}

// trial is one run of a scenario under something bad.
type trial struct {
	of   *scenario
	what string // ENOSPC at write 3, or kill after 20ms
	kind string // the row of the report: new write ENOSPC
	run  func(dir string) (outcome, error)
}

// tryAll runs trials, as many at once as there are processors.
func tryAll(trials []trial, r *report) error {
	var wait sync.WaitGroup
	next, failed := make(chan trial), make(chan error, 1)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for t := range next {
				if err := t.try(r); err != nil {
					select {
					case failed <- fmt.Errorf("%s, %s: %w", t.of.name, t.what, err):
					default:
					}
				}
			}
		})
	}
	for _, t := range trials {
		next <- t
	}
	close(next)
	wait.Wait()
	select {
	case err := <-failed:
		return err
	default:
		return nil
	}
}

// try runs one trial in a folder of its own and reports what was wrong with it.
func (t trial) try(r *report) error {
	dir, err := t.of.fresh()
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	o, err := t.run(dir)
	if err != nil {
		return err
	}
	if o.spared {
		return nil // no thread came that far this time
	}
	wrong := t.of.judge(dir, o)
	if wrong == "" {
		wrong = t.of.again(dir)
	}
	r.add(t, wrong)
	return nil
}
