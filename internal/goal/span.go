package goal

import (
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// addSpans adds the spans of time within which something is to be done, 三年内, and those that are over, 近三年. What is
// measured, 压缩到7天, is a figure and no moment.
func (r *reading) addSpans() {
	found := r.numbers.Quantities()
	for i := range found {
		q := &found[i]
		if q.Kind != quantity.Span || r.flagged(q.NumberStart, dated|covered|titled) {
			continue
		}
		if m, ok := r.spanTime(q); ok {
			r.insert(m)
		}
	}
}

// spanTime reads a span as a time: 三年内, 用3—5年时间, 未来三年, 三年引进…, 签约后30个工作日内. It also knows spans that
// are over: 近三年, 连续三年, 过去五年.
func (r *reading) spanTime(q *quantity.Match) (moment, bool) {
	i, to := q.NumberStart, q.UnitEnd
	m := moment{from: i, to: to, relative: true, length: q.Quantity}
	if r.inDays(q) {
		n := r.begins(words.WithinSpan, to)
		m.to += n
		return m, n > 0 && r.in(i-1, "后起")
	}
	switch {
	case r.is(to, '级'):
		return moment{}, false
	case r.ends(words.OverBefore, i) > 0 || r.hasAny(to, "来", "以来") > 0 && r.has(to, "来自") == 0:
		m.role = pastTime
		return m, true
	case r.endsWithAny(i, "通过", "经过") && r.begins(words.Efforts, to) > 0:
		return m, true
	case r.ends(words.NoTimeBefore, i) > 0, r.begins(words.NoTimeBehind, to) > 0:
		return moment{}, false
	}
	if n := r.begins(words.WithinSpan, to); n > 0 && !r.grows(i) {
		m.to += n
		return m, true
	}
	if r.is(to, '后') && !r.grows(i) {
		m.to++
		return m, true
	}
	if r.ends(words.SpanAhead, i) > 0 {
		return m, true
	}
	opens := i == 0 || isPunct(r.rs[i-1]) || r.ends(words.BeforeSpanOfTime, i) > 0
	return m, opens && to < len(r.rs) && !isPunct(r.rs[to]) && r.predicate(to)
}

// inDays reports whether a span is one of days or less, within which a service answers: 7天内办结.
func (r *reading) inDays(q *quantity.Match) bool {
	return quantity.Dimension(q.Quantity.Unit) != quantity.Dimension("年")
}

// grows reports whether the span that begins at i is itself the value: 质保期延长至五年.
func (r *reading) grows(i int) bool {
	return r.ends(words.SpanGrows, i) > 0 && !r.endsWithAny(i, "力争到")
}

// predicate reports whether a verb begins at i.
func (r *reading) predicate(i int) bool {
	for _, m := range between(r.marks, i, i+1) {
		if m.families&(words.Act|words.Change|words.Obtain|words.Finished|words.Reach|words.Will) != 0 {
			return true
		}
	}
	return r.hasAny(i, "累计", "合计") > 0 || r.in(i, "共新再内分")
}
