package figure

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadChart(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"indicator", "title \"服务性收入\"\nx-axis [2022年, \"2023 年\"]\ny-axis \"亿元\" 0 --> 9\nbar [3.35, 4.1]",
			"统计图。服务性收入。纵轴亿元。2022年 3.35；2023 年 4.1"},
		{"as written", "line [+1.30, .6, 2.0, -0.34, 007]", "统计图。1 +1.30；2 .6；3 2.0；4 -0.34；5 007"},
		{"two kinds", "x-axis 年份 [甲, 乙]\nbar [1, 2]\nline [2, 3]", "统计图。横轴年份。柱：甲 1；乙 2。折线：甲 2；乙 3"},
		{"named", "x-axis [甲, 乙]\nline \"计划, 调整\" [1, 2]\nline 实际 [1]", "统计图。计划, 调整：甲 1；乙 2。实际：甲 1"},
		{"numeric axis", "x-axis 年份 2020 --> 2022\nline [1, 2, 3]", "统计图。横轴年份。2020 1；2021 2；2022 3"},
		{"title alone", "y-axis 数量（台套）\nline [1]", "统计图。纵轴数量（台套）。1 1"},
		{"quoted commas and brackets", "x-axis [\"甲, [乙]\", 丙]\nline [1, 2]", "统计图。甲, [乙] 1；丙 2"},
		{"last comma", "line [1, 2, ]", "统计图。1 1；2 2"},
		{"no space before the list", "x-axis[甲]\nbar[1]", "统计图。甲 1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, fault := Read("xychart-beta\n" + test.src)
			if fault != nil {
				t.Fatal(fault.Line, fault.Why)
			}
			if got := d.Words(); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestChartFaults(t *testing.T) {
	list := strings.Repeat("1,", 100_000)
	tests := []struct {
		name, src string
		line      int
		want      string
	}{
		{"no data", "title 甲", 1, "图里没有数据"},
		{"no values", "bar []", 2, "“bar []” 没有数值"},
		{"no list", "bar 1, 2", 2, "“bar 1, 2” 没有数值"},
		{"no number", "line [1, 无]", 2, "“无” 不是能画的数"},
		{"empty item", "line [1,,2]", 2, "“” 不是能画的数"},
		{"not a number", "line [NaN]", 2, "“NaN” 不是能画的数"},
		{"huge", "line [9999999999999999]", 2, "“9999999999999999” 不是能画的数"},
		{"tiny", "line [0.0000000000001]", 2, "“0.0000000000001” 不是能画的数"},
		{"too many for the axis", "x-axis [甲]\nline [1]\nline [1, 2]", 4, "有 2 个数，横轴只有 1 项"},
		{"100000 values", "line [" + list + "]", 2, "数值超过 60 个"},
		{"100000 items", "x-axis [" + list + "]", 2, "横轴超过 60 项"},
		{"many series", strings.Repeat("bar [1]\n", 7), 8, "数据超过 6 组"},
		{"range", "y-axis 5 --> 甲\nbar [1]", 2, "看不懂纵轴的范围 “5 --> 甲”"},
		{"empty range", "y-axis 5 --> 5\nbar [1]", 2, "看不懂纵轴的范围 “5 --> 5”"},
		{"unknown statement", "pie [1]", 2, "看不懂 “pie [1]”"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, fault := Read("xychart-beta\n" + test.src)
			if fault == nil {
				t.Fatal("no fault")
			}
			if fault.Line != test.line || fault.Why != test.want {
				t.Errorf("got %d %s, want %d %s", fault.Line, fault.Why, test.line, test.want)
			}
		})
	}
}

func TestScale(t *testing.T) {
	tests := []struct {
		low, high float64
		want      string
	}{
		{0, 9, "0 2 4 6 8 10"},
		{0, 10, "0 2 4 6 8 10"},
		{0.052, 0.065, "0.050 0.055 0.060 0.065"},
		{-3.4, 38, "-10 0 10 20 30 40"},
		{-8, -2, "-8 -6 -4 -2"},
		{71, 71, "0 20 40 60 80"},
		{0, 0, "0 0.2 0.4 0.6 0.8 1.0"},
		{-5, -5, "-5 -4 -3 -2 -1 0"},
		{620, 3000, "500 1000 1500 2000 2500 3000"},
		{0, 1e12, "0 200000000000 400000000000 600000000000 800000000000 1000000000000"},
		{1e12, 1e12 + 1, "0 200000000000 400000000000 600000000000 800000000000 1000000000000"},
		{0, 1e-9, "0 0.0000000002 0.0000000004 0.0000000006 0.0000000008 0.0000000010"},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.low, " ", test.high), func(t *testing.T) {
			s := NewScale(test.low, test.high)
			var ticks []string
			for k := s.From; k <= s.To; k++ {
				ticks = append(ticks, s.Tick(k))
			}
			if got := strings.Join(ticks, " "); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
			if low, high := s.Share(test.low), s.Share(test.high); low < 0 || high > 1 || high < low {
				t.Errorf("%g stands at %.2f, %g at %.2f", test.low, low, test.high, high)
			}
		})
	}
}
