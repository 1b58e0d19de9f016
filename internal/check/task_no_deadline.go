package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var taskNoDeadline = rule{
	id:       "task-no-deadline",
	family:   "可操作",
	title:    "任务没有完成时限",
	severity: finding.Error,
	clause:   tasksClause,
	bad:      "完成时限:",
	good:     "完成时限: 2025年6月底前",
	reach:    anyText,
	run:      checkTaskNoDeadline,
}

// What is written and is no date is of the wrong kind, which plan.Parse says.
func checkTaskNoDeadline(p *pass) {
	for _, t := range p.tasks {
		if r := p.taskRow(t); !r.Cell(outline.RoleDue).Answered() {
			p.lacks(r, outline.RoleDue, p.dateHint())
		}
	}
	p.ownTasksLack(outline.RoleDue, p.dateHint())
}

// dateHint says how to write a date, with one of the plan's own period.
func (p *pass) dateHint() string {
	if !p.hasPeriod {
		return "写到年月，如 “2025年6月底前”"
	}
	return fmt.Sprintf("写到年月，不晚于%s，如 “%d年6月底前”", p.period.To, p.period.To.Year)
}
