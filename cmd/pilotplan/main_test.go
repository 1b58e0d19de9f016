package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"pilotplan/internal/thorough"

	"github.com/rogpeppe/go-internal/testscript"
)

// readme is the README, whatever folder the process is in.
var readme, _ = filepath.Abs("../../README.md")

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"pilotplan": main})
}

// Each script is a story that a user could tell.
func TestScripts(t *testing.T) {
	dir, err := filepath.Abs("testdata/script") // for call changes the folder
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           dir,
		UpdateScripts: *update,
		Condition:     know,
		Cmds:          calls,
		Setup:         setUp,
	})
}

// setUp names the README to the scripts that run what it says, and keeps git from the settings of whoever runs the tests.
func setUp(env *testscript.Env) error {
	env.Setenv("README", readme)
	env.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	env.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(env.WorkDir, "gitconfig"))
	env.Values[statusKey{}] = new(int)
	return nil
}

// know answers what a script asks: whether it runs as root, whom no permission stops, and whether the long rounds run.
func know(condition string) (bool, error) {
	switch condition {
	case "root":
		return os.Geteuid() == 0, nil
	case "thorough":
		return thorough.Wanted(), nil
	}
	return false, fmt.Errorf("unknown condition %s", condition)
}
