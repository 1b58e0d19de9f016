package goal

import (
	"time"

	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// Context is what a reader knows of a sentence from where it stands. The zero Context knows nothing.
type Context struct {
	Topic phrase.Topic // what the headings above it say
	Place Place
	After *Verdict // on the sentence before it under the same heading; nil if there is none, or nobody knows
}

// Place is what a sentence stands in.
type Place uint8

// The places. A heading, a title and the head of a table are no goals, whatever they say; a cell or a line of a form is one only if
// it can be checked.
const (
	InText Place = iota
	InItem       // of a list
	InCell       // of a table
	InForm       // behind a label: 完成时限：2025年12月
	AsHeading
)

// looksBack reports whether the sentence stands where one tells what is the case: there a goal has to say so.
func (r *reading) looksBack() bool { return r.context.Topic == phrase.Background }

// backward is the tense of a clause of a text that looks back. What only sounds like a goal is told there: 全年新增8家, 着力推进. It
// stays one behind 力争, 将 or a time that is surely to come.
func (r *reading) backward(c *clause, found, last tense) tense {
	if !r.looksBack() || found == gone || found == open && last == surely {
		return found
	}
	for i := range r.moments {
		if m := &r.moments[i]; m.from >= c.from && m.from < c.to && (m.role == deadline || m.role == start) && !m.loose && (m.year > 0 || r.is(m.from, '明')) {
			return found
		}
	}
	for _, m := range r.within(c) {
		if m.families&words.Will != 0 && r.marksCount(m) && r.wills(c, m) {
			return surely
		}
	}
	return gone
}

// wills reports whether a word of will is one even in a text that looks back: not 着力, by which one tells what was done, nor the
// 将 that only stands before an object, 将5家企业列入名单, nor the 要 that tells what is needed.
func (r *reading) wills(c *clause, m mark) bool {
	switch {
	case r.begins(words.Resolved, m.from) > 0:
		return true
	case m.to-m.from > 1:
		return false
	case r.is(m.from, '将'):
		_, next := r.words.Clue(r.rs, m.to)
		if r.ends(words.Ours, m.from) > 0 && m.to < len(r.rs) && !quantity.IsNumeral(r.rs[m.to]) {
			return true
		}
		return next&(words.Act|words.Drive|words.Degree|words.Reach|words.Change|words.Will|words.Due|words.Finished|words.Obtain) != 0
	}
	return r.is(m.from, '要') && m.from == c.from
}

// isTold reports whether a year stands where it may as well be told: 2024年，新增5家; not 到2024年 or 2024年底前.
func (r *reading) isTold(m *moment, asOf time.Time) bool {
	if !r.looksBack() || m.year == 0 || m.year > asOf.Year() && !asOf.IsZero() {
		return false
	}
	return !r.in(m.from-1, "到至") && !r.in(m.to-1, "前内") && !r.is(m.to, '前') && r.ends(words.Resolved, m.from) == 0
}

// looksAhead reports whether the sentence stands where one tells what is to be reached: there a fact has to say so.
func (r *reading) looksAhead() bool { return r.context.Topic == phrase.Goals }

// onlyCompares reports whether a word of the past that a goal is measured by says nothing of when the clause is true: 同比增长5%,
// 不少于去年. At the head of a clause it does: 去年，.
func (r *reading) onlyCompares(c *clause, m mark) bool {
	return r.looksAhead() && (m.from > c.from || r.begins(words.OverYearBefore, m.from) > 0) && r.begins(words.Yardsticks, m.from) == m.to-m.from
}

// opensClause reports whether a clause begins at i.
func (r *reading) opensClause(i int) bool { return i == 0 || isPunct(r.rs[i-1]) }

// isLittle reports whether a number of the clause is said to be no more than it is: 仅6户, 只有52%, 不足一成.
func (r *reading) isLittle(c *clause) bool {
	for _, f := range r.figures {
		if f.core >= c.from && f.core < c.to && !r.startsChange(f) && (r.begins(words.FewerThan, f.from) > 0 || r.ends(words.OnlySo, f.from) > 0) {
			return true
		}
	}
	return false
}

// isNamed finds what stands where only names stand: a heading, the head of a table.
func (r *reading) isNamed() (mark, bool) {
	return mark{from: 0, to: len(r.rs)}, r.context.Place == AsHeading
}

// standsAside says why a goal is none where it stands, or "". In an annex of terms or conditions only what is surely to come is one;
// in a table and behind a label only what can be checked, or is meant to sound great.
func (r *reading) standsAside(v *Verdict) string {
	switch r.context.Place {
	case InCell:
		if v.Class != Measurable && !r.holds(words.Hollow, 0, len(r.rs)) || v.Class == Measurable && !r.hasClue(doing) {
			return "表格里的词"
		}
	case InForm:
		if v.Class != Measurable && !r.holds(words.Hollow, 0, len(r.rs)) {
			return "表单里的词"
		}
	}
	if r.context.Topic == phrase.Form && !r.saysSurely() {
		return "附件、条件、依据一类"
	}
	return ""
}

// doing is what a cell says that is more than the name of a thing.
const doing = words.Act | words.Change | words.Reach | words.Will | words.Finished | words.Obtain | words.All | words.Zero

func (r *reading) saysSurely() bool {
	for i := range r.clauses {
		if r.clauses[i].tense == surely {
			return true
		}
	}
	return false
}

// isDate finds a sentence that is nothing but a time, as below a letter.
func (r *reading) isDate() (mark, bool) {
	for i := range r.rs {
		if !r.flagged(i, dated|aside) && !isPunct(r.rs[i]) {
			return mark{}, false
		}
	}
	return mark{from: 0, to: len(r.rs)}, len(r.moments) > 0
}

// isUnit finds a line that is the name of an organ or a company, as below a letter: 某区发展和改革局.
func (r *reading) isUnit() (mark, bool) {
	n := len(r.rs)
	whole := mark{from: 0, to: n}
	if n > longestUnit || len(r.figures) > 0 || len(r.moments) > 0 || len(r.clauses) != 1 || isPunct(r.rs[n-1]) || r.hasClue(words.Will|words.Degree) || r.startsAct(&r.clauses[0]) {
		return whole, false
	}
	return whole, r.ends(words.UnitEnds, n) > 0 || r.ends(words.OfficeEnds, n) > 0
}

// longestUnit is how many characters the name of a unit may have.
const longestUnit = 30
