package render

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// mostGoals is how many goals that lack the same are named: the report is one page.
const mostGoals = 8

// Goal is something that the plan can be held to, and what it lacks to be assessed: 数量, 单位, 基期, 期限 or 责任单位.
type Goal struct {
	Name  string
	Lacks []string
}

// indicatorGoals are the indicators that say something.
func indicatorGoals(p *plan.Plan) []Goal {
	var goals []Goal
	for i := range p.Indicators {
		ind := &p.Indicators[i]
		name := joined(" ", text(ind.ID), text(ind.Name))
		if !p.Lookup(ind.Path).Answered() {
			continue
		}
		if name == "" {
			name = fmt.Sprintf("第%d个指标", i+1)
		}
		goals = append(goals, Goal{name, lacks(ind)})
	}
	return goals
}

var ownerKey = outline.Standard(outline.Indicators).ColumnKey(outline.RoleOwner)

// lacks tells what an indicator lacks. The target is that of the last year, which is a deadline in itself; its unit may
// stand beside the number.
func lacks(ind *plan.Indicator) []string {
	var last plan.Yearly
	if n := len(ind.Targets); n > 0 {
		last = ind.Targets[n-1]
	}
	_, err := calendar.ParseDate(text(ind.Due))
	dated := err == nil || last.OK && last.Year != 0
	var missing []string
	for _, part := range []struct {
		name  string
		given bool
	}{
		{"数量", last.OK},
		{"单位", !ind.Unit.Empty() || last.OK && last.Quantity.Unit != ""},
		{"基期", slices.ContainsFunc(ind.Baseline, func(y plan.Yearly) bool { return y.OK })},
		{"期限", dated},
		{ownerKey, !ind.Owner.Empty()},
	} {
		if !part.given {
			missing = append(missing, part.name)
		}
	}
	return missing
}

// share is 10/12，83% and what is counted. The per cent is rounded down: only all goals are 100%.
func (r *reporter) share() string {
	if len(r.goals) == 0 {
		return "没有写指标，无从考核"
	}
	whole := assessable(r.goals)
	return fmt.Sprintf("%d/%d，%d%%（数量、单位、基期、期限、%s俱全的目标）", whole, len(r.goals), 100*whole/len(r.goals), ownerKey)
}

// assessable counts the goals that lack nothing.
func assessable(goals []Goal) int {
	whole := 0
	for _, g := range goals {
		if len(g.Lacks) == 0 {
			whole++
		}
	}
	return whole
}

// Assessable is how many of a plan's goals can be assessed, and how many there are; prose are the goals that only prose states.
func Assessable(p *plan.Plan, prose []Goal) (whole, all int) {
	goals := append(indicatorGoals(p), prose...)
	return assessable(goals), len(goals)
}

// unassessable lists the goals that lack something, those that lack the same together, in the order of the plan.
func (r *reporter) unassessable() string {
	var orders []string
	groups := map[string][]string{}
	for _, g := range r.goals {
		if len(g.Lacks) == 0 {
			continue
		}
		what := strings.Join(g.Lacks, "、")
		if groups[what] == nil {
			orders = append(orders, what)
		}
		groups[what] = append(groups[what], g.Name)
	}
	var lines []string
	for _, what := range orders {
		names, more := groups[what], ""
		if len(names) > mostGoals {
			names, more = names[:mostGoals], fmt.Sprintf(" 等%d个", len(names))
		}
		lines = append(lines, "还缺"+what+"的："+strings.Join(names, "、")+more)
	}
	return strings.Join(lines, "\n")
}

// Share is how many of a plan's goals can be assessed, as the report says it; prose are the goals that only prose states.
func Share(p *plan.Plan, prose []Goal) string {
	r := reporter{goals: append(indicatorGoals(p), prose...)}
	return r.share()
}
