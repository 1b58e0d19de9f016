package intake

import (
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

const projects = `名称: 项目库
标题: 项目库办法
方案题名: 项目库
申报单位: 概况.单位名称
章节:
  - 键: 概况
    问题: [{键: 单位名称, 类型: 文字}]
  - 键: 项目
    问题:
      - 键: 重点项目
        类型: 表
        栏目:
          - {键: 项目名称, 类型: 文字, 角色: 名目}
          - {键: 分年投资, 类型: 分年, 单位: 万元}
          - {键: 总投资, 类型: 数量, 单位: 万元}
`

// What a table of the pack's says year by year is read whatever its heads say around the year, in the unit that they name.
func TestYearsOfOwnTables(t *testing.T) {
	o, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: []byte(projects)}}, "")
	if len(found) > 0 {
		t.Fatal(found)
	}
	for _, c := range []struct{ head, want2026, want2027, total string }{
		{"分年投资（2026年） | 分年投资（2027年） | 总投资", "1200", "900", "2100"},
		{"2026年 | 2027年 | 总投资", "1200", "900", "2100"},
		{"2026年投资 | 2027年投资 | 总投资（万元）", "1200", "900", "2100"},
		{"2026年投资（亿元） | 2027年投资（亿元） | 总投资（亿元）", "1200亿元", "900亿元", "2100亿元"},
	} {
		draft := "## 项目\n\n### 重点项目\n\n| 序号 | 项目名称 | " + c.head + " |\n|---|---|---|---|---|\n| 1 | 检测中心 | 1200 | 900 | 2100 |\n"
		made := Make(Options{Outline: o}, prose.Of("草稿.md", []byte(draft)))
		p, _ := plan.Parse("方案.yaml", made.Text, packs(o))
		row := "项目.重点项目[1]."
		for path, want := range map[string]string{"分年投资.2026年": c.want2026, "分年投资.2027年": c.want2027, "总投资": c.total} {
			if got := strings.TrimSpace(p.Lookup(row + path).Line()); got != want {
				t.Errorf("%s: %s is %q, want %q\n%s", c.head, path, got, want, made.Text)
			}
		}
	}
}
