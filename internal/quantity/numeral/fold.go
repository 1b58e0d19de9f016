package quantity

import "unicode"

// fold returns rs with full-width characters replaced by their usual forms, one character for one character, as a
// value that is nothing else is read: a comma of either width parts thousands.
func fold(rs []rune) runes {
	return foldInto(make(runes, 0, len(rs)), rs, true)
}

// foldInto appends the usual forms of rs to out, which is empty. In running text (whole unset) a comma between digits
// parts thousands only where three digits follow and no list is told: 分别为100，200，300.
func foldInto(out runes, rs []rune, whole bool) runes {
	for _, c := range rs {
		out = append(out, foldRune(c))
	}
	for i, c := range out {
		if c != '，' && c != ',' || i == 0 || !out.kind(i-1, arabicDigit) || !out.kind(i+1, arabicDigit) {
			continue
		}
		if whole || out.threeDigits(i+1) && !out.respective(i) {
			out[i] = ','
		} else {
			out[i] = '，'
		}
	}
	return out
}

// respective reports whether the digits before i are three and follow 分别, so that what a comma parts are numbers.
func (rs runes) respective(i int) bool {
	if !rs.kind(i-3, arabicDigit) {
		return false
	}
	for j := i - 1; j > 0 && j > i-40 && rs[j] != '。' && rs[j] != '\n'; j-- {
		if rs[j] == '别' && rs[j-1] == '分' || rs[j] == '次' && rs[j-1] == '依' {
			return true
		}
	}
	return false
}

// foldRune gives the usual form of a character.
func foldRune(c rune) rune {
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

// closeBreaks takes out the space that slipped in after a decimal point: 10. 2亿元.
func closeBreaks(rs []rune) []rune {
	out := make([]rune, 0, len(rs))
	for i, c := range rs {
		broken := i > 1 && i+1 < len(rs) && foldRune(rs[i-1]) == '.' && IsDigit(foldRune(rs[i-2])) && IsDigit(foldRune(rs[i+1]))
		if c != ' ' || !broken {
			out = append(out, c)
		}
	}
	return out
}
