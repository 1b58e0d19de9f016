package quantity

import (
	"strings"

	"pilotplan/internal/quantity/numeral"
)

// passes reports whether what begins at i holds digits but no quantity: an ordinal, a telephone number, a name such as
// HK-850 or 〔2019〕.
func (s *scan) passes(i int) bool {
	c := s.rs[i]
	if !numeral.IsNumeral(c) {
		return false
	}
	if s.rs.Is(i-1, '第') {
		return true // an ordinal, since it is no rank
	}
	return s.glued(i) || c == '0' && s.rs.IsA(i+1, numeral.Arabic)
}

// glued reports whether the number at i goes on from a Latin word or a number: K3000, 1.2.3, 7×24.
func (r *reader) glued(i int) bool {
	if i == 0 {
		return false
	}
	p := r.rs[i-1]
	switch {
	case p > 0xff && numeral.IsKind(p, numeral.Hanzi):
		return false
	case numeral.IsLatin(p):
		return r.currency(i) == 0
	case strings.ContainsRune("_〔[×÷^#*", p):
		return true
	case i == 1:
		return false
	case p == '/':
		return numeral.IsLetter(r.rs[i-2]) || numeral.IsDigit(r.rs[i-2]) // 台/万人
	case p == ':':
		return numeral.IsDigit(r.rs[i-2]) // 11.8∶48.3
	case strings.ContainsRune("-—~.+·=", p):
		return numeral.IsLatin(r.rs[i-2]) || numeral.IsDigit(r.rs[i-2])
	}
	return p == ' ' && r.standard(i)
}

// currency returns the length of the letters of money that end before i: RMB.
func (r *reader) currency(i int) int { return r.rs.EndsWithAny(i, "RMB", "CNY", "USD", "EUR") }

// standard reports whether the number at i, behind a blank, is that of a standard: GB/T 9704, ISO 9001.
func (r *reader) standard(i int) bool {
	return r.rs.EndsWithAny(i-1, "ISO", "GB", "IEC", "B/T", "/T", "IATF", "AS", "EN", "JIS", "ASTM", "HACCP", "CMMI", "TS", "SA", "T/", "DB") > 0
}

// counts reports whether the part before end, in running text, is a value and
// not a word that happens to hold a numeral.
func (r *reader) counts(p *part, end int) bool {
	if p.unit == "" {
		return r.countsBare(p, end)
	}
	if p.Lone && p.to-p.start <= 2 && p.end-p.start == 1 && r.setPhrase(p, end) {
		return false
	}
	if p.Spelt && p.Value.Cmp(Int(1000)) < 0 {
		return false // 统一一批
	}
	switch p.unit {
	case "个月":
		return p.to-p.from > 1 || !r.rs.Is(p.from, '月') // 6月 is a date
	case "个季度":
		return r.rs.Is(p.from, '个') // 二季度 is a date
	case "期":
		return !(r.rs.Is(p.start, '十') && p.Pair) // 十四五期
	case "分":
		return !p.Lone || p.Arabic // 十分
	}
	return true
}

// countsBare reports whether a number without unit is one: in digits and standing alone, or in Chinese with powers
// behind a verb that reaches it.
func (r *reader) countsBare(p *part, end int) bool {
	switch {
	case p.to > p.from && p.Power > 0: // 千亿级
		return true
	case p.prefixed:
		return true
	case !p.Arabic:
		return p.Powers && !p.Lone && !p.Pair && r.endsBare(p, end) && r.reached(p.start)
	}
	return !(p.about && p.Power == 0) && r.endsBare(p, end) && !r.listItem(p.start, end)
}

// reached reports whether a word that leads to a number ends before i: 达到三百六十五.
func (r *reader) reached(i int) bool {
	if _, start := r.before(i, 0); start < i {
		return true
	}
	return r.rs.In(i-1, "到达至为破超约在")
}

// setPhrase reports whether 万元, 百元 and the like open a word or a table head.
func (r *reader) setPhrase(p *part, end int) bool {
	if p.scale == nil || !p.scale.Large {
		return false
	}
	_, after := r.after(end)
	_, before := r.before(p.start, 0)
	return after == end && before == p.start && !p.about && !p.atLeast
}

// listItem reports whether the bare number from i to end counts items: 1、 at the
// start of a line, 1.目标 anywhere.
func (r *reader) listItem(i, end int) bool {
	if r.rs.Is(end, '.') {
		return r.rs.IsA(r.rs.Space(end+1), numeral.Hanzi|numeral.Latin|numeral.Arabic)
	}
	return r.rs.In(end, "、)") && (i == 0 || r.rs.In(i-1, "\n("))
}

// endsBare reports whether a number without unit stands alone, as in 水平达到72，
// or in 26亿.
func (r *reader) endsBare(p *part, end int) bool {
	if p.Power > 0 && !r.rs.IsA(end, numeral.Arabic) || end == len(r.rs) {
		return true
	}
	if _, after := r.after(end); after > end || r.rs.In(p.start-1, "由从") && r.rs.In(end, "提增升上降下减压缩扩到至") {
		return true
	}
	return !r.rs.IsA(r.rs.Space(end), numeral.Hanzi) && !r.rs.IsA(end, numeral.Latin|numeral.Arabic) && !strings.ContainsRune("-—~/+_〕]×÷*^:#&", r.rs[end])
}
