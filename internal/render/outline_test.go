package render

import (
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// madeUp is an outline that has nothing of the guide.
func madeUp() *outline.Outline {
	return &outline.Outline{
		Name: "果园", Title: "果园改造申报办法", TitleForm: "{单位名称}果园改造方案", Applicant: "果园.园名", Years: 2,
		Types: []outline.Type{{Name: "老园"}, {Name: "新园"}},
		Chapters: []outline.Section{
			{Key: "果园", Title: "果园情况", Questions: []outline.Question{
				{Key: "园名", Kind: outline.Text, Required: true},
				{Key: "面积", Kind: outline.Quantity, Unit: "亩", Required: true},
				{Key: "树龄", Kind: outline.Quantity, Unit: "年", Required: true, For: []string{"老园"}},
				{Key: "品种", Kind: outline.Choices, Choices: []string{"梨", "桃"}},
				{Key: "投入", Kind: outline.Group, BaseKey: "总额", Fields: []outline.Question{
					{Key: "年度", Kind: outline.Text},
					{Key: "人工", Kind: outline.Quantity, Unit: "万元", Required: true},
					{Key: "肥料", Kind: outline.Quantity, Unit: "万元"},
					{Key: "总额", Kind: outline.Quantity, Unit: "万元"},
				}},
				{Key: "历史", Kind: outline.Prose, Required: true},
			}},
			{Key: "做法", Title: "第二章 改造做法", Questions: []outline.Question{
				{Key: "口号", Kind: outline.Text},
				{Key: "思路", Kind: outline.Prose},
				{Key: "尺子", Title: "衡量尺子", Kind: outline.Indicators},
				{Key: "活儿", Title: "要干的活", Kind: outline.Tasks},
			}},
			{Key: "附记", Title: "附记", Questions: []outline.Question{{Key: "备注", Kind: outline.Text}}},
		},
		Conditions: []outline.Condition{{Title: "规模", Clause: "办法 三", For: []string{"老园"}, Test: outline.Test{All: []outline.Test{
			{Any: []outline.Test{{Question: "果园.面积", AtLeast: amount("100亩")}, {Question: "果园.树龄", AtMost: amount("30年")}}},
			{Question: "果园.品种", In: []string{"梨", "桃"}, Label: "主栽品种"},
		}}}},
		Materials: []outline.Material{
			{Key: "请示", Title: "请示", Questions: []outline.Question{
				{Key: "主送机关", Kind: outline.Text, Required: true}, {Key: "结语", Kind: outline.Text}, {Key: "附件", Kind: outline.List},
				{Key: "联系人", Kind: outline.Text}, {Key: "电话", Kind: outline.Text}, {Key: "日期", Kind: outline.Date}}},
			{Key: "承诺书", Title: "承诺书", Questions: []outline.Question{{Key: "承诺事项", Kind: outline.List, Required: true}}},
			{Key: "土样", Title: "土样报告", Questions: []outline.Question{{Key: "取样点", Kind: outline.Text, Required: true}}},
		},
	}
}

func amount(text string) *quantity.Quantity {
	q, err := quantity.Parse(text)
	if err != nil {
		panic(err)
	}
	return &q
}

// parse reads a plan against the made-up outline.
func parse(t testing.TB, src string) *plan.Plan {
	t.Helper()
	p, found := plan.Parse("方案.yaml", []byte(src), func(string) (*outline.Outline, error) { return madeUp(), nil })
	for _, f := range found {
		t.Log(f.Pos.Line, f.Message)
	}
	return p
}
