package goal

import (
	"time"

	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	words "pilotplan/internal/vocabulary"
)

// moment is a time that the sentence names.
type moment struct {
	from, to int
	year     int // the last that it covers; 0 if it has none of its own
	month    int // the last month covered; 0 if it names none
	first    int // the first year of a period; else year
	role     role
	relative bool              // 试点期末, 三年内, 年底: dated by the plan's period or the day
	loose    bool              // a month whose year nothing says: 6月底前
	sure     bool              // a deadline that is surely to come
	date     calendar.Date     // as seen from the judge's day; zero if nothing says
	length   quantity.Quantity // of a span: 三年内; else zero
}

// role is what a moment does in its sentence.
type role uint8

const (
	other    role = iota
	deadline      // the goal is to be reached by then
	pastTime      // it is over
	start         // 2023年起
	base          // 较2022年, 由2022年的
)

// findMoments finds the times of the sentence, left to right, and flags them: dates and periods as quantity reads them,
// the words for times of the plan, and spans within which something is to be done.
func (r *reading) findMoments(asOf time.Time) {
	r.moments = r.moments[:0]
	found := r.numbers.Moments()
	for i := range found {
		if m := &found[i]; !r.flagged(m.Start, titled) && r.isTime(m) {
			r.flag(m.Start, m.End, dated)
			r.moments = append(r.moments, momentOf(m, asOf))
		}
	}
	r.addWords()
	r.addSeasons()
	r.addSpans()
}

// momentOf is the moment that quantity has read.
func momentOf(q *calendar.Moment, asOf time.Time) moment {
	m := moment{from: q.Start, to: q.End, date: q.On(asOf)}
	m.first, m.year = q.Years()
	m.relative = m.year == 0 && q.To.Month == 0
	m.loose = m.year == 0 && q.Anchor == calendar.Stated
	last := q.To
	if last.Year == 0 {
		last.Year = asOf.Year()
	}
	if last.Month > 0 || last.Part != calendar.Whole {
		m.month = int(last.Last().Month())
	}
	switch q.Anchor {
	case calendar.LastYear, calendar.YearBeforeLast, calendar.LastQuarter, calendar.LastMonth:
		m.role = pastTime
	}
	return m
}

// isTime reports whether a moment without a year is one where it stands: 全年 and 一季度 only where a deadline may stand.
func (r *reading) isTime(q *calendar.Moment) bool {
	if first, _ := q.Years(); first > 0 || q.To.Month > 0 && q.To.Part != calendar.Through {
		return true
	}
	for _, m := range between(r.marks, q.Start, q.Start+1) {
		if m.families&(words.Due|words.DueMaybe) == words.DueMaybe {
			return r.opensOrReaches(q.Start, q.End)
		}
	}
	return true
}

// addWords adds the times said in words, 试点期末 and 验收前, and puts all in order.
func (r *reading) addWords() {
	for _, m := range r.marks {
		if m.families&(words.Due|words.DueMaybe) == 0 || r.flagged(m.from, dated|titled) || r.flagged(m.to-1, dated) {
			continue
		}
		if m.families&words.Due == 0 && !r.opensOrReaches(m.from, m.to) {
			continue
		}
		to := m.to
		if n := r.hasAny(to, "以前", "之前"); n > 0 {
			to += n
		} else if r.is(to, '前') && !r.in(to+1, "列三五十瞻沿期后所景往") {
			to++
		}
		r.insert(moment{from: m.from, to: to, relative: true})
	}
}

// addSeasons adds the times of the year before which something is to be done: 汛期来临前, 谷雨前.
func (r *reading) addSeasons() {
	for i, c := range r.rs {
		if c != '前' || r.flagged(i, titled) || r.in(i+1, "列三五十瞻沿期后所景往") {
			continue
		}
		at := i
		if r.in(at-1, "之以") {
			at--
		}
		at -= r.ends(words.Coming, at)
		if n := r.ends(words.Seasons, at); n > 0 && !r.flagged(at-n, dated) {
			r.insert(moment{from: at - n, to: i + 1, relative: true})
		}
	}
}

// insert flags the moment and puts it where it stands.
func (r *reading) insert(m moment) {
	r.flag(m.from, m.to, dated)
	at := len(r.moments)
	for at > 0 && r.moments[at-1].from > m.from {
		at--
	}
	r.moments = append(r.moments, moment{})
	copy(r.moments[at+1:], r.moments[at:])
	r.moments[at] = m
}

// opensOrReaches reports whether a word such as 全年, from from to to, stands where a deadline stands: at the start of a
// clause, behind 到 or before 前.
func (r *reading) opensOrReaches(from, to int) bool {
	if from == 0 || isPunct(r.rs[from-1]) || r.is(to-1, '前') || r.is(to, '前') && !r.in(to+1, "列三五十") {
		return true
	}
	return r.ends(words.BeforeTime, from) > 0
}
