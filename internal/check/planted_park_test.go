package check

import (
	"encoding/json"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// flaw is one fault to plant in the clean plan of a park, and the rule that finds it, and it alone.
type flaw struct{ Old, New, Rule string }

func parkFlaws(t *testing.T) (flaws []flaw) {
	t.Helper()
	if err := json.Unmarshal([]byte(read(t, "testdata/planted/park_flaws.json")), &flaws); err != nil || len(flaws) == 0 {
		t.Fatal(err, "no flaws")
	}
	return flaws
}

// Each flaw in the plan of a park is found by its rule, and nothing else is; all of them together are found too.
func TestParkFlawsAreFound(t *testing.T) {
	clean := read(t, "testdata/planted/park.yaml")
	if got := list(park(clean)); got != "" {
		t.Fatalf("the clean plan:\n%s", got)
	}
	all, wanted := clean, map[string]int{}
	for _, f := range parkFlaws(t) {
		one := strings.Replace(clean, f.Old, f.New, 1)
		if one == clean {
			t.Fatalf("%q is not in the plan", f.Old)
		}
		if found := park(one); len(found) != 1 || found[0].Rule != f.Rule {
			t.Errorf("%s: %q finds\n%s", f.Rule, f.New, list(found))
		}
		all = strings.Replace(all, f.Old, f.New, 1)
		wanted[f.Rule]++
	}
	found := park(all)
	for _, f := range found {
		wanted[f.Rule]--
	}
	for rule, n := range wanted {
		if n != 0 {
			t.Errorf("%s: %d not found, of all flaws together:\n%s", rule, n, list(found))
		}
	}
}

func park(text string) []finding.Finding {
	p, found := plan.Parse("park.yaml", []byte(text), outline.Builtin)
	return Run(p, found...)
}
