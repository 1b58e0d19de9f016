package diff

import (
	"testing"

	"pilotplan/internal/diff/version"
)

// revisionCase is a revision: what to replace by what, and the changes that it makes, as told tells them.
type revisionCase struct {
	name  string
	edits []string
	want  []string
}

// checkCases compares a text with its revisions, both ways round, and once with itself.
func checkCases(t *testing.T, cases []revisionCase, text string, source func(name, text string) *version.Version) {
	t.Parallel()
	old := source("old", text)
	checkTold(t, Compare(old, source("old", text)))
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			new := source("new", revise(t, text, c.edits...))
			changes := Compare(old, new)
			checkTold(t, changes, c.want...)
			checkMirror(t, "mirror", changes, Compare(new, old))
		})
	}
}

func TestSampleRevisions(t *testing.T) {
	checkCases(t, sampleCases, sample(t), func(name, text string) *version.Version { return version.OfPlan(parsed(t, name, text)) })
}

func TestInstituteRevisions(t *testing.T) {
	checkCases(t, instituteCases, institute(t), func(name, text string) *version.Version { return version.OfPlan(parsed(t, name, text)) })
}

func TestRenderedRevisions(t *testing.T) {
	checkCases(t, renderedCases, rendered(t, sample(t)), func(name, text string) *version.Version { return fromText(t, name, text) })
}

func TestForeignRevisions(t *testing.T) {
	checkCases(t, foreignCases, foreignText, func(name, text string) *version.Version { return fromText(t, name, text) })
}
