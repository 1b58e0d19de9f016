package quantity

import "strings"

// kindOf says of a character of folded text whether it is a numeral and what may begin with it. Most characters begin
// nothing, and running text is read as fast as they are passed over.
var kindOf = letterKinds()

const (
	arabicDigit  = 1 << iota // 0 to 9
	chineseDigit             // 一, 两, 零
	chinesePower             // 十, 百, 万, 亿
	beginsValue              // 第, 前, 半: a value that begins with no numeral
	beginsMoment             // 明 of 明年, 年 of 年底前
	latinLetter              // A to Z, a to z
	hanzi
)

const numeralLetter = arabicDigit | chineseDigit | chinesePower

func letterKinds() *[1 << 16]uint8 {
	kinds := new([1 << 16]uint8)
	set := func(letters string, kind uint8) {
		for _, c := range letters {
			kinds[c] |= kind
		}
	}
	for c := '一'; c <= '鿿'; c++ {
		kinds[c] |= hanzi
	}
	for c := range rune(26) {
		kinds['a'+c] |= latinLetter
		kinds['A'+c] |= latinLetter
	}
	set("0123456789", arabicDigit)
	for c := range chineseDigits {
		kinds[c] |= chineseDigit
	}
	for _, powers := range []map[rune]int{smallPowers, bigPowers} {
		for c := range powers {
			kinds[c] |= chinesePower
		}
	}
	for c := range tens {
		kinds[c] |= chinesePower
	}
	set("第前首榜过半翻倍减再几数上TtNn", beginsValue)
	for _, w := range openMoments {
		set(firstOf(w.text), beginsMoment)
	}
	set("“春元国端中清劳五", beginsMoment)
	return kinds
}

func firstOf(word string) string {
	for i := range word {
		if i > 0 {
			return word[:i]
		}
	}
	return word
}

func isKind(c rune, kind uint8) bool { return c >= 0 && c < 1<<16 && kindOf[c]&kind != 0 }

// IsDigit reports whether c is one of 0 to 9.
func IsDigit(c rune) bool { return '0' <= c && c <= '9' }

// IsLatin reports whether c is one of A to Z and a to z.
func IsLatin(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// IsChineseNumeral reports whether c may be part of a number written in Chinese: 一, 两, 〇, 十, 万, 贰.
func IsChineseNumeral(c rune) bool { return isKind(c, chineseDigit|chinesePower) }

// IsNumeral reports whether c may be part of a number, Arabic or Chinese.
func IsNumeral(c rune) bool { return isKind(c, numeralLetter) }

// isLetter reports whether c belongs to a word, Chinese or Latin.
func isLetter(c rune) bool { return isKind(c, hanzi|latinLetter) }

// runes is folded text, asked what stands at a place. Places outside are no characters.
type runes []rune

// is reports whether the character at i is c.
func (rs runes) is(i int, c rune) bool { return i >= 0 && i < len(rs) && rs[i] == c }

// in reports whether the character at i is one of set.
func (rs runes) in(i int, set string) bool {
	return i >= 0 && i < len(rs) && strings.ContainsRune(set, rs[i])
}

// kind reports whether the character at i is of a kind.
func (rs runes) kind(i int, kind uint8) bool { return i >= 0 && i < len(rs) && isKind(rs[i], kind) }

// has returns the length in characters of word when it stands at i, else 0.
func (rs runes) has(i int, word string) int {
	if i < 0 {
		return 0
	}
	n := 0
	for _, c := range word {
		if i+n >= len(rs) || rs[i+n] != c {
			return 0
		}
		n++
	}
	return n
}

// hasAny returns the length of the first of words that stands at i, else 0.
func (rs runes) hasAny(i int, words ...string) int {
	for _, w := range words {
		if n := rs.has(i, w); n > 0 {
			return n
		}
	}
	return 0
}

// endsWithAny returns the length of the first of words that ends before i, else 0.
func (rs runes) endsWithAny(i int, words ...string) int {
	for _, w := range words {
		n := 0
		for range w {
			n++
		}
		if rs.has(i-n, w) > 0 {
			return n
		}
	}
	return 0
}

// space returns the place of the first character at or after i that is no blank.
func (rs runes) space(i int) int {
	for i < len(rs) && (rs[i] == ' ' || rs[i] == '\t') {
		i++
	}
	return i
}

// spaceBefore returns the end of what stands before i without the blanks between.
func (rs runes) spaceBefore(i int) int {
	for i > 0 && (rs[i-1] == ' ' || rs[i-1] == '\t') {
		i--
	}
	return i
}
