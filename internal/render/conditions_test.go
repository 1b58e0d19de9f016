package render

import (
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/internal/plan"
	"pilotplan/outline"
	"pilotplan/templates"
)

// documentOf is the document of a plan for a pack that is given without its head.
func documentOf(t *testing.T, pack, answers string) string {
	t.Helper()
	src := "名称: 试\n标题: 试验办法\n方案题名: 方案\n申报单位: 概况.名称\n" + pack
	o, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: []byte(src)}}, "试")
	for _, f := range found {
		t.Fatalf("pack:%d:%d %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	p, faults := plan.Parse("方案.yaml", []byte(answers), func(string) (*outline.Outline, error) { return o, nil })
	for _, f := range faults {
		t.Fatalf("plan:%d:%d %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	text, err := Markdown(p, templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The table of conditions shows how they hang together: which need all be met, and which are ways of their own.
func TestConditionsKeepTheirStructure(t *testing.T) {
	got := documentOf(t, `章节:
  - 键: 概况
    问题:
      - {键: 名称, 类型: 文字}
      - {键: 片区, 类型: 单选, 选项: [沿江, 其他]}
      - {键: 投资, 类型: 数量, 单位: 万元}
      - {键: 成立日期, 类型: 日期}
      - {键: 费用, 类型: 分组, 字段: [{键: 2021年, 类型: 数量, 单位: 万元}, {键: 2022年, 类型: 数量, 单位: 万元}]}
      - {键: 项目表, 类型: 表, 栏目: [{键: 项目, 类型: 文字, 角色: 名目}]}
条件:
  - 名称: 规模
    条款: 第三条
    要求:
      全部:
        - {问题: 概况.成立日期, 满: 2年}
        - 任一:
            - 全部: [{问题: 概况.片区, 属于: [沿江]}, {问题: 概况.投资, 不低于: 5000万元}]
            - 全部: [{问题: 概况.片区, 属于: [其他]}, {问题: 概况.投资, 不低于: 2000万元}]
            - {合计: [概况.费用.2021年, 概况.费用.2022年], 不低于: 1000万元, 称作: 两年费用}
  - {名称: 项目, 要求: {行数: 概况.项目表, 不低于: 2}}
  - {名称: 平常, 要求: {任一: [{问题: 概况.投资, 不低于: 1亿元}, {问题: 概况.成立日期, 不晚于: 2020年}]}}
`, "概况:\n  片区: 沿江\n  投资: 6000\n  成立日期: 2019年\n  费用: {2021年: 300, 2022年: 500}\n  项目表: [{项目: 甲}, {项目: 乙}]\n")
	want := `| 规模 | 情形1、情形2、情形3，满足其一 | — | 第三条 |
| 成立日期 | 满2年 | 2019年 | 第三条 |
| 片区 | 属于：沿江（情形1） | 沿江 | 第三条 |
| 投资 | 不低于5000万元（情形1） | 6000万元 | 第三条 |
| 片区 | 属于：其他（情形2） | 沿江 | 第三条 |
| 投资 | 不低于2000万元（情形2） | 6000万元 | 第三条 |
| 两年费用 | 不低于1000万元（情形3） | 800万元 | 第三条 |
| 投资 | 不低于1亿元（满足其一） | 6000万元 | — |
| 成立日期 | 不晚于2020年（满足其一） | 2019年 | — |
`
	if !strings.Contains(got, want) || !strings.Contains(got, "| 项目表的行数 | 不低于2 | 2 | — |\n") {
		t.Errorf("got:\n%s", got)
	}
}
