package goal

import (
	"unicode/utf8"

	words "pilotplan/internal/vocabulary"
)

// ordinal reads 第N: a place in an order (居全市第一, 第3位), or something that only bears a number (第三批).
func (r *reading) ordinal(i int) (figure, int) {
	if i+1 >= len(r.rs) || !isNumeral(r.rs[i+1]) {
		return figure{}, i + 1
	}
	end, chinese, _ := r.numeral(i + 1)
	f := figure{from: i, core: i, to: end, unit: end, unitEnd: end, kind: rank, chinese: chinese}
	if n := r.rangeMark(end); n > 0 {
		end, _, _ = r.numeral(end + n)
		f.to, f.pair = end, true
	}
	if r.in(end, "位名") && !r.in(end+1, "于居列置称") {
		f.to++
		return f, f.to
	}
	if r.placed(i) && (end == len(r.rs) || isPunct(r.rs[end]) || r.is(end, '的') || r.hasAny(end, "以内", "之内") > 0) {
		return f, f.to
	}
	return figure{}, end
}

// placed reports whether what stands before i says that a place follows: 全国第一, 位列第三.
func (r *reading) placed(i int) bool {
	return r.ends(words.RankScopes, i) > 0 || r.endsWithAny(i, "居", "列", "排名", "名列", "排", "至", "到", "入", "持", "升", "身", "为", "占有率", "排位", "位次")
}

// topPlaces reads 前5名, 全国前三, 前10%, TOP10.
func (r *reading) topPlaces(i int) (figure, int) {
	at := i + 1
	if n := r.hasAny(i, "TOP", "Top", "top"); n > 0 {
		at = i + n
		if r.is(at, ' ') {
			at++
		}
	} else if r.rs[i] != '前' {
		return figure{}, i + 1
	}
	if at >= len(r.rs) || !isNumeral(r.rs[at]) || i > 0 && isLatin(r.rs[i-1]) {
		return figure{}, i + 1
	}
	end, chinese, _ := r.numeral(at)
	f := figure{from: i, core: i, to: end, unit: end, unitEnd: end, kind: rank, chinese: chinese}
	switch {
	case r.in(end, "位名强甲%"):
		f.to = end + 1
		if n := r.hasAny(f.to, "以内", "之内", "行列"); n > 0 {
			f.to += n
		}
		return f, f.to
	case r.in(end, "年个月季天周批期大"):
		return figure{}, end
	case end == len(r.rs) || isPunct(r.rs[end]) || r.placed(i) && !r.in(end, "家款项种"):
		return f, f.to
	}
	return figure{}, end
}

// doubling reads 翻番, 翻两番, 倍增.
func (r *reading) doubling(i int) (figure, int) {
	f := figure{from: i, core: i, kind: times, unit: i, unitEnd: i}
	for _, w := range []string{"翻一番", "翻两番", "翻三番", "翻1番", "翻2番", "翻3番", "翻番", "翻一倍", "翻倍", "倍增", "减半"} {
		if r.has(i, w) > 0 {
			f.to = i + utf8.RuneCountInString(w)
			return r.whole(f)
		}
	}
	return figure{}, i + 1
}
