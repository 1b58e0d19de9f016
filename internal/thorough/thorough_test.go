package thorough

import "testing"

func TestRounds(t *testing.T) {
	for set, want := range map[string]int{"": 3, "1": 5} {
		t.Setenv("PILOTPLAN_THOROUGH", set)
		if got := Rounds(3, 5); got != want && !*asked {
			t.Errorf("with PILOTPLAN_THOROUGH=%q there are %d rounds, want %d", set, got, want)
		}
	}
}
