package goal

import words "pilotplan/internal/vocabulary"

// addAll adds what is to hold without exception: 全覆盖, 全部接入.
func (r *reading) addAll(c *clause, v *Verdict) {
	for _, m := range r.within(c) {
		if m.families&words.All == 0 || !r.marksCount(m) {
			continue
		}
		switch {
		case r.has(m.from, "所有") > 0 && r.find("均", m.to, c.to) < 0 && r.find("都", m.to, c.to) < 0 && r.find("全部", m.to, c.to) < 0:
			continue
		case r.has(m.from, "全员") > 0 && !r.holds(words.AllStaffDo, m.to, c.to):
			continue
		case r.begins(words.EachOne, m.from) > 0 && c.families&words.Degree != 0:
			continue
		}
		r.addValue(v, wordFigure(m.from, m.to, whole), "全部、全覆盖")
	}
}

// holds reports whether one of the list stands from from to to.
func (r *reading) holds(l words.List, from, to int) bool {
	at, _ := r.words.List(l).Within(r.rs, from, to)
	return at >= 0
}

func (r *reading) follows(from, to int, words ...string) bool {
	for _, w := range words {
		if r.find(w, from, to) >= 0 {
			return true
		}
	}
	return false
}

// addZero adds what is not to happen at all: 零投诉, 不发生重大安全事故.
func (r *reading) addZero(c *clause, v *Verdict) {
	for _, m := range r.within(c) {
		if r.flagged(m.from, titled|framed) || r.is(m.from-1, '近') || m.families&(words.Zero|words.Nought|words.Never) == 0 {
			continue
		}
		to := m.to
		if m.families&words.Zero == 0 {
			to = r.nothingOf(m, c)
		}
		if to > 0 {
			r.addValue(v, wordFigure(m.from, to, none), "零事故一类")
			return
		}
	}
}

// nothingOf is the end of what is not to happen behind m, or 0.
func (r *reading) nothingOf(m mark, c *clause) int {
	for _, o := range r.within(c) {
		if o.families&words.NoughtOf != 0 && o.from >= m.to && o.from <= m.to+10 {
			return o.to
		}
	}
	return 0
}

// addMean adds an average of others, or a value of one's own before, that is to be reached: 高于全国平均水平, 不少于去年.
func (r *reading) addMean(c *clause, v *Verdict) {
	for _, s := range r.within(c) {
		if s.families&words.Surpass == 0 || !r.marksCount(s) {
			continue
		}
		if to := r.yardstick(c, s.to); to > 0 {
			r.addValue(v, wordFigure(s.from, to, mean), "与平均水平、往年比")
			return
		}
	}
}

// yardstick is the end of what is measured against within twelve characters from i: an average, or, right there, a time before; 0
// if there is none.
func (r *reading) yardstick(c *clause, i int) int {
	for _, m := range between(r.marks, i, min(i+12, c.to)) {
		if m.families&words.Outside != 0 && r.marksCount(m) {
			return m.to
		}
	}
	for _, m := range r.moments {
		if m.role == base && m.from == i && m.to == c.to {
			return m.to
		}
	}
	return 0
}
