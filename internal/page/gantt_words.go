package page

import (
	"strings"
	"time"
)

// words lists the tasks with their dates.
func (g *gantt) words() string {
	var w strings.Builder
	w.WriteString("进度图")
	if g.title != "" {
		w.WriteString("：" + g.title)
	}
	section := -1
	for _, t := range g.tasks {
		w.WriteString("。")
		if t.section != section {
			section = t.section
			w.WriteString(g.sections[section] + "：")
		}
		w.WriteString(t.name + "，" + g.period(&t, chineseDates))
		if s := t.stateName(); s != "" {
			w.WriteString("，" + s)
		}
	}
	return w.String()
}

func (t *task) stateName() string {
	var names []string
	for _, s := range []struct {
		is   bool
		name string
	}{{t.crit, "关键"}, {t.done, "已完成"}, {t.active, "进行中"}, {t.milestone, "节点"}} {
		if s.is {
			names = append(names, s.name)
		}
	}
	return strings.Join(names, "、")
}

// dateStyle is how dates are written out.
type dateStyle struct{ year, month, day, to string }

var (
	chineseDates = dateStyle{"2006年", "2006年1月", "2006年1月2日", "至"}
	dottedDates  = dateStyle{"2006", "2006.1", "2006.1.2", "—"}
)

// dotted is the time of a task as a table has it: 2023.1—2025.12.
func (g *gantt) dotted(t *task) string { return g.period(t, dottedDates) }

// period is the time of a task: whole years or months as such.
func (g *gantt) period(t *task, s dateStyle) string {
	final := t.end.Add(-time.Nanosecond)
	if !t.end.After(t.start) {
		final = t.start
	}
	layout := s.day
	switch starts, ends := t.start.Day() == 1, t.end.Day() == 1 && t.end.Equal(t.end.Truncate(day)); {
	case g.format.part == byYear && (t.milestone || t.start.YearDay() == 1 && t.end.YearDay() == 1 && ends):
		layout = s.year
	case g.format.part != byDay && t.milestone, starts && ends && t.end.After(t.start):
		layout = s.month
	}
	first, second := t.start.Format(layout), final.Format(layout)
	if first == second {
		return first
	}
	return first + s.to + second
}
