package cli

import (
	"fmt"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/render"
	"pilotplan/templates"
)

// reportName is the base name of what check --report writes.
const reportName = "自查报告"

// errorsListed is how many errors a report lists: the first number with which it is one page, else the last.
var errorsListed = []int{12, 8, 5, 2, 0}

// writeReport writes the report on a plan, in every format, and gives the paths of the files.
func (r renderer) writeReport(p *plan.Plan, found []finding.Finding, dir string) ([]string, error) {
	evidence := render.Evidence{Findings: found, Conditions: conditionResults(p), Goals: proseGoals(p)}
	var report laid
	for _, evidence.MostErrors = range errorsListed {
		text, err := render.SelfCheck(p, evidence, templates.FS)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.File, err)
		}
		report = r.lay(r.settingOf(p, text))
		if len(report.book.Pages) == 1 {
			break
		}
	}
	outputs, err := r.files(reportName, report, documentFormats)
	if err != nil {
		return nil, err
	}
	return writeAll(dir, outputs...)
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

// proseGoals hands on the goals that only prose states, and that nobody can assess.
func proseGoals(p *plan.Plan) []render.Goal {
	var goals []render.Goal
	for _, g := range check.ProseGoals(p) {
		goals = append(goals, render.Goal{Name: "“" + g.Text + "”", Lacks: g.Lacks})
	}
	return goals
}
