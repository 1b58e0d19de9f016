package quantity

import (
	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// reader reads quantities out of folded text. With whole set the text is one
// value: units need not be known and faults are reported; otherwise it is running
// text, where only what is surely a quantity counts.
type reader struct {
	rs     numeral.Runes
	whole  bool
	units  *measure.Units
	scopes []string // among whom one ranks, besides the usual ones
}

// part is one number with its unit, before the two are put together.
type part struct {
	numeral.Numeral
	unit           string         // canonical; "" when none stands there
	scale          *measure.Scale // of a unit that is measure.Builtin()
	start, end     int            // of the number
	from, to       int            // of the unit
	about, atLeast bool           // 余, 多, 来, 几; 20+个
	tenths         bool           // 成: the number is ten times what is written
	hundredth      bool           // 百分之: the share stands before the number
	prefixed       bool           // ¥ or 人民币 stands before the number
	ratio          bool           // 2/3
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
	if start == m.Start || r.rs.Is(start, '近') && m.Start-start == 1 && m.Kind == Span {
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
	if mark := r.mark(end); mark > 0 && !low.Pair && !r.fromTo(low.start, end) {
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
	if err != nil || after == end+mark || high.Pair || high.prefixed && !low.prefixed {
		return Match{}, false, nil
	}
	between := r.rs.Has(after, "之间")
	if r.rs.In(end, "与和") && between == 0 {
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
	case q.Number.Cmp(q.High) > 0, !r.whole && high.unit == "" && (high.Powers != low.Powers || !high.Arabic || !r.counts(&high, after)):
		return Match{}, false, nil
	}
	m := low.match(q, after+max(between, r.rs.Has(after, "不等")))
	m.NumberEnd, m.UnitStart, m.UnitEnd = high.end, high.from, high.to
	return m, true, nil
}

// mark returns the length of a range mark at i, with the blanks around it. 与 and 和 are one only before 之间.
func (r *reader) mark(i int) int {
	j := r.rs.Space(i)
	n := numeral.RangeMark(r.rs, j)
	if n == 0 && r.rs.In(j, "与和") {
		n = 1
	}
	if n == 0 {
		return 0
	}
	return r.rs.Space(j+n) - i
}

// fromTo reports whether the number at i is the start of a change: 由40%至65%.
func (r *reader) fromTo(i, end int) bool {
	return !r.whole && r.rs.In(i-1, "由从") && r.rs.In(r.rs.Space(end), "至到")
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
		p.Value = Number{}.Sub(p.Value)
	} else if r.signed(i, floor) {
		p.start, p.Value = i-1, Number{}.Sub(p.Value)
	}
	if share, after := r.share(p, end); after > end {
		return share, after, nil
	}
	currency := r.currencyBefore(&p, floor)
	if den, after, ok := numeral.ReadDenominator(r.rs, end); ok && !p.Point && p.Power == 0 && r.isFraction(&p, den, after) {
		p.Value, p.end, p.ratio = p.Value.Over(den), after, true
		end = r.withUnit(&p, after)
		if p.unit == "" {
			p.Value, p.unit, p.scale = p.Value.Mul(Int(100)), "%", measure.Builtin().Named("%")
		}
		return p, end, nil
	}
	p.end = p.more(r, end)
	end = r.withUnit(&p, p.end)
	switch {
	case p.unit != "":
	case currency != "":
		p.setUnit(measure.Builtin().Named(currency))
	case !r.whole && p.Power > 0 && p.to == p.from && r.aboutMoney(p.start):
		p.setUnit(measure.Builtin().Named("元")) // 服务收入达到3个亿
	}
	return p, end, nil
}

// minus reads 负, 零下 and, of a value, the sign before the number at i.
func (r *reader) minus(i int) (start int, minus bool) {
	n := r.rs.HasAny(i, "零下", "负")
	if n == 0 && r.rs.Is(i, '-') {
		n = 1
	}
	return i + n, n > 0
}

// signed reports whether a minus stands before the number at i of running text, and no mark between two words: 控制在-5℃.
func (r *reader) signed(i, floor int) bool {
	return !r.whole && r.rs.Is(i-1, '-') && i > floor && (i == 1 || r.rs.In(i-2, "在到至为于达约是过低高长降幅速率(，:："))
}

// isFraction reports whether the number with a denominator behind it is a share: in running text it is less than one
// and no third number follows.
func (r *reader) isFraction(p *part, den Number, after int) bool {
	if r.whole {
		return true
	}
	return p.Arabic && p.Value.Sign() > 0 && p.Value.Cmp(den) < 0 && !r.rs.Is(p.start-1, '/') && !r.rs.IsA(after, numeral.Latin|numeral.Arabic)
}

// more reads what may stand between the number and its unit: 余, 多, 来 or 几 (3000多万元, 十几亿元), a plus (20+个), and
// the 万 or 亿 that follow them, a blank or 个 (3个亿).
func (p *part) more(r *reader, i int) int {
	rs, end := r.rs, i
	if rs.In(end, "余多几来") && !p.Pair && !r.beginsWord(end) {
		p.about, end = true, end+1
	}
	if rs.Is(end, '+') && !rs.IsA(end+1, numeral.Arabic|numeral.Latin) && r.unitFollows(end+1) {
		p.atLeast, end = true, end+1
	}
	j := rs.Space(end)
	if n := rs.HasAny(j, "个亿", "个多亿"); n > 0 {
		p.about, j = p.about || n == 3, j+n-1
	}
	if rs.In(j, "Ww") && j == i && !rs.IsA(j+1, numeral.Latin|numeral.Arabic) && !r.whole && (rs.Is(j+1, '元') || r.aboutMoney(p.start)) {
		p.Value, p.Power = p.Value.Mul(numeral.Pow10(4)), 4
		return j + 1
	}
	if j == i || p.Power > 0 {
		return end
	}
	for rs.BigPower(j) > p.Power && !numeral.StartsUnit(rs, j) {
		n := rs.BigPower(j)
		p.Value, p.High, p.Power, j, end = p.Value.Mul(numeral.Pow10(n)), p.High.Mul(numeral.Pow10(n)), p.Power+n, j+1, j+1
	}
	return end
}

// beginsWord reports whether the 多, 来 or 几 at i begins a word of its own: 多家, 来自.
func (r *reader) beginsWord(i int) bool {
	switch r.rs[i] {
	case '来':
		return r.rs.In(i+1, "自源到")
	case '几':
		return !r.rs.In(i+1, "家个项台件名条亿万人天年")
	}
	return false
}

func (r *reader) unitFollows(i int) bool {
	s, _ := r.units.Read(r.rs, r.rs.Space(i))
	return s != nil || r.rs.BigPower(i) > 0
}

// moneyWords tell that a number is one of money: 服务收入达到5000W.
var moneyWords = []string{"收入", "产值", "投资", "利润", "资金", "税收", "利税", "税额", "销售额", "金额", "交易额", "费用", "营收", "成本", "贷款"}

// aboutMoney reports whether the clause that ends before i speaks of money.
func (r *reader) aboutMoney(i int) bool { return r.clauseHas(i, moneyWords...) }

// clauseHas reports whether one of words stands in the 20 characters before i, in the same clause.
func (r *reader) clauseHas(i int, words ...string) bool {
	for j := i - 1; j >= 0 && j > i-20 && !r.rs.In(j, "，。；;、\n"); j-- {
		if r.rs.HasAny(j, words...) > 0 {
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
	j := r.rs.SpaceBefore(p.start)
	if j <= floor || r.rs.IsA(j-1, numeral.Arabic) {
		return ""
	}
	for _, c := range currencies {
		if n := r.rs.EndsWithAny(j, c.mark); n > 0 && j-n >= floor {
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
		q.Power = p.Power
	}
	switch {
	case p.Pair:
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
	if p.scale == nil || !p.scale.Large || p.Power == 0 {
		return p.Value, p.High, p.unit
	}
	if unit = p.scale.Ten[p.Power/4-1]; unit == "" {
		unit = powerNames[p.Power/4-1] + p.unit
	}
	return p.Value.Over(numeral.Pow10(p.Power)), p.High.Over(numeral.Pow10(p.Power)), unit
}

func (p *part) match(q Quantity, end int) Match {
	return Match{
		Start: p.start, End: end, NumberStart: p.start, NumberEnd: p.end, UnitStart: p.from, UnitEnd: p.to,
		Kind: kindOfQuantity(q, p.scale), Chinese: !p.Arabic, Quantity: q,
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
			low.Value = low.Value.Mul(Int(10))
		}
		if p := numeral.Pow10(high.Power); low.Power == 0 && low.Value.Cmp(high.Value.Over(p)) < 0 {
			low.Value = low.Value.Mul(p)
		}
		low.unit, low.scale, low.Power = high.unit, high.scale, high.Power
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
