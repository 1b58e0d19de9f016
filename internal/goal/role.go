package goal

import (
	"time"

	words "pilotplan/internal/vocabulary"
)

// setRoles says of every moment what it does, seen from the day asOf.
func (r *reading) setRoles(asOf time.Time) {
	for i := range r.moments {
		m := &r.moments[i]
		if m.role == pastTime && (r.isBase(m) || r.looksAhead() && !r.opensClause(m.from)) {
			m.role = base // 较上年, 不少于去年
		}
		if m.role == other {
			m.role = r.roleOf(m, asOf)
			m.sure = m.role == deadline && m.year > 0 && (!asOf.IsZero() || r.in(m.from-1, "到至"))
		}
	}
}

func (r *reading) roleOf(m *moment, asOf time.Time) role {
	over := r.over(m, asOf)
	switch {
	case r.isBase(m):
		return base
	case r.begins(words.UpToNow, m.to) > 0:
		return pastTime
	case r.ends(words.Until, m.from) > 0 && (over || m.year <= asOf.Year()):
		return pastTime
	case r.flagged(m.from, framed|titled):
		return other
	case over && r.isSet(m):
		return deadline
	case over, r.isTold(m, asOf):
		return pastTime
	case r.begins(words.Onward, m.to) > 0 && r.begins(words.NotOnward, m.to) == 0:
		return start
	case r.endsWithAny(m.from, "自", "始于") && m.first == m.year:
		return start
	case r.is(m.to-1, '度') && m.month == 0 && m.to < len(r.rs) && !isPunct(r.rs[m.to]) && m.from > 0 && !isPunct(r.rs[m.from-1]) && !r.in(m.from-1, "到至在于"):
		return other // 2023年度重点工作
	case r.endsWithAny(m.from, "每", "各") || r.has(m.from, "每年") > 0:
		return other
	case r.ends(words.Aiming, m.from) > 0 && !r.looksAt(m), r.ends(words.RunsTo, m.from) > 0:
		return other
	}
	return deadline
}

// isSet reports whether a year is set as a goal even if the day from which it is looked at lies behind it: 到2025年，收入达到26亿元. Where
// one looks back, or something else tells of the past, it is a time that has been reached: 到2022年底，已建成5个.
func (r *reading) isSet(m *moment) bool {
	if m.year == 0 || m.first != m.year || !r.in(m.from-1, "到至") || !r.opensClause(m.from-1) || r.looksBack() {
		return false
	}
	return !r.hasClue(words.Past|words.State) && !r.holds(words.Counted, m.to, len(r.rs)) && !r.follows(m.to, len(r.rs), "了")
}

// looksAt reports whether a clause says no more than to which time one looks, of which the next then speaks: 展望2035年，.
func (r *reading) looksAt(m *moment) bool {
	return r.is(m.to, '，') && r.opensClause(m.from-r.ends(words.Aiming, m.from))
}

// over reports whether the moment has passed.
func (r *reading) over(m *moment, asOf time.Time) bool {
	last := m.date
	if m.relative || m.loose || last.Year == 0 {
		return false
	}
	if m.month == 0 {
		return last.Year < asOf.Year()
	}
	return last.Year < asOf.Year() || last.Year == asOf.Year() && m.month < int(asOf.Month())
}

// isBase reports whether a goal is measured against the moment: 较2022年, 与2022年底相比, 在2022年基础上, 由2022年的.
func (r *reading) isBase(m *moment) bool {
	if r.is(m.to, '的') && r.multipleAt(m.to+1) {
		return true // 是2022年的2.3倍
	}
	if r.ends(words.ComparedWith, m.from) > 0 || r.is(m.from-1, '比') && !r.in(m.from-2, "占环同之百") {
		return true
	}
	if m.role == pastTime && r.surpasses(m.from) {
		return true // 不少于去年
	}
	if r.endsWithAny(m.from, "与", "同", "和") && r.begins(words.ComparedBehind, m.to) > 0 {
		return true
	}
	if r.begins(words.BaseBehind, m.to) > 0 {
		return true
	}
	return r.endsWithAny(m.from, "以") && r.begins(words.AsBase, m.to) > 0
}

// multipleAt reports whether a figure that says how many times something is begins at i.
func (r *reading) multipleAt(i int) bool {
	for k := range r.figures {
		if f := &r.figures[k]; f.from == i {
			return f.kind == times
		}
	}
	return false
}
