package outline

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A question is put to each type in the words that the pack has for it; what the pack does not say otherwise is as for all.
func TestSuited(t *testing.T) {
	pack := `名称: 试
标题: 试验办法
方案题名: 方案
申报单位: 概况.名称
申报类别: [{名称: 厂}, {名称: 园, 大类: 区域}, {名称: 县, 大类: 区域}]
章节:
  - 键: 概况
    问题:
      - {键: 名称, 类型: 文字, 说明: 全称, 示例: 某厂, 按类别: [{适用: 区域, 示例: 某区}, {适用: [县], 示例: 某县, 说明: 县名}]}
      - {键: 钱, 类型: 分组, 字段: [{键: 自筹, 类型: 数量, 单位: 元, 示例: 1元, 按类别: [{适用: 园, 示例: 2元}]}]}
      - {键: 任务, 类型: 任务表, 按类别: [{适用: [园], 栏目示例: {责任单位: 经济局}}]}
`
	load := func(text string) (*Outline, string) {
		o, found := Load(fstest.MapFS{PackFile: {Data: []byte(text)}}, "试")
		said := ""
		for _, f := range found {
			said += f.Message + "\n"
		}
		return o, said
	}
	o, faults := load(pack)
	if faults != "" {
		t.Fatal(faults)
	}
	for _, c := range []struct{ kind, name, guidance, own, owner string }{
		{"", "某厂", "全称", "1元", "数字化中心"}, {"厂", "某厂", "全称", "1元", "数字化中心"},
		{"园", "某区", "全称", "2元", "经济局"}, {"县", "某县", "县名", "1元", "数字化中心"},
	} {
		for from, of := range map[string]*Outline{"all": o, "another type": o.Suited("园"), "the same": o.Suited(c.kind)} {
			own := of.Suited(c.kind)
			name, money := own.Question("概况.名称"), own.Question("概况.钱.自筹")
			owner := own.Question("概况.任务").Column(RoleOwner)
			if name.Example != c.name || name.Guidance != c.guidance || money.Example != c.own || owner.Example != c.owner {
				t.Errorf("%q from %s: %q %q %q %q", c.kind, from, name.Example, name.Guidance, money.Example, owner.Example)
			}
		}
	}
	for change, want := range map[string]string{
		"适用: 区域, 示例: 某区": "适用: 区城, 示例: 某区", "责任单位: 经济局": "责任单: 经济局",
		"示例: 某县, 说明: 县名": "栏目示例: {名称: 某县}",
	} {
		if _, said := load(strings.Replace(pack, change, want, 1)); said == "" {
			t.Errorf("%s: no fault", want)
		}
	}
}
