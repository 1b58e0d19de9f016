package page

import (
	"strings"
	"time"
)

// scheduler finds the dates of tasks that stand after or until others, wherever those are written.
type scheduler struct {
	*gantt
	ids   map[string]int
	state []state
}

type state uint8

const (
	waiting state = iota
	asked
	known
)

// schedule finds all dates.
func (g *gantt) schedule() *fault {
	g.excluded.settle(g.format)
	s := &scheduler{gantt: g, ids: map[string]int{}, state: make([]state, len(g.tasks))}
	for i, t := range g.tasks {
		if t.id != "" {
			s.ids[t.id] = i
		}
	}
	for i := range g.tasks {
		if f := s.find(i); f != nil {
			return f
		}
	}
	from, to := g.span()
	if to.After(from.AddDate(mostYears, 0, 0)) {
		return faultf(g.tasks[0].line, "时间从 %d年 到 %d年，超过 %d 年", from.Year(), to.Year(), mostYears)
	}
	return nil
}

// span is the time from the first start to the last end.
func (g *gantt) span() (from, to time.Time) {
	from, to = g.tasks[0].start, g.tasks[0].end
	for _, t := range g.tasks {
		if t.start.Before(from) {
			from = t.start
		}
		if t.end.After(to) {
			to = t.end
		}
	}
	return from, to
}

// find finds the dates of task i, and of those it depends on first: no more than mostTasks deep.
func (s *scheduler) find(i int) *fault {
	t := &s.tasks[i]
	switch s.state[i] {
	case known:
		return nil
	case asked:
		return faultf(t.line, "任务 “%s” 的先后绕成了圈", shown(t.name))
	}
	s.state[i] = asked
	f := s.findStart(i)
	if f == nil {
		f = s.findEnd(i)
	}
	if f == nil {
		f = t.check()
	}
	s.state[i] = known
	return f
}

func (t *task) check() *fault {
	switch {
	case t.end.Before(t.start):
		return faultf(t.line, "任务 “%s” 的结束早于开始", shown(t.name))
	case !t.end.After(t.start) && !t.milestone:
		return faultf(t.line, "任务 “%s” 的工期为零", shown(t.name))
	case t.end.Year() > lastYear+1:
		return faultf(t.line, "任务 “%s” 的日期太远", shown(t.name))
	}
	return nil
}

func (s *scheduler) findStart(i int) *fault {
	t := &s.tasks[i]
	if date, ok := s.format.parse(t.until); ok && t.from == "" && t.milestone {
		t.start = date // Mermaid would draw it halfway from the task before
		return nil
	}
	if t.from == "" {
		if i == 0 {
			return faultf(t.line, "第一项任务 “%s” 没有开始日期", shown(t.name))
		}
		f := s.find(i - 1)
		t.start = s.tasks[i-1].end
		return f
	}
	if ids, ok := references(t.from, "after"); ok {
		return s.each(t, ids, func(o *task, first bool) {
			if first || o.end.After(t.start) {
				t.start = o.end
			}
		})
	}
	date, ok := s.format.parse(t.from)
	if !ok {
		return faultf(t.line, "任务 “%s” 的开始日期 “%s” 看不懂或超出范围", shown(t.name), shown(t.from))
	}
	t.start = date
	return nil
}

func (s *scheduler) findEnd(i int) *fault {
	t := &s.tasks[i]
	if ids, ok := references(t.until, "until"); ok {
		f := s.each(t, ids, func(o *task, first bool) {
			if first || o.start.Before(t.end) {
				t.end = o.start
			}
		})
		return f
	}
	if date, ok := s.format.parse(t.until); ok {
		if t.end = s.format.next(date); date.Before(t.start) {
			t.end = date
		}
		return nil
	}
	end, ok := lengthen(t.start, t.until)
	if ok {
		end, ok = s.excluded.stretch(t.start, end)
	}
	if !ok {
		return faultf(t.line, "任务 “%s” 的结束 “%s” 看不懂或超出范围", shown(t.name), shown(t.until))
	}
	if t.end = end; !end.After(t.start) && t.milestone && s.format.part != byDay {
		t.end = s.format.next(t.start) // somewhere in that month
	}
	return nil
}

// references reads after a b.
func references(s, word string) ([]string, bool) {
	fields := strings.Fields(s)
	if len(fields) < 2 || fields[0] != word {
		return nil, false
	}
	return fields[1:], true
}

// each finds the tasks that t refers to and visits them.
func (s *scheduler) each(t *task, ids []string, visit func(o *task, first bool)) *fault {
	for n, id := range ids {
		i, ok := s.ids[id]
		if !ok {
			return faultf(t.line, "任务 “%s” 引用的 “%s” 不存在", shown(t.name), shown(id))
		}
		if f := s.find(i); f != nil {
			return f
		}
		visit(&s.tasks[i], n == 0)
	}
	return nil
}
