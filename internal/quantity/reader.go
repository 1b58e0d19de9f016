package quantity

// reader reads quantities out of folded text. With whole set the text is one
// value: units need not be known and faults are reported; otherwise it is running
// text, where only what is surely a quantity counts.
type reader struct {
	rs     runes
	whole  bool
	units  *Units
	scopes []string // among whom one ranks, besides the usual ones
}

// part is one number with its unit, before the two are put together.
type part struct {
	numeral
	unit           string // canonical; "" when none stands there
	scale          *scale // of a unit that is known
	start, end     int    // of the number
	from, to       int    // of the unit
	about, atLeast bool   // 余, 多, 来, 几; 20+个
	tenths         bool   // 成: the number is ten times what is written
	hundredth      bool   // 百分之: the share stands before the number
	prefixed       bool   // ¥ or 人民币 stands before the number
	ratio          bool   // 2/3
}

// value reads the value that begins at i; ok is false when there is none. floor is where what was read before ended.
func (r *reader) value(i, floor int) (m Match, ok bool, err *SyntaxError) {
	if m, ok := r.rank(i, floor); ok {
		return m, true, nil
	}
	if m, ok := r.ratio(i); ok {
		return m, true, nil
	}
	if m, ok = r.phrase(i); !ok {
		if m, ok, err = r.numbers(i, floor); !ok || err != nil {
			return Match{}, false, err
		}
	}
	r.relate(&m, floor)
	return m, true, nil
}

// relate adds the words of relation before and behind.
func (r *reader) relate(m *Match, floor int) {
	q := &m.Quantity
	if rel, end := r.after(m.End); end > m.End {
		m.End = end
		if rel != Exactly && q.Relation != Between {
			q.Relation = rel
		}
	}
	rel, start := r.before(m.Start, floor)
	if start == m.Start || r.rs.is(start, '近') && m.Start-start == 1 && m.Kind == Span {
		return // 近三年 are the last three
	}
	m.Start = start
	if rel != Exactly && q.Relation != Between {
		q.Relation = rel
	}
}

// numbers reads one number with its unit, or a range of two.
func (r *reader) numbers(i, floor int) (Match, bool, *SyntaxError) {
	low, end, err := r.part(i, floor)
	if err != nil || end == i {
		return Match{}, false, err
	}
	if mark := r.mark(end); mark > 0 && !low.pair && !r.fromTo(low.start, end) {
		m, ok, err := r.upTo(low, end, mark)
		if ok || err != nil {
			return m, ok, err
		}
	}
	if !r.whole && !r.counts(&low, end) {
		return Match{}, false, nil
	}
	return low.match(low.quantity(), end), true, nil
}

// upTo reads the second number of a range behind the mark at end. In running text a range that falls is none.
func (r *reader) upTo(low part, end, mark int) (Match, bool, *SyntaxError) {
	high, after, err := r.part(end+mark, end+mark)
	if err != nil || after == end+mark || high.pair || high.prefixed && !low.prefixed {
		return Match{}, false, nil
	}
	between := r.rs.has(after, "之间")
	if r.rs.in(end, "与和") && between == 0 {
		return Match{}, false, nil
	}
	if high.ratio && low.unit == "" {
		return Match{}, false, nil // 3-1/3
	}
	q, ok := join(&low, &high)
	switch {
	case !ok:
		return Match{}, false, nil
	case q.Number.Cmp(q.High) > 0 && r.whole:
		return Match{}, false, &SyntaxError{Problem: "范围的下限比上限大"}
	case q.Number.Cmp(q.High) > 0, !r.whole && high.unit == "" && (high.powers != low.powers || !high.arabic || !r.counts(&high, after)):
		return Match{}, false, nil
	}
	m := low.match(q, after+max(between, r.rs.has(after, "不等")))
	m.NumberEnd, m.UnitStart, m.UnitEnd = high.end, high.from, high.to
	return m, true, nil
}

// mark returns the length of a range mark at i, with the blanks around it. 与 and 和 are one only before 之间.
func (r *reader) mark(i int) int {
	j := r.rs.space(i)
	n := rangeMark(r.rs, j)
	if n == 0 && r.rs.in(j, "与和") {
		n = 1
	}
	if n == 0 {
		return 0
	}
	return r.rs.space(j+n) - i
}

// rangeMark returns the length of the mark between two ends at i.
func rangeMark(rs runes, i int) int {
	switch {
	case i >= len(rs):
		return 0
	case rs[i] == '—' || rs[i] == '-':
		if rs.is(i+1, rs[i]) {
			return 2
		}
		return 1
	case rs[i] == '~' || rs[i] == '至' || rs[i] == '到':
		return 1
	}
	return 0
}

// fromTo reports whether the number at i is the start of a change: 由40%至65%.
func (r *reader) fromTo(i, end int) bool {
	return !r.whole && r.rs.in(i-1, "由从") && r.rs.in(r.rs.space(end), "至到")
}

// part reads one number and its unit at i.
func (r *reader) part(i, floor int) (part, int, *SyntaxError) {
	if p, end := r.fractionOf(i); end > i {
		return p, end, nil
	}
	if p, end := r.half(i); end > i {
		return p, end, nil
	}
	start, minus := r.minus(i)
	p, end, err := r.vague(start)
	if err != nil || end == start {
		return part{}, i, err
	}
	p.start = i
	if minus {
		p.value = Number{}.Sub(p.value)
	} else if r.signed(i, floor) {
		p.start, p.value = i-1, Number{}.Sub(p.value)
	}
	if share, after := r.share(p, end); after > end {
		return share, after, nil
	}
	currency := r.currencyBefore(&p, floor)
	if den, after, ok := readDenominator(r.rs, end); ok && !p.point && p.power == 0 && r.isFraction(&p, den, after) {
		p.value, p.end, p.ratio = p.value.over(den), after, true
		end = r.withUnit(&p, after)
		if p.unit == "" {
			p.value, p.unit, p.scale = p.value.Mul(Int(100)), "%", known.byName["%"]
		}
		return p, end, nil
	}
	p.end = p.more(r, end)
	end = r.withUnit(&p, p.end)
	switch {
	case p.unit != "":
	case currency != "":
		p.setUnit(known.byName[currency])
	case !r.whole && p.power > 0 && p.to == p.from && r.aboutMoney(p.start):
		p.setUnit(known.byName["元"]) // 服务收入达到3个亿
	}
	return p, end, nil
}

// minus reads 负, 零下 and, of a value, the sign before the number at i.
func (r *reader) minus(i int) (start int, minus bool) {
	n := r.rs.hasAny(i, "零下", "负")
	if n == 0 && r.rs.is(i, '-') {
		n = 1
	}
	return i + n, n > 0
}

// signed reports whether a minus stands before the number at i of running text, and no mark between two words: 控制在-5℃.
func (r *reader) signed(i, floor int) bool {
	return !r.whole && r.rs.is(i-1, '-') && i > floor && (i == 1 || r.rs.in(i-2, "在到至为于达约是过低高长降幅速率(，:："))
}

// isFraction reports whether the number with a denominator behind it is a share: in running text it is less than one
// and no third number follows.
func (r *reader) isFraction(p *part, den Number, after int) bool {
	if r.whole {
		return true
	}
	return p.arabic && p.value.Sign() > 0 && p.value.Cmp(den) < 0 && !r.rs.is(p.start-1, '/') && !r.rs.kind(after, latinLetter|arabicDigit)
}

// more reads what may stand between the number and its unit: 余, 多, 来 or 几 (3000多万元, 十几亿元), a plus (20+个), and
// the 万 or 亿 that follow them, a blank or 个 (3个亿).
func (p *part) more(r *reader, i int) int {
	rs, end := r.rs, i
	if rs.in(end, "余多几来") && !p.pair && !r.beginsWord(end) {
		p.about, end = true, end+1
	}
	if rs.is(end, '+') && !rs.kind(end+1, arabicDigit|latinLetter) && r.unitFollows(end+1) {
		p.atLeast, end = true, end+1
	}
	j := rs.space(end)
	if n := rs.hasAny(j, "个亿", "个多亿"); n > 0 {
		p.about, j = p.about || n == 3, j+n-1
	}
	if rs.in(j, "Ww") && j == i && !rs.kind(j+1, latinLetter|arabicDigit) && !r.whole && (rs.is(j+1, '元') || r.aboutMoney(p.start)) {
		p.value, p.power = p.value.Mul(pow10(4)), 4
		return j + 1
	}
	if j == i || p.power > 0 {
		return end
	}
	for rs.bigPower(j) > p.power && !startsUnit(rs, j) {
		n := rs.bigPower(j)
		p.value, p.high, p.power, j, end = p.value.Mul(pow10(n)), p.high.Mul(pow10(n)), p.power+n, j+1, j+1
	}
	return end
}

// beginsWord reports whether the 多, 来 or 几 at i begins a word of its own: 多家, 来自.
func (r *reader) beginsWord(i int) bool {
	switch r.rs[i] {
	case '来':
		return r.rs.in(i+1, "自源到")
	case '几':
		return !r.rs.in(i+1, "家个项台件名条亿万人天年")
	}
	return false
}

func (r *reader) unitFollows(i int) bool {
	s, _ := r.units.read(r.rs, r.rs.space(i))
	return s != nil || r.rs.bigPower(i) > 0
}

// moneyWords tell that a number is one of money: 服务收入达到5000W.
var moneyWords = []string{"收入", "产值", "投资", "利润", "资金", "税收", "利税", "税额", "销售额", "金额", "交易额", "费用", "营收", "成本", "贷款"}

// aboutMoney reports whether the clause that ends before i speaks of money.
func (r *reader) aboutMoney(i int) bool { return r.clauseHas(i, moneyWords...) }

// clauseHas reports whether one of words stands in the 20 characters before i, in the same clause.
func (r *reader) clauseHas(i int, words ...string) bool {
	for j := i - 1; j >= 0 && j > i-20 && !r.rs.in(j, "，。；;、\n"); j-- {
		if r.rs.hasAny(j, words...) > 0 {
			return true
		}
	}
	return false
}

// currencies are the marks of money that stand before an amount.
var currencies = []struct{ mark, unit string }{
	{"人民币", "元"}, {"RMB", "元"}, {"CNY", "元"}, {"HK$", "港元"}, {"US$", "美元"}, {"USD", "美元"}, {"EUR", "欧元"},
	{"¥", "元"}, {"$", "美元"}, {"€", "欧元"}, {"£", "英镑"},
}

// currencyBefore takes a mark of money that ends before the number into it and returns its unit.
func (r *reader) currencyBefore(p *part, floor int) string {
	j := r.rs.spaceBefore(p.start)
	if j <= floor || r.rs.kind(j-1, arabicDigit) {
		return ""
	}
	for _, c := range currencies {
		if n := r.rs.endsWithAny(j, c.mark); n > 0 && j-n >= floor {
			p.prefixed, p.start = true, j-n
			return c.unit
		}
	}
	return ""
}

// quantity puts number and unit together: 3万家 counts 30000家, while 3万元 stays.
func (p *part) quantity() Quantity {
	value, high, unit := p.fit()
	q := Quantity{Number: value, Unit: unit}
	if unit == p.unit {
		q.Power = p.power
	}
	switch {
	case p.pair:
		q.High, q.Relation = high, Between
	case p.about:
		q.Relation = About
	case p.atLeast:
		q.Relation = AtLeast
	}
	return q
}

// powerNames are 10 to the power 4, 8 and 12.
var powerNames = [...]string{"万", "亿", "万亿"}

// fit gives the numbers in the unit with the 万 or 亿 that they end in, where the unit is one of large amounts.
func (p *part) fit() (low, high Number, unit string) {
	if p.scale == nil || !p.scale.large || p.power == 0 {
		return p.value, p.high, p.unit
	}
	if unit = p.scale.ten[p.power/4-1]; unit == "" {
		unit = powerNames[p.power/4-1] + p.unit
	}
	return p.value.over(pow10(p.power)), p.high.over(pow10(p.power)), unit
}

func (p *part) match(q Quantity, end int) Match {
	return Match{
		Start: p.start, End: end, NumberStart: p.start, NumberEnd: p.end, UnitStart: p.from, UnitEnd: p.to,
		Kind: kindOfQuantity(q, p.scale), Chinese: !p.arabic, Quantity: q,
	}
}

// join makes a range of two parts; the unit, and 万 or 亿, may stand on the
// last only: 3—5亿元, 三到五成. It fails when the two measure different things.
func join(low, high *part) (Quantity, bool) {
	if high.unit == "" && low.hundredth {
		high.unit, high.scale = low.unit, low.scale // 百分之二十到三十
	}
	if low.unit == "" {
		if high.tenths {
			low.value = low.value.Mul(Int(10))
		}
		if p := pow10(high.power); low.power == 0 && low.value.Cmp(high.value.over(p)) < 0 {
			low.value = low.value.Mul(p)
		}
		low.unit, low.scale, low.power = high.unit, high.scale, high.power
	}
	a, b := low.quantity(), high.quantity()
	if a.Unit != b.Unit {
		var err error
		if a, err = a.In(b.Unit); err != nil {
			return Quantity{}, false
		}
	}
	return Quantity{Number: a.Number, High: b.Number, Unit: b.Unit, Power: b.Power, Relation: Between}, true
}
