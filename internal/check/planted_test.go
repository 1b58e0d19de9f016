package check

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// A whole plan by the built-in outline has nothing to find. Its twin has 25 faults of 25 rules, planted one by one: just
// those are found, each once and on its line.
func TestPlantedFaultsAreFound(t *testing.T) {
	if got := list(planted(t, "clean")); got != "" {
		t.Errorf("the clean plan:\n%s", got)
	}
	var got []string
	rules := map[string]bool{}
	for _, f := range planted(t, "faulty") {
		got = append(got, fmt.Sprintf("%d %s", f.Pos.Line, f.Rule))
		rules[f.Rule] = true
	}
	want := strings.Split(strings.TrimSpace(read(t, "testdata/planted/faulty.want")), "\n")
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("found:\n%s", list(planted(t, "faulty")))
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if len(want) != 25 || len(rules) != 25 {
		t.Errorf("%d faults planted, of %d rules", len(want), len(rules))
	}
}

// Plans by the built-in outlines, full of what looks like a fault and is none: figures of parts and of earlier years, sums of
// all years, bounds, shares that rise by points, slogans, rewards. Two of them leave chapters out, which does not count here.
func TestPlansThatMustStaySilent(t *testing.T) {
	names, err := filepath.Glob("testdata/silent/*.yaml")
	if err != nil || len(names) < 3 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		p, found := plan.Parse(name, []byte(read(t, name)), outline.Builtin)
		for _, f := range Run(p, found...) {
			if f.Rule != missingAnswer.id && f.Rule != chapterMissing.id && f.Rule != materialMissing.id {
				t.Errorf("%s: %s", name, list([]finding.Finding{f}))
			}
		}
	}
}

// Whatever figure of an indicator is changed in the prose of the clean plan, the change is found.
func TestChangedFiguresAreFound(t *testing.T) {
	const file = "testdata/planted/clean.yaml"
	lines := strings.Split(read(t, file), "\n")
	p, _ := plan.Parse(file, []byte(read(t, file)), outline.Builtin)
	c := newPass(p)
	count := 0
	for i := range c.allClaims() {
		claim := c.claims[i]
		m, likeness := claim.of, claim.sure
		digits, _ := writtenNumber(claim.text())
		if m == nil || m.indicator == nil || likeness < contained || claim.Kind == phrase.Rate || digits == "" {
			continue
		}
		pos := claim.pos()
		changed := slices.Clone(lines)
		line := []rune(changed[pos.Line-1])
		after := strings.Replace(string(line[pos.Column-1:]), digits, "9"+digits, 1)
		changed[pos.Line-1] = string(line[:pos.Column-1]) + after
		q, _ := plan.Parse(file, []byte(strings.Join(changed, "\n")), outline.Builtin)
		if !slices.ContainsFunc(Run(q), func(f finding.Finding) bool {
			return f.Pos.Line == pos.Line && (f.Rule == figureConflict.id || f.Rule == sumMismatch.id)
		}) {
			t.Errorf("line %d: %s changed to 9%s is not found", pos.Line, claim.text(), digits)
		}
		count++
	}
	if count < 30 {
		t.Errorf("only %d figures were tried", count)
	}
}

func planted(t *testing.T, name string) []finding.Finding {
	t.Helper()
	file := "testdata/planted/" + name + ".yaml"
	p, found := plan.Parse(file, []byte(read(t, file)), outline.Builtin)
	return Run(p, found...)
}
