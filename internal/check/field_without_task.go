package check

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var fieldWithoutTask = rule{
	id:       "field-without-task",
	family:   "领域",
	title:    "选了重点领域，却没有任务去做",
	severity: finding.Warning,
	bad:      "重点领域: [大数据]    # 没有一项任务的“重点领域”里有它",
	good:     "任务: [{名称: 打造数据产品, 重点领域: [大数据]}]",
	reach:    followed,
	run:      checkFieldWithoutTask,
}

// Where no task says its field, a field whose words stand in a task's text is taken as done, and the others are only noted.
func checkFieldWithoutTask(p *pass) {
	if len(p.tasks) == 0 {
		return
	}
	stated := slices.ContainsFunc(p.tasks, func(t *plan.Task) bool { return len(t.Fields) > 0 })
	for _, field := range p.chosenFields() {
		word := strings.TrimSpace(field.Value)
		if p.blank(field) || !slices.Contains(fieldNames(p.plan.Outline), word) || p.taskIn(word, stated) {
			continue
		}
		f := finding.Finding{
			Pos: field.Pos, Path: field.Path, Clause: p.fieldClause(word),
			Message: fmt.Sprintf("选了重点领域%s，没有一项任务属于它", finding.Quote(word)),
			Hint:    fmt.Sprintf("给做这件事的任务写上 “%s: [%s]”，或删去这个领域", fieldCatalogue, word),
		}
		if !stated && p.drafted != nil {
			continue
		}
		if !stated {
			f.Severity = p.rule.as(doubtful)
			f.Message = fmt.Sprintf("选了重点领域%s，看不出哪项任务属于它：任务都没有写重点领域", finding.Quote(word))
		}
		p.report(f)
	}
}

// taskIn reports whether a task belongs to a field: it says so or, where none says, tells of it.
func (p *pass) taskIn(field string, stated bool) bool {
	stem := strings.TrimSuffix(strings.TrimSuffix(field, "服务"), "管理")
	return slices.ContainsFunc(p.tasks, func(t *plan.Task) bool {
		if stated {
			return slices.ContainsFunc(t.Fields, func(f plan.Text) bool { return strings.TrimSpace(f.Value) == field })
		}
		return strings.Contains(t.Name.Value+t.Measures.Value, stem)
	})
}

func (p *pass) fieldClause(name string) string {
	for _, f := range p.plan.Outline.Fields {
		if f.Name == name {
			return f.Clause
		}
	}
	return ""
}
