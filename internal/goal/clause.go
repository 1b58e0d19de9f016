package goal

import (
	"sort"
	"unicode/utf8"

	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// clause is what stands between two marks that end a clause, with what the rules found in it.
type clause struct {
	from, to int
	families words.Clue // of all marks in it that count
	tense    tense
	lasting  bool // the past of this clause goes on: 近年来，
	rests    bool // it only says what the goal rests on
	commits  bool
	class    Class
}

// tense says when what a clause tells is true.
type tense uint8

const (
	open   tense = iota // nothing says
	gone                // past or present
	toCome              // a goal
	surely              // a goal, said with 力争, 确保 or a date
)

// endsClause reports whether a character ends a clause of a sentence. Brackets and quotes do not: the judge passes over what stands
// in them, or reads it as a part of the clause.
func endsClause(c rune) bool {
	switch c {
	case '，', '；', '。', '！', '？', '：':
		return true
	}
	return false
}

// cut finds the clauses: between the marks outside quotes, titles and brackets.
func (r *reading) cut() {
	r.clauses = r.clauses[:0]
	from := 0
	for i := 0; i <= len(r.rs); i++ {
		if i < len(r.rs) && (!endsClause(r.rs[i]) || r.flagged(i, quoted|titled|aside)) {
			continue
		}
		if i > from {
			r.clauses = append(r.clauses, clause{from: from, to: i})
		}
		from = i + 1
	}
	for i := range r.clauses {
		r.fill(&r.clauses[i])
	}
}

// fill gathers the families of a clause and flags what it rests on.
func (r *reading) fill(c *clause) {
	r.flagFrames(c)
	for _, m := range r.within(c) {
		if r.marksCount(m) {
			c.families |= m.families
		}
	}
}

// within is the marks that begin in the clause.
func (r *reading) within(c *clause) []mark { return between(r.marks, c.from, c.to) }

func between(marks []mark, from, to int) []mark {
	a := sort.Search(len(marks), func(i int) bool { return marks[i].from >= from })
	b := a
	for b < len(marks) && marks[b].from < to {
		b++
	}
	return marks[a:b]
}

// marksCount reports whether a clue word counts where it stands: not in quotes, a title, or what the goal rests on.
func (r *reading) marksCount(m mark) bool {
	return !r.flagged(m.from, quoted|titled|framed) && m.families&(words.Lexical|words.Policy) != m.families
}

// flagFrames flags what the goal rests on: 依托…, 以…为…, 在…基础上.
func (r *reading) flagFrames(c *clause) {
	for _, m := range r.within(c) {
		if m.families&words.Frame == 0 || m.from > c.from+4 || r.flagged(m.from, quoted|titled) || !r.opensFrame(c, m) {
			continue
		}
		end := r.frameEnd(c, m)
		r.flag(m.from, end, framed)
		c.rests = end == c.to
		break
	}
	if r.is(c.from, '以') && r.isWord(c.from, c.from+1) {
		if i := r.find("为", c.from+1, c.to); i > 0 && !r.flagged(i, quoted) && r.isWord(i, i+1) {
			r.flag(c.from, c.to, framed)
			c.rests = true
		}
	}
	if i := r.find("基础上", c.from, c.to); i > 0 {
		from := c.from
		for j := i; j > c.from; j-- {
			if r.is(j, '在') && !r.is(j-1, '现') {
				from = j
				break
			}
		}
		r.flag(from, i+3, framed)
		c.rests = i+3 == c.to
	}
}

// opensFrame reports whether a word such as 依托 stands where a frame begins, behind at most an adverb.
func (r *reading) opensFrame(c *clause, m mark) bool {
	if m.to < len(r.rs) && quantity.IsNumeral(r.rs[m.to]) && r.has(m.from, "利用") > 0 {
		return false // 利用三年时间
	}
	if m.from == c.from {
		return true
	}
	return r.begins(words.BeforeFrame, c.from) == m.from-c.from
}

// frameEnd is where the frame that opens with m ends: before a verb behind which a number stands, else with the clause. What
// is done by means of something needs no number before: 以集中供热替代35台锅炉.
func (r *reading) frameEnd(c *clause, m mark) int {
	for _, v := range r.within(c) {
		if v.from < m.to+3 || v.families&(words.Act|words.Change|words.Finished|words.Reach) == 0 || r.flagged(v.from, quoted) {
			continue
		}
		for i := v.to; i < min(v.to+12, c.to); i++ {
			if r.flagged(i, taken) && (r.is(m.from, '以') || r.figuresBefore(m.to, v.from)) {
				return v.from
			}
		}
	}
	return c.to
}

func (r *reading) figuresBefore(from, to int) bool {
	for _, f := range r.figures {
		if f.core >= from && f.core < to {
			return true
		}
	}
	return to-from > 6
}

// find returns the place of word from from to to, or -1.
func (r *reading) find(word string, from, to int) int {
	first, _ := utf8.DecodeRuneInString(word)
	for i := max(from, 0); i < to; i++ {
		if r.rs[i] != first {
			continue
		}
		if n := r.has(i, word); n > 0 && i+n <= to {
			return i
		}
	}
	return -1
}
