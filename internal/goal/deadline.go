package goal

import (
	"time"

	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	words "pilotplan/internal/vocabulary"
)

// deadline finds the time by which the goal is to be reached.
func (j *Judge) deadline(r *reading, v *Verdict) {
	for i := range r.moments {
		m := &r.moments[i]
		if next := i + 1; next < len(r.moments) && r.moments[next].from == m.to+1 && r.in(m.to, "、和") && r.moments[next].role == deadline {
			continue // 2023年、2024年、2025年分别: the last counts
		}
		if m.role != deadline || r.pastClause(m) {
			continue
		}
		start, end := r.bytes(m.from, m.to)
		v.Deadline = &Deadline{Start: start, End: end, Text: r.text[start:end], Date: j.date(r, m)}
		v.note(start, end, v.Deadline.Text, "期限")
		return
	}
}

func (r *reading) pastClause(m *moment) bool {
	for i := range r.clauses {
		c := &r.clauses[i]
		if m.from >= c.from && m.from < c.to {
			return c.tense == gone
		}
	}
	return false
}

// date gives the day that a deadline sets; zero if nothing says.
func (j *Judge) date(r *reading, m *moment) calendar.Date {
	d := m.date
	if d.IsZero() {
		d, _ = j.byPeriod(r, m)
	}
	d.Text = r.slice(m.from, m.to)
	return d
}

// byPeriod dates 试点期末, 第二年 and 三年内 by the period of the pilot.
func (j *Judge) byPeriod(r *reading, m *moment) (calendar.Date, bool) {
	p := j.period
	if p.From.IsZero() || p.To.IsZero() {
		return calendar.Date{}, false
	}
	if r.begins(words.PlanTimes, m.from) > 0 && r.find("年", m.from, m.to) < 0 && r.find("中", m.from, m.to) < 0 {
		return p.To, true
	}
	if n := r.yearOfPilot(m); n > 0 {
		years := p.Years()
		if n > len(years) {
			return calendar.Date{}, false
		}
		return calendar.Date{Year: years[n-1]}, true
	}
	if n := monthsOf(m.length); n > 0 {
		return dateOf(p.From.First().AddDate(0, n, -1)), true
	}
	return calendar.Date{}, false
}

// yearOfPilot is the number of the year that 第二年 or 试点首年 names; 0 if m names none.
func (r *reading) yearOfPilot(m *moment) int {
	if r.find("首年", m.from, m.to) >= 0 {
		return 1
	}
	i := r.find("第", m.from, m.to)
	year := r.find("年", m.from, m.to)
	if i < 0 || year < i {
		return 0
	}
	n, err := quantity.ParseNumber(string(r.rs[i+1 : year]))
	if err != nil || !n.IsInt() {
		return 0
	}
	return int(n.Float64())
}

// monthsOf is the length of a span in whole months, the longer end of 3—5年; 0 if it has none.
func monthsOf(q quantity.Quantity) int {
	if q.Relation == quantity.Between {
		q.Number, q.Relation = q.High, quantity.Exactly
	}
	m, err := q.In("个月")
	if err != nil || !m.Number.IsInt() {
		return 0
	}
	return int(min(m.Number.Float64(), 12*100))
}

func dateOf(t time.Time) calendar.Date {
	return calendar.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}
