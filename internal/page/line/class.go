package line

import "unicode"

// class is how a character behaves in a line: where its blank part lies, what may stand beside it, where a line may end.
// After W3C CLREQ (basic prohibition level) and GB/T 15834.
type class uint8

const (
	clHan       class = iota // hanzi, kana, hangul, full-width letters, pictographs: a line may end on either side
	clOpen                   // （《“: blank on the left, never ends a line
	clClose                  // ）》”: blank on the right, never starts a line
	clStop                   // ，。、：: as clClose
	clMiddle                 // 间隔号
	clDash                   // —: two are one mark
	clEllipsis               // …: two are one mark
	clJoin                   // ～: between the ends of a range
	clPrefix                 // ￥ №: stays with what follows
	clPostfix                // ℃ ‰: stays with what precedes
	clSymbol                 // × ≥ →
	clDigit                  // 0–9
	clLatin                  // letters of scripts with word spaces, and their symbols
	clMark                   // ASCII punctuation
	clSpace                  // a blank at which a line may end, and which vanishes there
	clGlue                   // no-break space
	clWideSpace              // U+3000
)

// classLists are the characters whose class is not told by their script, each in one list only.
var classLists = map[class]string{
	clOpen:      "（《〈「『【〔〖｛［“‘〝",
	clClose:     "）》〉」』】〕〗｝］”’〞",
	clStop:      "，。、：；！？．",
	clMiddle:    "·・‧•",
	clDash:      "—―⸺",
	clEllipsis:  "…⋯",
	clJoin:      "～〜／",
	clPrefix:    "￥№＄￡",
	clPostfix:   "％‰℃℉",
	clSymbol:    "×÷±≥≤≠≈→←↑↓＋－＝＜＞∶",
	clMark:      "!\"'()*,./:;?[\\]{|}–‐",
	clSpace:     " ",
	clGlue:      "\u00a0\u202f\u2007",
	clWideSpace: "\u3000",
}

var marks = classTable(classLists)

// clingers never start a line though their class could.
var clingers = runeSet("々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜ゝゞヽヾ!%),.:;?]}/-–‐′″°¢")

// holders never end a line though their class could.
var holders = runeSet("([{$¥£€#")

// signs stay with the number that follows.
var signs = runeSet("±≥≤≠≈~<>+-－＋＜＞∶约第")

func classTable(lists map[class]string) map[rune]class {
	table := map[rune]class{}
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

// classOf is the class of a character in Chinese text.
func classOf(r rune) class {
	if isHanzi(r) {
		return clHan
	}
	if c, ok := marks[r]; ok {
		return c
	}
	switch {
	case '0' <= r && r <= '9':
		return clDigit
	case IsHan(r):
		return clHan
	case unicode.IsSpace(r):
		return clSpace
	}
	return clLatin
}

// isHanzi tells the usual hanzi from everything else at once; there are more of them than isHanzi knows.
func isHanzi(r rune) bool { return 0x4e00 <= r && r <= 0x9fff }

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

// isDigit also knows full-width digits.
func isDigit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

// IsFormat reports whether r only steers the setting and has no picture of its own: joiners, variation selectors, hints
// for breaks, direction marks.
func IsFormat(r rune) bool {
	if isHanzi(r) || 0x20 <= r && r < 0x7f {
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
	return !isHanzi(r) && (unicode.IsControl(r) || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || 0xfff9 <= r && r <= 0xfffb)
}

// cjk reports whether the prohibitions of Chinese text, and not the rules for words, say where a line may end beside it.
func (c class) cjk() bool { return c <= clSymbol || c == clWideSpace }

// blank reports whether lines leave it out at their ends.
func (c class) blank() bool { return c == clSpace || c == clWideSpace }

// blanks are the empty parts of a full-width mark in thousandths of an em.
func (c class) blanks() (lead, trail int) {
	switch c {
	case clOpen:
		return 500, 0
	case clClose, clStop:
		return 0, 500
	case clMiddle:
		return 250, 250
	}
	return 0, 0
}
