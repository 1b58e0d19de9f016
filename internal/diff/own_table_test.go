package diff

import (
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/internal/diff/version"
	"pilotplan/internal/plan"
	"pilotplan/internal/render"
	"pilotplan/outline"
	"pilotplan/templates"
)

// farmPack asks for a table of its own.
const farmPack = `名称: 农场
标题: 示范农场申报办法
方案题名: "{单位名称}示范方案"
申报单位: 概况.农场名称
试点期: {年数: 2}
章节:
  - 键: 概况
    问题: [{键: 农场名称, 类型: 文字}]
  - 键: 内容
    问题:
      - 键: 农机清单
        类型: 表
        合计行: 是
        栏目:
          - {键: 农机, 类型: 文字, 角色: 名目}
          - {键: 台数, 类型: 数量, 单位: 台}
          - {键: 来路, 类型: 单选, 选项: [购置, 租用]}
          - {键: 投资, 类型: 分年, 单位: 万元, 表头: 计划投资}
          - {键: 进展, 类型: 分年}
          - {键: 到位时间, 类型: 日期, 角色: 期限}
          - {键: 管护人, 类型: 文字, 角色: 经办}
          - {键: 备注, 类型: 列表}
`

const farmPlan = `指南: 农场
试点期: 2025年1月—2026年12月
概况:
  农场名称: 青禾家庭农场
内容:
  农机清单:
    - 农机: 插秧机
      台数: 3
      来路: 购置
      投资: {2025年: 12, 2026年: 8}
      进展: {2025年: 插秧机到场并完成调试, 2026年: 覆盖全部水田}
      到位时间: 2025年5月
      管护人: 李某
      备注: [随季租, 不含运费]
    - 农机: 烘干机
      台数: 2台
      来路: 租用
      投资: {2026年: 6.5}
`

// A table of a pack's own is compared by its columns, and what a column is to its row decides what a change to it is.
func TestOwnTable(t *testing.T) {
	o, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: []byte(farmPack)}}, "农场")
	if len(found) > 0 {
		t.Fatal(found)
	}
	packs := func(string) (*outline.Outline, error) { return o, nil }
	read := func(text string) *plan.Plan {
		p, _ := plan.Parse("农场.yaml", []byte(text), packs)
		return p
	}
	written := func(p *plan.Plan) *version.Version {
		md, err := render.Markdown(p, templates.FS)
		if err != nil {
			t.Fatal(err)
		}
		return version.OfText("农场.md", md, o)
	}
	old := read(farmPlan)
	for _, c := range []struct {
		name, from, to string
		want           []string
	}{
		{"same", "", "", nil},
		{"unit", "台数: 3\n", "台数: 3台\n", nil},
		{"number", "台数: 3\n", "台数: 5\n", []string{"figure-changed 农机清单“插秧机”的台数 [3→5] 1/1"}},
		{"amount", "2026年: 8}", "2026年: 9.5}", []string{"figure-changed 农机清单“插秧机”的投资（2026年） [8→9.5] 1/1"}},
		{"due", "2025年5月", "2025年8月", []string{"deadline-postponed 农机清单“插秧机”的到位时间 [2025年5月→2025年8月] 1/1"}},
		{"person", "管护人: 李某", "管护人: 王某", []string{"person-changed 农机清单“插秧机”的管护人 [李某→王某] 1/1"}},
		{"order of a list", "[随季租, 不含运费]", "[不含运费, 随季租]", nil},
		{"row", farmPlan[strings.Index(farmPlan, "    - 农机: 烘干机"):], "", []string{"answer-removed 农机清单“烘干机” [烘干机，2台，租用，6.5→] 1/0"}},
		{"words of a year", "覆盖全部水田", "覆盖全部水田和育秧大棚", []string{"answer-changed 农机清单“插秧机”的2026年进展 [覆盖全部水田→覆盖全部水田和育秧大棚] 1/1"}},
	} {
		new := read(strings.Replace(farmPlan, c.from, c.to, 1))
		t.Run(c.name, func(t *testing.T) { checkTold(t, Plans(old, new), c.want...) })
		t.Run(c.name+" as text", func(t *testing.T) {
			var want []string
			for _, w := range c.want {
				kind, _, _ := strings.Cut(w, " ")
				want = append(want, kind)
			}
			for _, pair := range [][2]*version.Version{{version.OfPlan(old), written(new)}, {written(old), written(new)}} {
				got := Compare(pair[0], pair[1])
				if strings.Join(kinds(got), " ") != strings.Join(want, " ") {
					t.Errorf("got %v, want %v", toldAll(got), c.want)
				}
			}
		})
	}
}
