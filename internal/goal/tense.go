package goal

import words "pilotplan/internal/vocabulary"

// setTenses gives each clause its tense, which the next takes over if it has none of its own.
func (r *reading) setTenses() {
	var last tense
	lasting := r.looksBack()
	if lasting {
		last = gone
	}
	for i := range r.clauses {
		c := &r.clauses[i]
		if r.isAfter(c) {
			c.rests = true
			if last == open && r.holds(words.Introduced, c.from, c.to) && !r.holds(words.Completion, c.from, c.to) {
				last = gone
			}
			continue
		}
		if c.rests {
			continue
		}
		c.tense = r.backward(c, r.tenseOf(c, last), last)
		if c.tense == open && last == gone && (lasting || c.families&words.Drive == 0) {
			c.tense = gone
		}
		if c.tense == open && last == surely {
			c.tense = toCome
			continue // and what follows too
		}
		if c.tense == toCome && last == gone && lasting && !r.hasWill(c) {
			c.tense = gone
		}
		if c.tense != open {
			last, lasting = c.tense, c.tense == gone && (lasting || c.lasting)
		}
	}
	r.lookBack()
}

// lookBack gives open clauses the past of what follows, if nothing in the sentence is to come: 带动企业150余家，其中18家已接入.
//
// A comparison with the year before, 同比, even outweighs a time such as 全年 that may be over.
func (r *reading) lookBack() {
	told, compared := false, false
	for i := range r.clauses {
		c := &r.clauses[i]
		told = told || c.tense == gone
		compared = compared || c.tense == gone && r.follows(c.from, c.to, "同比", "环比")
	}
	weak := func(c *clause) bool {
		return c.tense == open || compared && c.tense == toCome && c.families&(words.Will|words.Drive) == 0
	}
	for i := range r.clauses {
		if c := &r.clauses[i]; c.tense != gone && !weak(c) {
			return
		}
	}
	for i := range r.clauses {
		if c := &r.clauses[i]; told && c.tense != gone && !c.rests {
			c.tense = gone
		}
	}
}

// isAfter reports whether the clause only says after what something happens: 项目实施后，.
func (r *reading) isAfter(c *clause) bool {
	return c.to < len(r.rs) && r.is(c.to, '，') && (r.is(c.to-1, '后') || r.endsWith(c.to, "之时")) && !r.flagged(c.to-1, dated) && !r.in(c.to-2, "然最今落售")
}

func (r *reading) tenseOf(c *clause, last tense) tense {
	ahead := r.ahead(c)
	gonePast := r.toldAsPast(c)
	switch {
	case ahead == surely:
		return surely
	case gonePast:
		return gone
	case ahead == toCome:
		return toCome
	case last != surely && r.describes(c):
		return gone
	case c.families&words.Drive != 0:
		return toCome
	}
	return open
}

// ahead reports what points to what is to come: a strong word of will, a deadline, 将.
func (r *reading) ahead(c *clause) tense {
	found := open
	for _, m := range r.within(c) {
		if m.families&words.Will == 0 || !r.marksCount(m) {
			continue
		}
		if m.to-m.from > 1 {
			if m.families&words.Act == 0 || r.has(m.from, "力") > 0 || r.has(m.from, "确") > 0 || r.has(m.from, "争") > 0 {
				return surely
			}
		}
		found = toCome
	}
	for _, m := range r.moments {
		if m.from < c.from || m.from >= c.to || m.role != deadline && m.role != start {
			continue
		}
		if r.firmPast(c) {
			continue
		}
		if m.year == 0 && !r.explicit(m) {
			found = toCome
			continue
		}
		return surely
	}
	return found
}

// explicit reports whether a moment without a year is surely to come: 三年内, 年底前, 试点期末; not 一季度 or 4月.
func (r *reading) explicit(m moment) bool {
	if r.is(m.to-1, '前') || r.is(m.to-1, '内') {
		return true
	}
	for _, w := range between(r.marks, m.from, m.from+1) {
		if w.families&words.DueMaybe != 0 {
			return false
		}
	}
	return m.relative
}

func (r *reading) hasWill(c *clause) bool { return r.ahead(c) == surely }

// firmPast reports whether the clause says 已, 了 or 截至, against which a date has no weight.
func (r *reading) firmPast(c *clause) bool {
	for _, m := range r.within(c) {
		if m.families&words.Past != 0 && r.marksCount(m) && !r.untilFuture(m) && r.begins(words.Already, m.from) > 0 {
			return true
		}
	}
	return r.completedAspect(c)
}

// toldAsPast reports whether the clause tells of the past or of how things stand.
func (r *reading) toldAsPast(c *clause) bool {
	for _, m := range r.moments {
		if m.role == pastTime && m.from >= c.from && m.from < c.to && !r.flagged(m.from, framed) {
			c.lasting = c.lasting || r.lasts(m)
			return true
		}
	}
	for _, m := range r.within(c) {
		if m.families&words.Past == 0 || !r.marksCount(m) || r.comparesWith(m) || r.onlyCompares(c, m) || r.untilFuture(m) || r.promised(m.to-1) {
			continue
		}
		if r.begins(words.LastingPast, m.from) > 0 || m.to-m.from > 2 && r.endsWith(m.to, "以来") {
			c.lasting = true
		}
		return true
	}
	reports := r.reports(c)
	c.lasting = c.lasting || reports
	return reports || r.completedAspect(c)
}

// reports reports whether the clause names the check that a fact comes from: 经审计，, 监测显示，.
func (r *reading) reports(c *clause) bool {
	return r.is(c.from, '经') && r.ends(words.Checked, c.to) > 0 || r.ends(words.Showing, c.to) > 0 && r.is(c.to, '，')
}

// untilFuture reports whether m is the 截至 of a time to come: 截至2025年底.
func (r *reading) untilFuture(m mark) bool {
	if r.begins(words.Until, m.from) == 0 {
		return false
	}
	for _, t := range r.moments {
		if t.from == m.to {
			return t.role == deadline
		}
	}
	return false
}

// lasts reports whether a past moment rules the clauses behind it: 2022年，公司积极推进….
func (r *reading) lasts(m moment) bool { return m.year > 0 || m.relative }

// comparesWith reports whether a word such as 目前 or 去年 only names what a goal is compared with: 较去年, 由现有.
func (r *reading) comparesWith(m mark) bool {
	if r.in(m.from-1, "较由从对把同与") || r.is(m.from-1, '比') && !r.in(m.from-2, "占环同之百") || r.is(m.from-1, '以') && r.is(m.from, '上') {
		return true
	}
	if r.surpasses(m.from) {
		return true
	}
	if r.begins(words.Presently, m.from) == 0 {
		return false
	}
	for _, v := range between(r.marks, m.from-6, m.from) {
		if v.to == m.from && v.families&(words.Act|words.Frame) != 0 && v.families&words.Past == 0 {
			return true
		}
	}
	return r.ends(words.Overcoming, m.from) > 0
}

// surpasses reports whether a word that compares ends before i: 不少于去年.
func (r *reading) surpasses(i int) bool {
	for _, m := range between(r.marks, i-4, i) {
		if m.to == i && m.families&words.Surpass != 0 {
			return true
		}
	}
	return false
}

// completedAspect reports whether 了 follows a verb in the clause: 提升了40%. Behind a year that is surely to come it tells
// nothing of the past: 到2025年，用户突破了30万户.
func (r *reading) completedAspect(c *clause) bool {
	for i := c.from + 1; i < c.to; i++ {
		if r.rs[i] != '了' || r.is(i+1, '解') || r.flagged(i, quoted|titled) || r.promised(i) {
			continue
		}
		if !r.in(i-1, "为除极罢") && i > c.from+1 {
			return true
		}
	}
	return false
}

// promised reports whether a time that is surely to come stands before the 了 at i.
func (r *reading) promised(i int) bool {
	if !r.is(i, '了') {
		return false
	}
	for k := range r.moments {
		if m := &r.moments[k]; m.from < i && m.sure {
			return true
		}
	}
	return false
}
