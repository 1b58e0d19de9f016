package goal

import (
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// mark finds the clue words and flags what stands in quotes, titles and brackets.
func (r *reading) mark() {
	r.marks = r.marks[:0]
	r.flags = append(r.flags[:0], make([]flag, len(r.rs))...)
	r.flagPairs()
	for i := 0; i < len(r.rs); i++ {
		end, f := r.words.Clue(r.rs, i)
		if f == 0 || !r.stands(i, end, f) {
			continue
		}
		if f&(words.Lexical|words.Policy) != 0 {
			r.flag(i, end, covered)
		}
		r.marks = append(r.marks, mark{i, end, f})
		if f&(words.Lexical|words.Policy) != 0 {
			i = end - 1
		}
	}
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

// stands reports whether the word at i is the word that is meant and not a part of another: 要 in 主要, 万户 in 3万户.
func (r *reading) stands(i, end int, f words.Clue) bool {
	if f&(words.Lexical|words.Policy) != 0 {
		first, last := r.rs[i], r.rs[end-1]
		if i > 0 && quantity.IsNumeral(first) && (quantity.IsNumeral(r.rs[i-1]) || r.in(i-1, ".点余多几")) {
			return false
		}
		return !isWordRune(last) || end == len(r.rs) || !quantity.IsDigit(last) || !quantity.IsDigit(r.rs[end])
	}
	if f&words.All != 0 && r.in(i-1, "安完健齐周") {
		return false // 安全员, 安全数据
	}
	if end-i == 1 {
		return r.standsAlone(i)
	}
	if f&words.Will != 0 && r.begins(words.WillOrThing, i) == end-i && i > 0 && !isPunct(r.rs[i-1]) {
		_, next := r.words.Clue(r.rs, end)
		return next&(words.Act|words.Change|words.Obtain|words.Reach|words.Due|words.DueMaybe) != 0 || end < len(r.rs) && (quantity.IsNumeral(r.rs[end]) || r.in(end, "于在用到投为"))
	}
	if f&(words.Due|words.DueMaybe) != 0 && i > 0 && (quantity.IsNumeral(r.rs[i-1]) || r.is(i-1, '年') && r.in(i, "年底末内")) {
		return false // 三年内 is a span of time, 2025年底 a date
	}
	return true
}

// aroundSingle lists, for words of one character, what may not stand before and behind.
var aroundSingle = map[rune][2]string{
	'要': {"主重需概纲简摘必首切扼", "素求点件领闻害塞约好义道"},
	'应': {"供适响反对相效感呼顺回", "用急对变收付届聘试答援"},
	'将': {"即", "来军近领士"},
	'拟': {"模虚", "合真"},
	'已': {"不而", ""},
	'须': {"必", ""},
	'让': {"转出受", "利"},
	'使': {"即大促", "用者命"},
	'达': {"到发", "标产成到州能"},
	'超': {"", "前越级市算声高大低"},
	'距': {"差间轴", ""},
	'由': {"自理", "于此"},
	'从': {"服", "事业而严"},
	'为': {"成作认行列评定因", "了主此"},
	'誓': {"", ""},
	'曾': {"不", ""},
	'略': {"战策省", ""},
	'受': {"接感承享遭", "理益让众托"},
	'零': {"", ""},
	'未': {"", "来"},
	'无': {"", "人"},
	'限': {"期权有上下年时界极", "制度期"},
	'满': {"圆充饱完", "足意负"},
	'可': {"认许", "靠再视持信控燃"},
	'均': {"平年人户亩", "衡"},
	'现': {"", ""},
	'系': {"", ""},
}

// standsAlone reports whether a word of one character is a word of its own.
func (r *reading) standsAlone(i int) bool {
	around, known := aroundSingle[r.rs[i]]
	if !known {
		return true
	}
	return !r.in(i-1, around[0]) && !r.in(i+1, around[1])
}
