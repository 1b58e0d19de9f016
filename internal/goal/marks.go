package goal

import (
	"pilotplan/internal/quantity"
	"pilotplan/internal/segment"
	words "pilotplan/internal/vocabulary"
)

// mark finds the clue words and flags what stands in quotes, titles and brackets.
func (r *reading) mark() {
	r.flags = append(r.flags[:0], make([]flag, len(r.rs))...)
	r.flagPairs()
	r.findClues()
	kept, free := r.marks[:0], 0
	for _, m := range r.marks {
		if m.from < free || !r.stands(m) {
			continue
		}
		if m.families&(words.Lexical|words.Policy) != 0 {
			r.flag(m.from, m.to, covered)
			free = m.to
		}
		kept = append(kept, m)
	}
	r.marks = kept
}

// findClues finds the longest clue word at each place and cuts the sentence into words: the clue words are words of it as
// those of the lexicon are.
func (r *reading) findClues() {
	r.marks, r.known = r.marks[:0], r.known[:0]
	for i := range r.rs {
		if end, f := r.words.Clue(r.rs, i); f != 0 {
			r.marks = append(r.marks, mark{i, end, f})
			if end-i == 2 { // longer ones are rows of words as often
				r.known = append(r.known, segment.Span{From: i, To: end})
			}
		}
	}
	r.cutter.Cut(r.rs, r.known)
}

// flagPairs flags what stands between quotes, title marks and brackets. What is never closed is not flagged.
func (r *reading) flagPairs() {
	var open [3]int
	for k := range open {
		open[k] = -1
	}
	for i, c := range r.rs {
		switch c {
		case '“':
			open[0] = i
		case '《', '〈':
			if open[1] < 0 {
				open[1] = i
			}
		case '（':
			open[2] = i
		case '”':
			r.closePair(&open[0], i, quoted)
		case '》', '〉':
			r.closePair(&open[1], i, titled)
		case '）':
			r.closePair(&open[2], i, aside)
		}
	}
}

func (r *reading) closePair(open *int, i int, f flag) {
	if *open >= 0 {
		r.flag(*open, i+1, f)
	}
	*open = -1
}

// stands reports whether the word is the word that is meant and not a part of others: 要 in 主要, 上线 in 线上线下.
func (r *reading) stands(m mark) bool {
	i, end, f := m.from, m.to, m.families
	if f&(words.Lexical|words.Policy) != 0 {
		first, last := r.rs[i], r.rs[end-1]
		if i > 0 && quantity.IsNumeral(first) && (quantity.IsNumeral(r.rs[i-1]) || r.in(i-1, ".点余多几")) {
			return false
		}
		return !isWordRune(last) || end == len(r.rs) || !quantity.IsDigit(last) || !quantity.IsDigit(r.rs[end])
	}
	if end-i == 1 {
		return r.standsAlone(i, f)
	}
	if !r.onEdges(i, end) {
		return false
	}
	if f&words.Will != 0 && r.begins(words.WillOrThing, i) == end-i && i > 0 && !isPunct(r.rs[i-1]) {
		_, next := r.words.Clue(r.rs, end)
		return next&(words.Act|words.Change|words.Obtain|words.Reach|words.Due|words.DueMaybe) != 0 || end < len(r.rs) && (quantity.IsNumeral(r.rs[end]) || r.in(end, "于在用到投为"))
	}
	if f&(words.Due|words.DueMaybe|words.Past) != 0 && i > 0 && (quantity.IsNumeral(r.rs[i-1]) || r.is(i-1, '年') && r.in(i, "年底末内")) {
		return false // 三年内 is a span of time, 2025年底 a date, 5日前 a day
	}
	return true
}

// onEdges reports whether the clue from from to to is a word or a row of words, or begins or ends where compounds part: 建成
// in 建成投产, but not 服务 in 服务业, nor 过会 in 通过会议.
func (r *reading) onEdges(from, to int) bool { return r.parts(from) && r.parts(to) }

// isWord reports whether a word stands from from to to.
func (r *reading) isWord(from, to int) bool {
	a, b := r.cutter.Word(from)
	return a == from && b == to
}

// parts reports whether a word begins at i, or is a compound there: of two characters and more on both sides.
func (r *reading) parts(i int) bool {
	if r.cutter.Edge(i) {
		return true
	}
	from, to := r.cutter.Word(i)
	return i-from >= 2 && to-i >= 2
}

// standsAlone reports whether a word of one character is a word of its own, or the head of one that names a facility: 站 in
// 换电站.
func (r *reading) standsAlone(i int, f words.Clue) bool {
	return r.cutter.Edge(i+1) && (f&words.Facility != 0 || r.cutter.Edge(i))
}
