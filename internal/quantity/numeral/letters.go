package numeral

import "unicode/utf8"

// Kind is a set of kinds of characters of folded text.
type Kind uint8

// The kinds.
const (
	Arabic       Kind = 1 << iota // 0 to 9
	ChineseDigit                  // 一, 两, 零
	ChinesePower                  // 十, 百, 万, 亿
	Latin                         // A to Z, a to z
	Hanzi

	Any = Arabic | ChineseDigit | ChinesePower // what may be part of a number
)

// kindOf are the kinds of a character. Most characters begin no number, and running text is read as fast as they are
// passed over.
var kindOf = letterKinds()

func letterKinds() *[1 << 16]Kind {
	kinds := new([1 << 16]Kind)
	for c := '一'; c <= '鿿'; c++ {
		kinds[c] |= Hanzi
	}
	for c := range rune(26) {
		kinds['a'+c] |= Latin
		kinds['A'+c] |= Latin
	}
	for c := '0'; c <= '9'; c++ {
		kinds[c] |= Arabic
	}
	for c := range chineseDigits {
		kinds[c] |= ChineseDigit
	}
	for _, powers := range []map[rune]int{smallPowers, bigPowers} {
		for c := range powers {
			kinds[c] |= ChinesePower
		}
	}
	for c := range tens {
		kinds[c] |= ChinesePower
	}
	return kinds
}

// Numerals lists the characters that may be part of a number.
func Numerals() []rune {
	list := []rune("0123456789")
	for c := range chineseDigits {
		list = append(list, c)
	}
	for _, powers := range []map[rune]int{smallPowers, bigPowers} {
		for c := range powers {
			list = append(list, c)
		}
	}
	for c := range tens {
		list = append(list, c)
	}
	return list
}

// IsKind reports whether c is of one of the kinds.
func IsKind(c rune, kinds Kind) bool { return c >= 0 && c < 1<<16 && kindOf[c]&kinds != 0 }

// IsDigit reports whether c is one of 0 to 9.
func IsDigit(c rune) bool { return '0' <= c && c <= '9' }

// IsLatin reports whether c is one of A to Z and a to z.
func IsLatin(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// IsChineseNumeral reports whether c may be part of a number written in Chinese: 一, 两, 〇, 十, 万, 贰.
func IsChineseNumeral(c rune) bool { return IsKind(c, ChineseDigit|ChinesePower) }

// IsNumeral reports whether c may be part of a number, Arabic or Chinese.
func IsNumeral(c rune) bool { return IsKind(c, Any) }

// IsLetter reports whether c belongs to a word, Chinese or Latin.
func IsLetter(c rune) bool { return IsKind(c, Hanzi|Latin) }

// Runes is folded text, asked what stands at a place. Places outside are no characters.
type Runes []rune

// Is reports whether the character at i is c.
func (rs Runes) Is(i int, c rune) bool { return i >= 0 && i < len(rs) && rs[i] == c }

// In reports whether the character at i is one of set.
func (rs Runes) In(i int, set string) bool {
	if i < 0 || i >= len(rs) {
		return false
	}
	c := rs[i]
	for k := 0; k < len(set); {
		s, size := rune(set[k]), 1
		switch {
		case s >= 0xe0 && s < 0xf0 && k+2 < len(set): // a hanzi, as nearly all are
			s, size = s&0x0f<<12|rune(set[k+1]&0x3f)<<6|rune(set[k+2]&0x3f), 3
		case s >= utf8.RuneSelf:
			s, size = utf8.DecodeRuneInString(set[k:])
		}
		if s == c {
			return true
		}
		k += size
	}
	return false
}

// startsWith reports whether the first character of a text is c. Nearly all text is hanzi, of three bytes each.
func startsWith(text string, c rune) bool {
	if c < 0x800 || c > 0xffff {
		first, _ := utf8.DecodeRuneInString(text)
		return first == c && text != ""
	}
	return len(text) >= 3 && text[2] == 0x80|byte(c)&0x3f && text[1] == 0x80|byte(c>>6)&0x3f && text[0] == 0xe0|byte(c>>12)
}

// endsWith reports whether the last character of a text is c.
func endsWith(text string, c rune) bool {
	if c < 0x800 || c > 0xffff {
		last, _ := utf8.DecodeLastRuneInString(text)
		return last == c && text != ""
	}
	return len(text) >= 3 && startsWith(text[len(text)-3:], c)
}

// IsA reports whether the character at i is of a kind.
func (rs Runes) IsA(i int, kinds Kind) bool { return i >= 0 && i < len(rs) && IsKind(rs[i], kinds) }

// Has returns the length in characters of word when it stands at i, else 0.
func (rs Runes) Has(i int, word string) int {
	if i < 0 || i >= len(rs) || !startsWith(word, rs[i]) {
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

// HasAny returns the length of the first of words that stands at i, else 0.
func (rs Runes) HasAny(i int, words ...string) int {
	for _, w := range words {
		if n := rs.Has(i, w); n > 0 {
			return n
		}
	}
	return 0
}

// EndsWithAny returns the length of the first of words that ends before i, else 0.
func (rs Runes) EndsWithAny(i int, words ...string) int {
	if i <= 0 || i > len(rs) {
		return 0
	}
	for _, w := range words {
		if !endsWith(w, rs[i-1]) {
			continue
		}
		n := utf8.RuneCountInString(w)
		if rs.Has(i-n, w) > 0 {
			return n
		}
	}
	return 0
}

// Space returns the place of the first character at or after i that is no blank.
func (rs Runes) Space(i int) int {
	for i < len(rs) && (rs[i] == ' ' || rs[i] == '\t') {
		i++
	}
	return i
}

// SpaceBefore returns the end of what stands before i without the blanks between.
func (rs Runes) SpaceBefore(i int) int {
	for i > 0 && (rs[i-1] == ' ' || rs[i-1] == '\t') {
		i--
	}
	return i
}
