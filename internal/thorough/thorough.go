// Package thorough says how long the tests run: the usual rounds fit into a minute, the thorough ones are what the gate wants.
//
// Only tests import it. PILOTPLAN_THOROUGH=1 asks every package at once, the flag -thorough one of those that import it.
package thorough

import (
	"flag"
	"os"
	"runtime/debug"
)

// Tests make many small worlds and throw them away. With more memory they collect less often: a tenth to a third of their
// time. Whoever sets GOGC is obeyed.
func init() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}

var asked = flag.Bool("thorough", false, "run the long rounds of the tests")

// Wanted reports whether the long rounds shall run. The environment is read here and not at the start, so that go test, which
// keeps results, takes note that a test has asked.
func Wanted() bool { return *asked || os.Getenv("PILOTPLAN_THOROUGH") != "" }

// Rounds is how many of its rounds a test runs: usual of them, or all.
func Rounds(usual, all int) int {
	if Wanted() {
		return all
	}
	return usual
}
