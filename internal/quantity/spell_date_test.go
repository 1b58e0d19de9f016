package quantity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/quantity/calendar"
)

// Any date in any accepted spelling is the same as a value and inside a sentence.
func TestEverySpellingOfDatesReadsBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 3))
	var r Reader
	for range 20000 {
		want, text := dateSpelling(rng)
		got, err := calendar.ParseDate(text)
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

func dateSpelling(rng *rand.Rand) (calendar.Date, string) {
	year := 2000 + rng.IntN(100)
	named := pick(rng, fmt.Sprintf("%d年", year), fmt.Sprintf("%d 年", year), wide(fmt.Sprint(year))+"年", spelt(year)+"年", fmt.Sprintf("%d年度", year))
	before := rng.IntN(2) == 0
	end := ""
	if before {
		end = pick(rng, "前", "之前", "以前")
	}
	d, text := calendar.Date{Year: year, Before: before}, named
	month := 1 + rng.IntN(12)
	switch rng.IntN(7) {
	case 0:
		d.Month = month
		text += pick(rng, fmt.Sprintf("%d月", month), fmt.Sprintf("%02d月", month), chinese(int64(month))+"月", fmt.Sprintf("%d月份", month))
	case 1:
		d.Month, d.Day = month, 1+rng.IntN(28)
		text += fmt.Sprintf("%d月%d%s", d.Month, d.Day, pick(rng, "日", "号"))
	case 2:
		w := pick(rng, partsOfYears...)
		d.Part = w.part
		if text += w.text; strings.HasSuffix(text, "中") && !before {
			d.Before, end = true, "前"
		}
	case 3:
		k := rng.IntN(4)
		d.Part = calendar.Quarter1 + calendar.Part(k)
		text += pick(rng, "第", "") + pick(rng, chinese(int64(k+1)), fmt.Sprint(k+1)) + "季度"
	case 4:
		n := 2 + rng.IntN(11)
		d.Month, d.Part = n, calendar.Through
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

// partsOfYears are the words for parts of a year.
var partsOfYears = []struct {
	text string
	part calendar.Part
}{
	{"年底", calendar.End}, {"底", calendar.End}, {"末", calendar.End}, {"年初", calendar.Start}, {"初", calendar.Start},
	{"年中", calendar.Middle}, {"上半年", calendar.FirstHalf}, {"下半年", calendar.SecondHalf},
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
		{"2025-13-01前"}, {"2025—2023年"}, {"2025-06-31前", "2025-06-31前!2025年6月没有31日"},
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
