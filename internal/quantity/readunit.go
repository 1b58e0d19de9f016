package quantity

import (
	"strings"
	"unicode"
)

// maxUnit is the length, in characters, up to which unknown words count as a unit.
const maxUnit = 12

// unit reads the unit at i, after spaces; the name is "" when there is none.
func (r reader) unit(i int) (string, int) {
	j := skipSpace(r.rs, i)
	name, end := readUnit(r.rs, j)
	if !r.whole {
		if end == j {
			return "", i
		}
		return name, end
	}
	if end > j && r.unitMayEnd(end) {
		return name, end
	}
	if s, ok := lookup(name); end > j && ok && closedDimension(s.dimension) {
		return name, end // what follows 亿元 or % is left over, not a longer unit
	}
	return r.unknownUnit(i, j)
}

// closedDimension reports whether no longer unit begins with one of this
// dimension, unlike 台 (台班) or 人 (人月).
func closedDimension(name string) bool {
	return name == "金额" || name == "比例" || name == "百分点"
}

func (r reader) unitMayEnd(i int) bool {
	_, n := r.suffix(i)
	return i == len(r.rs) || n > 0 || r.mark(i) > 0
}

// unknownUnit reads hanzi and Latin letters up to the end, a word of relation
// or a range mark.
func (r reader) unknownUnit(i, j int) (string, int) {
	end := j
	for end < len(r.rs) && isUnitRune(r.rs[end]) && !(end > j && r.unitMayEnd(end)) {
		end++
	}
	name := string(r.rs[j:end])
	if end == j || end-j > maxUnit || !strings.ContainsFunc(name, unicode.IsLetter) || r.startsWord(j) {
		return "", i
	}
	return canonical(name), end
}

func (r reader) startsWord(i int) bool {
	_, n := r.suffix(i)
	return n > 0 || r.mark(i) > 0
}

func isUnitRune(c rune) bool {
	return unicode.Is(unicode.Han, c) && !isNumeral(c) || isLatin(c) || strings.ContainsRune("()/·%‰℃°²³μ", c)
}

// isLetter reports whether c belongs to a word, Chinese or Latin.
func isLetter(c rune) bool { return unicode.Is(unicode.Han, c) || isLatin(c) }
