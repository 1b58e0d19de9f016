package render

import (
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/templates"
)

func selfCheck(t testing.TB, p *plan.Plan, e Evidence) string {
	t.Helper()
	text, err := SelfCheck(p, e, templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

const reportSource = `
申报类别: 老园
编制日期: 2023年6月9日
试点期: 2023年1月—2024年12月
果园: {园名: 某某果园, 面积: 120亩}
做法:
  尺子:
    - {编号: C1, 名称: 亩产, 单位: 千克, 基期: {2022年: 900}, 年度目标: {2023年: 950, 2024年: 1000}, 责任单位: 技术组}
    - {编号: C2, 名称: 好果率, 基期: {2022年: 60%}, 年度目标: {2023年: 65%, 2024年: 70%}, 责任单位: 技术组}
    - {编号: C3, 名称: 收入, 基期: {2022年: 3}, 年度目标: {2024年: 大幅提高}, 责任人: 王某某}
    - {编号: C4, 名称: 用工, 单位: 人, 年度目标: {}, 完成时限: 2024年12月}
    - {名称: 游客, 单位: 人次, 年度目标: {2024年: 大幅提高}, 责任人: 王某某, 完成时限: 尽快}
    - {}
申请材料:
  请示: {结语: 妥否，请批示。}
  土样: {取样点: 东坡}
`

func TestSelfCheck(t *testing.T) {
	p := parse(t, reportSource)
	p.Outline.Materials[0].Required, p.Outline.Materials[1].Required = true, true
	golden(t, "report.md", []byte(selfCheck(t, p, Evidence{
		Findings: []finding.Finding{
			{Rule: "missing-answer", Severity: finding.Warning, Path: "申请材料.请示.主送机关", Message: "没有填写"},
			{Rule: "missing-answer", Severity: finding.Warning, Path: "申请材料.请示.电话", Message: "没有填写", Suppressed: true, Reason: "另报"},
			{Rule: "indicator-not-numeric", Severity: finding.Error, Path: "做法.尺子[3].年度目标", Message: "“大幅提高”不是数", Clause: "办法 四", Pos: finding.Pos{Line: 10, Column: 3}},
			{Rule: "unknown-key", Severity: finding.Error, Message: "没有“a|b”这个键", Pos: finding.Pos{Line: 2, Column: 1}},
			{Rule: "x", Severity: finding.Note, Path: "果园.面积", Message: "甲"},
		},
		Conditions: []ConditionResult{
			{Title: "规模", Clause: "办法 三", Reading: "满足一项即可。", Met: true, Status: "符合", Figures: []string{"面积 120亩 ≥ 100亩", "树龄没有填写"}},
			{Title: "品种", Status: "不能判断"},
		},
		MostErrors: 8,
		Goals:      []Goal{{Name: "第 12 行 “建成示范园1个”"}, {Name: "第 13 行 “显著提升”", Lacks: []string{"数量", "单位"}}},
	})))
}

func TestSelfCheckOfTheSample(t *testing.T) {
	text := selfCheck(t, sample(t), Evidence{})
	for _, want := range []string{
		"| 可考核度 | 12/12，100%（数量、单位、基期、期限、责任单位俱全的目标） |",
		"| 申请材料 | 已有：开展试点的请示、试点方案（即本方案）、相关承诺文件 |",
		"| 检查发现 | 错误0条，警告0条，提示0条 |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("not there: %s\n%s", want, text)
		}
	}
}

func TestLacks(t *testing.T) {
	p := parse(t, reportSource)
	want := map[string]string{
		"C1 亩产": "", "C2 好果率": "", "C3 收入": "数量 单位 期限 责任单位", "C4 用工": "数量 基期 责任单位", "游客": "数量 基期 期限 责任单位",
	}
	goals := indicatorGoals(p)
	if len(goals) != len(want) {
		t.Errorf("%d goals, want %d", len(goals), len(want))
	}
	for _, g := range goals {
		if got := strings.Join(g.Lacks, " "); got != want[g.Name] {
			t.Errorf("%s: got %q, want %q", g.Name, got, want[g.Name])
		}
	}
}

// Only all goals are 100 %.
func TestShare(t *testing.T) {
	goals := make([]Goal, 300)
	goals[0].Lacks = []string{"数量"}
	r := &reporter{goals: goals}
	if got := r.share(); !strings.HasPrefix(got, "299/300，99%") {
		t.Error(got)
	}
}

// However many errors there are, the report lists a few and counts the rest.
func TestSelfCheckIsShort(t *testing.T) {
	e := Evidence{MostErrors: 6}
	for range 1000 {
		e.Findings = append(e.Findings, finding.Finding{Severity: finding.Error, Message: "甲"})
		e.Goals = append(e.Goals, Goal{Name: "乙", Lacks: []string{"数量"}})
	}
	text := selfCheck(t, parse(t, reportSource), e)
	if n := strings.Count(text, "甲"); n != e.MostErrors {
		t.Errorf("%d errors listed", n)
	}
	for _, want := range []string{"另有994条错误", "错误1000条", " 等1000个"} {
		if !strings.Contains(text, want) {
			t.Errorf("not there: %s", want)
		}
	}
}

// What was typed stays text: the report keeps its title and its tables.
func TestSelfCheckHostile(t *testing.T) {
	for _, s := range []string{"a|b", "# 题", "| a |\n| - |", "<script>", "{{.Front}}", "---", "\x1b[31m", "```", "*a* [b](c)", "\u202e", "a\n\n## b", "\\", "$x$"} {
		p := parse(t, reportSource)
		p.Type.Value, p.Period.Value, p.Dated.Value, p.Title.Value, p.Indicators[2].Name.Value = s, s, s, s, s
		p.Lookup("果园.园名").Text.Value = s
		text := selfCheck(t, p, Evidence{
			Findings:   []finding.Finding{{Severity: finding.Error, Message: s, Clause: s, Path: s}},
			Conditions: []ConditionResult{{s, s, s, false, s, []string{s}}},
			Goals:      []Goal{{s, []string{s}}},
		})
		if strings.Contains(text, "\x1b") || strings.Contains(text, "\u202e") {
			t.Errorf("%q acts", s)
		}
		var kinds []string
		for _, b := range doc.Parse([]byte(text)).Blocks {
			switch b := b.(type) {
			case *doc.Heading:
				kinds = append(kinds, doc.Text(b.Spans))
			case *doc.Table:
				kinds = append(kinds, doc.Text(b.Caption))
			default:
				kinds = append(kinds, "other")
			}
		}
		if got := strings.Join(kinds, " "); got != "自查报告 表1　自查结论 表2　申报条件 表3　要改的错误" {
			t.Errorf("%q: got %s\n%s", s, got, text)
		}
	}
}
