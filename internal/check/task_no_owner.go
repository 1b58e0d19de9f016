package check

import (
	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var taskNoOwner = rule{
	id:       "task-no-owner",
	family:   "可操作",
	title:    "任务没有责任单位",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "责任单位:",
	good:     "责任单位: 服务事业部",
	reach:    anyText,
	run:      checkTaskNoOwner,
}

func checkTaskNoOwner(p *pass) {
	for _, t := range p.tasks {
		if r := p.taskRow(t); !p.has(r, outline.RoleOwner) {
			p.lacks(r, outline.RoleOwner, "写一个牵头的部门或单位，其他的写在“配合单位”")
		}
	}
	p.ownTasksLack(outline.RoleOwner, "写一个牵头的部门或单位")
}
