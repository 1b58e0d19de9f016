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

// Marks that behave in a line otherwise than their class says.
const (
	clingers = "々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜ゝゞヽヾ!%),.:;?]}/-–‐′″°¢" // never start a line
	holders  = "([{$¥£€#"                                          // never end one
	signs    = "±≥≤≠≈~<>+-－＋＜＞∶约第"                                 // stay with the number that follows
)

// entry is what the table says of a character.
type entry struct {
	class                Class
	listed               bool // in classLists; else the script tells the class
	starts, ends, clings bool // never starts, never ends a line; never starts one by itself, whatever its class
	sign                 bool
}

// table has the entries by the high and the low byte of the character; most high bytes have none.
var table = newTable()

func newTable() (t [0x100]*[0x100]entry) {
	at := func(r rune) *entry {
		if t[r>>8] == nil {
			t[r>>8] = new([0x100]entry)
		}
		return &t[r>>8][r&0xff]
	}
	for c, list := range classLists {
		for _, r := range list {
			e := at(r)
			e.class, e.listed = c, true
			e.starts = c == Close || c == Stop || c == Middle || c == Join || c == Postfix
			e.ends = c == Open || c == Prefix
		}
	}
	for _, r := range clingers {
		at(r).starts, at(r).clings = true, true
	}
	for _, r := range holders {
		at(r).ends = true
	}
	for _, r := range signs {
		at(r).sign = true
	}
	return t
}

// entryOf is the zero entry for most characters.
func entryOf(r rune) entry {
	if r < 0 || r > 0xffff || table[r>>8] == nil {
		return entry{}
	}
	return table[r>>8][r&0xff]
}

// NeverStarts reports whether r must not begin a line.
func NeverStarts(r rune) bool { return entryOf(r).starts }

// NeverEnds reports whether r must not end a line.
func NeverEnds(r rune) bool { return entryOf(r).ends }

// Clings reports whether r, though no Chinese mark, never begins a line: a word or an address does not break before it.
func Clings(r rune) bool { return entryOf(r).clings }

// IsSign reports whether r stays with the number that follows.
func IsSign(r rune) bool { return entryOf(r).sign }

// Of is the class of a character in Chinese text.
func Of(r rune) Class {
	if IsHanzi(r) {
		return Han
	}
	if e := entryOf(r); e.listed {
		return e.class
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

// IsHanzi tells the usual hanzi from everything else at once; there are more of them than IsHanzi knows.
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

// IsDigit also knows full-width digits, which stand in a line as they are; quantity folds them before it looks.
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
