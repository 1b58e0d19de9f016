package render

import (
	"strings"
	"testing"

	"pilotplan/internal/plan"
)

func indicatorOf(t *testing.T, row string) plan.Indicator {
	t.Helper()
	return parse(t, "做法:\n  尺子:\n    - "+row+"\n").Indicators[0]
}

func TestTrend(t *testing.T) {
	tests := []struct{ name, row, want string }{
		{"plain", "{名称: 产值, 单位: 亿元, 基期: {2023年: 1.5}, 年度目标: {2024年: 2, 2025年: 2.25}}", "y-axis 0 --> 2.25\n    bar [1.5, 2, 2.25]"},
		{"units mixed", "{名称: 产值, 单位: 亿元, 基期: {2023年: 6000万元}, 年度目标: {2024年: 1, 2025年: 2亿元}}", "y-axis 0 --> 20000\n    bar [6000, 10000, 20000]"},
		{"a loss", "{名称: 利润, 单位: 亿元, 基期: {2023年: -1}, 年度目标: {2024年: 0, 2025年: 2}}", "2025年\"]\n    bar [-1, 0, 2]"},
		{"no baseline", "{名称: 产值, 单位: 亿元, 年度目标: {2024年: 1, 2025年: 2}}", ""},
		{"one target", "{名称: 产值, 单位: 亿元, 基期: {2023年: 1}, 年度目标: {2025年: 2}}", ""},
		{"a rank", "{名称: 名次, 基期: {2023年: 第5名}, 年度目标: {2024年: 第4名, 2025年: 第3名}}", ""},
		{"a range", "{名称: 产值, 单位: 亿元, 基期: {2023年: 1}, 年度目标: {2024年: 2—3, 2025年: 4}}", ""},
		{"no number", "{名称: 产值, 单位: 亿元, 基期: {2023年: 1}, 年度目标: {2024年: 待定, 2025年: 4}}", ""},
		{"baseline later", "{名称: 产值, 单位: 亿元, 基期: {2024年: 1}, 年度目标: {2024年: 2, 2025年: 4}}", ""},
		{"marks in the name", "{名称: '产\"值]', 单位: 亿元, 基期: {2023年: 1}, 年度目标: {2024年: 2, 2025年: 4}}", `title "产”值]（亿元）"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			trend, ok := trendOf(indicatorOf(t, tt.row))
			if ok != (tt.want != "") {
				t.Fatalf("drawn: %t", ok)
			}
			if got := trend.mermaid(); ok && !strings.Contains(got, tt.want) {
				t.Errorf("%s lacks %s", got, tt.want)
			}
		})
	}
}

// The drawing of tasks says what each does year by year and, as milestones, what it does by a day; where some task says nothing of its
// years, bars go from the first year to the deadline.
func TestGantt(t *testing.T) {
	const before = "试点期: 2024年1月—2025年12月\n做法:\n  活儿:\n"
	const head = "gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %Y-%m\n"
	for _, c := range []struct{ name, tasks, want string }{
		{"no years", "    - {编号: \"B:1\", 名称: \"换土;#\", 年度进度: {2025年: 完}, 完成时限: 2025年6月}\n    - {名称: 无期限}\n    - {名称: 早已完, 完成时限: 2020年}\n",
			head + "    B：1 换土；＃ :2025-01-01, 2025-06-30"},
		{"years", "    - {编号: B1, 名称: 换土, 年度进度: {2024年: \"6月底前换一半；上半年验收\", 2025年: 年底前全换}, 完成时限: 2025年10月}\n",
			compact + head + "    section B1 换土\n" +
				"    6月底前换一半；上半年验收 :2024-01-01, 2024-12-31\n" +
				"    6月底前换一半 :milestone, 2024-06-30, 0d\n" +
				"    上半年验收 :milestone, 2024-06-30, 0d\n" +
				"    年底前全换 :2025-01-01, 2025-10-31"}, // a milestone behind the deadline is none
		{"a year that is no day", "    - {名称: 换土, 年度进度: {2024年: 2024年换三成, 2026年: 换完}, 完成时限: 2025年}\n",
			compact + head + "    section 换土\n    2024年换三成 :2024-01-01, 2024-12-31"},
	} {
		w := &writer{plan: parse(t, before+c.tasks)}
		if got, ok := w.gantt(); !ok || got != c.want {
			t.Errorf("%s: got  %q\nwant %q", c.name, got, c.want)
		}
		w.plan.Period.Value = "不知道"
		if _, ok := w.gantt(); ok {
			t.Error("drawn without a period")
		}
	}
}

func TestShares(t *testing.T) {
	tests := []struct{ name, group, want string }{
		{"of the whole", "{人工: 30万元, 总额: 50万元}", "| 人工 | 30 | 60.0% |\n| 总额 | 50 | 100.0% |"},
		{"units mixed", "{人工: 30万元, 总额: 0.005亿元}", "| 人工 | 30万元 | 60.0% |\n| 总额 | 0.005亿元 | 100.0% |"},
		{"no whole", "{人工: 30万元, 肥料: 1万元}", "| 人工 | 30 |\n| 肥料 | 1 |"},
		{"whole of nothing", "{人工: 30万元, 总额: 0万元}", "| 人工 | 30 |\n| 总额 | 0 |"},
		{"a range", "{人工: 30—40万元, 总额: 50万元}", "| 人工 | 30—40万元 | — |\n| 总额 | 50万元 | 100.0% |"},
		{"bare numbers", "{人工: 30, 总额: 50}", "| 人工 | 30 | 60.0% |\n| 总额 | 50 | 100.0% |"},
		{"not a number", "{人工: 很多, 肥料: 1万元, 总额: 2万元}", "| 肥料 | 1万元 | 50.0% |\n| 总额 | 2万元 | 100.0% |\n| 人工 | 很多 | — |"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := markdown(t, parse(t, "果园:\n  投入: "+tt.group+"\n"))
			if !strings.Contains(got, tt.want) {
				t.Errorf("no %s in\n%s", tt.want, got)
			}
		})
	}
}
