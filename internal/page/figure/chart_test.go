package figure

import (
	"fmt"
	"math"
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
			from, to := s.Step*float64(s.From), s.Step*float64(s.To)
			if from > test.low+1e-9*s.Step || to < test.high-1e-9*s.Step {
				t.Errorf("the axis from %g to %g does not hold %g to %g", from, to, test.low, test.high)
			}
			if low, middle, high := s.Share(from), s.Share((from+to)/2), s.Share(to); low != 0 || math.Abs(middle-0.5) > 1e-9 || high != 1 {
				t.Errorf("its ends and its middle stand at %g, %g and %g", low, high, middle)
			}
		})
	}
}

// The y axis shows what the source says, and all values; bars stand on zero unless it says otherwise.
func TestBounds(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"a line", "line [5, 6]", "5 6"},
		{"bars", "bar [5, 6]", "0 6"},
		{"bars below zero", "bar [-5, -6]", "-6 0"},
		{"a line beside bars", "bar [5]\nline [7]", "0 7"},
		{"a range", "y-axis 1 --> 9\nbar [5]", "1 9"},
		{"a range the wrong way round", "y-axis 9 --> 1\nline [5]", "1 9"},
		{"values past the range", "y-axis 4 --> 5\nline [3, 7]", "3 7"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, fault := Read("xychart-beta\n" + test.src)
			if fault != nil {
				t.Fatal(fault)
			}
			low, high := d.(*Chart).Bounds()
			if got := fmt.Sprint(low, high); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}
