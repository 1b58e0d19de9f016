package plan

import (
	"errors"
	"os"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// testOutline is a small outline with every kind of question.
func testOutline() *outline.Outline {
	text := func(key string) outline.Question { return outline.Question{Key: key, Kind: outline.Text} }
	return &outline.Outline{
		Name: "试", Title: "试用大纲", TitleForm: "{单位名称}试点方案", Applicant: "概况.单位名称",
		Types: []outline.Type{{Name: "甲类"}, {Name: "乙类"}},
		Chapters: []outline.Section{
			{Key: "概况", Questions: []outline.Question{
				{Key: "单位名称", Kind: outline.Text, Required: true, Guidance: "写全称", Example: "某某公司"},
				{Key: "年营业收入", Kind: outline.Quantity, Unit: "亿元", Clause: "指南 二", Example: "18.6亿元"},
				{Key: "全国排名", Kind: outline.Quantity, Unit: "位"},
				{Key: "成立日期", Kind: outline.Date, For: []string{"乙类"}},
				{Key: "是否上市", Kind: outline.YesNo},
				{Key: "规模", Kind: outline.Choice, Choices: []string{"大型", "中型", "小型"}},
				{Key: "投入", Kind: outline.Group, Fields: []outline.Question{text("年度"), {Key: "总投入", Kind: outline.Quantity, Unit: "亿元"}}},
				{Key: "基本情况", Kind: outline.Prose},
			}},
			{Key: "内容", Questions: []outline.Question{
				{Key: "重点领域", Kind: outline.Choices, From: "重点领域", Max: 3},
				{Key: "标签", Kind: outline.Choices, Choices: []string{"红", "绿"}},
				{Key: "目标", Kind: outline.Prose},
				{Key: "指标", Kind: outline.Indicators},
				{Key: "任务", Kind: outline.Tasks},
			}},
		},
		Materials: []outline.Material{{Key: "承诺书", Questions: []outline.Question{
			{Key: "承诺事项", Kind: outline.List}, {Key: "日期", Kind: outline.Date},
		}}},
	}
}

func testPacks(name string) (*outline.Outline, error) {
	if name != "" && name != "试" {
		return nil, errors.New("只有 试")
	}
	return testOutline(), nil
}

func parse(t testing.TB, src string) (*Plan, []finding.Finding) {
	t.Helper()
	return Parse("方案.yaml", []byte(src), testPacks)
}

func readTest(t testing.TB, name string) string {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}
