package check

import (
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

// A conflict is as grave as it is sure that both figures are of the same thing and time.
func TestSeverityOfConflicts(t *testing.T) {
	i := &plan.Indicator{}
	i.ID.Value = "Z2"
	p := &pass{byID: map[string][]*plan.Indicator{"Z2": {i}}}
	linked := &plan.Task{Indicators: []plan.Text{i.ID}}
	for name, c := range map[string]struct {
		in    passage
		like  likeness
		as    agreement
		dated bool
		want  finding.Severity
	}{
		"the very name and its year":          {passage{role: goals}, exactly, differ, true, finding.Error},
		"the very name, the year carried on":  {passage{role: goals}, exactly, differ, false, finding.Warning},
		"what a task has done by a year":      {passage{role: progress}, exactly, differ, false, finding.Error},
		"a fact with its year":                {passage{role: background}, exactly, differ, true, finding.Error},
		"a fact without one":                  {passage{role: background}, exactly, differ, false, finding.Note},
		"written with more places":            {passage{role: goals}, exactly, rounded, true, finding.Note},
		"words that may mean it":              {passage{role: goals}, perhaps, differ, true, finding.Note},
		"the end of the name":                 {passage{role: goals}, contained, differ, true, finding.Note},
		"the end of the name, in its own row": {passage{role: measures, task: linked}, contained, differ, true, finding.Warning},
	} {
		of := &measure{indicator: i}
		if got := figureConflict.as(p.gradeOf(conflict{claim: &claim{in: &c.in}, of: of, like: c.like, as: c.as, dated: c.dated})); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
