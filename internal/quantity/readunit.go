package quantity

import (
	"strings"
	"unicode"

	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// maxUnit is the length, in characters, up to which unknown words count as a unit.
const maxUnit = 12

func (p *part) setUnit(s *measure.Scale) { p.scale, p.unit = s, s.Name }

// withUnit reads the unit behind the number, at i, and what may stand around it: 一个半月, 三年半, 3亿元多, 百万元级.
func (r *reader) withUnit(p *part, i int) int {
	j := r.rs.Space(i)
	p.from, p.to = i, i
	from := j
	if n := r.rs.HasAny(j, "个半", "个多"); n > 0 && r.isTime(j+n) {
		if r.rs.Is(j+1, '半') {
			p.Value = p.Value.Add(Int(1).Over(Int(2)))
		} else {
			p.about = true
		}
		j += n
	}
	end := r.unit(p, j)
	if end == j {
		return i
	}
	p.from, p.to = from, end
	r.inContext(p)
	return r.withTail(p, end)
}

// isTime reports whether a unit of time stands at i.
func (r *reader) isTime(i int) bool {
	s, _ := r.units.Read(r.rs, i)
	return s != nil && s.IsTime()
}

// unit reads the unit at j into p.
func (r *reader) unit(p *part, j int) int {
	s, end := r.units.Read(r.rs, j)
	if s != nil && !r.whole {
		if end-j == 1 && r.isWord(p, j, end) {
			return j
		}
		p.setUnit(s)
		return end
	}
	if s != nil && (r.unitMayEnd(p, s, end) || closedDimension(s.Dimension)) {
		p.setUnit(s)
		return end // what follows 亿元 or % is left over, not a longer unit
	}
	if r.whole {
		return r.unknownUnit(p, j)
	}
	return j
}

// isWord reports whether a word and no unit begins at j: 部门, 个体, 一度.
func (r *reader) isWord(p *part, j, end int) bool {
	if !measure.BeginsWord(r.rs, end, !p.Arabic && p.Value.Cmp(Int(10)) < 0) {
		return false
	}
	_, after := r.after(end)
	return after == end
}

// closedDimension reports whether no longer unit begins with one of this
// dimension, unlike 台 (台班) or 人 (人月).
func closedDimension(name string) bool {
	return name == "金额" || name == "比例" || name == "百分点"
}

func (r *reader) unitMayEnd(p *part, s *measure.Scale, i int) bool {
	return i == len(r.rs) || r.endsUnit(i) || s != nil && r.tail(p, s, i) > 0
}

func (r *reader) endsUnit(i int) bool {
	_, end := r.after(i)
	return end > i || r.mark(i) > 0 || r.rs.HasAny(i, "之间", "不等") > 0
}

// unknownUnit reads numeral.Hanzi and Latin letters up to the end, a word of relation
// or a range mark.
func (r *reader) unknownUnit(p *part, j int) int {
	end := j
	for end < len(r.rs) && isUnitRune(r.rs[end]) && !(end > j && r.endsUnit(end)) {
		end++
	}
	name := string(r.rs[j:end])
	if end == j || end-j > maxUnit || !strings.ContainsFunc(name, unicode.IsLetter) || r.endsUnit(j) {
		return j
	}
	if s, ok := measure.Lookup(name); ok {
		p.setUnit(&s)
		return end
	}
	if i := strings.IndexByte(name, '('); i >= 0 {
		name = name[:i] // and what stands in brackets is a note
		end = j + len([]rune(name))
	}
	p.unit = measure.Canonical(name)
	return end
}

func isUnitRune(c rune) bool {
	return unicode.Is(unicode.Han, c) && !numeral.IsNumeral(c) || numeral.IsLatin(c) || strings.ContainsRune("()/·%‰℃°²³μ", c)
}

// inContext tells the 度 of electricity from that of temperature by what stands before: 年发绿电1500万度, 零下18度.
func (r *reader) inContext(p *part) {
	if p.unit == "级" && p.Power > 0 {
		p.unit, p.scale, p.about = "", nil, true // 千亿级 is a size
	}
	if p.unit != "度" {
		return
	}
	switch {
	case p.Value.Sign() < 0 || r.rs.Has(p.start, "零下") > 0 || !r.whole && r.clauseHas(p.start, "温", "摄氏", "冷", "热"):
		p.setUnit(measure.Builtin().Named("℃"))
	case !r.whole && r.clauseHas(p.start, "电"):
		p.setUnit(measure.Builtin().Named("千瓦时"))
	}
}

// withTail reads what may follow the unit without a word of relation: 半, 多, 级.
func (r *reader) withTail(p *part, end int) int {
	n := r.tail(p, p.scale, end)
	if n == 0 {
		return end
	}
	switch {
	case r.rs.Is(end, '半'):
		p.Value = p.Value.Add(Int(1).Over(Int(2)))
	default:
		p.about = true
	}
	return end + n
}

// halfOf is what follows a 半 that begins a word of its own: 3年半导体, 两天半成品.
const halfOf = "导成径自封制透固功开岛山价途路空圆球月边壁夜年天小个数挂刚柔公官"

// tail returns the length of the 半 of 三年半, the 多 of 3亿元多, the 级 of 百万元级 at i, else 0.
func (r *reader) tail(p *part, s *measure.Scale, i int) int {
	if s == nil || i >= len(r.rs) || p.Pair {
		return 0
	}
	free := !r.rs.IsA(i+1, numeral.Hanzi|numeral.Latin)
	switch r.rs[i] {
	case '半':
		if (s.IsTime() || s.Dimension == "倍数") && (free || !r.whole && !r.rs.In(i+1, halfOf)) {
			return 1
		}
	case '多':
		if (s.IsTime() || s.Dimension == "倍数" || s.Large) && (free || !r.whole && !r.rs.In(i+1, "元样方种次媒功点数少年重边能")) {
			return 1
		}
	case '级':
		if s.Dimension == "金额" && (free || !r.whole && !r.rs.Is(i+1, '别')) {
			return 1
		}
	}
	return 0
}
