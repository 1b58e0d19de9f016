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
		{"plain", "{名称: 产值, 单位: 亿元, 基期: {2023年: 1.5}, 年度目标: {2024年: 2, 2025年: 2.25}}", "line [1.5, 2, 2.25]"},
		{"units mixed", "{名称: 产值, 单位: 亿元, 基期: {2023年: 6000万元}, 年度目标: {2024年: 1, 2025年: 2亿元}}", "line [6000, 10000, 20000]"},
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

func TestGantt(t *testing.T) {
	w := &writer{plan: parse(t, `试点期: 2024年1月—2025年12月
做法:
  活儿:
    - {编号: "B:1", 名称: "换土;#", 年度进度: {2025年: 完}, 完成时限: 2025年6月}
    - {名称: 无期限}
    - {名称: 早已完, 完成时限: 2020年}
`)}
	got, ok := w.gantt()
	if want := "gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %Y-%m\n    B：1 换土；＃ :2025-01-01, 2025-06-30"; !ok || got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	w.plan.Period.Value = "不知道"
	if _, ok := w.gantt(); ok {
		t.Error("drawn without a period")
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
