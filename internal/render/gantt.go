package render

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
)

// gantt draws the tasks: what each does year by year as bars with words, and what it does by a day as milestones. Where no task says so the
// bars go from the first year to the deadline. It is false if the period is unknown, or all times are.
func (w *writer) gantt() (string, bool) {
	period, ok := w.plan.PilotPeriod()
	if !ok {
		return "", false
	}
	var sections, bars []string
	for _, task := range w.plan.Tasks {
		name := drawn(joined(" ", text(task.ID), orPending(text(task.Name))))
		if steps := stepsOf(task, period); len(steps) > 0 {
			sections = append(sections, "    section "+name+"\n"+strings.Join(steps, "\n"))
		}
		due, err := calendar.ParseDate(text(task.Due))
		start := startOf(task, period)
		if err == nil && due.Year != 0 && !due.Last().Before(start) {
			bars = append(bars, stepLine(name, "", start, due.Last()))
		}
	}
	const head = "gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %Y-%m\n"
	if len(sections) > 0 && len(sections) == len(w.plan.Tasks) {
		return compact + head + strings.Join(sections, "\n"), true
	}
	return head + strings.Join(bars, "\n"), len(bars) > 0
}

// compact has the tasks of a section in one row.
const compact = `%%{init: {"gantt": {"displayMode": "compact"}}}%%` + "\n"

// stepLine is a task of the drawing.
func stepLine(name, tag string, from, to time.Time) string {
	if tag != "" {
		return fmt.Sprintf("    %s :%s, %s, 0d", name, tag, to.Format(time.DateOnly))
	}
	return fmt.Sprintf("    %s :%s, %s", name, from.Format(time.DateOnly), to.Format(time.DateOnly))
}

// stepsOf are what a task does in each year of the period, till its deadline, each with what it does by a day of that year.
func stepsOf(task plan.Task, period calendar.Period) []string {
	last := period.To.Last()
	if due, err := calendar.ParseDate(text(task.Due)); err == nil && due.Year != 0 && due.Last().Before(last) {
		last = due.Last()
	}
	var steps []string
	for _, y := range task.Schedule {
		if y.Year == 0 || text(y.Text) == "" {
			continue
		}
		from := later(time.Date(y.Year, time.January, 1, 0, 0, 0, 0, time.UTC), period.From.First())
		to := time.Date(y.Year, time.December, 31, 0, 0, 0, 0, time.UTC)
		if last.Before(to) {
			to = last
		}
		if to.Before(from) {
			continue
		}
		whole := shortened(drawn(text(y.Text)))
		steps = append(steps, stepLine(whole, "", from, to))
		for _, clause := range clausesOf(whole) {
			if day, ok := dayOf(clause, y.Year); ok && !day.Before(from) && !day.After(to) {
				steps = append(steps, stepLine(clause, "milestone", from, day))
			}
		}
	}
	return steps
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// mostDrawn is how many characters a name in a drawing has: the whole text stands in a table.
const mostDrawn = 90

func shortened(s string) string {
	if runes := []rune(s); len(runes) > mostDrawn {
		return string(runes[:mostDrawn-1]) + "…"
	}
	return s
}

// clausesOf are the clauses of a text without the marks between them.
func clausesOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("，；。", r) })
}

// dayOf is the last day that a clause names more closely than by its year: 6月底前, 年底前, 一季度.
func dayOf(clause string, year int) (time.Time, bool) {
	for _, said := range []string{clause, strconv.Itoa(year) + "年" + clause} {
		for _, m := range quantity.FindDates(said) {
			d := m.Date
			if d.Year == 0 {
				d.Year = year
			}
			if d.Year == year && (d.Month != 0 || d.Part != 0) {
				return d.Last(), true
			}
		}
	}
	return time.Time{}, false
}

// startOf is the first day of a task: of its first year with a step, not before the period.
func startOf(task plan.Task, period calendar.Period) time.Time {
	start := period.From.First()
	for _, y := range task.Schedule {
		if y.Year == 0 || text(y.Text) == "" {
			continue
		}
		return later(time.Date(y.Year, time.January, 1, 0, 0, 0, 0, time.UTC), start)
	}
	return start
}
