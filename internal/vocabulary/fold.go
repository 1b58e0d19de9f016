package vocabulary

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Fold gives the usual form of a character of Chinese text, one for one: digits, letters and signs of the half width,
// marks of the full width, one sort of quotes and dashes.
func Fold(c rune) rune {
	switch {
	case c < 0x80:
		return foldASCII(c)
	case 0xff10 <= c && c <= 0xff19, 0xff21 <= c && c <= 0xff3a, 0xff41 <= c && c <= 0xff5a:
		return c - 0xfee0
	}
	switch c {
	case '％', '﹪':
		return '%'
	case '．':
		return '.'
	case '＋':
		return '+'
	case '／':
		return '/'
	case '～', '〜', '–', '―', '−', '－':
		return '—'
	case '＝':
		return '='
	case '「', '『', '＂':
		return '“'
	case '」', '』':
		return '”'
	case '‘':
		return '“'
	case '’':
		return '”'
	case '﹝', '［':
		return '〔'
	case '﹞', '］':
		return '〕'
	}
	return c
}

func foldASCII(c rune) rune {
	switch c {
	case '(':
		return '（'
	case ')':
		return '）'
	case ',':
		return '，'
	case ';':
		return '；'
	case ':':
		return '：'
	case '!':
		return '！'
	case '?':
		return '？'
	case '~':
		return '—'
	case '[':
		return '〔'
	case ']':
		return '〕'
	}
	return c
}

// foldWord is a word as it stands in folded text: without blanks, but for those inside Latin words (UL认证, ISO 9001).
func foldWord(word string) []rune {
	var out []rune
	rs := []rune(word)
	for i, c := range rs {
		if unicode.IsSpace(c) && (len(out) == 0 || i+1 == len(rs) || !isLatinOrDigit(out[len(out)-1]) || !isLatinOrDigit(rs[i+1])) {
			continue
		}
		out = append(out, Fold(c))
	}
	return out
}

func isLatinOrDigit(c rune) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// stands reports whether folded text begins with word.
func stands(word, text []rune) bool {
	return len(text) >= len(word) && slices.Equal(text[:len(word)], word)
}

// begins is the length in bytes of word where text, not yet folded, begins with it; else 0.
func begins(text string, word []rune) int {
	n := 0
	for _, c := range word {
		got, size := utf8.DecodeRuneInString(text[n:])
		if size == 0 || Fold(got) != c {
			return 0
		}
		n += size
	}
	return n
}

// startOfLast is the byte where the last n characters of text begin; 0 if it has no more.
func startOfLast(text string, n int) int {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return at
}

// sortByLength puts long words before short ones and keeps the order of equals.
func sortByLength(words [][]rune) {
	slices.SortStableFunc(words, func(a, b []rune) int { return len(b) - len(a) })
}
