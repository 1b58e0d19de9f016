package cli

import (
	"pilotplan/internal/check"
	"pilotplan/internal/cli/disk"
	"pilotplan/internal/cli/paper"
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/render"
)

// judging makes what judges and sets the plan while it is being filled in.
func (e *Env) judging(chosen string) (*interviewed, error) {
	packs, err := e.packs(chosen)
	if err != nil {
		return nil, err
	}
	return &interviewed{renderer: renderer{env: e, packs: packs, formats: new(documentsFlag).formats()}}, nil
}

// interviewed is a plan's judge and typesetter; the typefaces are loaded when they are first needed.
type interviewed struct{ renderer }

func (r *interviewed) review(p *plan.Plan, found []finding.Finding) interview.Review {
	found, goals := check.Review(p, found...)
	result := interview.Review{Findings: found, Share: render.Share(p, paper.ProseGoals(goals))}
	for _, c := range check.Conditions(p) {
		result.Conditions = append(result.Conditions, interview.Condition{Sentence: c.Sentence, Clause: c.Clause, Met: c.Status == check.Met})
	}
	return result
}

// papers sets the plan and all that is handed in with it beside the plan file: its other papers and its row of the summary form.
func (r *interviewed) papers(p *plan.Plan, dir string) ([]string, error) {
	var err error
	if r.press, err = r.env.press(); err != nil {
		return nil, err
	}
	r.renderer.papers = true
	at := disk.Target{Base: dir}
	made := r.run(job{p.File, at})
	if made.err != nil || made.plan == nil {
		return made.written, made.err
	}
	var forms render.Summaries
	forms.Add(made.plan)
	files, err := paper.Summary(forms.All())
	form := r.env.writtenTo(at, rendered{}, files, err)
	return append(made.written, form.written...), form.err
}
