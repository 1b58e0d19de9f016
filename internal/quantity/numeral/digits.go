package quantity

import (
	"math/big"
)

// chineseDigits maps the numerals 0 to 9, in everyday, financial and older forms.
var chineseDigits = map[rune]int64{
	'〇': 0, '零': 0, '○': 0, '一': 1, '二': 2, '两': 2, '俩': 2, '三': 3, '四': 4,
	'五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'壹': 1, '贰': 2, '叁': 3, '肆': 4, '伍': 5, '陆': 6, '柒': 7, '捌': 8, '玖': 9,
}

// smallPowers multiply within a group of four digits, bigPowers between groups.
var (
	smallPowers = map[rune]int{'十': 1, '百': 2, '千': 3, '拾': 1, '佰': 2, '仟': 3}
	bigPowers   = map[rune]int{'万': 4, '亿': 8, '萬': 4, '億': 8}
	tens        = map[rune]int64{'廿': 20, '卅': 30}
)

// digit is the value of a Chinese digit; ok is false for other characters.
func (rs runes) digit(i int) (d int64, ok bool) {
	if !rs.kind(i, chineseDigit) {
		return 0, false
	}
	return chineseDigits[rs[i]], true
}

// power is the power of ten of the 十, 百, 千, 万 or 亿 at i, or 0.
func (rs runes) power(i int) int {
	if !rs.kind(i, chinesePower) {
		return 0
	}
	return smallPowers[rs[i]] + bigPowers[rs[i]]
}

// bigPower is 4 or 8 for the 万 or 亿 at i, else 0.
func (rs runes) bigPower(i int) int {
	if !rs.kind(i, chinesePower) {
		return 0
	}
	return bigPowers[rs[i]]
}

// startsUnit reports whether the 百, 千, 万 or 亿 at i begins a unit or a fraction instead of counting: 百分点, 百分之,
// 千克, 千瓦时.
func startsUnit(rs runes, i int) bool {
	switch {
	case rs.is(i+1, '分'):
		return rs.in(i, "百千万亿") && rs.in(i+2, "之点")
	case rs.is(i, '千'):
		return rs.in(i+1, "克瓦米伏卡赫帕焦")
	}
	return false
}

// readChineseDigits reads a run of 〇 to 九 as a number; n is how many there are. Runs too long for a number are 0.
func readChineseDigits(rs runes, i int) (value int64, n, end int) {
	for end = i; ; end++ {
		d, ok := rs.digit(end)
		if !ok {
			return value, end - i, end
		}
		if end-i < maxPlaces {
			value = 10*value + d
		}
	}
}

// readDigits reads Arabic digits at i with thousands separators and one decimal point.
func readDigits(rs runes, i int) (Number, int, *SyntaxError) {
	d := digits{}
	start := i
	for rs.kind(i, arabicDigit) {
		d.add(rs[i])
		i++
		if i-start <= 3 && isGroup(rs, i) {
			i = d.groups(rs, i)
			break
		}
	}
	if point := readPoint(rs, start, i); i > start && point > 0 {
		d.point = true
		for i += point; rs.kind(i, arabicDigit); i++ {
			d.add(rs[i])
		}
	}
	if d.count > maxDigits {
		return Number{}, i, errTooLong()
	}
	return d.number(), i, nil
}

func errTooLong() *SyntaxError { return &SyntaxError{Problem: "数太长，最多 40 位"} }

// digits gathers the digits of one number.
type digits struct {
	n             int64
	count, places int
	point         bool
	all           []byte // of a number of more than 18 digits
}

func (d *digits) add(c rune) {
	if d.count == maxPlaces {
		d.all = big.NewInt(d.n).Append(d.all, 10)
	}
	d.count++
	if d.point {
		d.places++
	}
	switch {
	case d.count <= maxPlaces:
		d.n = 10*d.n + int64(c-'0')
	case d.count <= maxDigits:
		d.all = append(d.all, byte(c))
	}
}

// groups reads ,000,000 at i.
func (d *digits) groups(rs runes, i int) int {
	for isGroup(rs, i) {
		for _, c := range rs[i+1 : i+4] {
			d.add(c)
		}
		i += 4
	}
	return i
}

func (d *digits) number() Number {
	if d.count <= maxPlaces {
		return decimal(d.n, d.places)
	}
	n, ok := new(big.Int).SetString(string(d.all), 10)
	if !ok {
		return Number{}
	}
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.places)), nil)
	return fraction(new(big.Rat).SetFrac(n, ten))
}

// readPoint returns the length of the decimal point at i of the number that
// began at start. A space after the point is a slip (收入10. 2亿元), unless the
// number may be that of a list item (1. 2个平台).
func readPoint(rs runes, start, i int) int {
	switch {
	case !rs.is(i, '.'):
	case rs.kind(i+1, arabicDigit):
		return 1
	case rs.is(i+1, ' ') && rs.kind(i+2, arabicDigit) && start > 0 && isLetter(rs[start-1]):
		return 2
	}
	return 0
}

// isGroup reports whether a comma and exactly three digits stand at i.
func isGroup(rs runes, i int) bool {
	return rs.is(i, ',') && rs.threeDigits(i+1)
}

// threeDigits reports whether three digits and no more stand at i.
func (rs runes) threeDigits(i int) bool {
	return rs.kind(i, arabicDigit) && rs.kind(i+1, arabicDigit) && rs.kind(i+2, arabicDigit) && !rs.kind(i+3, arabicDigit)
}
