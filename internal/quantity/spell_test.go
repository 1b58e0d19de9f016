package quantity

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// Any quantity in any accepted spelling reads back equal, as a value and inside a sentence.
func TestEverySpellingReadsBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	var r Reader
	for range 20000 {
		want, text := spelling(rng)
		got, err := Parse(text)
		if err != nil || !got.Equal(want) {
			t.Fatalf("%s reads as %s, %v; want %s", text, shape(got), err, shape(want))
		}
		before, after := "到2025年，公司的这一项目标要达到", pick(rng, "，比上年有进步。", "。", "；其余不变", "")
		r.Read(before + text + after)
		found := r.Quantities()
		if len(found) != 1 || !found[0].Quantity.Equal(want) || found[0].Quantity.Text != text {
			t.Fatalf("%s in a sentence reads as %+v; want %s", before+text+after, found, shape(want))
		}
		if m := found[0]; m.Start != len(before) || m.End != len(before)+len(text) || m.NumberStart < m.Start || m.NumberEnd > m.End || m.UnitStart < m.NumberStart || m.UnitEnd > m.End {
			t.Fatalf("%s stands at %+v", text, m)
		}
	}
}

func pick[T any](rng *rand.Rand, of ...T) T { return of[rng.IntN(len(of))] }

// spelling makes a quantity and one of the ways to write it.
func spelling(rng *rand.Rand) (Quantity, string) {
	if rng.IntN(8) == 0 {
		return shareSpelling(rng)
	}
	unit := pick(rng, "元", "元", "家", "台", "台（套）", "个", "项", "吨", "亩", "天", "小时", "个月", "个百分点", "%", "倍", "人次", "千瓦时", "吨标准煤/万元", "㎡", "m2", "件/万人")
	q, number := amount(rng, unit)
	if strings.Contains(unit, "%") || unit == "个百分点" || unit == "倍" {
		q, number = plainAmount(rng)
	}
	q = inUnit(q, unit)
	switch rng.IntN(4) {
	case 0:
		return q, number + unit
	case 1:
		w := pick(rng, prefixWords...)
		for w.text == "近" && (unit == "天" || unit == "小时" || unit == "个月") {
			w = pick(rng, prefixWords...)
		}
		q.Relation = w.relation
		return q, w.text + pick(rng, "", " ") + number + unit
	case 2:
		w := pick(rng, suffixWords...)
		q.Relation = w.relation
		return q, number + unit + pick(rng, "", "（含）") + w.text
	}
	return asRange(rng, unit)
}

// asRange makes a range.
func asRange(rng *rand.Rand, unit string) (Quantity, string) {
	low := Int(1 + rng.Int64N(900))
	high := low.Add(Int(1 + rng.Int64N(90)))
	power, name := power(rng, unit)
	q := inUnit(Quantity{Number: low.Mul(numeral.Pow10(power)), High: high.Mul(numeral.Pow10(power)), Power: power, Relation: Between}, unit)
	mark := pick(rng, "—", "－", "-", "~", "～", "至", "到", "——", "–")
	switch {
	case rng.IntN(3) == 0 && unit == "%":
		return q, low.String() + unit + mark + high.String() + unit
	case rng.IntN(5) == 0:
		return q, low.String() + pick(rng, "与", "和", "至") + high.String() + name + unit + "之间"
	}
	return q, low.String() + mark + high.String() + name + unit
}

// inUnit gives a number its unit, with the 万 or 亿 where the unit takes it.
func inUnit(q Quantity, unit string) Quantity {
	p := part{Numeral: numeral.Numeral{Value: q.Number, High: q.High, Power: q.Power}, unit: measure.Canonical(unit)}
	if s, ok := measure.Lookup(unit); ok {
		p.scale = &s
	}
	q.Number, q.High, q.Unit = p.fit()
	return q
}

func power(rng *rand.Rand, unit string) (int, string) {
	if s, ok := measure.Lookup(unit); ok && (!s.TakesPrefix() || s.IsTime() || strings.Contains(unit, "/")) {
		return 0, ""
	}
	k := rng.IntN(3)
	return []int{0, 4, 8}[k], []string{"", "万", "亿"}[k]
}

func plainAmount(rng *rand.Rand) (Quantity, string) {
	n := numeral.Decimal(1+rng.Int64N(99999), rng.IntN(3))
	return Quantity{Number: n}, n.String()
}

// amount makes a number in one of the spellings of numerals.
func amount(rng *rand.Rand, unit string) (Quantity, string) {
	p, name := power(rng, unit)
	space := pick(rng, "", " ")
	n := 11 + rng.Int64N(9989)
	switch rng.IntN(6) {
	case 0: // 18.6亿
		d := numeral.Decimal(n, rng.IntN(3))
		return Quantity{Number: d.Mul(numeral.Pow10(p)), Power: p}, d.String() + space + name
	case 1: // １８．６亿
		d := numeral.Decimal(n, rng.IntN(3))
		return Quantity{Number: d.Mul(numeral.Pow10(p)), Power: p}, wide(d.String()) + name
	case 2: // 12,345.6万
		n = 1000 + rng.Int64N(9e6)
		return Quantity{Number: Int(n).Mul(numeral.Pow10(p)), Power: p}, grouped(n, pick(rng, ",", "，")) + name
	case 3: // 一千二百三十四万
		return Quantity{Number: Int(n).Mul(numeral.Pow10(p)), Power: p}, chinese(n) + name
	case 4: // 3万5千, 2亿5千万
		if p == 0 {
			a, b := 1+rng.Int64N(99), 1+rng.Int64N(9)
			return Quantity{Number: Int(10000*a + 1000*b)}, fmt.Sprintf("%d万%d千", a, b)
		}
		a, b := 1+rng.Int64N(99), 1+rng.Int64N(9999)
		return Quantity{Number: Int(1e8*a + 1e4*b), Power: 8}, fmt.Sprintf("%d亿%d万", a, b)
	}
	a := 1 + rng.Int64N(9)
	b := 1 + rng.Int64N(99) // 1千零20
	return Quantity{Number: Int(1000*a + b)}, fmt.Sprintf("%d千零%d", a, b)
}

// shareSpelling makes a share that is written in words.
func shareSpelling(rng *rand.Rand) (Quantity, string) {
	n := 11 + rng.Int64N(80)
	switch rng.IntN(5) {
	case 0:
		return Quantity{Number: Int(n), Unit: "%"}, "百分之" + chinese(n)
	case 1:
		return Quantity{Number: Int(n), Unit: "‰"}, "千分之" + chinese(n)
	case 2:
		return Quantity{Number: numeral.Decimal(n, 4), Unit: "%"}, "百万分之" + chinese(n)
	case 3:
		return Quantity{Number: Int(10 * (1 + n%9)), Unit: "%"}, chinese(1+n%9) + "成"
	}
	return Quantity{Number: Int(100 * n).Over(Int(100)), Unit: "%"}, fmt.Sprintf("%d/100", n)
}

func wide(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '.' {
			return '．'
		}
		return c - '0' + '０'
	}, s)
}

func grouped(n int64, comma string) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return grouped(n/1000, comma) + fmt.Sprintf("%s%03d", comma, n%1000)
}

// chinese writes 1 to 9999 as people say it.
func chinese(n int64) string {
	digits, powers := []rune("零一二三四五六七八九"), []string{"", "十", "百", "千"}
	s, zero := "", false
	for p := 3; p >= 0; p-- {
		d := n / int64(math.Pow10(p)) % 10
		switch {
		case d == 0:
			zero = s != ""
			continue
		case zero:
			s, zero = s+"零", false
		}
		if !(d == 1 && p == 1 && s == "") {
			s += string(digits[d])
		}
		s += powers[p]
	}
	return s
}
