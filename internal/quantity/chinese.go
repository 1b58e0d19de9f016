package quantity

import "strings"

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

// isNumeral reports whether c may be part of a number, Arabic or Chinese.
func isNumeral(c rune) bool { return isDigit(c) || isChineseNumeral(c) }

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isChineseNumeral(c rune) bool {
	if c < 0x3007 && c != '○' {
		return false
	}
	_, digit := chineseDigits[c]
	return digit || smallPowers[c] > 0 || bigPowers[c] > 0 || tens[c] > 0
}

// startsUnit reports whether the 百 or 千 at i begins a unit or a fraction
// instead of counting: 百分点, 百分之, 千克, 千瓦时.
func startsUnit(rs []rune, i int) bool {
	switch rs[i] {
	case '百', '千':
		return hasAny(rs, i+1, "分之", "分点") || rs[i] == '千' && i+1 < len(rs) && strings.ContainsRune("克瓦米伏卡赫帕焦", rs[i+1])
	case '万', '亿':
		return hasAny(rs, i+1, "分之")
	}
	return false
}

// hasAny reports whether one of the words stands at i.
func hasAny(rs []rune, i int, words ...string) bool {
	for _, w := range words {
		if hasWord(rs, i, w) > 0 {
			return true
		}
	}
	return false
}

// hasWord returns the length in runes of word when it stands at i, else 0.
func hasWord(rs []rune, i int, word string) int {
	n := 0
	for _, c := range word {
		if i+n >= len(rs) || rs[i+n] != c {
			return 0
		}
		n++
	}
	return n
}
