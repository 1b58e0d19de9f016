package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"pilotplan": main})
}

// Each script is a story that a user could tell.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Condition:     knowRoot,
		Setup:         setUp,
	})
}

// setUp names the README to the scripts that run what it says, and keeps git from the settings of whoever runs the tests.
func setUp(env *testscript.Env) error {
	readme, err := filepath.Abs("../../README.md")
	env.Setenv("README", readme)
	env.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	env.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(env.WorkDir, "gitconfig"))
	return err
}

// knowRoot lets a script ask whether it runs as root, whom no permission stops.
func knowRoot(condition string) (bool, error) {
	if condition == "root" {
		return os.Geteuid() == 0, nil
	}
	return false, fmt.Errorf("unknown condition %s", condition)
}
