package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var taskNoPerson = rule{
	id:       "task-no-person",
	family:   "可操作",
	title:    "任务没有责任人",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "责任人: 待定",
	good:     "责任人: 沈某某",
	reach:    anyText,
	run:      checkTaskNoPerson,
}

func checkTaskNoPerson(p *pass) {
	for _, t := range p.tasks {
		r := p.taskRow(t)
		if p.has(r, outline.RolePerson) {
			continue
		}
		hint := "写一个人的姓名"
		if !p.blank(t.Owner) {
			hint = fmt.Sprintf("写%s负责这件事的人的姓名", finding.Quote(t.Owner.Value))
		}
		p.lacks(r, outline.RolePerson, hint)
	}
	p.ownTasksLack(outline.RolePerson, "写一个人的姓名")
}
