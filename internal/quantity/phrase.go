package quantity

import (
	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// phrase reads values said without a number, or with the number inside a word:
// 过半, 一半, 翻一番, 倍增, 再造一个.
func (r *reader) phrase(i int) (Match, bool) {
	if i >= len(r.rs) {
		return Match{}, false
	}
	switch r.rs[i] {
	case '过', '一', '半':
		return r.halfOfAll(i)
	case '翻':
		return r.doubling(i)
	case '倍', '减', '再':
		return r.said(i)
	}
	return Match{}, false
}

// saying is a match that is a word and no numeral.
func saying(q Quantity, start, end int) Match {
	return Match{
		Start: start, End: end, NumberStart: start, NumberEnd: end, UnitStart: end, UnitEnd: end,
		Kind: kindOfQuantity(q, measure.Builtin().Named(q.Unit)), Chinese: true, Quantity: q,
	}
}

func (r *reader) halfOfAll(i int) (Match, bool) {
	n := r.rs.HasAny(i, "过半数", "过半", "一半", "半数")
	if n == 0 {
		return Match{}, false
	}
	q := Quantity{Number: Int(50), Unit: "%"}
	if r.rs[i] == '过' {
		q.Relation = Above
		if r.rs.In(i+n, "年天个小月") {
			return Match{}, false // 超过半年
		}
	}
	return saying(q, i, i+n), true
}

// said reads 倍增, 减半 and 再造一个, which is one more of what there is.
func (r *reader) said(i int) (Match, bool) {
	if n := r.rs.Has(i, "倍增"); n > 0 && !r.rs.IsA(i+n, numeral.Hanzi|numeral.Latin) {
		return saying(Quantity{Number: Int(2), Unit: "倍"}, i, i+n), true
	}
	if n := r.rs.Has(i, "减半"); n > 0 {
		return saying(Quantity{Number: Int(1).Over(Int(2)), Unit: "倍"}, i, i+n), true
	}
	n := r.rs.Has(i, "再造")
	if n == 0 {
		return Match{}, false
	}
	num, end, err := numeral.Read(r.rs, i+n)
	if err != nil || end == i+n || num.Pair || num.Value.Cmp(Int(10)) > 0 || !r.rs.Is(end, '个') {
		return Match{}, false
	}
	return saying(Quantity{Number: num.Value.Add(Int(1)), Unit: "倍"}, i, end+1), true
}

// doubling reads 翻番 and 翻一倍 (2 倍 of before), 翻两番 (4 倍), 翻了一番.
func (r *reader) doubling(i int) (Match, bool) {
	j := i + 1
	if r.rs.Is(j, '了') {
		j++
	}
	if n := r.rs.HasAny(j, "番", "倍", "一倍"); n > 0 {
		return saying(Quantity{Number: Int(2), Unit: "倍"}, i, j+n), true
	}
	n, end, err := numeral.Read(r.rs, j)
	if err != nil || end == j || n.Pair || !n.Value.IsInt() || n.Value.Cmp(Int(10)) > 0 || !r.rs.Is(end, '番') {
		return Match{}, false
	}
	times := Int(1)
	for k := Int(0); k.Cmp(n.Value) < 0; k = k.Add(Int(1)) {
		times = times.Mul(Int(2))
	}
	return saying(Quantity{Number: times, Unit: "倍"}, i, end+1), true
}
