package goal

import (
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// milestone finds what is to be finished or granted: a completion verb with a named thing.
func (r *reading) milestone(c *clause) (figure, bool) {
	if f, ok := r.doneInTime(c); ok {
		return f, true
	}
	if c.families&(words.Finished|words.Obtain) == 0 {
		return figure{}, false
	}
	for _, m := range r.within(c) {
		if !r.marksCount(m) || m.families&(words.Finished|words.Obtain) == 0 {
			continue
		}
		if r.weakened(c, m) {
			continue
		}
		if m.families&words.Finished != 0 && r.finishes(c, m) {
			return wordFigure(m.from, m.to, achieved), true
		}
		if m.families&words.Obtain != 0 {
			if to := r.obtained(c, m); to > 0 {
				return wordFigure(m.from, to, achieved), true
			}
		}
	}
	return figure{}, false
}

// doneInTime finds what is to be done by a time that the clause sets: its last word says so, and a thing of four characters and
// more stands before: 备件库建设合同2025年底前签约.
func (r *reading) doneInTime(c *clause) (figure, bool) {
	n := r.ends(words.DoneInTime, c.to)
	at := c.to - n
	if n == 0 || !r.onEdges(at, c.to) || r.flagged(at, quoted|titled|framed) {
		return figure{}, false
	}
	thing, dated := 0, false
	for i := range r.moments {
		if m := &r.moments[i]; m.role == deadline && m.from >= c.from && m.to <= at {
			thing, dated = m.from-c.from, true
		}
	}
	m := mark{from: at, to: c.to}
	return wordFigure(at, c.to, achieved), dated && thing >= 4 && !r.weakened(c, m)
}

// weakened reports whether the thing is not named, or not to be finished: 推动更多产品进入…, 启动…验收.
func (r *reading) weakened(c *clause, m mark) bool {
	for _, w := range r.within(c) {
		if !r.marksCount(w) && w.families&words.Indefinite == 0 {
			continue
		}
		if w.families&words.Indefinite != 0 && !r.flagged(w.from, quoted|titled) && w.from < m.to+12 {
			return true
		}
		if w.families&words.Unfinished != 0 && w.to <= m.from && !r.separated(w.to, m.from) {
			return true
		}
	}
	return r.in(m.from-1, "未不待经后") || r.endsWithAny(m.from, "基本", "初步")
}

// separated reports whether 并, 、 or 和 stands between from and to, so that what was before no longer weighs.
func (r *reading) separated(from, to int) bool {
	for i := from; i < to; i++ {
		if r.in(i, "并") {
			return true
		}
	}
	return false
}

// finishes reports whether a word such as 投产 stands for a completion: behind or before the thing that is meant, and not as
// what only describes a noun.
func (r *reading) finishes(c *clause, m mark) bool {
	return !r.describedBy(c, m) && !r.in(m.from-1, "已") && (m.from > c.from || m.to < c.to)
}

// describedBy reports whether a noun stands behind the word that it only describes: 投产效率, 竣工验收制度. Some of these verbs
// have an object, 上线新系统, others none: then any noun is described.
func (r *reading) describedBy(c *clause, m mark) bool {
	i := m.to
	if i >= c.to || isPunct(r.rs[i]) || r.flagged(i, taken|dated) || r.is(i, '的') {
		return false
	}
	if r.begins(words.Described, i) > 0 {
		return true
	}
	from, to := r.cutter.Word(i)
	return r.begins(words.NoObject, m.from) == m.to-m.from && from == i && to-from > 1 && !r.clueAt(i) && !quantity.IsNumeral(r.rs[i])
}

// clueAt reports whether a clue word begins at i that is no thing.
func (r *reading) clueAt(i int) bool {
	for _, m := range between(r.marks, i, i+1) {
		if m.families&^(words.Facility|words.Abstract|words.Nounlike|words.Award|words.Completed) != 0 && m.families&words.Nounlike == 0 {
			return true
		}
	}
	return false
}

// obtained is the end of the thing that is to be obtained behind m, or 0: 通过…认证, 建成…平台, 完成股份制改造.
func (r *reading) obtained(c *clause, m mark) int {
	length := m.to - m.from
	switch {
	case r.has(m.from, "建成") == length:
		return r.built(c, m)
	case r.has(m.from, "完成") == length:
		return r.lastOf(c, m, words.Completed|words.Award)
	case r.has(m.from, "实施") == length:
		return 0
	case r.begins(words.Issued, m.from) == length:
		return r.issued(c, m)
	}
	if to := r.lastOf(c, m, words.Award); to > 0 && !(r.begins(words.Becoming, m.from) == length && r.ends(words.Levels, to) > 0) {
		return to
	}
	if r.begins(words.Granted, m.from) == length {
		return m.to
	}
	return 0
}

// issued is the end of the paper that is to be issued behind m, or 0: 出台《…》, 发布白皮书.
func (r *reading) issued(c *clause, m mark) int {
	if i := r.find("《", m.to, c.to); i >= 0 {
		return r.titleEnd(i, c.to)
	}
	if r.has(m.from, "发布") > 0 {
		return r.lastOf(c, m, words.Award)
	}
	return 0
}

// lastOf is the end of the last word of the families behind m in the clause, or 0. What is abstract is no thing.
func (r *reading) lastOf(c *clause, m mark, f words.Clue) int {
	to := 0
	for _, w := range between(r.marks, m.to, c.to) {
		if w.families&f != 0 && !r.flagged(w.from, titled|framed) {
			to = w.to
		}
	}
	if to == 0 || r.begins(words.Described, to) > 0 || r.begins(words.Completion, m.from) > 0 && r.vagueBetween(m.to, to) {
		return 0
	}
	for _, w := range between(r.marks, m.to, c.to) {
		if w.families&words.Abstract != 0 && w.from >= to-1 && !r.flagged(w.from, quoted) {
			return 0 // 取得认证体系建设新进展
		}
	}
	return to
}

// vagueBetween reports whether a word of degree makes what is completed a matter of opinion: 完成知识库的全面升级.
func (r *reading) vagueBetween(from, to int) bool {
	for _, w := range between(r.marks, from, to) {
		if w.families&words.Degree != 0 && r.marksCount(w) {
			return true
		}
	}
	return false
}

func (r *reading) titleEnd(i, end int) int {
	for j := i; j < end; j++ {
		if r.is(j, '》') {
			return j + 1
		}
	}
	return 0
}

// built is the end of the facility that is to be built, or 0: a facility is the last noun and nothing makes it vague. It may
// stand before the verb: 分拣中心7月建成.
func (r *reading) built(c *clause, m mark) int {
	if m.to == c.to {
		for _, w := range between(r.marks, c.from, m.from) {
			if w.families&words.Facility != 0 && r.marksCount(w) {
				return m.to
			}
		}
	}
	to := 0
	for _, w := range between(r.marks, m.to, c.to) {
		if w.families&(words.Abstract|words.Indefinite) != 0 {
			return 0
		}
		if w.families&words.Facility != 0 {
			to = w.to
		}
	}
	return to
}
