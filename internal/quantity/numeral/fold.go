package numeral

import "unicode"

// Fold returns rs with full-width characters replaced by their usual forms, one character for one character, as a
// value that is nothing else is read: a comma of either width parts thousands.
func Fold(rs []rune) Runes {
	return FoldInto(make(Runes, 0, len(rs)), rs, true)
}

// FoldInto appends the usual forms of rs to out, which is empty. In running text (whole unset) a comma between digits
// parts thousands only where three digits follow and no list is told: 分别为100，200，300. So does a blank, where it is sure.
func FoldInto(out Runes, rs []rune, whole bool) Runes {
	for _, c := range rs {
		out = append(out, FoldRune(c))
	}
	for i, c := range out {
		if c == '，' || c == ',' || c == ' ' {
			out.partThousands(rs, i, whole)
		}
	}
	return out
}

// respective reports whether the digits before i are three and follow 分别, so that what a comma parts are numbers.
func (rs Runes) respective(i int) bool {
	if !rs.IsA(i-3, Arabic) {
		return false
	}
	for j := i - 1; j > 0 && j > i-40 && rs[j] != '。' && rs[j] != '\n'; j-- {
		if rs[j] == '别' && rs[j-1] == '分' || rs[j] == '次' && rs[j-1] == '依' {
			return true
		}
	}
	return false
}

// FoldRune gives the usual form of a character.
func FoldRune(c rune) rune {
	switch {
	case c < 0x80:
		return c
	case '一' <= c && c <= '鿿':
		return c
	case '０' <= c && c <= '９', 'Ａ' <= c && c <= 'Ｚ', 'ａ' <= c && c <= 'ｚ':
		return c - '０' + '0'
	}
	switch c {
	case '％', '．', '／', '（', '）', '＋', '－', '＜', '＞', '＝', '：', '＃', '＄':
		return c - 0xfee0
	case '﹪':
		return '%'
	case '≧', '⩾':
		return '≥'
	case '≦', '⩽':
		return '≤'
	case '～', '〜', '∼', '˜':
		return '~'
	case '–', '―', '─', '‒':
		return '—'
	case '−', '‐', '‑':
		return '-'
	case '￥':
		return '¥'
	case '∶', '︰':
		return ':'
	case '「', '『', '＂', '‘':
		return '“'
	case '」', '』', '’':
		return '”'
	}
	if c > 0x7f && unicode.IsSpace(c) {
		return ' '
	}
	return c
}

// CloseBreaks takes out the space that slipped in after a decimal point: 10. 2亿元.
func CloseBreaks(rs []rune) []rune {
	out := make([]rune, 0, len(rs))
	for i, c := range rs {
		broken := i > 1 && i+1 < len(rs) && FoldRune(rs[i-1]) == '.' && IsDigit(FoldRune(rs[i-2])) && IsDigit(FoldRune(rs[i+1]))
		if c != ' ' || !broken {
			out = append(out, c)
		}
	}
	return out
}
