package goal

import (
	"pilotplan/internal/segment"
	words "pilotplan/internal/vocabulary"
)

// classify gives the clause its class and adds what it commits to.
func (r *reading) classify(c *clause, v *Verdict) {
	switch {
	case c.rests:
		c.class = Neutral
		v.clue(r, c.from, c.to, "目标的依托或前提，其中的数字不算")
		return
	case c.tense == gone:
		c.class = Fact
		r.clueFact(c, v)
		return
	}
	before := len(v.Values)
	r.addFigures(c, v)
	r.addAll(c, v)
	r.addZero(c, v)
	r.addMean(c, v)
	if m, ok := r.milestone(c); ok && len(v.Values) == before {
		r.addValue(v, m, "里程碑")
	}
	switch {
	case len(v.Values) > before:
		c.class, c.commits = Measurable, true
	case r.onlyTime(c), r.onlyMeans(c):
		c.class = Neutral
	case c.tense >= toCome || c.families&(words.Act|words.Will|words.Drive|words.Degree|words.Change|words.Undated|words.Obtain|words.Indefinite) != 0:
		c.class = Vague
		r.clueVague(c, v)
	case c.families&(words.State|words.Past) != 0:
		c.class = Fact
	case r.beginsToAct(c) > 0:
		c.class = Vague
	case c.families&words.Problem != 0:
		c.class = Fact
	case c.tense == toCome || r.isShort(60) && r.is(c.to, '。') && len(r.clauses) == 1:
		c.class = Vague
	default:
		c.class = Neutral
	}
}

// beginsToAct is the end of a verb that is one of the first two words of the clause, with something behind, as in a task that
// names nobody: 破除堵点, 坚决纠治作风问题; 0 if there is none.
func (r *reading) beginsToAct(c *clause) int {
	to := c.from
	for range 2 {
		from, end := r.cutter.Word(to)
		if to = end; to >= c.to {
			return 0
		}
		if to-from > 1 && segment.Verb(r.rs, from, to) {
			return to
		}
	}
	return 0
}

// onlyTime reports whether the clause is a time and nothing else: 到2025年，.
func (r *reading) onlyTime(c *clause) bool {
	n := 0
	for i := c.from; i < c.to; i++ {
		if !r.flagged(i, dated) {
			n++
		}
	}
	return n <= 2 && n < c.to-c.from
}

// onlyMeans reports whether the clause only says by what means: 通过集中采购，.
func (r *reading) onlyMeans(c *clause) bool {
	return r.begins(words.ByMeans, c.from) > 0 && c.to < len(r.rs) && c.families&words.Award == 0
}

func (r *reading) clueFact(c *clause, v *Verdict) {
	for _, m := range r.within(c) {
		if m.families&(words.Past|words.State|words.Problem) != 0 && r.marksCount(m) {
			v.clue(r, m.from, m.to, "说过去或现状")
			return
		}
	}
	for _, m := range r.moments {
		if m.role == pastTime && m.from >= c.from && m.from < c.to {
			v.clue(r, m.from, m.to, "已过去的时间")
			return
		}
	}
	v.clue(r, c.from, c.to, "承前，说过去或现状")
}

func (r *reading) clueVague(c *clause, v *Verdict) {
	for _, f := range []words.Clue{words.Degree | words.Indefinite | words.Undated, words.Act | words.Will} {
		for _, m := range r.within(c) {
			if m.families&f != 0 && r.marksCount(m) {
				v.clue(r, m.from, m.to, "空泛的词，没有数")
				return
			}
		}
	}
}

// addFigures adds the numbers that are attached to the goal.
func (r *reading) addFigures(c *clause, v *Verdict) {
	for _, f := range r.figures {
		if f.core < c.from || f.core >= c.to || r.flagged(f.core, framed) {
			continue
		}
		if rule := r.attached(c, f); rule != "" && !r.isOldValue(f) {
			r.addValue(v, f, rule)
		}
	}
}

// attached says why a number counts as a value of the goal, or "".
func (r *reading) attached(c *clause, f figure) string {
	switch f.kind {
	case rank:
		return "位次"
	case span:
		if r.spanValue(f) {
			return "时长"
		}
		return ""
	case bare:
		return "动词后的数"
	case share, points, ratio:
		return "比例"
	case times:
		return "倍数"
	}
	if f.about() && c.tense == open && c.families&(words.Will|words.Drive) == 0 && !r.actsBefore(c, f) {
		return ""
	}
	if r.namesScope(c, f) {
		return ""
	}
	return "数和单位"
}

// startsBefore reports whether a word of the list stands in the eight characters before i, in the same clause.
func (r *reading) startsBefore(l words.List, i int) bool {
	for j := i - 1; j >= 0 && i-j <= 8 && !isPunct(r.rs[j]); j-- {
		if r.begins(l, j) > 0 {
			return true
		}
	}
	return false
}

func (r *reading) actsBefore(c *clause, f figure) bool {
	for _, m := range r.within(c) {
		if m.from < f.core && m.families&(words.Act|words.Change|words.Reach) != 0 {
			return true
		}
	}
	return false
}

// spanValue reports whether a span of time is what the goal measures: 压缩到7天, 2小时内到场.
func (r *reading) spanValue(f figure) bool {
	for i := f.to; i < f.to+8 && i < len(r.rs) && !isPunct(r.rs[i]); i++ {
		if r.is(i, '圈') || r.has(i, "生活圈") > 0 {
			return false
		}
	}
	if r.flagged(f.core, dated) {
		return false
	}
	if r.is(f.unit, '年') {
		return r.endsWithAny(f.from, "到", "至") || r.hasAny(f.from, "不少于", "不低于") > 0
	}
	if f.bound() || f.pair() || r.ends(words.BeforeSpan, f.from) > 0 {
		return true
	}
	return r.begins(words.BehindSpan, f.to) > 0
}

// isOldValue reports whether the number is where a change starts from: 由22%提高到35%.
func (r *reading) isOldValue(f figure) bool {
	from, _, ok := r.fromTo(f)
	return ok && from
}
