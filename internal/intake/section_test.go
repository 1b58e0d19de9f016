package intake

import (
	"testing"
	"testing/fstest"

	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/render"
	"pilotplan/outline"
	"pilotplan/templates"
)

// Sections in sections, and answers that stand as lines, in tables and as running text, come back as they were.
func TestSectionsComeBack(t *testing.T) {
	const src = `名称: 试
标题: 试验办法
方案题名: "{单位名称}方案"
申报单位: 概况.名称
章节:
  - 键: 概况
    标题: 基本情况
    呈现: 四栏表
    问题:
      - {键: 名称, 类型: 文字, 必填: 是}
      - {键: 产品, 类型: 文字}
      - {键: 人数, 类型: 数量, 单位: 人, 必填: 是}
  - 键: 思路
    标题: 发展思路
    呈现: 段
    问题:
      - {键: 主题, 类型: 文字}
      - {键: 年限, 类型: 数量, 单位: 年}
      - 键: 总体
        题目: 总体要求
        类型: 分组
        字段:
          - {键: 口号, 类型: 文字}
          - {键: 指导思想, 类型: 正文, 必填: 是}
          - {键: 原则, 题目: 基本原则, 类型: 分组, 小节: 是, 呈现: 行, 字段: [{键: 第一, 类型: 文字}, {键: 第二, 类型: 文字}]}
          - {键: 清单, 类型: 表, 栏目: [{键: 仓库, 类型: 文字, 角色: 名目}, {键: 面积, 类型: 数量, 单位: 亩}]}
`
	o, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: []byte(src)}}, "试")
	if len(found) > 0 {
		t.Fatal(found)
	}
	p, faults := plan.Parse("方案.yaml", []byte(`指南: 试
方案名称: 青禾公司方案
概况: {名称: 青禾公司, 产品: 大米, 人数: 30人}
思路:
  主题: 换个卖法
  年限: 3年
  总体:
    口号: 实干
    指导思想: 坚持向前，稳步推进。
    原则: {第一: 先易后难, 第二: 稳步推进}
    清单: [{仓库: 东仓, 面积: 3亩}]
`), packs(o))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	printed, err := render.Markdown(p, templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	comesBack(t, p, prose.Of("方案.md", printed))
}
