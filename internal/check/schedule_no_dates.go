package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var scheduleNoDates = rule{
	id:       "schedule-no-dates",
	family:   "期限",
	title:    "任务没有分年度的进度",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "年度进度:",
	good:     "年度进度: {2023年: 完成平台二期, 2024年: 接入1800台套, 2025年: 接入3000台套}",
	reach:    followed,
	run:      checkScheduleNoDates,
}

// If no task has a schedule, that is one finding at the table.
func checkScheduleNoDates(p *pass) {
	var lacking []*plan.Task
	for _, t := range p.tasks {
		if r := p.taskRow(t); !p.has(r, outline.RoleSchedule) && p.mayLack(r, r.Cell(outline.RoleSchedule).Column) {
			lacking = append(lacking, t)
		}
	}
	if len(lacking) == len(p.tasks) && len(lacking) > 1 {
		p.reportNoSchedules(len(lacking))
		return
	}
	for _, t := range lacking {
		p.lacks(p.taskRow(t), outline.RoleSchedule, p.scheduleHint())
	}
}

func (p *pass) reportNoSchedules(count int) {
	path := p.plan.Outline.PathOf(outline.Tasks)
	p.report(finding.Finding{
		Pos: p.near(path), Path: path,
		Message: fmt.Sprintf("%d 项任务都没有年度进度", count), Hint: p.scheduleHint(),
	})
}

func (p *pass) scheduleHint() string {
	if !p.hasPeriod {
		return "写明每年做到哪一步，如 “年度进度: {2025年: …}”"
	}
	return fmt.Sprintf("写明每年做到哪一步，如 “年度进度: {%d年: …, %d年: …}”", p.period.From.Year, p.period.To.Year)
}
