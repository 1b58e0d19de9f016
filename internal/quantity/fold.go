package quantity

import "unicode"

// fold returns rs with full-width characters replaced by their usual forms, one
// rune for one rune. With whole set the text is one value, so a full-width comma
// between digits separates thousands; in running text it separates clauses,
// unless the digits are full-width as well.
func fold(rs []rune, whole bool) []rune {
	out := make([]rune, len(rs))
	for i, c := range rs {
		out[i] = foldRune(c)
		if c == '，' && i > 0 && i+1 < len(rs) && isDigit(foldRune(rs[i+1])) && isDigit(out[i-1]) {
			if whole || rs[i-1] > 0xff && rs[i+1] > 0xff {
				out[i] = ','
			}
		}
	}
	return out
}

func foldRune(c rune) rune {
	switch {
	case c < 0x80:
		return c
	case '０' <= c && c <= '９', 'Ａ' <= c && c <= 'Ｚ', 'ａ' <= c && c <= 'ｚ':
		return c - '０' + '0'
	case c == '％', c == '．', c == '／', c == '（', c == '）', c == '＋', c == '－', c == '＜', c == '＞', c == '＝':
		return c - 0xfee0
	case c == '﹪':
		return '%'
	case c == '≧':
		return '≥'
	case c == '≦':
		return '≤'
	case unicode.IsSpace(c) && c > 0x7f:
		return ' '
	}
	return c
}

// closeBreaks takes out the space that slipped in after a decimal point: 10. 2亿元.
func closeBreaks(rs []rune) []rune {
	out := make([]rune, 0, len(rs))
	for i, c := range rs {
		broken := i > 1 && i+1 < len(rs) && foldRune(rs[i-1]) == '.' && isDigit(foldRune(rs[i-2])) && isDigit(foldRune(rs[i+1]))
		if c != ' ' || !broken {
			out = append(out, c)
		}
	}
	return out
}

// skipSpace returns the place of the first rune at or after i that is no space.
func skipSpace(rs []rune, i int) int {
	for i < len(rs) && (rs[i] == ' ' || rs[i] == '\t') {
		i++
	}
	return i
}
