package figure

import (
	"strings"
	"time"
)

// Words lists the tasks with their dates.
func (g *Schedule) Words() string {
	var w strings.Builder
	w.WriteString("进度图")
	if g.Title != "" {
		w.WriteString("：" + g.Title)
	}
	section := -1
	for _, t := range g.Tasks {
		w.WriteString("。")
		if t.Section != section {
			section = t.Section
			w.WriteString(g.Sections[section] + "：")
		}
		w.WriteString(t.Name + "，" + g.written(&t, chineseDates))
		if s := t.stateName(); s != "" {
			w.WriteString("，" + s)
		}
	}
	return w.String()
}

func (t *Task) stateName() string {
	var names []string
	for _, s := range []struct {
		is   bool
		name string
	}{{t.Crit, "关键"}, {t.Done, "已完成"}, {t.Active, "进行中"}, {t.Milestone, "节点"}} {
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

// Period is the time of a task as a table has it: 2023.1—2025.12.
func (g *Schedule) Period(t *Task) string { return g.written(t, dottedDates) }

// written is the time of a task: whole years or months as such.
func (g *Schedule) written(t *Task, s dateStyle) string {
	final := t.End.Add(-time.Nanosecond)
	if !t.End.After(t.Start) {
		final = t.Start
	}
	layout := s.day
	switch starts, ends := t.Start.Day() == 1, t.End.Day() == 1 && t.End.Equal(t.End.Truncate(day)); {
	case g.format.part == byYear && (t.Milestone || t.Start.YearDay() == 1 && t.End.YearDay() == 1 && ends):
		layout = s.year
	case g.format.part != byDay && t.Milestone, starts && ends && t.End.After(t.Start):
		layout = s.month
	}
	first, second := t.Start.Format(layout), final.Format(layout)
	if first == second {
		return first
	}
	return first + s.to + second
}
