package diff

import (
	"testing"

	"pilotplan/internal/diff/version"
	"pilotplan/internal/render"
	"pilotplan/templates"
)

// rendered is what render writes of a plan.
func rendered(t testing.TB, plan string) string {
	t.Helper()
	b, err := render.Markdown(parsed(t, "plan.yaml", plan), templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func fromText(t testing.TB, name, text string) *version.Version {
	t.Helper()
	o, err := pack("")
	if err != nil {
		t.Fatal(err)
	}
	return version.OfText(name, []byte(text), o)
}

func TestPlanAgainstItsMarkdown(t *testing.T) {
	p := version.OfPlan(parsed(t, "a.yaml", sample(t)))
	md := fromText(t, "a.md", rendered(t, sample(t)))
	checkTold(t, Compare(md, md))
	checkTold(t, Compare(p, md))
	checkTold(t, Compare(md, p))
}
