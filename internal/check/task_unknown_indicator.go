package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var taskUnknownIndicator = rule{
	id:       "task-unknown-indicator",
	family:   "可操作",
	title:    "任务对应的指标不在指标表里，或编号不止一个",
	severity: finding.Error,
	clause:   tasksClause,
	bad:      "对应指标: [Z99]",
	good:     "对应指标: [Z2]",
	reach:    anyText,
	run:      checkTaskUnknownIndicator,
}

func checkTaskUnknownIndicator(p *pass) {
	if len(p.indicators) == 0 {
		return
	}
	for _, t := range p.tasks {
		for _, ref := range t.Indicators {
			if p.blank(ref) {
				continue
			}
			if n := len(p.named(ref)); n != 1 {
				p.reportReference(p.taskRow(t), ref, n)
			}
		}
	}
}

func (p *pass) reportReference(r row, ref plan.Text, n int) {
	f := finding.Finding{Pos: ref.Pos, Path: ref.Path}
	if n == 0 {
		f.Message = fmt.Sprintf("%s对应的指标%s不在指标表里", r, finding.Quote(ref.Value))
		f.Hint = p.knownIDs(ref.Value)
	} else {
		f.Message = fmt.Sprintf("%s对应的指标%s在指标表里有 %d 个，分不清是哪一个", r, finding.Quote(ref.Value), n)
		f.Hint = "给每个指标不同的编号"
	}
	p.report(f)
}

func (p *pass) knownIDs(word string) string {
	var ids []string
	for _, i := range p.indicators {
		if !p.blank(i.ID) {
			ids = append(ids, strings.TrimSpace(i.ID.Value))
		}
	}
	if near := finding.Nearest(word, ids); near != "" {
		return "是不是想写 “" + near + "”？"
	}
	if len(ids) == 0 {
		return "先给指标写上编号"
	}
	return "指标表里有 " + someOf(ids)
}

// named gives the indicators that a reference means: those of its number, else those of its name.
func (p *pass) named(ref plan.Text) []*plan.Indicator {
	word := strings.TrimSpace(ref.Value)
	if found := p.byID[word]; len(found) > 0 {
		return found
	}
	return p.byName[word]
}
