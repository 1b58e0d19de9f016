package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var indicatorNoTask = rule{
	id:       "indicator-no-task",
	family:   "可操作",
	title:    "指标没有任务来完成",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "编号: Z5    # 没有一项任务的“对应指标”里有 Z5",
	good:     "对应指标: [Z5]",
	reach:    anyText,
	run:      checkIndicatorNoTask,
}

func checkIndicatorNoTask(p *pass) {
	if len(p.tasks) == 0 || !p.mayLack(p.taskRow(p.tasks[0]), p.tasks[0].Cell(outline.RoleServes).Column) {
		return
	}
	carried := map[*plan.Indicator]bool{}
	for _, t := range p.tasks {
		for _, ref := range t.Indicators {
			for _, i := range p.named(ref) {
				carried[i] = true
			}
		}
	}
	for _, i := range p.indicators {
		if carried[i] {
			continue
		}
		r := p.indicatorRow(i)
		hint := "先给它编号，再写进一项任务的“对应指标”"
		if !p.blank(i.ID) {
			hint = fmt.Sprintf("把%s写进一项任务的“对应指标”", finding.Quote(i.ID.Value))
		}
		p.report(finding.Finding{
			Pos: r.head(), Path: r.Path, Message: fmt.Sprintf("%s没有一项任务来完成", r), Hint: hint,
		})
	}
}
