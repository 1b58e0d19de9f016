// Package marks is the one table of what a character is in a line of Chinese text: which mark, where its blank part lies,
// what may not begin or end a line. Whoever breaks lines, of a page or of a terminal, asks it.
package marks

import "unicode"

// Class is how a character behaves in a line: where its blank part lies, what may stand beside it, where a line may end.
// After W3C CLREQ (basic prohibition level) and GB/T 15834.
type Class uint8

const (
	Han       Class = iota // hanzi, kana, hangul, full-width letters, pictographs: a line may end on either side
	Open                   // （《“: blank on the left, never ends a line
	Close                  // ）》”: blank on the right, never starts a line
	Stop                   // ，。、：: as Close
	Middle                 // 间隔号
	Dash                   // —: two are one mark
	Ellipsis               // …: two are one mark
	Join                   // ～: between the ends of a range
	Prefix                 // ￥ №: stays with what follows
	Postfix                // ℃ ‰: stays with what precedes
	Symbol                 // × ≥ →
	Digit                  // 0–9
	Latin                  // letters of scripts with word spaces, and their symbols
	Mark                   // ASCII punctuation
	Space                  // a blank at which a line may end, and which vanishes there
	Glue                   // no-break space
	WideSpace              // U+3000
)

// classLists are the characters whose class is not told by their script, each in one list only.
var classLists = map[Class]string{
	Open:      "（《〈「『【〔〖｛［“‘〝",
	Close:     "）》〉」』】〕〗｝］”’〞",
	Stop:      "，。、：；！？．",
	Middle:    "·・‧•",
	Dash:      "—―⸺",
	Ellipsis:  "…⋯",
	Join:      "～〜／",
	Prefix:    "￥№＄￡",
	Postfix:   "％‰℃℉",
	Symbol:    "×÷±≥≤≠≈→←↑↓＋－＝＜＞∶",
	Mark:      "!\"'()*,./:;?[\\]{|}–‐",
	Space:     " ",
	Glue:      "\u00a0\u202f\u2007",
	WideSpace: "\u3000",
}

var marks = classTable(classLists)

// clingers never start a line though their class could.
var clingers = runeSet("々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜ゝゞヽヾ!%),.:;?]}/-–‐′″°¢")

// holders never end a line though their class could.
var holders = runeSet("([{$¥£€#")

// signs stay with the number that follows.
var signs = runeSet("±≥≤≠≈~<>+-－＋＜＞∶约第")

func classTable(lists map[Class]string) map[rune]Class {
	table := map[rune]Class{}
	for c, list := range lists {
		for _, r := range list {
			table[r] = c
		}
	}
	return table
}

func runeSet(list string) map[rune]bool {
	set := map[rune]bool{}
	for _, r := range list {
		set[r] = true
	}
	return set
}

// NeverStarts reports whether r must not begin a line.
func NeverStarts(r rune) bool {
	if IsHanzi(r) {
		return false
	}
	switch Of(r) {
	case Close, Stop, Middle, Join, Postfix:
		return true
	}
	return clingers[r]
}

// NeverEnds reports whether r must not end a line.
func NeverEnds(r rune) bool {
	if IsHanzi(r) {
		return false
	}
	c := Of(r)
	return c == Open || c == Prefix || holders[r]
}

// Clings reports whether r, though no Chinese mark, never begins a line: a word or an address does not break before it.
func Clings(r rune) bool { return clingers[r] }

// IsSign reports whether r stays with the number that follows.
func IsSign(r rune) bool { return signs[r] }

// Of is the class of a character in Chinese text.
func Of(r rune) Class {
	if IsHanzi(r) {
		return Han
	}
	if c, ok := marks[r]; ok {
		return c
	}
	switch {
	case '0' <= r && r <= '9':
		return Digit
	case IsHan(r):
		return Han
	case unicode.IsSpace(r):
		return Space
	}
	return Latin
}

// IsHanzi tells the usual hanzi from everything else at once; there are more of them than isHanzi knows.
func IsHanzi(r rune) bool { return 0x4e00 <= r && r <= 0x9fff }

// IsHan reports whether a line may end on either side of r as at a hanzi.
func IsHan(r rune) bool {
	for _, s := range hanRanges {
		if s[0] <= r && r <= s[1] {
			return true
		}
	}
	return false
}

var hanRanges = [][2]rune{
	{0x2150, 0x218f}, // Ⅰ
	{0x2460, 0x27bf}, // ① ■ ★
	{0x2b00, 0x2bff},
	{0x2e80, 0xa4cf}, // CJK, kana, ㎡
	{0xac00, 0xd7a3}, // hangul
	{0xf900, 0xfaff},
	{0xfe30, 0xfe6f},
	{0xff00, 0xff60},
	{0xffe0, 0xffe6},
	{0x1f000, 0x1faff}, // pictographs
	{0x20000, 0x3ffff},
}

// IsDigit also knows full-width digits.
func IsDigit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

// IsFormat reports whether r only steers the setting and has no picture of its own: joiners, variation selectors, hints
// for breaks, direction marks.
func IsFormat(r rune) bool {
	if IsHanzi(r) || 0x20 <= r && r < 0x7f {
		return false
	}
	switch {
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, r == 0xfeff, 0x200b <= r && r <= 0x200f, 0x2060 <= r && r <= 0x2064:
		return true
	}
	return unicode.Is(unicode.Variation_Selector, r) || 0xe0000 <= r && r <= 0xe007f
}

// IsControl reports whether r could change what a reader or a terminal shows; it is written out as an escape.
func IsControl(r rune) bool {
	return !IsHanzi(r) && (unicode.IsControl(r) || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || 0xfff9 <= r && r <= 0xfffb)
}

// CJK reports whether the prohibitions of Chinese text, and not the rules for words, say where a line may end beside it.
func (c Class) CJK() bool { return c <= Symbol || c == WideSpace }

// Blank reports whether lines leave it out at their ends.
func (c Class) Blank() bool { return c == Space || c == WideSpace }

// Blanks are the empty parts of a full-width mark in thousandths of an em.
func (c Class) Blanks() (lead, trail int) {
	switch c {
	case Open:
		return 500, 0
	case Close, Stop:
		return 0, 500
	case Middle:
		return 250, 250
	}
	return 0, 0
}
