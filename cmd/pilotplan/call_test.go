package main

import (
	"context"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"pilotplan/internal/cli"

	"github.com/rogpeppe/go-internal/testscript"
)

// calls are the commands by which scripts run pilotplan inside the process of the tests, which spares the start of another:
// call ARGUMENTS, and status N for the exit status of the last one. What hangs on the process itself (standard input, signals,
// a terminal, the environment) is run by exec.
var calls = map[string]func(*testscript.TestScript, bool, []string){"call": call, "status": status}

// folder is held while a script has the process's working folder, of which there is one.
var folder sync.Mutex

// statusKey names the exit status of the last call among the values of a script.
type statusKey struct{}

func call(ts *testscript.TestScript, neg bool, args []string) {
	folder.Lock()
	defer folder.Unlock()
	back, err := os.Getwd()
	ts.Check(err)
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer func() { ts.Check(os.Chdir(back)) }()
	env := &cli.Env{Stdin: strings.NewReader(""), Stdout: ts.Stdout(), Stderr: ts.Stderr(), Now: time.Now, Getenv: ts.Getenv}
	got := env.Main(context.Background(), args)
	*ts.Value(statusKey{}).(*int) = got
	if neg != (got != 0) {
		ts.Fatalf("exit status %d", got)
	}
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 || neg {
		ts.Fatalf("usage: status N")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got := *ts.Value(statusKey{}).(*int); got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}
