package check

import (
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// fairOutline is a made-up guide: what the rules say of it they cannot have from any guide in code.
func fairOutline() *outline.Outline {
	sales := outline.Test{Question: "农场概况.年产值", AtLeast: number("3000万元")}
	rank := outline.Test{Question: "农场概况.全省排名", AtMost: number("前20名")}
	organic := outline.Test{Question: "农场概况.有机种植占比", AtLeast: number("30%")}
	return &outline.Outline{
		Name: "示范农场", Title: "示范农场申报办法", TitleForm: "{农场名称}示范农场方案", Applicant: "农场概况.农场名称",
		Years: 3, YearsClause: "办法 第五条",
		Types: []outline.Type{
			{Name: "种植农场", Clause: "办法 第二条"}, {Name: "养殖农场", Clause: "办法 第二条"},
		},
		Chapters: []outline.Section{
			{Key: "农场概况", Clause: "办法 第六条", Questions: farmQuestions()},
			{Key: "示范内容", Clause: "办法 第七条", Questions: []outline.Question{
				{Key: "示范领域", Kind: outline.Choices, From: fieldCatalogue},
				{Key: "示范思路", Kind: outline.Prose},
				{Key: "示范目标", Kind: outline.Prose, Required: true, Guidance: "到期末做成什么"},
				{Key: "指标", Kind: outline.Indicators, Required: true, Clause: "办法 第八条"},
				{Key: "任务", Kind: outline.Tasks, Required: true, Clause: "办法 第九条"},
				{Key: "年度安排", Kind: outline.Prose},
			}},
			{Key: "保障", Clause: "办法 第十条", Questions: []outline.Question{
				{Key: "组织", Kind: outline.Prose, Required: true},
				{Key: "资金", Kind: outline.Group, BaseKey: "总额", Fields: []outline.Question{
					{Key: "总额", Kind: outline.Quantity, Unit: "万元", SumOf: []string{"自筹"}, Required: true, Example: "800万元"},
					{Key: "自筹", Kind: outline.Quantity, Unit: "万元"},
				}},
			}},
		},
		MainTasks: []outline.MainTask{
			{Name: "推广良种良法", Clause: "办法 第四条", Models: []string{"建良种基地"}},
			{Name: "发展订单农业", Clause: "办法 第四条"},
		},
		Fields: []outline.Field{{Name: "智慧农业", Clause: "办法 第三条"}, {Name: "有机种植", Clause: "办法 第三条"}},
		Indicators: []outline.CommonIndicator{
			{Name: "带动农户", Unit: "户", Direction: "升", Synonyms: []string{"签约农户"}},
			{Name: "有机产值占年产值比重", Unit: "%", Synonyms: []string{"有机产值占比"}},
			{Name: "采后处理时间", Unit: "小时", Direction: "降"},
		},
		Conditions: []outline.Condition{{
			Title: "种植农场条件", Clause: "办法 第三条", For: []string{"种植农场"}, Reading: "分号作“并且”解",
			Test: outline.Test{All: []outline.Test{{Any: []outline.Test{sales, rank}}, organic}},
		}},
		Materials: []outline.Material{{
			Key: "申请书", Clause: "办法 第十一条", Required: true, Questions: []outline.Question{
				{Key: "收文单位", Kind: outline.Text, Required: true, Example: "某某县农业农村局"},
				{Key: "事由", Kind: outline.Text},
				{Key: "结语", Kind: outline.Text},
				{Key: "日期", Kind: outline.Date},
			},
		}},
	}
}

func farmQuestions() []outline.Question {
	return []outline.Question{
		{Key: "农场名称", Kind: outline.Text, Required: true, Example: "青禾家庭农场"},
		{Key: "年产值", Kind: outline.Quantity, Unit: "万元", Required: true, For: []string{"种植农场"}, Example: "3600万元"},
		{Key: "全省排名", Kind: outline.Quantity, Unit: "位", Form: outline.Place},
		{Key: "有机种植占比", Kind: outline.Quantity, Unit: "%", Form: outline.Share, Required: true, For: []string{"种植农场"}, Clause: "办法 第三条"},
		{Key: "特色", Title: "特色", Kind: outline.Text, Length: outline.Length{Least: 5, Most: 20}},
		{Key: "成员", Title: "成员", Kind: outline.List, Min: 2},
		{Key: "土地性质", Kind: outline.Choice, Choices: []string{"自有", "租用"}, Required: true},
		{Key: "有机投入", Kind: outline.Group, BaseKey: "总投入", Fields: []outline.Question{
			{Key: "年度", Kind: outline.Date},
			{Key: "有机肥", Kind: outline.Quantity, Unit: "万元"},
			{Key: "生物农药", Kind: outline.Quantity, Unit: "万元"},
			{Key: "检测", Kind: outline.Quantity, Unit: "万元"},
			{Key: "合计", Kind: outline.Quantity, Unit: "万元", SumOf: []string{"有机肥", "生物农药", "检测"}},
			{Key: "总投入", Kind: outline.Quantity, Unit: "万元"},
		}},
		{Key: "有机投入占比", Kind: outline.Quantity, Unit: "%", Ratio: &outline.Ratio{Part: "农场概况.有机投入.合计", Whole: "农场概况.有机投入.总投入"}},
		{Key: "基本情况", Kind: outline.Prose, Example: "农场成立于……年，经营耕地……亩"},
		{
			Key: "租期", Kind: outline.Text, Required: true,
			When: &outline.Test{Question: "农场概况.土地性质", In: []string{"租用"}},
		},
	}
}

func number(s string) *quantity.Quantity {
	q, err := quantity.Parse(s)
	if err != nil {
		panic(err) // a typing error in this file
	}
	return &q
}

// bareOutline asks for the least: no types, no period, no conditions, one chapter.
func bareOutline() *outline.Outline {
	return &outline.Outline{Name: "最简", Chapters: []outline.Section{{
		Key: "内容", Questions: []outline.Question{
			{Key: "说明", Kind: outline.Prose, Required: true},
			{Key: "指标", Kind: outline.Indicators},
			{Key: "任务", Kind: outline.Tasks},
		},
	}}}
}
