package check

import (
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
)

// What the judge is not sure of is a note, whatever the rule.
func TestUnsureIsANote(t *testing.T) {
	for unsure, want := range map[bool]finding.Severity{true: finding.Note, false: vagueTarget.severity} {
		s := judged{verdict: goal.Verdict{Class: goal.Vague, Unsure: unsure}}
		if got := vagueTarget.as(s.doubted(usual)); got != want {
			t.Errorf("unsure %v: %v, want %v", unsure, got, want)
		}
	}
}
