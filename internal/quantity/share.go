package quantity

// fractionOf reads 百分之二十 and its relatives, 千分之三, 百万分之五十.
func (r *reader) fractionOf(i int) (part, int) {
	j := i
	for r.rs.kind(j, chinesePower) && j < i+3 {
		j++
	}
	n := r.rs.has(j, "分之")
	if j == i || n == 0 {
		if n = r.rs.has(i, "百分百"); n > 0 {
			return r.shareOf(numeral{value: Int(100)}, "%", i, i+n), i + n
		}
		return part{}, i
	}
	den, end, err := readPowers(r.rs[:j], i)
	if err != nil || end != j {
		if den, end = loneOf(r.rs, i); end != j {
			return part{}, i
		}
	}
	num, end, err := readNumeral(r.rs, j+n)
	if err != nil || end == j+n {
		return part{}, i
	}
	unit, over := "%", den.value.over(Int(100))
	if den.value.Equal(Int(1000)) {
		unit, over = "‰", Int(1)
	}
	num.value, num.high = num.value.over(over), num.high.over(over)
	p := r.shareOf(num, unit, i, end)
	p.arabic, p.power = false, 0
	return p, end
}

// loneOf reads the 百, 千 or 万 at i that stands before 分之, where it counts nothing else.
func loneOf(rs runes, i int) (numeral, int) {
	a, end := Int(1), i
	for ; rs.kind(end, chinesePower); end++ {
		a = a.Mul(pow10(rs.power(end)))
	}
	return numeral{value: a}, end
}

func (r *reader) shareOf(n numeral, unit string, start, end int) part {
	return part{numeral: n, unit: unit, scale: known.byName[unit], start: start, end: end, from: end, to: end, hundredth: true}
}

// share reads what follows the number in 三分之一 and in 九成五, as a percentage.
func (r *reader) share(p part, i int) (part, int) {
	if n := r.rs.has(i, "分之"); n > 0 && p.value.Sign() > 0 && !p.pair {
		num, end, err := readNumeral(r.rs, i+n)
		if err == nil && end > i+n && !num.pair {
			num.value, num.power, num.arabic = num.value.Mul(Int(100)).over(p.value), 0, false
			return r.shareOf(num, "%", p.start, end), end
		}
	}
	if !r.rs.is(i, '成') || p.power > 0 || p.value.Cmp(Int(10)) > 0 {
		return p, i
	}
	end := i + 1
	p.value, p.high, p.tenths = p.value.Mul(Int(10)), p.high.Mul(Int(10)), true
	p.unit, p.scale, p.from, p.to = "%", known.byName["%"], i, end
	if d, ok := r.rs.digit(end); ok && d > 0 && !p.pair && r.rs.power(end+1) == 0 {
		p.value, end = p.value.Add(Int(d)), end+1
	} else if r.rs.in(end, "多余") {
		p.about, end = true, end+1
	} else if !r.whole && r.rs.in(end, "立为果本员功品套交效就长分熟形都人绩不年") {
		return part{numeral: p.numeral}, i // 一成员
	}
	p.end, p.to = end, end
	p.from = end
	return p, end
}

// vague reads a number that begins with 几, 数 or 上, 数百 and 上千, or any other.
func (r *reader) vague(i int) (part, int, *SyntaxError) {
	if r.rs.in(i, "几数上") {
		if !r.rs.kind(i+1, chinesePower) || r.endsOther(i) {
			return part{}, i, nil
		}
		n, end, err := readNumeral(r.rs, i+1)
		if err != nil || end == i+1 || !n.lone {
			return part{}, i, nil
		}
		return part{numeral: n, end: end, about: r.rs[i] != '上', atLeast: r.rs[i] == '上'}, end, nil
	}
	n, end, err := readNumeral(r.rs, i)
	return part{numeral: n, end: end}, end, err
}

// endsOther reports whether the 数 or 上 at i is the end of another word: 总数百家, 以上百家.
func (r *reader) endsOther(i int) bool {
	switch r.rs[i] {
	case '数':
		return r.rs.in(i-1, "系参指总函代多少对无计整小倍基级位户人")
	case '上':
		return r.rs.in(i-1, "以线网之路海天地在身会堂楼马车船岸表纸册早晚向跃迈登站踏冲爬")
	}
	return false
}

// halves are the units that 半 stands before: 半年.
var halves = []string{"年", "个月", "月", "天", "日", "小时", "个小时", "个工作日", "个季度", "周"}

// half reads 半年 and 半个月; of a value also half of anything else: 半亩.
func (r *reader) half(i int) (part, int) {
	if !r.rs.is(i, '半') || r.rs.in(i-1, "上下每大前后一过各") {
		return part{}, i
	}
	p := part{numeral: numeral{value: Int(1).over(Int(2))}, start: i, end: i + 1}
	n := r.rs.hasAny(i+1, halves...)
	if n == 0 && !r.whole || !r.whole && r.rs.in(i+1+n, "报度刊径均") {
		return part{}, i
	}
	end := r.withUnit(&p, i+1)
	if p.unit == "" {
		return part{}, i
	}
	return p, end
}

// ratio reads 1:3. In running text it stands behind a verb that reaches it, and is no time of the day and no third
// number follows.
func (r *reader) ratio(i int) (Match, bool) {
	if !r.rs.kind(i, arabicDigit) {
		return Match{}, false
	}
	a, mid, err := readDigits(r.rs, i)
	j := r.rs.space(mid)
	if err != nil || !r.rs.is(j, ':') {
		return Match{}, false
	}
	k := r.rs.space(j + 1)
	b, end, err := readDigits(r.rs, k)
	if err != nil || end == k || b.Sign() == 0 || r.rs.in(end, ":%/.-") || r.rs.kind(end, numeralLetter) {
		return Match{}, false
	}
	clock := end-k == 2 && mid-i <= 2 && b.Cmp(Int(60)) < 0 && a.Cmp(Int(1)) > 0
	if !r.whole && (clock || !r.rs.in(i-1, "到至为达比约") || r.rs.kind(end, hanzi|latinLetter)) {
		return Match{}, false
	}
	q := Quantity{Number: a.over(b), Unit: "∶"}
	return Match{Start: i, End: end, NumberStart: i, NumberEnd: end, UnitStart: end, UnitEnd: end, Kind: Ratio, Quantity: q}, true
}
