package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var taskNotInProse = rule{
	id:       "task-not-in-prose",
	family:   "可操作",
	title:    "任务表里的任务，没有写怎么做",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "{名称: 建设旧机再制造基地, 举措: }    # 正文也没有提到",
	good:     "{名称: 建设旧机再制造基地, 举措: 改造二号厂房，建设产线三条，……}",
	run:      checkTaskNotInProse,
}

// A task is told of by its own measures, or by prose of the plan's goals that names it. If none is, that is one finding.
func checkTaskNotInProse(p *pass) {
	var lacking []*plan.Task
	told := p.goalText()
	for _, t := range p.tasks {
		if blank(t.Measures) && !blank(t.Name) && !strings.Contains(told, strings.TrimSpace(t.Name.Value)) {
			lacking = append(lacking, t)
		}
	}
	if len(lacking) == len(p.tasks) && len(lacking) > 1 {
		path := p.plan.Outline.PathOf(outline.Tasks)
		p.report(finding.Finding{
			Pos: p.near(path), Path: path,
			Message: fmt.Sprintf("%d 项任务都没有写举措，正文里也没有提到", len(lacking)), Hint: "每项任务写 “举措: …”：做什么、用什么办法、做到什么程度",
		})
		return
	}
	for _, t := range lacking {
		r := taskRow(t)
		p.report(finding.Finding{
			Pos: r.head(), Path: r.path(outline.RoleMeasures),
			Message: fmt.Sprintf("%s没有写举措，正文里也没有提到", r), Hint: "写 “举措: …”：做什么、用什么办法、做到什么程度",
		})
	}
}

// goalText is all prose of the goals.
func (p *pass) goalText() string {
	var b strings.Builder
	for i := range p.passages {
		if p.passages[i].role == goals {
			b.WriteString(p.passages[i].text)
		}
	}
	return b.String()
}
