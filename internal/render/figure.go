package render

import (
	"fmt"
	"strings"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
)

// drawn is text that Mermaid takes for a name: its own marks in full width, on one line.
func drawn(s string) string {
	s = strings.Join(strings.Fields(doc.Literal(s)), " ")
	return strings.NewReplacer(":", "：", ";", "；", "#", "＃", ",", "，", `"`, "”", "`", "｀", "%%", "％％",
		"<", "＜", ">", "＞", "{", "｛", "}", "｝").Replace(s)
}

// trend is an indicator's way from its baseline over the years, in its unit.
type trend struct {
	name, unit string
	years      []string
	values     []string
}

// trendOf gives the path of an indicator that has a number for its baseline and for two years or more.
func trendOf(ind plan.Indicator) (trend, bool) {
	p := trend{name: text(ind.Name), unit: text(ind.Unit)}
	if len(ind.Baseline) == 0 || len(ind.Targets) < 2 || p.name == "" {
		return p, false
	}
	entries := append([]plan.Yearly{ind.Baseline[len(ind.Baseline)-1]}, ind.Targets...)
	for i, y := range entries {
		value, ok := inUnitOf(y.Quantity, entries[0].Quantity)
		if !y.OK || y.Year == 0 || !ok || i > 0 && y.Year <= entries[i-1].Year {
			return p, false
		}
		p.years = append(p.years, yearName(y))
		p.values = append(p.values, value)
	}
	return p, true
}

// inUnitOf is q as a decimal in the unit of base; false for a range, a rank or another measure.
func inUnitOf(q, base quantity.Quantity) (string, bool) {
	if q.Rank || q.Relation == quantity.Between {
		return "", false
	}
	if q.Unit != base.Unit {
		converted, err := q.In(base.Unit)
		if err != nil {
			return "", false
		}
		q = converted
	}
	const places = 6
	value := q.Number.Round(places).String()
	return value, !strings.Contains(value, "/")
}

func (p trend) mermaid() string {
	title := drawn(p.name)
	if p.unit != "" {
		title += "（" + drawn(p.unit) + "）"
	}
	return fmt.Sprintf("xychart-beta\n    title \"%s\"\n    x-axis [\"%s\"]\n    line [%s]",
		title, strings.Join(p.years, `", "`), strings.Join(p.values, ", "))
}

// gantt draws the tasks from their first year to their deadline; false if the period or all deadlines are unknown.
func (w *writer) gantt() (string, bool) {
	period, ok := w.plan.PilotPeriod()
	if !ok {
		return "", false
	}
	var bars []string
	for _, task := range w.plan.Tasks {
		due, err := calendar.ParseDate(text(task.Due))
		start := startOf(task, period)
		if err != nil || due.Year == 0 || due.Last().Before(start) {
			continue
		}
		name := drawn(joined(" ", text(task.ID), orPending(text(task.Name))))
		bars = append(bars, fmt.Sprintf("    %s :%s, %s", name, start.Format(time.DateOnly), due.Last().Format(time.DateOnly)))
	}
	head := "gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %Y-%m\n"
	return head + strings.Join(bars, "\n"), len(bars) > 0
}

// startOf is the first day of a task: of its first year with a step, not before the period.
func startOf(task plan.Task, period calendar.Period) time.Time {
	start := period.From.First()
	for _, y := range task.Schedule {
		if y.Year == 0 || text(y.Text) == "" {
			continue
		}
		if first := time.Date(y.Year, time.January, 1, 0, 0, 0, 0, time.UTC); first.After(start) {
			start = first
		}
		break
	}
	return start
}
