package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var taskNoIndicator = rule{
	id:       "task-no-indicator",
	family:   "可操作",
	title:    "任务没有对应的指标",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "对应指标: []",
	good:     "对应指标: [Z2, Z11]",
	reach:    anyText,
	run:      checkTaskNoIndicator,
}

// A plan without any indicator has one finding for that, not one for each task.
func checkTaskNoIndicator(p *pass) {
	if len(p.indicators) == 0 {
		return
	}
	for _, t := range p.tasks {
		r := p.taskRow(t)
		if p.has(r, outline.RoleServes) || !p.mayLack(r, r.Cell(outline.RoleServes).Column) {
			continue
		}
		p.report(finding.Finding{
			Pos: r.head(), Path: r.path(outline.RoleServes),
			Message: fmt.Sprintf("%s没有对应指标", r),
			Hint:    "写它推动的指标的编号，如 “对应指标: [" + p.someID() + "]”",
		})
	}
}

// someID is the number of an indicator of the plan, for an example.
func (p *pass) someID() string {
	for _, i := range p.indicators {
		if !p.blank(i.ID) {
			return i.ID.Value
		}
	}
	return "Z1"
}
