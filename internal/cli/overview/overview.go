// Package overview lays what check found in many plans side by side, as tables for those who have a hundred of them to read: a row a
// plan, a row a finding, a row an indicator. Nothing is scored: what stands in it is counted or copied.
package overview

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/check"
	"pilotplan/internal/cli/paper"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/render"
)

// Plan is what the tables say of one file. It keeps nothing else of it.
type Plan struct {
	file      string
	applicant string
	kind      string // as what it applies; 文稿 of a text
	met       string // 5/6
	unmet     string // the conditions that are not met, or cannot be judged
	tasks     int
	whole     int // of its goals can be assessed
	goals     int
	read      bool // as a plan file, so that indicators, tasks and goals are known
	found     []finding.Finding
	asked     []finding.Finding // that tell what is lacking: those of the plan, which a draft was read as
	rows      []indicator
	fault     string // why it could not be read; empty if it was
}

// indicator is a row of a plan's table of indicators.
type indicator struct {
	id, name, unit, owner string
	base                  []int          // the years of the baseline
	values                map[int]string // by year, in the unit
}

// Of is a plan file with what was found in it.
func Of(p *plan.Plan, found []finding.Finding) *Plan {
	o := &Plan{file: p.File, applicant: cloned(p.Text(p.Outline.Applicant)), kind: cloned(p.Type), found: found, asked: found, read: true}
	var unmet []string
	conditions := check.Conditions(p)
	for _, c := range conditions {
		if c.Status != check.Met {
			unmet = append(unmet, c.Title+"："+c.Status.String())
		}
	}
	if len(conditions) > 0 {
		o.met = fmt.Sprintf("%d/%d", len(conditions)-len(unmet), len(conditions))
	}
	o.unmet = strings.Join(unmet, "\n")
	for i := range p.Tasks {
		if p.Lookup(p.Tasks[i].Path).Answered() {
			o.tasks++
		}
	}
	o.whole, o.goals = render.Assessable(p, paper.ProseGoals(check.ProseGoals(p)))
	for i := range p.Indicators {
		if ind := &p.Indicators[i]; p.Lookup(ind.Path).Answered() {
			o.rows = append(o.rows, rowOf(ind))
		}
	}
	return o
}

// OfDraft is a text with what was found in it. Conditions, indicators, tasks and what it lacks are those of the plan that was read out of it,
// of which asked are the findings.
func OfDraft(p *plan.Plan, found, asked []finding.Finding) *Plan {
	o := Of(p, found)
	o.kind, o.asked = strings.TrimSuffix("文稿："+o.kind, "："), asked
	return o
}

// OfText is a text in which nothing of a plan was found: only prose and tables are judged.
func OfText(file string, found []finding.Finding) *Plan {
	return &Plan{file: file, kind: "文稿", found: found}
}

// Broken is a file that could not be judged.
func Broken(file, why string) *Plan { return &Plan{file: file, fault: why} }

func rowOf(ind *plan.Indicator) indicator {
	row := indicator{id: cloned(ind.ID), name: cloned(ind.Name), unit: cloned(ind.Unit), owner: cloned(ind.Owner), values: map[int]string{}}
	for _, y := range ind.Baseline {
		row.base = append(row.base, y.Year)
	}
	for _, y := range slices.Concat(ind.Baseline, ind.Targets) {
		row.values[y.Year] = valueOf(y, row.unit)
	}
	return row
}

// valueOf is the value of a year as a number in the row's unit, or as it is written.
func valueOf(y plan.Yearly, unit string) string {
	if y.OK && !y.Quantity.Rank && y.Quantity.Relation == quantity.Exactly {
		if in, err := y.Quantity.In(unit); err == nil {
			return in.Number.String()
		}
	}
	return cloned(y.Text)
}

// cloned is a text without the plan's source behind it.
func cloned(t plan.Text) string { return strings.Clone(strings.TrimSpace(t.Value)) }
