package page

import (
	"strings"
	"time"
)

// gantt is a schedule: tasks in the order of the source, with their dates found.
type gantt struct {
	title    string
	sections []string // as they follow each other
	tasks    []task
	format   dateFormat
	excluded exclusions
}

// task is one row. A day or month that is written as the end belongs to the task, as plans mean it, whether or not the source
// says inclusiveEndDates; Mermaid would end the bar a day earlier.
type task struct {
	name                          string
	section                       int // index in sections; -1 before the first
	done, active, crit, milestone bool
	id, from, until               string // as written; from is empty after the task before
	line                          int

	start, end time.Time // end is the first moment after it
}

// mostTasks is far past what a plan has and a page can show.
const mostTasks = 500

// readGantt reads the statements below the word gantt.
func readGantt(title string, lines []statement) (picturable, *fault) {
	g := &gantt{title: title, format: dateFormat{layout: time.DateOnly}}
	for _, s := range lines {
		if f := g.read(s); f != nil {
			return nil, f
		}
	}
	if len(g.tasks) == 0 {
		return nil, faultf(1, "图里没有任务")
	}
	if f := g.schedule(); f != nil {
		return nil, f
	}
	return g, nil
}

// read reads one statement.
func (g *gantt) read(s statement) *fault {
	word, rest := s.split()
	switch strings.ToLower(word) {
	case "title":
		return s.label(rest, &g.title)
	case "section":
		name := ""
		if f := s.label(rest, &name); f != nil {
			return f
		}
		g.sections = append(g.sections, name)
	case "dateformat":
		return g.format.read(s.line, rest)
	case "excludes":
		g.excluded.add(rest)
	case "weekend":
		g.excluded.friday = strings.EqualFold(rest, "friday")
	case "axisformat", "tickinterval", "todaymarker", "weekday", "topaxis", "displaymode", "click",
		"inclusiveenddates", "acctitle", "acctitle:", "accdescr", "accdescr:":
		// how a screen shows it
	default:
		return g.readTask(s)
	}
	return nil
}

// label takes the text of a title, section or name.
func (s statement) label(text string, to *string) *fault {
	*to = plainText(text)
	switch {
	case *to == "":
		return faultf(s.line, "“%s” 没有名称", shown(s.text))
	case tooLong(*to):
		return faultf(s.line, "“%s” 超过 %d 字", shown(*to), mostLabel)
	}
	return nil
}

// readTask reads name :[tags,] [id,] [start,] end.
func (g *gantt) readTask(s statement) *fault {
	name, items, found := strings.Cut(s.text, ":")
	if !found {
		return faultf(s.line, "看不懂 “%s”：任务写成 名称 :开始日期, 结束日期", shown(s.text))
	}
	if len(g.tasks) == mostTasks {
		return faultf(s.line, "任务超过 %d 项", mostTasks)
	}
	t := task{line: s.line, section: len(g.sections) - 1}
	if f := s.label(name, &t.name); f != nil {
		return f
	}
	if i := strings.IndexAny(items, "#;"); i >= 0 {
		items = items[:i]
	}
	fields := strings.Split(items, ",")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	if !t.readTimes(t.readTags(fields)) {
		return faultf(s.line, "任务 “%s” 的时间看不懂：“%s”", shown(t.name), shown(strings.TrimSpace(items)))
	}
	g.tasks = append(g.tasks, t)
	return nil
}

// readTags takes the tags off the front of a task's items.
func (t *task) readTags(items []string) []string {
	for len(items) > 0 {
		switch items[0] {
		case "done":
			t.done = true
		case "active":
			t.active = true
		case "crit":
			t.crit = true
		case "milestone", "vert":
			t.milestone = true
		default:
			return items
		}
		items = items[1:]
	}
	return items
}

// readTimes takes id, start and end as far as they are there.
func (t *task) readTimes(items []string) bool {
	for _, item := range items {
		if item == "" {
			return false
		}
	}
	switch len(items) {
	case 1:
		t.until = items[0]
	case 2:
		t.from, t.until = items[0], items[1]
	case 3:
		t.id, t.from, t.until = items[0], items[1], items[2]
	default:
		return false
	}
	return true
}
