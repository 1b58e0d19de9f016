package check

import (
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// conditionPack asks for what guides set conditions on: dates, years, shares, rows.
const conditionPack = `章节:
  - 键: 概况
    问题:
      - {键: 名称, 类型: 文字}
      - {键: 成立日期, 类型: 日期}
      - {键: 片区, 类型: 单选, 选项: [沿江, 其他]}
      - {键: 投资, 类型: 数量, 单位: 万元}
      - {键: 研发费用, 类型: 分组, 字段: [{键: 2021年, 类型: 数量, 单位: 万元}, {键: 2022年, 类型: 数量, 单位: 万元}, {键: 2023年, 类型: 数量, 单位: 万元}]}
      - {键: 服务收入, 类型: 数量, 单位: 万元}
      - {键: 营业收入, 类型: 数量, 单位: 亿元}
  - 键: 项目
    问题:
      - {键: 项目表, 类型: 表, 栏目: [{键: 名称, 类型: 文字, 角色: 名目}, {键: 总额, 类型: 数量, 单位: 万元}, {键: 分年, 类型: 分年, 单位: 万元}]}
条件:
  - {名称: 试, 要求: `

// judgeBy judges a plan by one condition.
func judgeBy(t *testing.T, test, answers string) ConditionResult {
	t.Helper()
	o := packOf(t, conditionPack+test+"}\n")
	p, _ := plan.Parse("x.yaml", []byte(answers), func(string) (*outline.Outline, error) { return o, nil })
	results := Conditions(p)
	if len(results) != 1 {
		t.Fatalf("%d conditions", len(results))
	}
	agrees(t, Run(p), results[0].Status)
	return results[0]
}

func TestConditionsOverDatesSumsAndRows(t *testing.T) {
	const (
		years    = "{合计: [概况.研发费用.2021年, 概况.研发费用.2022年, 概况.研发费用.2023年], 不低于: 1000万元, 称作: 近三年研发费用合计}"
		share    = "{比值: {分子: 概况.服务收入, 分母: 概况.营业收入}, 不低于: 25%}"
		two      = "{问题: 概况.成立日期, 满: 2年}"
		places   = "{任一: [{全部: [{问题: 概况.片区, 属于: [沿江]}, {问题: 概况.投资, 不低于: 5000万元}]}, {全部: [{问题: 概况.片区, 属于: [其他]}, {问题: 概况.投资, 不低于: 2000万元}]}]}"
		projects = "{行数: 项目.项目表, 不低于: 2}"
	)
	for _, c := range []struct {
		name, test, answers string
		status              Status
		sentence            string
	}{
		{"a sum of years", years, "概况:\n  研发费用: {2021年: 300, 2022年: 0.03亿元, 2023年: 400万元}\n", Met, "近三年研发费用合计 1000万元 ≥ 1000万元：符合"},
		{"too small a sum", years, "概况:\n  研发费用: {2021年: 300, 2022年: 300, 2023年: 399.5}\n", NotMet, "近三年研发费用合计 999.5万元 < 1000万元：不符合"},
		{"a year left out", years, "概况:\n  研发费用: {2021年: 300, 2023年: 900}\n", Unknown, "没有填写“2022年”：不能判断"},
		{"a year that is no number", years, "概况:\n  研发费用: {2021年: 约300, 2022年: 300, 2023年: 900}\n", Unknown, "近三年研发费用合计算不出来，有的答案不是一个确切的数：不能判断"},
		{"a quotient", share, "概况:\n  服务收入: 3000\n  营业收入: 1.2亿元\n", Met, "服务收入÷营业收入 25% ≥ 25%：符合"},
		{"a small quotient", share, "概况:\n  服务收入: 1000\n  营业收入: 3亿元\n", NotMet, "服务收入÷营业收入 3.33% < 25%：不符合"},
		{"old enough", two, "编制日期: 2023年6月30日\n概况:\n  成立日期: 2021年6月30日\n", Met, "成立日期 2021年6月30日，满2年（到2023年6月30日）：符合"},
		{"a day short", two, "编制日期: 2023年6月30日\n概况:\n  成立日期: 2021年7月1日\n", NotMet, "成立日期 2021年7月1日，不满2年（到2023年6月30日）：不符合"},
		{"a year alone may do or not", two, "编制日期: 2023年6月30日\n概况:\n  成立日期: 2021年\n", Unknown, "“成立日期”写的是“2021年”，看不出是否满2年（到2023年6月30日）：不能判断"},
		{"no day to reckon to", two, "概况:\n  成立日期: 2021年\n", Unknown, "没有填写“编制日期”，算不出“成立日期”到申报时有多久：不能判断"},
		{"reckoned to the guide's own day", "{问题: 概况.成立日期, 满: {时长: 18个月, 截至: 2023年1月1日}}", "概况:\n  成立日期: 2021年7月\n", Unknown, "“成立日期”写的是“2021年7月”，看不出是否满18个月（到2023年1月1日）：不能判断"},
		{"not later than", "{问题: 概况.成立日期, 不晚于: 2021年6月30日}", "概况:\n  成立日期: 2021年6月\n", Met, "成立日期 2021年6月，不晚于2021年6月30日：符合"},
		{"later than", "{问题: 概况.成立日期, 不晚于: 2021年6月30日}", "概况:\n  成立日期: 2021年7月\n", NotMet, "成立日期 2021年7月，晚于2021年6月30日：不符合"},
		{"not before", "{问题: 概况.成立日期, 不早于: 2021年6月}", "概况:\n  成立日期: 2020年\n", NotMet, "成立日期 2020年，早于2021年6月：不符合"},
		{"one way of two", places, "概况:\n  片区: 其他\n  投资: 3000\n", Met, "片区 “其他” 属于 其他；投资 3000万元 ≥ 2000万元：符合"},
		{"neither way", places, "概况:\n  片区: 沿江\n  投资: 3000\n", NotMet, "投资 3000万元 < 5000万元；片区 “沿江” 不属于 其他：不符合"},
		{"rows", projects, "项目:\n  项目表: [{名称: 甲}, {名称: 乙}, {名称:}]\n", Met, "项目表的行数 2 ≥ 2：符合"},
		{"too few rows", projects, "项目:\n  项目表: [{名称: 甲}]\n", NotMet, "项目表的行数 1 < 2：不符合"},
		{"a column", "{合计: 项目.项目表.总额, 不低于: 100万元}", "项目:\n  项目表: [{总额: 60}, {总额: 50}, {名称: 丙}]\n", Met, "总额 110万元 ≥ 100万元：符合"},
		{"a column of years", "{合计: 项目.项目表.分年, 不高于: 100万元}", "项目:\n  项目表: [{分年: {2023年: 60, 2024年: 50}}]\n", NotMet, "分年 110万元 > 100万元：不符合"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := judgeBy(t, c.test, c.answers); got.Status != c.status || got.Sentence != c.sentence {
				t.Errorf("got  %v %s\nwant %v %s", got.Status, got.Sentence, c.status, c.sentence)
			}
		})
	}
}

// A test that cannot be judged is a fault of the pack, with its place.
func TestFaultsOfTests(t *testing.T) {
	for test, want := range map[string]string{
		"{问题: 概况.成立日期, 不低于: 2年}":                      "“概况.成立日期” 是日期，不能和数量比较",
		"{问题: 概况.投资, 不晚于: 2021年}":                     "“概况.投资” 是数量，不能和日期比较",
		"{问题: 概况.成立日期, 不晚于: 去年夏天}":                    "“去年夏天” 不是日期",
		"{问题: 概况.成立日期, 满: 很久}":                        "“很久” 不是时长",
		"{问题: 概况.成立日期, 满: {时长: 2年, 截至: 那天}}":          "“那天” 不是日期",
		"{合计: [概况.投资, 概况.片区], 不低于: 1万元}":              "“概况.片区” 是单选，不是数量",
		"{合计: [概况.投资, 概况.利润], 不低于: 1万元}":              "没有问题 “概况.利润”",
		"{合计: 概况.投资, 不低于: 1人}":                        "“概况.投资” 按“万元”计，不能和“1人”比较",
		"{合计: 概况.投资, 满: 2年}":                          "合计、比值和行数不能和日期比较",
		"{合计: 概况.投资, 属于: [大]}":                        "属于 只和 问题 一起用",
		"{行数: 概况.投资, 不低于: 3}":                         "“概况.投资” 是数量，没有行数",
		"{比值: {分子: 概况.投资}, 不低于: 3%}":                  "比值缺少 “分母”",
		"{比值: {分子: 概况.投资, 分母: 概况.营业收入}, 不低于: 3人}":     "比值不能和“3人”比较",
		"{问题: 概况.投资, 行数: 项目.项目表, 不低于: 3}":             "要求里只能写一种",
		"{任一: [{全部: [{任一: [{问题: 概况.没有, 不低于: 3}]}]}]}": "没有问题 “概况.没有”",
	} {
		src := "名称: 试\n标题: 试验办法\n方案题名: 方案\n申报单位: 概况.名称\n" + conditionPack + test + "}\n"
		_, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: []byte(src)}}, "试")
		told := ""
		for _, f := range found {
			if f.Pos.Line == strings.Count(src, "\n") && f.Pos.Column > 10 {
				told += f.Message + "\n"
			}
		}
		if !strings.Contains(told, want) {
			t.Errorf("%s: want %q, got %q", test, want, told)
		}
	}
}
