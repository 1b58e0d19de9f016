package quantity

import (
	"strings"
	"unicode/utf8"
)

// scale is what a unit is worth within its dimension.
type scale struct {
	name      string // canonical
	dimension string
	factor    Number
	large     bool
}

// base maps every name and alias, without 万 and 亿, to its scale.
// It is filled once and only read.
var base, longestUnit = unitTable()

func unitTable() (map[string]scale, int) {
	table, longest := map[string]scale{}, 0
	add := func(u unit, dimension string, large bool) {
		s := scale{u.name, dimension, Int(u.num).over(Int(u.den)), large}
		for _, name := range append([]string{u.name}, u.aliases...) {
			table[name] = s
			longest = max(longest, utf8.RuneCountInString(name))
		}
	}
	for _, m := range measures {
		for _, u := range m.units {
			add(u, m.name, m.large)
		}
	}
	for _, u := range counts {
		add(u, u.name, false)
	}
	return table, longest
}

// prefixes multiply a unit; a longer one stands before what it begins with.
var prefixes = []struct {
	text  string
	power int
}{{"万亿", 12}, {"百万", 6}, {"千万", 7}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}}

// lookup finds a unit: 万元, 台（套）, 吨标准煤/万元, and "" for a plain number.
func lookup(name string) (scale, bool) {
	name = tidyUnit(name)
	if name == "" {
		return scale{dimension: "数", factor: Int(1)}, true
	}
	if s, ok := lookupSimple(name); ok {
		return s, true
	}
	top, bottom, ok := strings.Cut(name, "/")
	if !ok {
		return scale{}, false
	}
	a, okA := lookupSimple(top)
	b, okB := lookupSimple(bottom)
	if !okA || !okB {
		return scale{}, false
	}
	return scale{a.name + "/" + b.name, a.dimension + "/" + b.dimension, a.factor.over(b.factor), a.large}, true
}

func lookupSimple(name string) (scale, bool) {
	if s, ok := base[name]; ok {
		return s, true
	}
	for _, p := range prefixes {
		rest, ok := strings.CutPrefix(name, p.text)
		if !ok {
			continue
		}
		s, ok := base[rest]
		if !ok || s.dimension == "比例" || s.dimension == "百分点" {
			return scale{}, false
		}
		s.name, s.factor = p.text+s.name, s.factor.Mul(pow10(p.power))
		return s, true
	}
	return scale{}, false
}

func tidyUnit(name string) string {
	name = string(fold([]rune(strings.TrimSpace(name)), true))
	return strings.ReplaceAll(name, " ", "")
}

// canonical returns the unit's usual name; an unknown unit stays as it is.
func canonical(name string) string {
	if s, ok := lookup(name); ok {
		return s.name
	}
	return tidyUnit(name)
}

// KnownUnit reports whether unit is one this package can name the dimension of.
// The empty unit, of a plain number, is known.
func KnownUnit(unit string) bool {
	_, ok := lookup(unit)
	return ok
}

// Dimension names what a unit measures: 金额 for 亿元, 质量 for 吨, 标准煤/金额 for
// 吨标准煤/万元. A unit of count is its own dimension, and so is an unknown one.
func Dimension(unit string) string {
	if s, ok := lookup(unit); ok {
		return s.dimension
	}
	return tidyUnit(unit)
}

// SameDimension reports whether values in a and b can be compared.
func SameDimension(a, b string) bool { return Dimension(a) == Dimension(b) }

// readUnit reads the longest known unit at i and returns its name and end; end
// is i when there is none.
func readUnit(rs []rune, i int) (string, int) {
	name, end := readSimpleUnit(rs, i)
	if end == i || end >= len(rs) || rs[end] != '/' {
		return name, end
	}
	if bottom, after := readSimpleUnit(rs, end+1); after > end+1 {
		return name + "/" + bottom, after
	}
	return name, end
}

func readSimpleUnit(rs []rune, i int) (string, int) {
	for n := min(longestUnit+2, len(rs)-i); n > 0; n-- {
		if latinGoesOn(rs, i+n) {
			continue
		}
		if s, ok := lookupSimple(string(rs[i : i+n])); ok {
			return s.name, i + n
		}
	}
	return "", i
}

// latinGoesOn reports whether end would cut a Latin word: the G of 5G+, the m of mAh.
func latinGoesOn(rs []rune, end int) bool {
	return end < len(rs) && isLatin(rs[end-1]) && (isLatin(rs[end]) || isDigit(rs[end]))
}

func isLatin(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
