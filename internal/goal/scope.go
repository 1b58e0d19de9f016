package goal

import (
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// namesScope reports whether the number only tells which things are meant, and not how many there are to be: 现有5条产线,
// 在15个乡镇推广, 用好22条政策, 电子、医药、纺织三个产业.
func (r *reading) namesScope(c *clause, f figure) bool {
	if r.is(f.from-1, '的') && r.startsBefore(words.Existing, f.from) {
		return true
	}
	return r.ends(words.Referring, f.from) > 0 || f.kind == count && !f.bound() &&
		(r.sumsList(c, f) || r.isPlace(c, f) || r.isUsed(c, f) || r.describesNoun(c, f) || r.isMoved(c, f))
}

// sumsList reports whether the number counts the items of the list before it: 电子、医药、纺织三个产业.
func (r *reading) sumsList(c *clause, f figure) bool {
	if f.about() || f.pair() || f.to >= c.to || r.verbEnds(f.from) {
		return false
	}
	items := int64(1)
	for i := f.from - 1; i >= c.from && !r.flagged(i, taken|dated); i-- {
		if r.is(i, '等') && items == 1 {
			return false
		}
		if r.is(i, '、') || items > 1 && r.in(i, "和及与") && r.cutter.Edge(i) && r.cutter.Edge(i+1) {
			items++
		}
	}
	return items > 1 && f.value.Number.Equal(quantity.Int(items))
}

// isPlace reports whether the number stands in what a preposition leads in, with a verb behind: 在15个乡镇推广, 与三所高校共建.
func (r *reading) isPlace(c *clause, f figure) bool {
	at := -1
	for i := f.from - 1; i >= c.from && f.from-i < 8; i-- {
		if r.verbAt(i) {
			return false
		}
		if n := r.begins(words.Prepositions, i); n > 0 && r.onEdges(i, i+n) {
			at = i
			break
		}
	}
	if at < 0 {
		return false
	}
	for _, m := range between(r.marks, at-3, at) {
		if m.to > at && m.families&words.Reach != 0 {
			return false // 控制在5家
		}
	}
	return r.verbIn(f.to, c.to)
}

// verbAt reports whether a clue word that is a verb begins at i.
func (r *reading) verbAt(i int) bool {
	for _, m := range between(r.marks, i, i+1) {
		if m.families&(words.Act|words.Change|words.Reach|words.Obtain) != 0 && m.to-m.from > 1 {
			return true
		}
	}
	return false
}

// verbEnds reports whether a verb ends before i.
func (r *reading) verbEnds(i int) bool {
	for _, m := range between(r.marks, i-4, i) {
		if m.to == i && m.families&(words.Act|words.Change|words.Reach|words.Obtain) != 0 {
			return true
		}
	}
	return false
}

// verbIn reports whether a verb begins from from to to.
func (r *reading) verbIn(from, to int) bool {
	for i := from; i < to; i++ {
		if r.verbAt(i) {
			return true
		}
	}
	return false
}

// isUsed reports whether the verb of the clause works on things that are there already: 用好22条政策.
func (r *reading) isUsed(c *clause, f figure) bool {
	for _, m := range r.within(c) {
		if m.from >= f.from {
			return false
		}
		if m.families&(words.Act|words.Change) != 0 && m.to-m.from > 1 {
			return r.begins(words.UsingVerbs, m.from) == m.to-m.from
		}
	}
	return false
}

// describesNoun reports whether the number stands in what describes the object of the verb: 推广42家企业试用形成的经验.
func (r *reading) describesNoun(c *clause, f figure) bool {
	verb := false
	for _, m := range r.within(c) {
		if m.to < f.from && m.families&(words.Act|words.Change) != 0 && m.to-m.from > 1 {
			verb = true
		}
		if m.to == f.from && m.families&(words.Act|words.Change) != 0 {
			return false // it counts what is to be done
		}
	}
	if !verb || r.is(f.to, '的') {
		return false
	}
	for i := f.to + 1; i < c.to-1; i++ {
		if r.flagged(i, taken) {
			return false
		}
		if r.is(i, '的') {
			return r.begins(words.GoalNouns, i+1) == 0
		}
	}
	return false
}

// isMoved reports whether the number says who is to be brought to do something that nobody can check: 支持8家企业做大做强.
func (r *reading) isMoved(c *clause, f figure) bool {
	if n := r.ends(words.Moving, f.from); n == 0 {
		return false
	}
	for _, m := range between(r.marks, f.to+1, c.to) {
		if r.marksCount(m) && (m.families&words.Degree != 0 || r.begins(words.Growing, m.from) == m.to-m.from) {
			return true
		}
		if m.families&words.Act != 0 && m.families&words.Nounlike == 0 {
			return false
		}
	}
	return false
}
