package diff

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/thorough"
)

// Revisions made together are told as they are alone.
func TestRevisionsTogether(t *testing.T) {
	t.Parallel()
	text := sample(t)
	old := version.OfPlan(parsed(t, "old", text))
	for round := range thorough.Rounds(5, 40) {
		r := rand.New(rand.NewPCG(uint64(round), 11))
		new, names := text, []string{}
		var want []string
		for _, at := range r.Perm(len(sampleCases)) {
			c := sampleCases[at]
			if len(names) == 8 {
				break
			}
			if !independent(text, new, c.edits) || c.name == "built later" && slices.Contains(names, twin) || c.name == twin && slices.Contains(names, "built later") {
				continue
			}
			new = revise(t, new, c.edits...)
			names = append(names, c.name)
			for _, w := range c.want {
				kind, _, _ := strings.Cut(w, " ")
				want = append(want, kind)
			}
		}
		changes := Compare(old, version.OfPlan(parsed(t, "new", new)))
		checkSound(t, changes)
		slices.Sort(want)
		if got := kinds(changes); !slices.Equal(got, want) {
			t.Errorf("round %d: %s:\nwant %v\ngot  %v", round, strings.Join(names, ", "), want, got)
			dump(t, changes)
		}
	}
}

// twin is a revision that puts off what “built later” does, so that both together are one change.
const twin = "base moved to year plan"

// independent reports whether edits can still be made to a text that others have been made to: what they replace stands there as
// often as it did.
func independent(text, new string, edits []string) bool {
	for i := 0; i < len(edits); i += 2 {
		if strings.Count(text, edits[i]) != strings.Count(new, edits[i]) || strings.Count(text, edits[i]) == 0 {
			return false
		}
	}
	return true
}

// Revisions made together are the same in plan files and in what render writes of them.
func TestRevisionsOfTextsTogether(t *testing.T) {
	t.Parallel()
	text := sample(t)
	old := fromText(t, "old", rendered(t, text))
	for round := range thorough.Rounds(3, 15) {
		r := rand.New(rand.NewPCG(uint64(round), 12))
		new, names := text, []string{}
		for _, at := range r.Perm(len(sampleCases)) {
			c := sampleCases[at]
			if len(names) == 8 {
				break
			}
			// another type is asked less, and what is not asked is not printed
			if slices.Contains([]string{"request date", "promise", "type"}, c.name) || !independent(text, new, c.edits) {
				continue
			}
			new = revise(t, new, c.edits...)
			names = append(names, c.name)
		}
		a := Plans(parsed(t, "a", text), parsed(t, "b", new))
		for _, b := range [][]change.Change{Compare(old, fromText(t, "new", rendered(t, new))), Compare(version.OfPlan(parsed(t, "a", text)), fromText(t, "new", rendered(t, new)))} {
			if !slices.Equal(kinds(a), kinds(b)) {
				t.Errorf("round %d: %s:\nyaml %v\nmd   %v", round, strings.Join(names, ", "), kinds(a), kinds(b))
				dump(t, a)
				t.Log("--")
				dump(t, b)
			}
		}
	}
}
