package numeral

// Numeral is a number as written, before its unit is known.
type Numeral struct {
	Value  Number
	High   Number // upper end when the words name two: 三五天, 七八家
	Pair   bool   // High is set
	Power  int    // if it ends in 万, 亿 or 万亿, the greatest of them: 4, 8, 12; else 0
	Arabic bool   // begins with an Arabic digit
	Lone   bool   // has powers only, no digit: 千亿, 万
	Point  bool   // has decimals
	Powers bool   // has powers among its digits: 三百六十五, 2亿5千万
	Spelt  bool   // Chinese digits one by one: 二〇二五
}

// Read reads the longest number at i and returns where it ends; end is i
// when there is none. It fails when the number is too long or its powers are
// out of order (十百).
func Read(rs Runes, i int) (Numeral, int, *SyntaxError) {
	if rs.IsA(i, Arabic) {
		n, end, err := ReadDigits(rs, i)
		if err != nil || !rs.IsA(end, ChinesePower) {
			return Numeral{Value: n, Arabic: true, Point: n.places > 0 || n.r != nil}, end, err
		}
	} else if !rs.IsA(i, Any) {
		return Numeral{}, i, nil
	} else if n, end, ok := readPair(rs, i); ok {
		return n, end, nil
	} else if n, end, ok, err := readPositional(rs, i); ok {
		return n, end, err
	}
	return ReadPowers(rs, i)
}

// ReadPowers reads a number with powers, or a single Chinese digit.
func ReadPowers(rs Runes, i int) (Numeral, int, *SyntaxError) {
	a := adder{lone: true, small: 4, big: 16}
	end := i
	for end < len(rs) && !StartsUnit(rs, end) {
		next, err := a.read(rs, end)
		if err != nil {
			return Numeral{}, i, err
		}
		if next == end {
			break
		}
		end = next
	}
	if end == i {
		return Numeral{}, i, nil
	}
	n := Numeral{Value: a.sum(), Lone: a.lone, Point: a.fine, Powers: a.last > 0, Arabic: rs.IsA(i, Arabic)}
	if a.power > 0 {
		n.Power = a.top
	}
	return n, end, nil
}

// adder sums a number written with powers: total is above 亿, group above 万,
// section below, digit not yet multiplied.
type adder struct {
	total, group, section, digit Number
	held                         bool // digit is waiting for its power
	arabic, point                bool // of the waiting digit
	zero                         bool // 零 came before the waiting digit
	lone                         bool
	fine                         bool // there are decimals
	small, big                   int  // last powers seen; they must fall
	last                         int  // power of the last character, for 三万五
	power                        int  // the 万 or 亿 it ends in
	top                          int  // the greatest power of it all
}

func (a *adder) sum() Number {
	digit := a.digit
	if a.held && !a.zero && !a.arabic && !a.point && a.last > 1 {
		digit = digit.Mul(Pow10(a.last - 1)) // 三万五 is 35000
	}
	return a.total.Add(a.group).Add(a.section).Add(digit)
}

// read takes one digit group or power at i; it returns i where the number ends.
func (a *adder) read(rs Runes, i int) (int, *SyntaxError) {
	c := rs[i]
	switch {
	case !IsNumeral(c):
		return i, nil
	case IsDigit(c):
		return a.readArabic(rs, i)
	case smallPowers[c] > 0:
		return a.readSmall(rs, i)
	case bigPowers[c] > 0:
		return a.readBig(rs, i)
	case tens[c] > 0:
		if a.held || a.small <= 1 {
			return i, nil
		}
		a.section, a.small, a.last, a.power, a.lone = a.section.Add(Int(tens[c])), 1, 1, 0, false
		return i + 1, nil
	}
	return a.readChinese(rs, i), nil
}

func (a *adder) readArabic(rs Runes, i int) (int, *SyntaxError) {
	if a.held && !a.zeroOnly() {
		return i, nil
	}
	n, end, err := ReadDigits(rs, i)
	if err != nil {
		return i, err
	}
	if a.last > 0 && n.Cmp(Pow10(a.last)) >= 0 {
		return i, nil // 5万 20000家: the tail is no smaller than the head's power
	}
	a.hold(n)
	a.arabic, a.point = true, n.places > 0 || n.r != nil
	a.fine = a.fine || a.point
	return end, nil
}

func (a *adder) readChinese(rs Runes, i int) int {
	d, ok := rs.Digit(i)
	if !ok || a.held && !a.zeroOnly() {
		return i
	}
	a.zero = d == 0 || a.zero
	a.hold(Int(d))
	return a.readFraction(rs, i+1)
}

// zeroOnly reports whether the waiting digit is the 零 of 一百零二.
func (a *adder) zeroOnly() bool { return a.zero && a.digit.Sign() == 0 && a.last > 0 }

func (a *adder) hold(n Number) {
	a.digit, a.held, a.power, a.lone = n, true, 0, false
}

func (a *adder) readSmall(rs Runes, i int) (int, *SyntaxError) {
	p := smallPowers[rs[i]]
	if p >= a.small {
		return i, misplaced(rs[i])
	}
	if !a.held || a.zeroOnly() {
		a.digit = Int(1)
	}
	a.section = a.section.Add(a.digit.Mul(Pow10(p)))
	a.release()
	a.small, a.last, a.power = p, p, 0
	return a.readFraction(rs, i+1), nil
}

func misplaced(c rune) *SyntaxError {
	return &SyntaxError{Problem: "“" + string(c) + "”的位置不对"}
}

// readFraction reads the 点五 of 一百二十点五.
func (a *adder) readFraction(rs Runes, i int) int {
	if !rs.Is(i, '点') {
		return i
	}
	value, n, end := ReadChineseDigits(rs, i+1)
	if n == 0 || n > maxPlaces {
		return i
	}
	a.hold(a.digit.Add(Decimal(value, n)))
	a.point, a.fine = true, true
	return end
}

func (a *adder) readBig(rs Runes, i int) (int, *SyntaxError) {
	p := bigPowers[rs[i]]
	n := a.section.Add(a.digit)
	if n.Sign() == 0 && !a.held && !(p == 8 && a.last == 4) {
		if a.last > 0 {
			return i, misplaced(rs[i])
		}
		n = Int(1)
	}
	if p >= a.big && !(p == 8 && a.last == 4) || p == 8 && a.total.Sign() != 0 {
		return i, misplaced(rs[i])
	}
	a.power = p
	if p == 8 {
		if a.last == 4 && n.Sign() == 0 {
			a.power = 12
		}
		a.total, a.group = a.group.Add(n).Mul(Pow10(8)), Number{}
	} else {
		a.group = n.Mul(Pow10(4))
	}
	a.top = max(a.top, a.power)
	a.section = Number{}
	a.release()
	a.small, a.big, a.last = 4, p, p
	return i + 1, nil
}

func (a *adder) release() {
	a.digit, a.held, a.arabic, a.zero = Number{}, false, false, false
	a.point = false
}

// readPair reads the numbers that name two neighbours: 三五, 七八, 十七八, 二十三四, 三四十, 两三百.
func readPair(rs Runes, i int) (Numeral, int, bool) {
	base, start := Number{}, i
	if d, ok := rs.Digit(i); ok && d > 0 && rs.Is(i+1, '十') {
		base, i = Int(10*d), i+2
	} else if rs.Is(i, '十') {
		base, i = Int(10), i+1
	}
	low, okLow := rs.Digit(i)
	high, okHigh := rs.Digit(i + 1)
	if !okLow || !okHigh || low == 0 || high != low+1 && !(low == 3 && high == 5) {
		return Numeral{}, start, false
	}
	n := Numeral{Value: base.Add(Int(low)), High: base.Add(Int(high)), Pair: true}
	end := n.scalePair(rs, i+2, base.Sign() == 0)
	if rs.IsA(end, Any) && !StartsUnit(rs, end) || rs.Is(end, '点') {
		return Numeral{}, start, false
	}
	return n, end, true
}

// scalePair reads the powers behind a pair: one small one where that is allowed, and 万, 亿 or both.
func (n *Numeral) scalePair(rs Runes, end int, small bool) int {
	for ; !StartsUnit(rs, end); end++ {
		p, big := rs.Power(end), rs.BigPower(end) > 0
		if p == 0 || big && rs.BigPower(end) <= n.Power || !big && (!small || n.Power > 0) {
			return end
		}
		n.Value, n.High = n.Value.Mul(Pow10(p)), n.High.Mul(Pow10(p))
		if big {
			n.Power += p
		} else {
			small = false
		}
	}
	return end
}

// readPositional reads numerals written digit by digit: 二〇二五, 一二三, 一二点五.
func readPositional(rs Runes, i int) (Numeral, int, bool, *SyntaxError) {
	value, n, end := ReadChineseDigits(rs, i)
	if n < 2 || rs.IsA(end, Any) && !StartsUnit(rs, end) || rs.Is(end, '点') {
		return Numeral{}, i, false, nil
	}
	if n > maxPlaces {
		return Numeral{}, i, true, errTooLong()
	}
	return Numeral{Value: Int(value), Spelt: true}, end, true, nil
}
