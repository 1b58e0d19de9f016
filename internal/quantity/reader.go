package quantity

import "strings"

// reader reads quantities out of folded runes. With whole set the text is one
// value: units need not be known and faults are reported; otherwise it is running
// text, where only what is surely a quantity counts.
type reader struct {
	rs    []rune
	whole bool
}

// part is one number with its unit, before the two are put together.
type part struct {
	numeral
	unit  string // canonical; "" when none stands there
	about bool   // 余, 多, 来, 几
}

// quantity reads the longest quantity at i; end is i when there is none.
func (r reader) quantity(i int) (Quantity, int, *SyntaxError) {
	if q, end := r.rank(i); end > i {
		return q, end, nil
	}
	prefix, n := readWord(r.rs, i, prefixWords)
	start := i
	if n > 0 || r.whole {
		start = skipSpace(r.rs, i+n)
	}
	q, end := r.phrase(start)
	if end == start {
		var err *SyntaxError
		if q, end, err = r.parts(start); err != nil || end == start {
			return Quantity{}, i, err
		}
	}
	if !r.whole && r.rs[i] == '近' && (Dimension(q.Unit) == "年月" || q.Unit == "天") {
		return Quantity{}, i, nil // 近三年 are the last three
	}
	suffix, n := r.suffix(end)
	for _, rel := range []Relation{suffix, prefix} {
		if rel != Exactly && q.Relation != Between {
			q.Relation = rel
		}
	}
	return q, end + n, nil
}

// suffix reads a word of relation after the unit; 上下游 is none.
func (r reader) suffix(i int) (Relation, int) {
	j := skipSpace(r.rs, i)
	rel, n := readWord(r.rs, j, suffixWords)
	if n == 0 || hasAny(r.rs, j, "上下游") {
		return Exactly, 0
	}
	return rel, j - i + n
}

// parts reads one number with its unit, or a range of two.
func (r reader) parts(i int) (Quantity, int, *SyntaxError) {
	low, end, err := r.part(i)
	if err != nil || end == i {
		return Quantity{}, i, err
	}
	if mark := r.mark(end); mark > 0 && !low.pair && !r.fromTo(i, end) {
		high, after, err := r.part(end + mark)
		if err != nil {
			return Quantity{}, i, err
		}
		q, ok := join(low, high)
		if ok && after > end+mark && q.Number.Cmp(q.High) <= 0 {
			return q, after, nil
		}
		if ok && after > end+mark && r.whole {
			return Quantity{}, i, &SyntaxError{Problem: "范围的下限比上限大"}
		}
	}
	if !r.whole && !r.counts(low, i, end) {
		return Quantity{}, i, nil
	}
	return low.quantity(), end, nil
}

// mark returns the length of a range mark at i.
func (r reader) mark(i int) int {
	j := skipSpace(r.rs, i)
	if n := rangeMark(r.rs, j); n > 0 {
		return skipSpace(r.rs, j+n) - i
	}
	return 0
}

func rangeMark(rs []rune, i int) int {
	for _, m := range []string{"——", "--", "—", "–", "―", "-", "−", "～", "~", "〜", "至", "到"} {
		if n := hasWord(rs, i, m); n > 0 {
			return n
		}
	}
	return 0
}

// fromTo reports whether the number at i is the start of a change: 由40%至65%.
func (r reader) fromTo(i, end int) bool {
	return !r.whole && i > 0 && strings.ContainsRune("由从", r.rs[i-1]) && hasAny(r.rs, skipSpace(r.rs, end), "至", "到")
}

// part reads one number and its unit at i.
func (r reader) part(i int) (part, int, *SyntaxError) {
	if p, end := r.perHundred(i); end > i {
		return p, end, nil
	}
	start := i
	if r.whole && i < len(r.rs) {
		start += readSign(r.rs[i:])
	}
	n, end, err := readNumeral(r.rs, start)
	if err != nil || end == start {
		return part{}, i, err
	}
	if start > i {
		n.value = Number{}.Sub(n.value)
	}
	p := part{numeral: n}
	if share, after := r.share(p, end); after > end {
		return share, after, nil
	}
	if den, after, ok := readDenominator(r.rs, end); ok && !n.point && n.power == 0 {
		p.value, end = p.value.over(den), after
		p, end = r.withUnit(p, end, true)
		return p, end, nil
	}
	end = p.more(r.rs, end)
	p, end = r.withUnit(p, end, false)
	return p, end, nil
}

// perHundred reads 百分之二十 and its relatives.
func (r reader) perHundred(i int) (part, int) {
	for _, f := range []struct {
		text, unit string
		over       int64
	}{{"百分之", "%", 1}, {"千分之", "‰", 1}, {"万分之", "%", 100}} {
		n := hasWord(r.rs, i, f.text)
		if n == 0 {
			continue
		}
		num, end, err := readNumeral(r.rs, i+n)
		if err != nil || end == i+n {
			return part{}, i
		}
		num.value, num.high = num.value.over(Int(f.over)), num.high.over(Int(f.over))
		return part{numeral: num, unit: f.unit}, end
	}
	return part{}, i
}

// share reads what follows the number in 三分之一 and in 九成五, as a percentage.
func (r reader) share(p part, i int) (part, int) {
	if n := hasWord(r.rs, i, "分之"); n > 0 && p.value.Sign() > 0 && !p.pair {
		num, end, err := readNumeral(r.rs, i+n)
		if err == nil && end > i+n && !num.pair {
			num.value = num.value.Mul(Int(100)).over(p.value)
			num.power = 0
			return part{numeral: num, unit: "%"}, end
		}
	}
	if i >= len(r.rs) || r.rs[i] != '成' || p.power > 0 || p.value.Cmp(Int(10)) > 0 {
		return p, i
	}
	end := i + 1
	p.value, p.high, p.unit = p.value.Mul(Int(10)), p.high.Mul(Int(10)), "%"
	if d, ok := digitAt(r.rs, end); ok && !p.pair {
		p.value, end = p.value.Add(Int(d)), end+1
	} else if hasAny(r.rs, end, "多", "余") {
		p.about, end = true, end+1
	} else if !r.whole && end < len(r.rs) && strings.ContainsRune("立为果本员功品套交效就长分熟形都人绩", r.rs[end]) {
		return p, i // 一成员
	}
	return p, end
}

func digitAt(rs []rune, i int) (int64, bool) {
	if i >= len(rs) {
		return 0, false
	}
	d, ok := chineseDigits[rs[i]]
	return d, ok && d > 0
}

// more reads 余, 多, 来 or 几 after the number, and the 万 or 亿 that may follow
// them or a space: 3000多万元, 十几亿元, 3 万家.
func (p *part) more(rs []rune, i int) int {
	end := i
	if end < len(rs) && strings.ContainsRune("余多来几", rs[end]) && !p.pair {
		p.about, end = true, end+1
	}
	j := skipSpace(rs, end)
	if j == i || p.power > 0 {
		return end
	}
	for j < len(rs) && bigPowers[rs[j]] > p.power {
		n := bigPowers[rs[j]]
		p.value, p.power, j, end = p.value.Mul(pow10(n)), p.power+n, j+1, j+1
	}
	return end
}

// withUnit reads the unit at i. A bare fraction, 1/3, is a share.
func (r reader) withUnit(p part, i int, fraction bool) (part, int) {
	name, end := r.unit(i)
	p.unit = name
	if fraction && name == "" {
		p.value, p.unit = p.value.Mul(Int(100)), "%"
	}
	return p, end
}

// quantity puts number and unit together: 3万家 counts 30000家, while 3万元 stays.
func (p part) quantity() Quantity {
	value, high, unit := p.fit(p.unit, p.power)
	q := Quantity{Number: value, Unit: unit}
	switch {
	case p.pair:
		q.High, q.Relation = high, Between
	case p.about:
		q.Relation = About
	}
	return q
}

func (p part) fit(unit string, power int) (low, high Number, full string) {
	s, ok := lookup(unit)
	if !ok || !s.large || power == 0 {
		return p.value, p.high, unit
	}
	names := map[int]string{4: "万", 8: "亿", 12: "万亿"}
	if names[power] == "" || !KnownUnit(names[power]+unit) {
		return p.value, p.high, unit
	}
	return p.value.over(pow10(power)), p.high.over(pow10(power)), names[power] + unit
}

// join makes a range of two parts; the unit, and 万 or 亿, may stand on the
// last only: 3—5亿元. It fails when the two measure different things.
func join(low, high part) (Quantity, bool) {
	if high.pair {
		return Quantity{}, false
	}
	if low.unit == "" {
		if p := pow10(high.power); low.power == 0 && low.value.Cmp(high.value.over(p)) < 0 {
			low.value = low.value.Mul(p)
		}
		low.unit, low.power = high.unit, high.power
	}
	a, b := low.quantity(), high.quantity()
	a, err := a.In(b.Unit)
	if err != nil {
		return Quantity{}, false
	}
	return Quantity{Number: a.Number, High: b.Number, Unit: b.Unit, Relation: Between}, true
}
