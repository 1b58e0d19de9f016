package figure

import (
	"strings"
	"time"
)

// Schedule is tasks in the order of the source, with their dates found.
type Schedule struct {
	Title    string   // empty if not given
	Sections []string // as they follow each other; one may have no task
	Tasks    []Task   // at least one
	Compact  bool     // the tasks of a section are to stand in one row; see Rows
	format   dateFormat
	excluded exclusions
}

// Task is one row. A day or month that is written as the end belongs to the task, as plans mean it, whether or not the source
// says inclusiveEndDates; Mermaid would end the bar a day earlier.
type Task struct {
	Name                          string
	Section                       int    // index in sections; -1 before the first
	Done, Active, Crit, Milestone bool   // as tagged; more than one may be set
	id, from, until               string // as written; from is empty after the task before
	line                          int

	Start, End time.Time // UTC; End is the first moment after it, and equals Start only for a milestone
}

// mostTasks is far past what a plan has and a page can show.
const mostTasks = 500

// readGantt reads the statements below the word gantt.
func readGantt(front front, lines []statement) (Figure, *Fault) {
	g := &Schedule{Title: front.title, Compact: front.compact, format: dateFormat{layout: time.DateOnly}}
	for _, s := range lines {
		if f := g.read(s); f != nil {
			return nil, f
		}
	}
	if len(g.Tasks) == 0 {
		return nil, faultf(1, "图里没有任务")
	}
	if f := g.schedule(); f != nil {
		return nil, f
	}
	return g, nil
}

// read reads one statement.
func (g *Schedule) read(s statement) *Fault {
	word, rest := s.split()
	switch strings.ToLower(word) {
	case "title":
		return s.label(rest, &g.Title)
	case "section":
		name := ""
		if f := s.label(rest, &name); f != nil {
			return f
		}
		g.Sections = append(g.Sections, name)
	case "dateformat":
		return g.format.read(s.line, rest)
	case "excludes":
		g.excluded.add(rest)
	case "weekend":
		g.excluded.friday = strings.EqualFold(rest, "friday")
	case "displaymode":
		g.Compact = isCompact(rest)
	case "axisformat", "tickinterval", "todaymarker", "weekday", "topaxis", "click",
		"inclusiveenddates", "acctitle", "acctitle:", "accdescr", "accdescr:":
		// how a screen shows it
	default:
		return g.readTask(s)
	}
	return nil
}

// label takes the text of a title, section or name.
func (s statement) label(text string, to *string) *Fault {
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
func (g *Schedule) readTask(s statement) *Fault {
	name, items, found := strings.Cut(s.text, ":")
	if !found {
		return faultf(s.line, "看不懂 “%s”：任务写成 名称 :开始日期, 结束日期", shown(s.text))
	}
	if len(g.Tasks) == mostTasks {
		return faultf(s.line, "任务超过 %d 项", mostTasks)
	}
	t := Task{line: s.line, Section: len(g.Sections) - 1}
	if f := s.label(name, &t.Name); f != nil {
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
		return faultf(s.line, "任务 “%s” 的时间看不懂：“%s”", shown(t.Name), shown(strings.TrimSpace(items)))
	}
	g.Tasks = append(g.Tasks, t)
	return nil
}

// readTags takes the tags off the front of a task's items.
func (t *Task) readTags(items []string) []string {
	for len(items) > 0 {
		switch items[0] {
		case "done":
			t.Done = true
		case "active":
			t.Active = true
		case "crit":
			t.Crit = true
		case "milestone", "vert":
			t.Milestone = true
		default:
			return items
		}
		items = items[1:]
	}
	return items
}

// readTimes takes id, start and end as far as they are there.
func (t *Task) readTimes(items []string) bool {
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
