package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var taskNotInGuide = rule{
	id:       "task-not-in-guide",
	family:   "领域",
	title:    "任务所属的主要任务不是指南所列的",
	severity: finding.Warning,
	bad:      "主要任务: 扩大生产规模    # 指南没有这项任务",
	good:     "主要任务: 推广良种良法",
	reach:    followed,
	run:      checkTaskNotInGuide,
}

// A guide that lists no tasks leaves them free. One of the ways that it names under a task stands for the task.
func checkTaskNotInGuide(p *pass) {
	o := p.plan.Outline
	if len(o.MainTasks) == 0 {
		return
	}
	names := o.ChoicesOf(&outline.Question{From: taskCatalogue})
	for _, t := range p.tasks {
		word := strings.TrimSpace(t.MainTask.Value)
		if p.blank(t.MainTask) || slices.Contains(names, word) {
			continue
		}
		p.report(finding.Finding{
			Pos: t.MainTask.Pos, Path: t.MainTask.Path, Clause: o.MainTasks[0].Clause,
			Message: fmt.Sprintf("%s的主要任务%s不是指南所列的", p.taskRow(t), finding.Quote(word)),
			Hint:    nearestOf(word, mainTaskNames(o)),
		})
	}
}

func mainTaskNames(o *outline.Outline) []string {
	var names []string
	for _, t := range o.MainTasks {
		names = append(names, t.Name)
	}
	return names
}
