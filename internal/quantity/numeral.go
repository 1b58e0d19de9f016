package quantity

import (
	"math/big"
	"strings"
)

// numeral is a number as written, before its unit is known.
type numeral struct {
	value  Number
	high   Number // upper end when the words name two: 三五天, 七八家
	pair   bool   // high is set
	power  int    // of the 万, 亿 or 万亿 it ends in: 4, 8, 12; else 0
	arabic bool   // begins with an Arabic digit
	lone   bool   // has powers only, no digit: 千亿, 万
	point  bool   // has decimals
}

// readNumeral reads the longest number at i and returns where it ends; end is i
// when there is none. It fails when the number is too long or its powers are
// out of order (十百).
func readNumeral(rs []rune, i int) (numeral, int, *SyntaxError) {
	if n, end, ok := readPair(rs, i); ok {
		return n, end, nil
	}
	if text, end := readPositional(rs, i); end > i {
		return numeral{value: decimal(text)}, end, tooLong(text)
	}
	a := adder{lone: true, small: 4, big: 16}
	end := i
	for end < len(rs) && !startsUnit(rs, end) {
		next, err := a.read(rs, end)
		if err != nil {
			return numeral{}, i, err
		}
		if next == end {
			break
		}
		end = next
	}
	if end == i {
		return numeral{}, i, nil
	}
	n := numeral{value: a.sum(), power: a.power, lone: a.lone, point: a.point}
	n.arabic = isDigit(rs[i])
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
	small, big                   int // last powers seen; they must fall
	last                         int // power of the last rune, for 三万五
	power                        int
}

func (a *adder) sum() Number {
	digit := a.digit
	if a.held && !a.zero && !a.arabic && !a.point && a.last > 1 {
		digit = digit.Mul(pow10(a.last - 1)) // 三万五 is 35000
	}
	return a.total.Add(a.group).Add(a.section).Add(digit)
}

// read takes one digit group or power at i; it returns i where the number ends.
func (a *adder) read(rs []rune, i int) (int, *SyntaxError) {
	c := rs[i]
	switch {
	case isDigit(c):
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

func (a *adder) readArabic(rs []rune, i int) (int, *SyntaxError) {
	if a.held {
		return i, nil
	}
	text, end := readDigits(rs, i)
	if err := tooLong(text); err != nil {
		return i, err
	}
	a.hold(decimal(text))
	a.arabic, a.point = true, strings.Contains(text, ".")
	return end, nil
}

func (a *adder) readChinese(rs []rune, i int) int {
	d, ok := chineseDigits[rs[i]]
	if !ok || a.held && !a.zeroOnly() {
		return i
	}
	a.zero = d == 0 || a.zero
	a.hold(Int(d))
	end := i + 1
	if end < len(rs) && rs[end] == '点' {
		if text, after := readChineseDigits(rs, end+1); after > end+1 && len(text) <= maxDigits {
			a.digit, a.point, end = a.digit.Add(decimal("0."+text)), true, after
		}
	}
	return end
}

// zeroOnly reports whether the waiting digit is the 零 of 一百零二.
func (a *adder) zeroOnly() bool { return a.zero && a.digit.Sign() == 0 && a.last > 0 }

func (a *adder) hold(n Number) {
	a.digit, a.held, a.power, a.lone = n, true, 0, false
}

func (a *adder) readSmall(rs []rune, i int) (int, *SyntaxError) {
	p := smallPowers[rs[i]]
	if p >= a.small {
		return i, &SyntaxError{Problem: "“" + string(rs[i]) + "”的位置不对"}
	}
	if !a.held || a.zeroOnly() {
		a.digit = Int(1)
	}
	a.section = a.section.Add(a.digit.Mul(pow10(p)))
	a.release()
	a.small, a.last, a.power = p, p, 0
	return a.readFraction(rs, i+1), nil
}

// readFraction reads the 点五 of 一百二十点五.
func (a *adder) readFraction(rs []rune, i int) int {
	if i >= len(rs) || rs[i] != '点' {
		return i
	}
	text, end := readChineseDigits(rs, i+1)
	if end == i+1 || len(text) > maxDigits {
		return i
	}
	a.hold(decimal("0." + text))
	a.point = true
	return end
}

func (a *adder) readBig(rs []rune, i int) (int, *SyntaxError) {
	p := bigPowers[rs[i]]
	n := a.section.Add(a.digit)
	if n.Sign() == 0 && !a.held && !(p == 8 && a.last == 4) {
		if a.last > 0 {
			return i, &SyntaxError{Problem: "“" + string(rs[i]) + "”的位置不对"}
		}
		n = Int(1)
	}
	if p >= a.big && !(p == 8 && a.last == 4) || p == 8 && a.total.Sign() != 0 {
		return i, &SyntaxError{Problem: "“" + string(rs[i]) + "”的位置不对"}
	}
	if p == 8 {
		a.power = 8
		if a.last == 4 && n.Sign() == 0 {
			a.power = 12
		}
		a.total, a.group = a.group.Add(n).Mul(pow10(8)), Number{}
	} else {
		a.group, a.power = n.Mul(pow10(4)), 4
	}
	a.section = Number{}
	a.release()
	a.small, a.big, a.last = 4, p, p
	return i + 1, nil
}

func (a *adder) release() {
	a.digit, a.held, a.arabic, a.zero = Number{}, false, false, false
	a.point = false
}

// readPair reads the numbers that name two neighbours: 三五, 七八, 十七八, 三四十, 两三百.
func readPair(rs []rune, i int) (numeral, int, bool) {
	base := Number{}
	start := i
	if i < len(rs) && rs[i] == '十' {
		base, i = Int(10), i+1
	}
	if i+1 >= len(rs) {
		return numeral{}, start, false
	}
	low, okLow := chineseDigits[rs[i]]
	high, okHigh := chineseDigits[rs[i+1]]
	if !okLow || !okHigh || low == 0 || high != low+1 && !(low == 3 && high == 5) {
		return numeral{}, start, false
	}
	end := i + 2
	n := numeral{value: base.Add(Int(low)), high: base.Add(Int(high)), pair: true}
	for end < len(rs) && !startsUnit(rs, end) && (smallPowers[rs[end]] > 0 && base.Sign() == 0 && n.power == 0 || bigPowers[rs[end]] > n.power) {
		p := smallPowers[rs[end]] + bigPowers[rs[end]]
		n.value, n.high = n.value.Mul(pow10(p)), n.high.Mul(pow10(p))
		if bigPowers[rs[end]] > 0 {
			n.power += p
		}
		end++
		if n.power == 0 {
			base = Int(1) // one small power at most
		}
	}
	if end < len(rs) && (isNumeral(rs[end]) || rs[end] == '点') {
		return numeral{}, start, false
	}
	return n, end, true
}

// readPositional reads numerals written digit by digit: 二〇二五, 一二三.
func readPositional(rs []rune, i int) (string, int) {
	text, end := readChineseDigits(rs, i)
	if len(text) < 2 || end < len(rs) && (isNumeral(rs[end]) || rs[end] == '点') {
		return "", i
	}
	return text, end
}

// readChineseDigits reads a run of 〇 to 九 as Arabic digits.
func readChineseDigits(rs []rune, i int) (string, int) {
	var b strings.Builder
	for ; i < len(rs); i++ {
		d, ok := chineseDigits[rs[i]]
		if !ok {
			break
		}
		b.WriteByte(byte('0' + d))
	}
	return b.String(), i
}

// readDigits reads Arabic digits at i with thousands separators and one decimal
// point; the text returned has no separators.
func readDigits(rs []rune, i int) (string, int) {
	var b strings.Builder
	start := i
	for i < len(rs) && isDigit(rs[i]) {
		b.WriteRune(rs[i])
		i++
		if i-start <= 3 && isGroup(rs, i) {
			i = readGroups(rs, i, &b)
			break
		}
	}
	if point := readPoint(rs, start, i); i > start && point > 0 {
		b.WriteByte('.')
		for i += point; i < len(rs) && isDigit(rs[i]); i++ {
			b.WriteRune(rs[i])
		}
	}
	return b.String(), i
}

// readPoint returns the length of the decimal point at i of the number that
// began at start. A space after the point is a slip (收入10. 2亿元), unless the
// number may be that of a list item (1. 2个平台).
func readPoint(rs []rune, start, i int) int {
	switch {
	case i+1 < len(rs) && rs[i] == '.' && isDigit(rs[i+1]):
		return 1
	case i+2 < len(rs) && rs[i] == '.' && rs[i+1] == ' ' && isDigit(rs[i+2]) && start > 0 && isLetter(rs[start-1]):
		return 2
	}
	return 0
}

func readGroups(rs []rune, i int, b *strings.Builder) int {
	for isGroup(rs, i) {
		b.WriteString(string(rs[i+1 : i+4]))
		i += 4
	}
	return i
}

// isGroup reports whether a comma and exactly three digits stand at i.
func isGroup(rs []rune, i int) bool {
	if i+3 >= len(rs) || rs[i] != ',' {
		return false
	}
	for _, c := range rs[i+1 : i+4] {
		if !isDigit(c) {
			return false
		}
	}
	return i+4 >= len(rs) || !isDigit(rs[i+4])
}

func tooLong(text string) *SyntaxError {
	if len(text) > maxDigits {
		return &SyntaxError{Problem: "数太长，最多 40 位"}
	}
	return nil
}

// decimal converts digits with at most one point; the caller has checked them.
func decimal(text string) Number {
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		return Number{}
	}
	return Number{r}
}
