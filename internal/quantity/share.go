package quantity

import (
	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// fractionOf reads 百分之二十 and its relatives, 千分之三, 百万分之五十.
func (r *reader) fractionOf(i int) (part, int) {
	j := i
	for r.rs.IsA(j, numeral.ChinesePower) && j < i+3 {
		j++
	}
	n := r.rs.Has(j, "分之")
	if j == i || n == 0 {
		if n = r.rs.Has(i, "百分百"); n > 0 {
			return r.shareOf(numeral.Numeral{Value: Int(100)}, "%", i, i+n), i + n
		}
		return part{}, i
	}
	den, end, err := numeral.ReadPowers(r.rs[:j], i)
	if err != nil || end != j {
		if den, end = loneOf(r.rs, i); end != j {
			return part{}, i
		}
	}
	num, end, err := numeral.Read(r.rs, j+n)
	if err != nil || end == j+n {
		return part{}, i
	}
	unit, over := "%", den.Value.Over(Int(100))
	if den.Value.Equal(Int(1000)) {
		unit, over = "‰", Int(1)
	}
	num.Value, num.High = num.Value.Over(over), num.High.Over(over)
	p := r.shareOf(num, unit, i, end)
	p.Arabic, p.Power = false, 0
	return p, end
}

// loneOf reads the 百, 千 or 万 at i that stands before 分之, where it counts nothing else.
func loneOf(rs numeral.Runes, i int) (numeral.Numeral, int) {
	a, end := Int(1), i
	for ; rs.IsA(end, numeral.ChinesePower); end++ {
		a = a.Mul(numeral.Pow10(rs.Power(end)))
	}
	return numeral.Numeral{Value: a}, end
}

func (r *reader) shareOf(n numeral.Numeral, unit string, start, end int) part {
	return part{Numeral: n, unit: unit, scale: measure.Builtin().Named(unit), start: start, end: end, from: end, to: end, hundredth: true}
}

// share reads what follows the number in 三分之一 and in 九成五, as a percentage.
func (r *reader) share(p part, i int) (part, int) {
	if n := r.rs.Has(i, "分之"); n > 0 && p.Value.Sign() > 0 && !p.Pair {
		num, end, err := numeral.Read(r.rs, i+n)
		if err == nil && end > i+n && !num.Pair {
			num.Value, num.Power, num.Arabic = num.Value.Mul(Int(100)).Over(p.Value), 0, false
			return r.shareOf(num, "%", p.start, end), end
		}
	}
	if r.whole && r.rs.Is(r.rs.Space(i), '成') {
		i = r.rs.Space(i) // 九 成
	}
	if !r.rs.Is(i, '成') || p.Power > 0 || p.Value.Cmp(Int(10)) > 0 {
		return p, i
	}
	end := i + 1
	p.Value, p.High, p.tenths = p.Value.Mul(Int(10)), p.High.Mul(Int(10)), true
	p.unit, p.scale, p.from, p.to = "%", measure.Builtin().Named("%"), i, end
	if d, ok := r.rs.Digit(end); ok && d > 0 && !p.Pair && r.rs.Power(end+1) == 0 {
		p.Value, end = p.Value.Add(Int(d)), end+1
	} else if r.rs.In(end, "多余") {
		p.about, end = true, end+1
	} else if !r.whole && r.rs.In(end, "立为果本员功品套交效就长分熟形都人绩不年") {
		return part{Numeral: p.Numeral}, i // 一成员
	}
	p.end, p.to = end, end
	p.from = end
	return p, end
}

// vague reads a number that begins with 几, 数 or 上, 数百 and 上千, or any other.
func (r *reader) vague(i int) (part, int, *SyntaxError) {
	if r.rs.In(i, "几数上") {
		if !r.rs.IsA(i+1, numeral.ChinesePower) || r.endsOther(i) {
			return part{}, i, nil
		}
		n, end, err := numeral.Read(r.rs, i+1)
		if err != nil || end == i+1 || !n.Lone {
			return part{}, i, nil
		}
		return part{Numeral: n, end: end, about: r.rs[i] != '上', atLeast: r.rs[i] == '上'}, end, nil
	}
	n, end, err := numeral.Read(r.rs, i)
	return part{Numeral: n, end: end}, end, err
}

// endsOther reports whether the 数 or 上 at i is the end of another word: 总数百家, 以上百家.
func (r *reader) endsOther(i int) bool {
	switch r.rs[i] {
	case '数':
		return r.rs.In(i-1, "系参指总函代多少对无计整小倍基级位户人")
	case '上':
		return r.rs.In(i-1, "以线网之路海天地在身会堂楼马车船岸表纸册早晚向跃迈登站踏冲爬")
	}
	return false
}

// halves are the units that 半 stands before: 半年.
var halves = []string{"年", "个月", "月", "天", "日", "小时", "个小时", "个工作日", "个季度", "周"}

// half reads 半年 and 半个月; of a value also half of anything else: 半亩.
func (r *reader) half(i int) (part, int) {
	if !r.rs.Is(i, '半') || r.rs.In(i-1, "上下每大前后一过各") {
		return part{}, i
	}
	p := part{Numeral: numeral.Numeral{Value: Int(1).Over(Int(2))}, start: i, end: i + 1}
	n := r.rs.HasAny(i+1, halves...)
	if n == 0 && !r.whole || !r.whole && r.rs.In(i+1+n, "报度刊径均") {
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
	if !r.rs.IsA(i, numeral.Arabic) {
		return Match{}, false
	}
	a, mid, err := numeral.ReadDigits(r.rs, i)
	j := r.rs.Space(mid)
	if err != nil || !r.rs.Is(j, ':') {
		return Match{}, false
	}
	k := r.rs.Space(j + 1)
	b, end, err := numeral.ReadDigits(r.rs, k)
	if err != nil || end == k || b.Sign() == 0 || r.rs.In(end, ":%/.-") || r.rs.IsA(end, numeral.Any) {
		return Match{}, false
	}
	clock := end-k == 2 && mid-i <= 2 && b.Cmp(Int(60)) < 0 && a.Cmp(Int(1)) > 0
	if !r.whole && (clock || !r.rs.In(i-1, "到至为达比约") || r.rs.IsA(end, numeral.Hanzi|numeral.Latin)) {
		return Match{}, false
	}
	q := Quantity{Number: a.Over(b), Unit: "∶"}
	return Match{Start: i, End: end, NumberStart: i, NumberEnd: end, UnitStart: end, UnitEnd: end, Kind: Ratio, Quantity: q}, true
}
