package quantity

import "strings"

// Match is a quantity in running text, from byte Start to before byte End.
type Match struct {
	Start, End int
	Quantity   Quantity
}

// Find returns every quantity in text, left to right, none overlapping, each as
// long as it can be. Dates, ordinals (第三批) and numbers inside Latin words are
// left out. A plain number counts only in Arabic digits. Whether 一个 or 5亿元
// commits anyone to anything is for the caller to judge.
func Find(text string) []Match {
	s := newScan(text)
	var found []Match
	for i := 0; i < len(s.rs); {
		if end := s.passes(i); end > i {
			i = end
			continue
		}
		q, end, err := s.quantity(i)
		if err != nil || end == i {
			i = s.next(i)
			continue
		}
		m := Match{s.at[i], s.at[end], q}
		m.Quantity.Text = text[m.Start:m.End]
		found = append(found, m)
		i = end
	}
	return found
}

// scan is running text with the byte offset of each rune.
type scan struct {
	reader
	at []int // one more than runes
}

func newScan(text string) scan {
	rs := make([]rune, 0, len(text))
	at := make([]int, 0, len(text)+1)
	for i, c := range text {
		rs, at = append(rs, c), append(at, i)
	}
	return scan{reader{rs: fold(rs, false)}, append(at, len(text))}
}

// passes returns the end of something at i that holds digits but no quantity:
// a date, an ordinal, a telephone number, a name such as HK-850 or 〔2019〕.
func (s scan) passes(i int) int {
	c := s.rs[i]
	switch {
	case isDigit(c) || isChineseNumeral(c):
		if p, ok := findPeriod(s.rs, i); ok {
			return p.end
		}
		if _, end, ok := findDate(s.rs, i); ok {
			return end
		}
		if s.glued(i) || c == '0' && i+1 < len(s.rs) && isDigit(s.rs[i+1]) {
			return s.next(i)
		}
	case c == '第':
		if _, end := s.rank(i); end == i && i+1 < len(s.rs) && isNumeral(s.rs[i+1]) {
			return s.next(i + 1)
		}
	}
	return i
}

// glued reports whether the number at i goes on from a Latin word or a number: K3000, 1.2.3.
func (s scan) glued(i int) bool {
	if i == 0 {
		return false
	}
	p := s.rs[i-1]
	if isLatin(p) || p == '_' || p == '〔' || p == '[' {
		return true
	}
	if i > 1 && p == '/' && isLetter(s.rs[i-2]) {
		return true // 台/万人
	}
	if i > 1 && strings.ContainsRune(":：∶", p) && isDigit(s.rs[i-2]) {
		return true // 11.8∶48.3
	}
	return i > 1 && strings.ContainsRune("-—.+/·", p) && (isLatin(s.rs[i-2]) || isDigit(s.rs[i-2])) || s.standard(i)
}

// standard reports whether the number at i is that of a standard: GB/T 9704, ISO 9001.
func (s scan) standard(i int) bool {
	if s.rs[i-1] != ' ' {
		return false
	}
	for _, name := range []string{"GB", "B/T", "ISO", "IEC", "ISO/IEC"} {
		if n := len(name); i > n && hasWord(s.rs, i-1-n, name) > 0 {
			return true
		}
	}
	return false
}

// next returns where to look again after i: past the whole number, if one is there.
func (s scan) next(i int) int {
	if !isNumeral(s.rs[i]) {
		return i + 1
	}
	for i < len(s.rs) && (isNumeral(s.rs[i]) || s.rs[i] == '.' && i+1 < len(s.rs) && isDigit(s.rs[i+1])) {
		i++
	}
	return i
}

// counts reports whether the part from i to end, in running text, is a value and
// not a word that happens to hold a numeral.
func (r reader) counts(p part, i, end int) bool {
	if p.unit == "" {
		return p.arabic && !p.about && r.endsBare(p, end) && !r.listItem(i, end)
	}
	if p.lone && end-i <= 2 && i+1 < len(r.rs) && r.setPhrase(p, end) {
		return false
	}
	switch p.unit {
	case "个月":
		return r.rs[end-2] == '个' || r.rs[end-1] != '月' // 6月 is a date
	case "个季度":
		return hasAny(r.rs, end-3, "个") // 二季度 is a date
	case "年":
		return !hasAny(r.rs, end, "度") // 上一年度
	case "期":
		return !(i > 0 && p.pair) && !hasAny(r.rs, end, "间", "末", "规") // 十四五期间
	}
	return true
}

// setPhrase reports whether 万元, 百分, 十分 and the like open a word or a table head.
func (r reader) setPhrase(p part, end int) bool {
	if p.unit == "分" {
		return true
	}
	s, _ := lookup(p.unit)
	_, n := r.suffix(end)
	return s.large && n == 0
}

// listItem reports whether the bare number from i to end counts items: 1、 at the
// start of a line, 1.目标 anywhere.
func (r reader) listItem(i, end int) bool {
	if end >= len(r.rs) {
		return false
	}
	if r.rs[end] == '.' {
		j := skipSpace(r.rs, end+1)
		return j < len(r.rs) && (isLetter(r.rs[j]) || isDigit(r.rs[j]))
	}
	return (r.rs[end] == '、' || r.rs[end] == ')') && (i == 0 || r.rs[i-1] == '\n' || r.rs[i-1] == '(')
}

// endsBare reports whether a number without unit stands alone, as in 水平达到72，
// or in 26亿.
func (r reader) endsBare(p part, end int) bool {
	if p.power > 0 || end == len(r.rs) {
		return true
	}
	if _, n := r.suffix(end); n > 0 {
		return true
	}
	return !isLetter(r.rs[end]) && !strings.ContainsRune("-—–/+_〕]×:∶#&", r.rs[end])
}
