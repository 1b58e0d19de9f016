package goal

import words "pilotplan/internal/vocabulary"

// counts reports whether a number with its unit may be a value at all.
func (r *reading) counts(f *figure) bool {
	switch {
	case f.kind == bare:
		return r.bareValue(f)
	case f.kind != count:
		return true
	case r.is(f.core-1, '前'):
		return false // 前两批
	case f.chinese && r.is(f.unit, '分') && f.unitEnd == f.unit+1:
		return false // 十分重要
	case f.chinese && r.is(f.core, '一') && f.unit == f.core+1 && f.unitEnd == f.unit+1 && !f.pair():
		return r.oneOf(f)
	}
	return !r.listsParts(f)
}

// bareValue reports whether a number without a unit stands right behind a verb of reaching: 水平达到72, PUE降至1.25.
func (r *reading) bareValue(f *figure) bool {
	if r.in(f.core-1, "由从") && r.in(f.to, "提增升上降下减压缩扩") {
		return true
	}
	if r.in(f.to, "年月日号%版代级期章条") || r.flagged(f.core, aside) && f.to-f.core < 3 {
		return false
	}
	return r.ends(words.BeforeBare, f.core) > 0
}

func isPunct(c rune) bool {
	switch c {
	case '，', '。', '；', '、', '：', '！', '？', '（', '）', '”', '“', '》', ' ', '\n', '|', '—':
		return true
	}
	return false
}

// oneOf reports whether 一个, 一项 and the like count: with a threshold, before a thing that can be counted, or as a
// frequency. 一个…的格局 and 一套体系 do not.
func (r *reading) oneOf(f *figure) bool {
	if f.bound() || f.about() || r.oftenBefore(f.core) {
		return true
	}
	if !r.in(f.unit, "个家项座所台款处名户条场艘") {
		return false
	}
	end := r.clauseEnd(f.to)
	sure := r.ends(words.BeforeOne, f.core) > 0
	for _, m := range between(r.marks, f.to, end) {
		if r.flagged(m.from, quoted) {
			continue
		}
		if m.families&(words.Abstract|words.Indefinite) != 0 {
			return false
		}
		sure = sure || m.families&(words.Facility|words.Award) != 0
	}
	return sure || end == f.to
}

// oftenBefore reports whether a frequency ends shortly before i: 每季度开展.
func (r *reading) oftenBefore(i int) bool {
	for j := i - 1; j >= 0 && i-j < 10 && !isPunct(r.rs[j]); j-- {
		if r.is(j, '每') {
			return r.in(j+1, "年季月周半两三") || r.is(j+1, '个')
		}
	}
	return false
}

// listsParts reports whether the number counts the parts of a list and not things: 四个方面, 三个一批.
func (r *reading) listsParts(f *figure) bool {
	if r.is(f.to, '一') && !r.is(f.to+1, '级') || r.is(f.to, '“') && r.is(f.to+1, '一') {
		return true
	}
	for j := f.to; j < f.to+4 && j < len(r.rs) && !isPunct(r.rs[j]); j++ {
		if r.begins(words.PartsOfList, j) > 0 {
			return true
		}
	}
	return false
}

// clauseEnd is the place of the next mark that ends a clause at or behind i.
func (r *reading) clauseEnd(i int) int {
	for i < len(r.rs) && !endsClause(r.rs[i]) {
		i++
	}
	return i
}
