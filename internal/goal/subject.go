package goal

import (
	"strings"

	words "pilotplan/internal/vocabulary"
)

// subject is the noun phrase that the value measures, as far as known: what stands before the verb that reaches it, or,
// behind a count, the things counted.
func (r *reading) subject(f figure) string {
	if s := r.respective(f); s != "" {
		return s
	}
	to := r.subjectEnd(f)
	from := to
	for from > 0 && !r.in(from-1, "，。；！？：、（）") && (!r.flagged(from-1, taken|dated) || r.flagged(from-1, framed)) {
		from--
	}
	from, to = r.trimVerbs(from, to, f.kind == share || f.kind == bare || f.from < f.core)
	if to > from {
		return strings.TrimPrefix(r.slice(from, to), "其中")
	}
	return r.counted(f)
}

// subjectEnd is where the search for the noun begins: before the value or, of a change, before 由 and the old value, and
// before what the goal is compared with: 亩均税收在2022年基础上翻一番.
func (r *reading) subjectEnd(f figure) int {
	to := f.from
	if old, other, ok := r.fromTo(f); ok && !old {
		to = r.figures[other].from
		for to > 0 && !r.in(to, "由从自") {
			to--
		}
	}
	if r.is(to-1, '的') {
		for _, m := range r.moments {
			if m.role == base && m.to == to-1 {
				to = m.from // 是2022年的2.3倍
			}
		}
	}
	for to > 0 && r.flagged(to-1, framed) {
		to--
	}
	return to
}

// trimVerbs takes verbs and adverbs from the end and then from the front: 力争 … 达到. Where a verb stood behind the noun,
// a word at the front that may be a noun is one: 服务收入达到.
func (r *reading) trimVerbs(from, to int, reached bool) (int, int) {
	for moved := true; moved && from < to; {
		moved = false
		if n := r.ends(words.Apiece, to); n > 0 {
			to, moved, reached = to-n, true, true
		}
		for _, m := range between(r.marks, max(from, to-6), to) {
			if m.to == to && m.families&(words.Reach|words.Change|words.Will|words.Act|words.Surpass|words.Undated|words.Degree) != 0 && m.families&(words.Facility|words.Award) == 0 {
				to, moved, reached = m.from, true, true
				break
			}
		}
		if !moved && r.in(to-1, "是在") && to-1 > from {
			to, moved, reached = to-1, true, true
		}
	}
	for moved := true; moved && from < to; {
		moved = false
		for _, m := range between(r.marks, from, from+1) {
			if m.to < to && r.leads(m, reached) {
				from, moved = m.to, true
				reached = reached || m.families&(words.Act|words.Change|words.Obtain) != 0 && m.families&words.Will == 0
			}
		}
	}
	return from, to
}

// leads reports whether a word before a noun is a verb or an adverb and no part of the noun.
func (r *reading) leads(m mark, reached bool) bool {
	if m.families&(words.Facility|words.Award) != 0 || reached && m.families&words.Nounlike != 0 {
		return false
	}
	f := words.Will | words.Drive | words.Undated | words.Degree | words.Due | words.Past
	if !reached || r.begins(words.Causing, m.from) > 0 {
		f |= words.Act | words.Change | words.Obtain
	}
	return m.families&f != 0
}

// respective aligns subjects with values: X、Y分别超过30%和25%.
func (r *reading) respective(f figure) string {
	at := r.find("分别", 0, f.from)
	if at < 0 || r.find("。", at, f.from) >= 0 || r.find("；", at, f.from) >= 0 {
		return ""
	}
	from := at
	for from > 0 && !r.in(from-1, "，。；！？：（）") && !r.flagged(from-1, dated) {
		from--
	}
	from, _ = r.trimVerbs(from, at, true)
	parts := strings.FieldsFunc(r.slice(from, at), func(c rune) bool { return c == '、' || c == '和' || c == '及' || c == '与' })
	k, n := 0, 0
	for _, g := range r.figures {
		if g.core >= at && g.core < r.clauseEnd(at) {
			n++
			if g.core < f.core {
				k++
			}
		}
	}
	if len(parts) == n && k < n {
		return parts[k]
	}
	return r.slice(from, at)
}

// counted is the noun behind the number: 建成3个平台.
func (r *reading) counted(f figure) string {
	from := f.to
	if r.is(from, '的') {
		from++
	}
	to := from
	for to < len(r.rs) && (!isPunct(r.rs[to]) || r.in(to, "“”")) && !r.flagged(to, taken|dated) {
		to++
	}
	if to == from {
		return ""
	}
	return r.slice(from, to)
}
