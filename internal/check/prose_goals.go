package check

import (
	"pilotplan/internal/goal"
	"pilotplan/internal/plan"
)

// ProseGoal is a sentence of the goals that nobody can assess, and what it lacks: 数量, 期限, 基期 or 单位.
type ProseGoal struct {
	Text  string
	Lacks []string
}

// ProseGoals gives the sentences of the goals that promise without anything to check, in the user's order. Those that can
// be checked are not among them: the table of indicators carries them.
func ProseGoals(p *plan.Plan) []ProseGoal { return newPass(p).proseGoals() }

func (p *pass) proseGoals() []ProseGoal {
	if p.unreadable() {
		return nil
	}
	var found []ProseGoal
	for _, s := range p.judged() {
		if s.in.role == goals && (s.verdict.Class == goal.Vague || s.verdict.Class == goal.DeadlineOnly) {
			found = append(found, ProseGoal{s.words(), s.verdict.Missing})
		}
	}
	return found
}
