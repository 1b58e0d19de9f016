// Package measure knows the units that people count and measure in, what they are worth and which can be compared.
package measure

import (
	"maps"
	"slices"
	"strings"

	"pilotplan/internal/quantity/numeral"
)

// Scale is what a unit is worth within its dimension.
type Scale struct {
	Name      string         // canonical
	Dimension string         // 金额, 长度; of a count its name
	Large     bool           // takes 万 and 亿 before it: 万元
	Ten       [3]string      // the names with 万, 亿 and 万亿, of a large unit
	factor    numeral.Number // of the dimension's smallest unit
}

// Units are the units that are known when prose is read.
type Units struct {
	byName  map[string]*Scale
	byFirst map[rune][]written // the longest first
}

// written is one way to write a unit.
type written struct {
	letters []rune
	scale   *Scale
}

// known are the units of measures and counts. It is filled once and only read.
var known = knownUnits()

// Builtin are the units of measures and counts.
func Builtin() *Units { return known }

// Named is the unit of that name or alias, nil if there is none.
func (u *Units) Named(name string) *Scale { return u.byName[name] }

// Names are all names and aliases of the built-in units, in order.
func Names() []string { return slices.Sorted(maps.Keys(known.byName)) }

func knownUnits() *Units {
	u := &Units{byName: map[string]*Scale{}, byFirst: map[rune][]written{}}
	for _, m := range measures {
		for _, of := range m.units {
			s := &Scale{Name: of.name, Dimension: m.name, factor: numeral.Int(of.num).Over(numeral.Int(of.den)), Large: m.large}
			if m.large {
				s.Ten = [3]string{"万" + s.Name, "亿" + s.Name, "万亿" + s.Name}
			}
			u.add(s, of.name)
			u.add(s, of.aliases...)
		}
	}
	u.count(counts...)
	return u
}

// count adds counts, each with its other names behind it.
func (u *Units) count(lines ...string) {
	for _, line := range lines {
		names := strings.Fields(line)
		if len(names) > 0 && u.byName[names[0]] == nil {
			u.add(&Scale{Name: names[0], Dimension: names[0], factor: numeral.Int(1)}, names...)
		}
	}
}

func (u *Units) add(s *Scale, names ...string) {
	for _, name := range names {
		letters := []rune(name)
		u.byName[name] = s
		list := append(u.byFirst[letters[0]], written{letters, s})
		slices.SortStableFunc(list, func(a, b written) int { return len(b.letters) - len(a.letters) })
		u.byFirst[letters[0]] = list
	}
}

// With gives the known units and more counts, such as a pack names. Names that are known already stay what they are.
func With(names ...string) *Units {
	u := knownUnits()
	for _, name := range names {
		if _, ok := Lookup(name); !ok {
			u.count(string(numeral.Fold([]rune(name))))
		}
	}
	return u
}

// Conversion returns what one from is in to. The error is a *UnitError when one is unknown or they measure different
// things.
func Conversion(from, to string) (numeral.Number, error) {
	if Canonical(from) == Canonical(to) {
		return numeral.Int(1), nil
	}
	a, okA := Lookup(from)
	b, okB := Lookup(to)
	switch {
	case !okA:
		return numeral.Number{}, &UnitError{From: from, To: to, Unknown: from}
	case !okB:
		return numeral.Number{}, &UnitError{From: from, To: to, Unknown: to}
	case a.Dimension != b.Dimension:
		return numeral.Number{}, &UnitError{From: from, To: to}
	}
	return a.factor.Over(b.factor), nil
}

// IsTime reports whether the unit is one of time: 年, 小时, 个工作日.
func (s *Scale) IsTime() bool {
	return slices.Contains([]string{"时长", "年月", "工作日"}, s.Dimension)
}

// CutPrefix takes the numeral off that a unit begins with: 亿元 is 8 and 元, a unit without is 0.
func CutPrefix(unit string) (power int, base string) {
	if known.byName[unit] != nil {
		return 0, unit // 千克, 千米
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(unit, p.text); ok && rest != "" && Known(rest) {
			return p.power, rest
		}
	}
	return 0, unit
}

// BeginsWord reports whether the unit of one character before end is no unit but begins a word: 部门, 个体, and, behind
// few things counted in Chinese, 一度.
func BeginsWord(rs numeral.Runes, end int, few bool) bool {
	return few && strings.ContainsRune(fewUnits, rs[end-1]) || rs.In(end, wordsAfter[rs[end-1]])
}

// prefixes multiply a unit; a longer one stands before what it begins with.
var prefixes = []struct {
	text  string
	power int
}{{"万亿", 12}, {"百万", 6}, {"千万", 7}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}}

// plain is the Scale of a plain number.
var plain = Scale{Dimension: "数", factor: numeral.Int(1)}

// Lookup finds a unit: 万元, 台（套）, 吨标准煤/万元, and "" for a plain number.
func Lookup(name string) (Scale, bool) {
	if s, ok := known.byName[name]; ok {
		return *s, true
	}
	name = tidyUnit(name)
	if name == "" {
		return plain, true
	}
	if s, ok := lookupSimple(name); ok {
		return s, true
	}
	top, bottom, ok := strings.Cut(name, "/")
	if !ok {
		return Scale{}, false
	}
	a, okA := lookupSimple(top)
	b, okB := lookupSimple(bottom)
	if !okA || !okB {
		return Scale{}, false
	}
	return Scale{Name: a.Name + "/" + b.Name, Dimension: a.Dimension + "/" + b.Dimension, factor: a.factor.Over(b.factor), Large: a.Large}, true
}

func lookupSimple(name string) (Scale, bool) {
	if s, ok := known.byName[name]; ok {
		return *s, true
	}
	for _, p := range prefixes {
		rest, ok := strings.CutPrefix(name, p.text)
		if !ok {
			continue
		}
		s, ok := known.byName[rest]
		if !ok || !s.TakesPrefix() {
			return Scale{}, false
		}
		return Scale{Name: p.text + s.Name, Dimension: s.Dimension, factor: s.factor.Mul(numeral.Pow10(p.power)), Large: s.Large}, true
	}
	return Scale{}, false
}

// TakesPrefix reports whether 万 and 百 may stand before the unit: 万元, but not 万%.
func (s *Scale) TakesPrefix() bool {
	return !slices.Contains([]string{"比例", "百分点", "比"}, s.Dimension)
}

func tidyUnit(name string) string {
	name = string(numeral.Fold([]rune(strings.TrimSpace(name))))
	return strings.ReplaceAll(name, " ", "")
}

// Canonical returns the unit's usual name; an unknown unit stays as it is.
func Canonical(name string) string {
	if s, ok := Lookup(name); ok {
		return s.Name
	}
	return tidyUnit(name)
}

// Known reports whether unit is one this package can name the dimension of.
// The empty unit, of a plain number, is known.
func Known(unit string) bool {
	_, ok := Lookup(unit)
	return ok
}

// Dimension names what a unit measures: 金额 for 亿元, 质量 for 吨, 标准煤/金额 for
// 吨标准煤/万元. A unit of count is its own dimension, and so is an unknown one.
func Dimension(unit string) string {
	if s, ok := Lookup(unit); ok {
		return s.Dimension
	}
	return tidyUnit(unit)
}

// SameDimension reports whether values in a and b can be compared.
func SameDimension(a, b string) bool { return Dimension(a) == Dimension(b) }

// Kindred reports whether a and b are counts that people use for each other: 家 and 户, 人 and 名. A unit is not its own kin.
func Kindred(a, b string) bool {
	a, b = Canonical(a), Canonical(b)
	return a != b && slices.ContainsFunc(kin, func(units []string) bool { return slices.Contains(units, a) && slices.Contains(units, b) })
}

// Read reads the longest known unit at i and returns its scale, nil if there is none. A fraction of units, 台/万人,
// has a scale of its own.
func (u *Units) Read(rs numeral.Runes, i int) (*Scale, int) {
	top, end := u.readSimple(rs, i)
	if top == nil || !rs.Is(end, '/') {
		return top, end
	}
	j := end + 1
	for rs.IsA(j, numeral.ChinesePower) && !numeral.StartsUnit(rs, j) {
		j++
	}
	bottom, after := u.readSimple(rs, j)
	if bottom == nil {
		return top, end
	}
	if whole, ok := Lookup(top.Name + "/" + string(rs[end+1:j]) + bottom.Name); ok {
		return &whole, after
	}
	return top, end
}

// At is how many characters of text, which follows on a number in digits, belong to its unit with the powers of ten before
// it: 3 of 万台套设备, 2 of 亿元以上, 7 of 吨标准煤/万元; 0 if none of the known units stands there.
func At(text []rune) int {
	rs, i := numeral.Fold(text), 0
	for rs.IsA(i, numeral.ChinesePower) && !numeral.StartsUnit(rs, i) {
		i++
	}
	_, end := known.Read(rs, i)
	return end
}

func (u *Units) readSimple(rs numeral.Runes, i int) (*Scale, int) {
	if i >= len(rs) {
		return nil, i
	}
	for _, w := range u.byFirst[rs[i]] {
		end := i + len(w.letters)
		if end <= len(rs) && slices.Equal(rs[i:end], w.letters) && !cutsWord(rs, end) {
			return w.scale, end
		}
	}
	return nil, i
}

// cutsWord reports whether end would cut a word: the G of 5G+, the m of mAh, 元整 of 亿元整合.
func cutsWord(rs numeral.Runes, end int) bool {
	if rs[end-1] == '整' {
		return rs.In(end, "合个体改理治顿数备装修")
	}
	return numeral.IsLatin(rs[end-1]) && rs.IsA(end, numeral.Latin|numeral.Arabic)
}
