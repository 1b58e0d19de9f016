package quantity

import (
	"slices"
	"strings"
)

// scale is what a unit is worth within its dimension.
type scale struct {
	name      string // canonical
	dimension string
	factor    Number
	large     bool
	ten       [3]string // the names with 万, 亿 and 万亿, of a large unit
}

// Units are the units that are known when prose is read.
type Units struct {
	byName  map[string]*scale
	byFirst map[rune][]written // the longest first
}

// written is one way to write a unit.
type written struct {
	letters []rune
	scale   *scale
}

// known are the units of measures and counts. It is filled once and only read.
var known = knownUnits()

func knownUnits() *Units {
	u := &Units{byName: map[string]*scale{}, byFirst: map[rune][]written{}}
	for _, m := range measures {
		for _, of := range m.units {
			s := &scale{name: of.name, dimension: m.name, factor: Int(of.num).over(Int(of.den)), large: m.large}
			if m.large {
				s.ten = [3]string{"万" + s.name, "亿" + s.name, "万亿" + s.name}
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
			u.add(&scale{name: names[0], dimension: names[0], factor: Int(1)}, names...)
		}
	}
}

func (u *Units) add(s *scale, names ...string) {
	for _, name := range names {
		letters := []rune(name)
		u.byName[name] = s
		list := append(u.byFirst[letters[0]], written{letters, s})
		slices.SortStableFunc(list, func(a, b written) int { return len(b.letters) - len(a.letters) })
		u.byFirst[letters[0]] = list
	}
}

// WithUnits gives the known units and more counts, such as a pack names. Names that are known already stay what they are.
func WithUnits(names ...string) *Units {
	u := knownUnits()
	for _, name := range names {
		if _, ok := lookup(name); !ok {
			u.count(string(fold([]rune(name))))
		}
	}
	return u
}

// prefixes multiply a unit; a longer one stands before what it begins with.
var prefixes = []struct {
	text  string
	power int
}{{"万亿", 12}, {"百万", 6}, {"千万", 7}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}}

// plain is the scale of a plain number.
var plain = scale{dimension: "数", factor: Int(1)}

// lookup finds a unit: 万元, 台（套）, 吨标准煤/万元, and "" for a plain number.
func lookup(name string) (scale, bool) {
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
		return scale{}, false
	}
	a, okA := lookupSimple(top)
	b, okB := lookupSimple(bottom)
	if !okA || !okB {
		return scale{}, false
	}
	return scale{name: a.name + "/" + b.name, dimension: a.dimension + "/" + b.dimension, factor: a.factor.over(b.factor), large: a.large}, true
}

func lookupSimple(name string) (scale, bool) {
	if s, ok := known.byName[name]; ok {
		return *s, true
	}
	for _, p := range prefixes {
		rest, ok := strings.CutPrefix(name, p.text)
		if !ok {
			continue
		}
		s, ok := known.byName[rest]
		if !ok || !s.takesPrefix() {
			return scale{}, false
		}
		return scale{name: p.text + s.name, dimension: s.dimension, factor: s.factor.Mul(pow10(p.power)), large: s.large}, true
	}
	return scale{}, false
}

// takesPrefix reports whether 万 and 百 may stand before the unit: 万元, but not 万%.
func (s *scale) takesPrefix() bool {
	return !slices.Contains([]string{"比例", "百分点", "比"}, s.dimension)
}

func tidyUnit(name string) string {
	name = string(fold([]rune(strings.TrimSpace(name))))
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

// Kindred reports whether a and b are counts that people use for each other: 家 and 户, 人 and 名. A unit is not its own kin.
func Kindred(a, b string) bool {
	a, b = canonical(a), canonical(b)
	return a != b && slices.ContainsFunc(kin, func(units []string) bool { return slices.Contains(units, a) && slices.Contains(units, b) })
}

// readUnit reads the longest known unit at i and returns its scale, nil if there is none. A fraction of units, 台/万人,
// has a scale of its own.
func (u *Units) read(rs runes, i int) (*scale, int) {
	top, end := u.readSimple(rs, i)
	if top == nil || !rs.is(end, '/') {
		return top, end
	}
	j, p := end+1, 0
	for rs.kind(j, chinesePower) && !startsUnit(rs, j) {
		p, j = p+rs.power(j), j+1
	}
	bottom, after := u.readSimple(rs, j)
	if bottom == nil {
		return top, end
	}
	if whole, ok := lookup(top.name + "/" + string(rs[end+1:j]) + bottom.name); ok {
		return &whole, after
	}
	return top, end
}

// UnitAt is how many characters of text, which follows on a number in digits, belong to its unit with the powers of ten before
// it: 3 of 万台套设备, 2 of 亿元以上, 7 of 吨标准煤/万元; 0 if none of the known units stands there.
func UnitAt(text []rune) int {
	rs, i := fold(text), 0
	for rs.kind(i, chinesePower) && !startsUnit(rs, i) {
		i++
	}
	_, end := known.read(rs, i)
	return end
}

func (u *Units) readSimple(rs runes, i int) (*scale, int) {
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
func cutsWord(rs runes, end int) bool {
	if rs[end-1] == '整' {
		return rs.in(end, "合个体改理治顿数备装修")
	}
	return IsLatin(rs[end-1]) && rs.kind(end, latinLetter|arabicDigit)
}
