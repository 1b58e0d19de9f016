package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var fieldNotInGuide = rule{
	id:       "field-not-in-guide",
	family:   "领域",
	title:    "重点领域不在指南所列的领域里",
	severity: finding.Error,
	bad:      "重点领域: [元宇宙服务]    # 指南没有这个领域",
	good:     "重点领域: [大数据]",
	reach:    followed,
	run:      checkFieldNotInGuide,
}

// The catalogues that questions take their choices from, as packs name them.
const (
	fieldCatalogue = "重点领域"
	taskCatalogue  = "主要任务"
)

func checkFieldNotInGuide(p *pass) {
	names := fieldNames(p.plan.Outline)
	if len(names) == 0 {
		return
	}
	for _, field := range p.chosenFields() {
		p.checkField(field, names)
	}
	for _, t := range p.tasks {
		for _, field := range t.Fields {
			p.checkField(field, names)
		}
	}
}

func (p *pass) checkField(field plan.Text, names []string) {
	word := strings.TrimSpace(field.Value)
	if p.blank(field) || slices.Contains(names, word) || strings.ContainsAny(word, "，、；;") {
		return // several in one are plan.Parse's to report
	}
	p.report(finding.Finding{
		Pos: field.Pos, Path: field.Path, Clause: p.plan.Outline.Fields[0].Clause,
		Message: fmt.Sprintf("重点领域%s不在指南所列的 %d 个领域里", finding.Quote(word), len(names)),
		Hint:    nearestOf(word, names),
	})
}

// nearestOf says what may have been meant, and what there is.
func nearestOf(word string, names []string) string {
	hint := "可以写：" + someOf(names)
	if near := finding.Nearest(word, names); near != "" {
		hint = fmt.Sprintf("是不是想写 “%s”？%s", near, hint)
	}
	return hint
}

// chosenFields are the plan's answers to questions that take their choices from the guide's fields.
func (p *pass) chosenFields() []plan.Text {
	var chosen []plan.Text
	for _, asked := range p.plan.Asked() {
		if asked.Question.From == fieldCatalogue {
			chosen = append(chosen, p.plan.List(asked.Path)...)
		}
	}
	return chosen
}

func fieldNames(o *outline.Outline) []string {
	var names []string
	for _, f := range o.Fields {
		names = append(names, f.Name)
	}
	return names
}
