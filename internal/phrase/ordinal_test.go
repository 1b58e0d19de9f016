package phrase

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestHead(t *testing.T) {
	for _, tt := range []struct {
		line, body string
		style      Style
		number     int
		rank       int
		heading    bool
	}{
		{"第一编 总则", "总则", Division, 1, 1, true},
		{"第十二章总则", "总则", Division, 12, 1, true},
		{"第一部分 基础", "基础", Division, 1, 1, true},
		{"第三部分：保障", "保障", Division, 3, 1, true},
		{"第二条 目标", "目标", Division, 2, 1, true},
		{"第2章 做法", "做法", Division, 2, 1, true},
		{"一、总体思路", "总体思路", Comma, 1, 2, true},
		{"二十一、其他", "其他", Comma, 21, 2, true},
		{"1、目标", "目标", Comma, 1, 4, false},
		{"三、一期工程概况", "一期工程概况", Comma, 3, 2, true},
		{"二、二期工程概况", "二期工程概况", Comma, 2, 2, true},
		{"第二条", "", Division, 2, 1, true},
		{"2.3 次序安排", "次序安排", Decimal, 3, 4, false},
		{"一、三年目标", "三年目标", Comma, 1, 2, true},
		{"（一）思路", "思路", Paren, 1, 3, true},
		{"(二) 目标", "目标", Paren, 2, 3, true},
		{"（ 3 ）、措施", "措施", Paren, 3, 5, false},
		{`\(4\) 措施`, "措施", Paren, 4, 5, false},
		{"一．概况", "概况", Dot, 1, 2, false},
		{"1.目标", "目标", Dot, 1, 4, false},
		{"  12. 目标", "目标", Dot, 12, 4, false},
		{`1\. 目标`, "目标", Dot, 1, 4, false},
		{"1）目标", "目标", Close, 1, 4, false},
		{"一）目标", "目标", Close, 1, 4, false},
		{"1.1 目标", "目标", Decimal, 1, 4, false},
		{"3.2.14 接口", "接口", Decimal, 14, 4, false},
		{"1.1 项目概况", "项目概况", Decimal, 1, 4, false},
		{"2.3、人才", "人才", Decimal, 3, 4, false},
		{"①目标", "目标", Circled, 1, 6, false},
		{"⑿ 目标", "目标", Circled, 12, 6, false},
		{"㈢目标", "目标", Circled, 3, 6, false},
		{"一是建平台", "建平台", Point, 1, 0, false},
		{"第一，建平台", "建平台", Nth, 1, 0, false},
		{"其二、建平台", "建平台", Nth, 2, 0, false},
	} {
		o, ok := Head(tt.line)
		if !ok || o.Style != tt.style || o.Number != tt.number || tt.line[o.Body:] != tt.body || o.Rank() != tt.rank || o.Heading() != tt.heading {
			t.Errorf("%s: %+v %v, body %q", tt.line, o, ok, tt.line[o.Body:])
		}
	}
}

func TestNoHead(t *testing.T) {
	for _, line := range []string{
		"", "总体思路", "一、二期工程", "三、四线城市", "1、2号厂房", "一、二、三产业融合", "一、二三产业融合", "一体化", "三个方面", "第一产业", "第一批试点", "第三方评估", "十年规划",
		"1.5亿元投资", "12.5 亿元投资", "3.6%", "2025年目标", "2025. 目标", "5G应用", "第一条生产线投产", "第二部手机", "1.10", "（含税）", "（2025）15号", "其中", "一是", "0.5",
	} {
		if o, ok := Head(line); ok && strings.TrimSpace(line[o.Body:]) != "" {
			t.Errorf("%s: %+v", line, o)
		}
		if got := WithoutHead(line); got != line {
			t.Errorf("%s: %q without its number", line, got)
		}
	}
}

// Numbers of one row look alike but for the numeral.
func TestRow(t *testing.T) {
	row := func(line string) string {
		o, _ := Head(line)
		return o.Row()
	}
	for _, pair := range [][2]string{{"一、甲", "十一、乙"}, {"1.甲", "2. 乙"}, {"1.1 甲", "1.12 乙"}, {"①甲", "⑩乙"}, {"第一章 甲", "第二章 乙"}, {"（1）甲", "（12）乙"}} {
		if row(pair[0]) != row(pair[1]) {
			t.Errorf("%v are not of one row: %q, %q", pair, row(pair[0]), row(pair[1]))
		}
	}
	for _, pair := range [][2]string{{"一、甲", "1、甲"}, {"（一）甲", "(一)甲"}, {"1.甲", "1．甲"}, {"1.1 甲", "1.1.1 甲"}, {"第一章 甲", "第一节 甲"}, {"①甲", "⑴甲"}} {
		if row(pair[0]) == row(pair[1]) {
			t.Errorf("%v are of one row: %q", pair, row(pair[0]))
		}
	}
}

func FuzzHead(f *testing.F) {
	for _, line := range []string{"第一部分 基础", "一、二期工程", `\（ 3 \）、`, "1.1.1.", "㈠", "其一", "第", "1\\", "一 、"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		o, ok := Head(line)
		if !ok {
			return
		}
		if o.Start > o.End || o.End > o.Body || o.Body > len(line) || o.Number < 0 || o.Style == 0 || o.Row() == "" {
			t.Fatalf("%q: %+v", line, o)
		}
		if utf8.ValidString(line) && !(utf8.ValidString(line[o.Start:o.End]) && utf8.ValidString(line[o.Body:])) {
			t.Fatalf("%q: %+v cuts a character", line, o)
		}
	})
}
