package quantity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
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
	return asRange(rng, q, unit)
}

// asRange makes a range that begins with q.
func asRange(rng *rand.Rand, q Quantity, unit string) (Quantity, string) {
	low := Int(1 + rng.Int64N(900))
	high := low.Add(Int(1 + rng.Int64N(90)))
	power, name := power(rng, unit)
	q = inUnit(Quantity{Number: low.Mul(pow10(power)), High: high.Mul(pow10(power)), Power: power, Relation: Between}, unit)
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
	p := part{numeral: numeral{value: q.Number, high: q.High, power: q.Power}, unit: canonical(unit)}
	if s, ok := lookup(unit); ok {
		p.scale = &s
	}
	q.Number, q.High, q.Unit = p.fit()
	return q
}

func power(rng *rand.Rand, unit string) (int, string) {
	if s, ok := lookup(unit); ok && (!s.takesPrefix() || s.isTime() || strings.Contains(unit, "/")) {
		return 0, ""
	}
	k := rng.IntN(3)
	return []int{0, 4, 8}[k], []string{"", "万", "亿"}[k]
}

func plainAmount(rng *rand.Rand) (Quantity, string) {
	n := decimal(1+rng.Int64N(99999), rng.IntN(3))
	return Quantity{Number: n}, n.String()
}

// amount makes a number in one of the spellings of numerals.
func amount(rng *rand.Rand, unit string) (Quantity, string) {
	p, name := power(rng, unit)
	space := pick(rng, "", " ")
	n := 11 + rng.Int64N(9989)
	switch rng.IntN(6) {
	case 0: // 18.6亿
		d := decimal(n, rng.IntN(3))
		return Quantity{Number: d.Mul(pow10(p)), Power: p}, d.String() + space + name
	case 1: // １８．６亿
		d := decimal(n, rng.IntN(3))
		return Quantity{Number: d.Mul(pow10(p)), Power: p}, wide(d.String()) + name
	case 2: // 12,345.6万
		n = 1000 + rng.Int64N(9e6)
		return Quantity{Number: Int(n).Mul(pow10(p)), Power: p}, grouped(n, pick(rng, ",", "，")) + name
	case 3: // 一千二百三十四万
		return Quantity{Number: Int(n).Mul(pow10(p)), Power: p}, chinese(n) + name
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
		return Quantity{Number: decimal(n, 4), Unit: "%"}, "百万分之" + chinese(n)
	case 3:
		return Quantity{Number: Int(10 * (1 + n%9)), Unit: "%"}, chinese(1+n%9) + "成"
	}
	return Quantity{Number: Int(100 * n).over(Int(100)), Unit: "%"}, fmt.Sprintf("%d/100", n)
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
		d := n / tenTo[p] % 10
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

// Any date in any accepted spelling is the same as a value and inside a sentence.
func TestEverySpellingOfDatesReadsBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 3))
	var r Reader
	for range 20000 {
		want, text := dateSpelling(rng)
		got, err := ParseDate(text)
		if err != nil || !got.Equal(want) {
			t.Fatalf("%s reads as %s, %v; want %s", text, got, err, want)
		}
		before := pick(rng, "到", "确保在", "", "力争于")
		r.Read(before + text + pick(rng, "，", "完成建设，", "建成3个平台。", ""))
		found := r.Moments()
		if len(found) != 1 || !found[0].To.Equal(want) || found[0].Start != len(before) || found[0].End != len(before)+len(text) {
			t.Fatalf("%s in a sentence reads as %+v; want %s", text, found, want)
		}
	}
}

func dateSpelling(rng *rand.Rand) (Date, string) {
	year := 2000 + rng.IntN(100)
	named := pick(rng, fmt.Sprintf("%d年", year), fmt.Sprintf("%d 年", year), wide(fmt.Sprint(year))+"年", spelt(year)+"年", fmt.Sprintf("%d年度", year))
	before := rng.IntN(2) == 0
	end := ""
	if before {
		end = pick(rng, "前", "之前", "以前")
	}
	d, text := Date{Year: year, Before: before}, named
	month := 1 + rng.IntN(12)
	switch rng.IntN(7) {
	case 0:
		d.Month = month
		text += pick(rng, fmt.Sprintf("%d月", month), fmt.Sprintf("%02d月", month), chinese(int64(month))+"月", fmt.Sprintf("%d月份", month))
	case 1:
		d.Month, d.Day = month, 1+rng.IntN(28)
		text += fmt.Sprintf("%d月%d%s", d.Month, d.Day, pick(rng, "日", "号"))
	case 2:
		w := pick(rng, yearParts...)
		d.Part = w.part
		if text += w.text; strings.HasSuffix(text, "中") && !before {
			d.Before, end = true, "前"
		}
	case 3:
		k := rng.IntN(4)
		d.Part = Quarter1 + Part(k)
		text += pick(rng, "第", "") + pick(rng, chinese(int64(k+1)), fmt.Sprint(k+1)) + "季度"
	case 4:
		n := 2 + rng.IntN(11)
		d.Month, d.Part = n, Through
		text += pick(rng, fmt.Sprintf("前%d个月", n), fmt.Sprintf("1-%d月", n), fmt.Sprintf("1—%d月", n))
	case 5:
		d.Month, d.Day = month, 1+rng.IntN(28)
		mark := pick(rng, "-", ".", "/")
		text = fmt.Sprintf("%d%s%d%s%d", year, mark, month, mark, d.Day)
		if !before {
			d.Before, end = true, "前"
		}
	}
	return d, text + end
}

func spelt(year int) string {
	return strings.Map(func(c rune) rune { return []rune("〇一二三四五六七八九")[c-'0'] }, fmt.Sprint(year))
}

// What a text says of a time, in one line: its words, the date counted from 30 June 2023, and why it is none.
func TestMoments(t *testing.T) {
	day := time.Date(2023, 6, 30, 0, 0, 0, 0, time.UTC)
	tests := [][]string{
		{"明年6月前，", "明年6月前=2024-06-30"}, {"明年底", "明年底=2024-12-31"}, {"后年上半年", "后年上半年=2025-06-30"}, {"今年1—5月", "今年1—5月=2023-05-31"},
		{"2025年1-6月，", "2025年1-6月=2025-06-30"}, {"2025年前6个月", "2025年前6个月=2025-06-30"}, {"2025年前三季度", "2025年前三季度=2025-09-30"},
		{"2025年3—6月", "2025年3—6月=2025-06-30"},
		{"2025Q3，", "2025Q3=2025-09-30"}, {"2025年H1", "2025年H1=2025-06-30"}, {"2025财年末", "2025财年末=2025-12-31"}, {"到“十四五”规划期末", "“十四五”规划期末=2025-12-31"},
		{"“十五五”期间，", "“十五五”期间=2030-12-31"}, {"2025-06-30前", "2025-06-30前=2025-06-30"}, {"2025.6.30前", "2025.6.30前=2025-06-30"},
		{"明年前两个Q", "明年前两个Q=2024-06-30"}, {"上一季度，", "上一季度=2023-03-31"}, {"下季度末前", "下季度末前=2023-09-30"}, {"本季度", "本季度=2023-06-30"}, {"下个月", "下个月=2023-07-31"},
		{"2025年春节前", "2025年春节前=2025-01-29"}, {"春节前", "春节前=2024-02-10"}, {"明年中秋前", "明年中秋前=2024-09-17"}, {"国庆节前", "国庆节前=2023-10-01"},
		{"“五一”前", "“五一”前=2024-05-01"}, {"2045年春节前", "2045年春节前=?"}, {"清明前", "清明前=?"},
		{"2025年13月前", "2025年13月前!2025年没有13月"}, {"2025年6月31日前", "2025年6月31日前!2025年6月没有31日"}, {"2023年2月29日前", "2023年2月29日前!2023年2月没有29日"},
		{"2023—2025年，", "2023—2025年=2025-12-31"}, {"2023至2025年", "2023至2025年=2025-12-31"}, {"自2023年1月至2025年12月", "2023年1月至2025年12月=2025-12-31"},
		{"年底前", "年底前=2023-12-31"}, {"今年内", "今年内=2023-12-31"}, {"全年", "全年=2023-12-31"}, {"2025年内", "2025年内=2025-12-31"}, {"2025年内蒙古", "2025年=2025-12-31"},
		{"6月底前", "6月底前=2023-06-30"}, {"去年同期", "去年=2022-12-31"}, {"第三季度", "第三季度=2023-09-30"}, {"一季度末", "一季度末=2023-03-31"},
		{"2025年中国", "2025年=2025-12-31"}, {"2025年前列", "2025年=2025-12-31"}, {"2025年年底", "2025年年底=2025-12-31"}, {"二〇二五年六月底前", "二〇二五年六月底前=2025-06-30"},
		{"2025.6亿元"}, {"近三年"}, {"3个月内"}, {"十四五规划"}, {"2025家"}, {"〔2019〕1762号"}, {"五一路"}, {"端午粽子"}, {"3月均"}, {"第二年"}, {"电话2025-0613"},
	}
	for _, tt := range tests {
		var r Reader
		r.Read(tt[0])
		var got []string
		for _, m := range r.Moments() {
			on := m.On(day)
			s := tt[0][m.Start:m.End] + "=" + on.Last().Format(time.DateOnly)
			if m.Fault != "" {
				s = tt[0][m.Start:m.End] + "!" + m.Fault
			} else if on.IsZero() {
				s = tt[0][m.Start:m.End] + "=?"
			}
			got = append(got, s)
		}
		if !slices.Equal(got, tt[1:]) {
			t.Errorf("%s: %q, want %q", tt[0], got, tt[1:])
		}
	}
	var r Reader
	r.Read("2023—2025年")
	if first, last := r.Moments()[0].Years(); first != 2023 || last != 2025 {
		t.Errorf("2023—2025年 runs from %d to %d", first, last)
	}
}
