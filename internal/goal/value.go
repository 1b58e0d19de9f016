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
	v.Clues = append(v.Clues, Clue{start, end, val.Text, rule})
}

// measure reads number and unit out of the figure.
func (r *reading) measure(val *Value, f figure) {
	switch f.kind {
	case whole:
		val.Number, val.Unit = "100", "%"
		return
	case none:
		val.Number = "0"
		return
	case achieved, mean:
		return
	case times:
		if r.hasAny(f.core, "再造一个", "再造1个") > 0 {
			val.Number, val.Unit = "2", "倍"
			return
		}
	}
	q, ok := r.quantityOf(f)
	if !ok {
		return
	}
	val.Quantity, val.OK = q, true
	val.Number, val.Unit = q.Number.String(), q.Unit
	if q.Relation == quantity.Between {
		val.Number += "—" + q.High.String()
	}
}

// plainMarks undoes the folding of marks that stand inside a quantity.
var plainMarks = strings.NewReplacer("（", "(", "）", ")", "，", ",")

// quantityOf parses the figure: its folded text, so that blanks and emphasis inside do not matter.
func (r *reading) quantityOf(f figure) (quantity.Quantity, bool) {
	from := f.from
	if f.kind == rank {
		from = r.scopeBefore(f.from)
	}
	text := plainMarks.Replace(string(r.rs[from:f.to]))
	for _, t := range []string{text, string(r.rs[f.core:f.to]), strings.TrimSuffix(string(r.rs[f.core:f.to]), "行列")} {
		if q, err := quantity.Parse(t); err == nil {
			q.Text = r.slice(f.from, f.to)
			return q, true
		}
	}
	return quantity.Quantity{}, false
}

// scopeBefore is the place of the 全国 or 全省 before a rank, or the rank's own.
func (r *reading) scopeBefore(i int) int {
	return i - r.ends(words.RankScopes, i)
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
	words := string(r.rs[f.from:f.core]) + string(r.rs[max(f.core, f.unitEnd):f.to])
	switch {
	case f.pair:
		return "range"
	case f.kind == times && r.is(f.core, '翻'), f.kind == points, r.isGrowth(f):
		return "growth"
	case containsAny(words, "不超", "以下", "以内", "之内", "不高于", "不大于", "不多于", "低于", "不足", "不到", "≤", "至多", "最多", "少于", "小于") && !containsAny(words, "不低于", "不少于", "不小于"):
		return "<="
	case f.bound, r.is(f.core, '过'):
		return ">="
	case f.about:
		return "~"
	}
	return "="
}

// isGrowth reports whether the value is a change and not a level: 年均增长8%, 缩短12%.
func (r *reading) isGrowth(f figure) bool {
	return r.endsWithAny(f.from, "增长", "增幅", "递增", "递减", "提高", "提升", "增加", "下降", "降低", "减少", "缩短", "压缩", "压减", "削减", "增速", "年均", "上升", "扩大", "节约", "节省", "增速达", "增速保持", "增长率", "压降", "降幅") &&
		(f.kind == share || f.kind == points || f.kind == times) ||
		(f.kind == share && r.endsWithAny(f.from, "增速达到", "增幅达到", "增速保持在", "增长达到"))
}

func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
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
	case count, bare, share:
		return r.endsWithAny(f.from, "达到", "达", "到", "至", "在", "提高", "增加") || r.hasAny(f.from, "突破", "超过", "超", "低于", "高于", "不高于") > 0
	}
	return false
}
