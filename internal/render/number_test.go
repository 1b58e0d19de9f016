package render

import "testing"

func TestChinese(t *testing.T) {
	for n, want := range map[int]string{
		1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一", 99: "九十九", 100: "一百", 101: "一百零一", 110: "一百一十", 115: "一百一十五", 1001: "一千零一", 0: "0",
	} {
		if got := chinese(n); got != want {
			t.Errorf("chinese(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestNumberingStartsAnewBelow(t *testing.T) {
	n := new(numbering)
	want := []struct {
		level int
		text  string
	}{
		{2, "一、"}, {3, "（一）"}, {4, "1. "}, {5, "（1）"}, {6, "①"}, {5, "（2）"}, {6, "①"}, {4, "2. "}, {3, "（二）"}, {4, "1. "}, {2, "二、"}, {3, "（一）"},
	}
	for i, w := range want {
		if got := n.next(w.level); got != w.text {
			t.Errorf("heading %d: %q, want %q", i, got, w.text)
		}
	}
	for range 9 {
		n.next(2)
	}
	if got := n.next(2); got != "十二、" {
		t.Errorf("chapter 12 is %q", got)
	}
}

func TestStripNumber(t *testing.T) {
	for in, want := range map[string]string{
		"一、总体思路": "总体思路", "（一）总体思路": "总体思路", "(二) 目标": "目标", "1.目标": "目标", "1. 目标": "目标", "1、目标": "目标", "（1）目标": "目标", "1)目标": "目标",
		"第一章 总则": "总则", "第三部分：保障": "保障", "第2章 做法": "做法", "十一、其他": "其他", "1.1 范围": "范围", "3.2.1 接口": "接口", "①目标": "目标", `1\. 目标`: "目标",
		"第一章 一、总则": "总则", "总体思路": "总体思路", "2025年目标": "2025年目标", "5G应用": "5G应用", "1.5亿元投资": "1.5亿元投资", "一、二期工程": "一、二期工程",
		"一体化": "一体化", "三个方面": "三个方面", "一、": "一、", "第一产业": "第一产业", "第一批试点": "第一批试点", "一、1.5亿元投资": "1.5亿元投资", "十年规划": "十年规划",
		"第一编 总则": "总则", "三、一期工程": "一期工程", "第一条生产线": "第一条生产线", "一）目标": "目标", "⑴目标": "目标", "一是一、二是二": "一是一、二是二", "12.5 亿元投资": "12.5 亿元投资",
	} {
		if got := stripNumber(in); got != want {
			t.Errorf("stripNumber(%q) = %q, want %q", in, got, want)
		}
	}
}
