package check

import (
	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var taskNoDeliverable = rule{
	id:       "task-no-deliverable",
	family:   "可操作",
	title:    "任务没有可验收的交付成果",
	severity: finding.Error,
	clause:   tasksClause,
	bad:      "交付成果:",
	good:     "交付成果: 托管设备260台套",
	reach:    anyText,
	run:      checkTaskNoDeliverable,
}

const deliverableHint = "写明到时候拿什么验收，如 建成的产线、上线的平台、发布的标准，带上数量"

func checkTaskNoDeliverable(p *pass) {
	for _, t := range p.tasks {
		if r := p.taskRow(t); !p.has(r, outline.RoleDeliverable) {
			p.lacks(r, outline.RoleDeliverable, deliverableHint)
		}
	}
	p.ownTasksLack(outline.RoleDeliverable, deliverableHint)
}
