package render

import (
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// A group that is asked of other applicants does not stand in the document, though its fields are required there.
func TestGroupsOfOthersAreNotPending(t *testing.T) {
	for kind, want := range map[string]bool{"开发园区": false, "龙头骨干企业": true} {
		text := "指南: 江苏两业融合-第三批\n申报类别: " + kind + "\n试点单位概况: {单位名称: 某某单位}\n"
		p, _ := plan.Parse("x.yaml", []byte(text), outline.Builtin)
		if got := strings.Contains(markdown(t, p), "服务业投入"); got != want {
			t.Errorf("%s: 服务业投入 shown %v", kind, got)
		}
	}
}

// A group or a chapter stands in the document as far as something in it is wanted or answered, never hollow.
func TestGroupsAreNotHollow(t *testing.T) {
	pack := `申报类别: [{名称: 甲类}, {名称: 乙类}]
章节:
  - 键: 概况
    问题:
      - {键: 名称, 类型: 文字, 必填: 是}
      - {键: 投入, 类型: 分组, 字段: [{键: 研发, 类型: 数量, 单位: 元, 适用: [乙类]}, {键: 培训, 类型: 数量, 单位: 元}]}
      - {键: 必要, 类型: 分组, 必填: 是, 字段: [{键: 设备, 类型: 数量, 单位: 元}, {键: 软件, 类型: 数量, 单位: 元, 适用: [乙类]}]}
      - {键: 专属, 类型: 分组, 必填: 是, 字段: [{键: 专项, 类型: 数量, 单位: 元, 适用: [乙类], 必填: 是}]}
  - 键: 可选
    问题: [{键: 附言, 类型: 正文}, {键: 说法, 类型: 分组, 小节: 是, 字段: [{键: 其一, 类型: 文字}]}]
`
	for _, c := range []struct{ text, has, hasNot string }{
		{"申报类别: 甲类\n", "| 设备 | （待填写） |", "软件 投入 专属 可选"},
		{"申报类别: 甲类\n概况: {投入: {研发: 3元}, 专属: {专项: 2元}}\n可选: {说法: {其一: ''}}\n", "必要", "投入 研发 专属 专项 可选"},
		{"申报类别: 甲类\n概况: {投入: {培训: 3元}}\n可选: {附言: 完}\n", "培训 附言", "研发 专属 说法"},
		{"申报类别: 乙类\n概况: {投入: {研发: 3元}, 必要: {软件: 1元}}\n", "研发 软件 专属", "培训 设备 可选"},
	} {
		got := documentOf(t, pack, c.text)
		for _, word := range strings.Split(c.has, " ") {
			if !strings.Contains(got, word) {
				t.Errorf("%s: no %s in\n%s", c.text, word, got)
			}
		}
		for _, word := range strings.Fields(c.hasNot) {
			if strings.Contains(got, word) {
				t.Errorf("%s: %s in\n%s", c.text, word, got)
			}
		}
	}
}
