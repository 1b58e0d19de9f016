package paper

import (
	"fmt"

	"pilotplan/internal/check"
	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/render"
	"pilotplan/templates"
)

// reportName is the base name of what check --report writes.
const reportName = "自查报告"

// errorsListed is how many errors a report lists: the first number with which it is one page, else the last.
var errorsListed = []int{12, 8, 5, 2, 0}

// Report sets what is found in a plan, on one page if it can be.
func (r Press) Report(p *plan.Plan, found []finding.Finding, formats []Format) ([]disk.File, error) {
	evidence := render.Evidence{Findings: found, Conditions: conditionResults(p), Goals: ProseGoals(check.ProseGoals(p))}
	var report Laid
	for _, evidence.MostErrors = range errorsListed {
		text, err := render.SelfCheck(p, evidence, templates.FS)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.File, err)
		}
		report = r.Lay(r.Of(p, text))
		if len(report.Book.Pages) == 1 {
			break
		}
	}
	return r.Files(reportName, report, formats)
}

// conditionResults hands what check says of the conditions to render, which knows nothing of check.
func conditionResults(p *plan.Plan) []render.ConditionResult {
	var results []render.ConditionResult
	for _, c := range check.Conditions(p) {
		results = append(results, render.ConditionResult{
			Title: c.Title, Clause: c.Clause, Reading: c.Reading, Status: c.Status.String(), Figures: c.Figures,
			Met: c.Status == check.Met,
		})
	}
	return results
}

// ProseGoals hands on the goals that only prose states, and that nobody can assess.
func ProseGoals(found []check.ProseGoal) []render.Goal {
	var goals []render.Goal
	for _, g := range found {
		goals = append(goals, render.Goal{Name: "“" + g.Text + "”", Lacks: g.Lacks})
	}
	return goals
}
