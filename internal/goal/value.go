package goal

import (
	"strings"

	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// addValue adds the figure to the verdict, with the rule that let it count.
func (r *reading) addValue(v *Verdict, f figure, rule string) {
	start, end := r.bytes(f.from, f.to)
	val := Value{Start: start, End: end, Text: r.text[start:end], Subject: r.subject(f), Year: r.yearOf(f)}
	val.Relation = r.relation(f)
	r.measure(&val, f)
	val.level = r.isLevel(f)
	v.Values = append(v.Values, val)
	v.note(start, end, val.Text, rule)
}

// measure gives the value number and unit of the figure.
func (r *reading) measure(val *Value, f figure) {
	switch {
	case f.kind == whole:
		val.Number, val.Unit = "100", "%"
	case f.kind == none:
		val.Number = "0"
	case f.read:
		val.Quantity, val.OK = f.value, true
		val.Quantity.Text = val.Text
		val.Number, val.Unit = numberText(f.value.Number), f.value.Unit
		if f.pair() {
			val.Number += "—" + numberText(f.value.High)
		}
	}
	if f.kind == ratio {
		val.Number, val.Unit = f.value.String(), ""
	}
}

// numberText writes a number in decimals: 66.67 of three parts two.
func numberText(n quantity.Number) string {
	if s := n.String(); !strings.Contains(s, "/") {
		return s
	}
	return n.Round(2).String()
}

// relation is how the value stands to its number.
func (r *reading) relation(f figure) string {
	switch f.kind {
	case rank:
		return "rank"
	case whole:
		return "all"
	case none:
		return "zero"
	case achieved:
		return "milestone"
	case mean:
		return ">="
	}
	switch {
	case f.pair():
		return "range"
	case f.kind == times && r.is(f.core, '翻'), f.kind == points, r.isGrowth(f):
		return "growth"
	}
	switch f.value.Relation {
	case quantity.AtMost, quantity.Below:
		return "<="
	case quantity.AtLeast, quantity.Above:
		return ">="
	case quantity.About:
		return "~"
	}
	return "="
}

// isGrowth reports whether the value is a change and not a level: 年均增长8%, 缩短12%.
func (r *reading) isGrowth(f figure) bool {
	changes := f.kind == share || f.kind == points || f.kind == times
	return changes && r.ends(words.Changing, f.from) > 0 || f.kind == share && r.ends(words.ChangingBy, f.from) > 0
}

// yearOf is the year that the value belongs to: of its place in a yearly series, else of the last deadline before it.
func (r *reading) yearOf(f figure) int {
	if y := r.seriesYear(f); y > 0 {
		return y
	}
	year := 0
	for _, m := range r.moments {
		if m.from > f.from {
			break
		}
		if m.role == deadline && m.year > 0 {
			year = m.year
		}
	}
	return year
}

// seriesYear aligns 2023年、2024年、2025年分别达到2.6亿元、3.3亿元、4.2亿元.
func (r *reading) seriesYear(f figure) int {
	at := r.find("分别", 0, f.from)
	if at < 0 {
		return 0
	}
	var years []int
	for _, m := range r.moments {
		if m.to <= at && m.year > 0 {
			years = append(years, m.year)
		}
	}
	k := 0
	for _, g := range r.figures {
		if g.core >= at && g.core < f.core {
			k++
		}
	}
	if len(years) < 2 || k >= len(years) {
		return 0
	}
	return years[k]
}

// isLevel reports whether the value is the level of something that exists already, not a number of new things.
func (r *reading) isLevel(f figure) bool {
	switch f.kind {
	case count, bare, share, ratio:
		return (r.in(f.from-1, "达到至在") || r.endsWithAny(f.from, "提高", "增加")) || r.begins(words.Passing, f.from) > 0
	}
	return false
}
