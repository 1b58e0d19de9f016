package figure

import (
	"strings"
	"time"
)

// scheduler finds the dates of tasks that stand after or until others, wherever those are written.
type scheduler struct {
	*Schedule
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
func (g *Schedule) schedule() *Fault {
	g.excluded.settle(g.format)
	s := &scheduler{Schedule: g, ids: map[string]int{}, state: make([]state, len(g.Tasks))}
	for i, t := range g.Tasks {
		if t.id != "" {
			s.ids[t.id] = i
		}
	}
	for i := range g.Tasks {
		if f := s.find(i); f != nil {
			return f
		}
	}
	from, to := g.Span()
	if to.After(from.AddDate(mostYears, 0, 0)) {
		return faultf(g.Tasks[0].line, "时间从 %d年 到 %d年，超过 %d 年", from.Year(), to.Year(), mostYears)
	}
	return nil
}

// Span is the time from the first start to the last end.
func (g *Schedule) Span() (from, to time.Time) {
	from, to = g.Tasks[0].Start, g.Tasks[0].End
	for _, t := range g.Tasks {
		if t.Start.Before(from) {
			from = t.Start
		}
		if t.End.After(to) {
			to = t.End
		}
	}
	return from, to
}

// find finds the dates of task i, and of those it depends on first: no more than mostTasks deep.
func (s *scheduler) find(i int) *Fault {
	t := &s.Tasks[i]
	switch s.state[i] {
	case known:
		return nil
	case asked:
		return faultf(t.line, "任务 “%s” 的先后绕成了圈", shown(t.Name))
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

func (t *Task) check() *Fault {
	switch {
	case t.End.Before(t.Start):
		return faultf(t.line, "任务 “%s” 的结束早于开始", shown(t.Name))
	case !t.End.After(t.Start) && !t.Milestone:
		return faultf(t.line, "任务 “%s” 的工期为零", shown(t.Name))
	case t.End.Year() > lastYear+1:
		return faultf(t.line, "任务 “%s” 的日期太远", shown(t.Name))
	}
	return nil
}

func (s *scheduler) findStart(i int) *Fault {
	t := &s.Tasks[i]
	if date, ok := s.format.parse(t.until); ok && t.from == "" && t.Milestone {
		t.Start = date // Mermaid would draw it halfway from the task before
		return nil
	}
	if t.from == "" {
		if i == 0 {
			return faultf(t.line, "第一项任务 “%s” 没有开始日期", shown(t.Name))
		}
		f := s.find(i - 1)
		t.Start = s.Tasks[i-1].End
		return f
	}
	if ids, ok := references(t.from, "after"); ok {
		return s.each(t, ids, func(o *Task, first bool) {
			if first || o.End.After(t.Start) {
				t.Start = o.End
			}
		})
	}
	date, ok := s.format.parse(t.from)
	if !ok {
		return faultf(t.line, "任务 “%s” 的开始日期 “%s” 看不懂或超出范围", shown(t.Name), shown(t.from))
	}
	t.Start = date
	return nil
}

func (s *scheduler) findEnd(i int) *Fault {
	t := &s.Tasks[i]
	if ids, ok := references(t.until, "until"); ok {
		f := s.each(t, ids, func(o *Task, first bool) {
			if first || o.Start.Before(t.End) {
				t.End = o.Start
			}
		})
		return f
	}
	if date, ok := s.format.parse(t.until); ok {
		if t.End = s.format.next(date); date.Before(t.Start) {
			t.End = date
		}
		return nil
	}
	end, ok := lengthen(t.Start, t.until)
	if ok {
		end, ok = s.excluded.stretch(t.Start, end)
	}
	if !ok {
		return faultf(t.line, "任务 “%s” 的结束 “%s” 看不懂或超出范围", shown(t.Name), shown(t.until))
	}
	if t.End = end; !end.After(t.Start) && t.Milestone && s.format.part != byDay {
		t.End = s.format.next(t.Start) // somewhere in that month
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
func (s *scheduler) each(t *Task, ids []string, visit func(o *Task, first bool)) *Fault {
	for n, id := range ids {
		i, ok := s.ids[id]
		if !ok {
			return faultf(t.line, "任务 “%s” 引用的 “%s” 不存在", shown(t.Name), shown(id))
		}
		if f := s.find(i); f != nil {
			return f
		}
		visit(&s.Tasks[i], n == 0)
	}
	return nil
}
