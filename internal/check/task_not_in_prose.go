package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var taskNotInProse = rule{
	id:       "task-not-in-prose",
	family:   "可操作",
	title:    "任务表里的任务，没有写怎么做，或正文没有提到",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "{名称: 建设旧机再制造基地, 举措: }    # 正文也没有提到",
	good:     "{名称: 建设旧机再制造基地, 举措: 改造二号厂房，建设产线三条，……}",
	reach:    followed,
	run:      checkTaskNotInProse,
}

// A task is told of by its own measures, or by prose of the plan's goals that names it. If none is, that is one finding. Where the
// prose goes through the tasks, one that it leaves out is noted.
func checkTaskNotInProse(p *pass) {
	p.checkLeftOut()
	var lacking []*plan.Task
	told := p.goalText()
	for _, t := range p.tasks {
		if r := p.taskRow(t); !p.mayLack(r, r.Cell(outline.RoleMeasures).Column) {
			continue
		}
		if p.blank(t.Measures) && !p.blank(t.Name) && !strings.Contains(told, strings.TrimSpace(t.Name.Value)) {
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
		r := p.taskRow(t)
		p.report(finding.Finding{
			Pos: r.head(), Path: r.path(outline.RoleMeasures),
			Message: fmt.Sprintf("%s没有写举措，正文里也没有提到", r), Hint: "写 “举措: …”：做什么、用什么办法、做到什么程度",
		})
	}
}

// checkLeftOut notes the tasks of which the prose says nothing, where it speaks of most.
func (p *pass) checkLeftOut() {
	var silent []*plan.Task
	texts := mentionsOf(p.textsIn(func(r role) bool { return r == goals || r == guiding }))
	for _, t := range p.tasks {
		if !p.toldOf(t, texts) {
			silent = append(silent, t)
		}
	}
	if told := len(p.tasks) - len(silent); told < 3 || told < 3*len(silent) {
		return
	}
	for _, t := range silent {
		if r := p.taskRow(t); !p.blank(t.Measures) {
			p.report(finding.Finding{
				Severity: p.rule.as(doubtful), Pos: r.head(), Path: r.Path,
				Message: fmt.Sprintf("%s在任务表里，目标、思路和年度安排都没有提到", r), Hint: "在正文里写明这项任务，或核对它是不是还要做",
			})
		}
	}
}

// toldOf reports whether the prose of the goals holds most of a task's name, or of something that it hands over.
func (p *pass) toldOf(t *plan.Task, texts *mentions) bool {
	names := append([]string{t.Name.Value}, strings.FieldsFunc(t.Deliverable.Value, func(r rune) bool { return strings.ContainsRune("；;，,、。\n", r) })...)
	return slices.ContainsFunc(names, func(name string) bool { return texts.speak(p.thingsIn(name)) })
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
