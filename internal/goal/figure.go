package goal

import (
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// figure is a number with its unit, or a word that stands for one. Where it stands counts in characters.
type figure struct {
	from, to      int // all of it, with words of relation but without the scope of a rank: 不少于60家
	core          int // where the number begins
	unit, unitEnd int // equal when there is no unit
	scope         int // where the scope of a rank begins, 全国前5名; from if it has none
	kind          figureKind
	chinese       bool              // written in Chinese numerals
	value         quantity.Quantity // valid if read
	read          bool              // and no word that only stands for a number
}

// figureKind says what sort of number it is.
type figureKind uint8

const (
	bare     figureKind = iota // no unit
	count                      // 60家, 5亿元
	share                      // %, 成, 三分之一, 过半
	points                     // 个百分点
	times                      // 翻番, 2倍, 再造一个
	rank                       // 前5名, 第1位
	span                       // 三年, 7天, 48小时
	ratio                      // 1∶3
	mean                       // 全国平均水平
	whole                      // 全覆盖
	none                       // 零事故
	achieved                   // a milestone
)

// kinds are the kinds of what quantity reads.
var kinds = [...]figureKind{
	quantity.Bare: bare, quantity.Count: count, quantity.Share: share, quantity.Points: points,
	quantity.Times: times, quantity.Place: rank, quantity.Span: span, quantity.Ratio: ratio,
}

// bound reports whether the figure is a threshold: 不低于, 以上, 超过.
func (f *figure) bound() bool {
	switch f.value.Relation {
	case quantity.AtLeast, quantity.AtMost, quantity.Above, quantity.Below:
		return true
	}
	return false
}

// about reports whether the figure is no exact one: 余, 多, 约.
func (f *figure) about() bool { return f.value.Relation == quantity.About }

// pair reports whether the figure is a range.
func (f *figure) pair() bool { return f.value.Relation == quantity.Between }

// figureOf is the figure that quantity has read.
func figureOf(m *quantity.Match) figure {
	f := figure{
		from: m.Start, to: m.End, core: m.NumberStart, unit: m.UnitStart, unitEnd: m.UnitEnd, scope: m.Start,
		kind: kinds[m.Kind], chinese: m.Chinese, value: m.Quantity, read: true,
	}
	if f.kind == rank {
		f.from = f.core
	}
	return f
}

// wordFigure is the figure that a word stands for: 全覆盖, 零事故, 竣工.
func wordFigure(from, to int, kind figureKind) figure {
	return figure{from: from, to: to, core: from, unit: to, unitEnd: to, scope: from, kind: kind}
}

// findFigures finds the numbers that may be values, left to right: of those that quantity reads, the ones that are part of
// no word, name, title or time, and that count something.
func (r *reading) findFigures() {
	r.figures = r.figures[:0]
	found := r.numbers.Quantities()
	for i := range found {
		f := figureOf(&found[i])
		if r.flagged(f.core, titled|dated) || r.flagged(f.core, covered) && !r.isGrade(&f) || r.flagged(f.core, quoted) && !spoken(&f) || !r.counts(&f) {
			continue
		}
		r.figures = append(r.figures, f)
		r.flag(f.from, f.to, taken)
	}
}

// isGrade reports whether a number that is a word elsewhere, 三级, is a level that is reached: 成熟度达到三级.
func (r *reading) isGrade(f *figure) bool {
	ends := f.to == len(r.rs) || isPunct(r.rs[f.to]) || r.hasAny(f.to, "水平", "标准") > 0
	return ends && r.is(f.unit, '级') && r.ends(words.BeforeBare, f.core) > 0
}

// spoken reports whether a number in quotes is said there and not part of a name: a threshold or a per cent.
func spoken(f *figure) bool {
	return f.bound() || f.kind == share && !f.chinese || f.kind == points
}
