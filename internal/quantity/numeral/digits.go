package numeral

import "math/big"

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

// Digit is the value of a Chinese digit; ok is false for other characters.
func (rs Runes) Digit(i int) (d int64, ok bool) {
	if !rs.IsA(i, ChineseDigit) {
		return 0, false
	}
	return chineseDigits[rs[i]], true
}

// Power is the power of ten of the 十, 百, 千, 万 or 亿 at i, or 0.
func (rs Runes) Power(i int) int {
	if !rs.IsA(i, ChinesePower) {
		return 0
	}
	return smallPowers[rs[i]] + bigPowers[rs[i]]
}

// BigPower is 4 or 8 for the 万 or 亿 at i, else 0.
func (rs Runes) BigPower(i int) int {
	if !rs.IsA(i, ChinesePower) {
		return 0
	}
	return bigPowers[rs[i]]
}

// StartsUnit reports whether the 百, 千, 万 or 亿 at i begins a unit or a fraction instead of counting: 百分点, 百分之,
// 千克, 千瓦时.
func StartsUnit(rs Runes, i int) bool {
	switch {
	case rs.Is(i+1, '分'):
		return rs.In(i, "百千万亿") && rs.In(i+2, "之点")
	case rs.Is(i, '千'):
		return rs.In(i+1, "克瓦米伏卡赫帕焦")
	}
	return false
}

// ReadChineseDigits reads a run of 〇 to 九 as a number; n is how many there are. Runs too long for a number are 0.
func ReadChineseDigits(rs Runes, i int) (value int64, n, end int) {
	for end = i; ; end++ {
		d, ok := rs.Digit(end)
		if !ok {
			return value, end - i, end
		}
		if end-i < maxPlaces {
			value = 10*value + d
		}
	}
}

// ReadDigits reads Arabic digits at i with thousands separators and one decimal point.
func ReadDigits(rs Runes, i int) (Number, int, *SyntaxError) {
	d := digits{}
	start := i
	for rs.IsA(i, Arabic) {
		d.add(rs[i])
		i++
		if i-start <= 3 && isGroup(rs, i) {
			i = d.groups(rs, i)
			break
		}
	}
	if point := readPoint(rs, start, i); i > start && point > 0 {
		d.point = true
		for i += point; rs.IsA(i, Arabic); i++ {
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
func (d *digits) groups(rs Runes, i int) int {
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
		return Decimal(d.n, d.places)
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
func readPoint(rs Runes, start, i int) int {
	switch {
	case !rs.Is(i, '.'):
	case rs.IsA(i+1, Arabic):
		return 1
	case rs.Is(i+1, ' ') && rs.IsA(i+2, Arabic) && start > 0 && IsLetter(rs[start-1]):
		return 2
	}
	return 0
}

// isGroup reports whether a comma and exactly three digits stand at i.
func isGroup(rs Runes, i int) bool {
	return rs.Is(i, ',') && rs.threeDigits(i+1)
}

// threeDigits reports whether three digits and no more stand at i.
func (rs Runes) threeDigits(i int) bool {
	return rs.IsA(i, Arabic) && rs.IsA(i+1, Arabic) && rs.IsA(i+2, Arabic) && !rs.IsA(i+3, Arabic)
}
