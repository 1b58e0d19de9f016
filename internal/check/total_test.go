package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// packAsking is a pack with one chapter of these questions, in YAML.
func packAsking(t *testing.T, questions string) *outline.Outline {
	t.Helper()
	return packOf(t, "章节:\n  - 键: 概况\n    问题:\n      - {键: 名称, 类型: 文字}\n"+questions)
}

// packOf is a pack with all but its head given, in YAML.
func packOf(t *testing.T, rest string) *outline.Outline {
	t.Helper()
	src := "名称: 试\n标题: 试验办法\n方案题名: 方案\n申报单位: 概况.名称\n" + rest
	o, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: []byte(src)}}, "试")
	for _, f := range found {
		t.Fatalf("pack:%d:%d %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	return o
}

// foundBy are the findings of some rules on a plan, as “line:column rule message”, one a line.
func foundBy(o *outline.Outline, src string, rules ...string) string {
	p, found := plan.Parse("方案.yaml", []byte(src), func(string) (*outline.Outline, error) { return o, nil })
	var lines []string
	for _, f := range Run(p, found...) {
		for _, rule := range rules {
			if f.Rule == rule {
				lines = append(lines, fmt.Sprintf("%d:%d", f.Pos.Line, f.Pos.Column)+" "+f.Severity.String()+" "+f.Message)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// What is a sum, and of what, is the pack's to say: names mean nothing.
func TestSumsAreSaidAndNotGuessed(t *testing.T) {
	cases := []struct{ name, questions, answers, want string }{
		{"a head count is no sum", "{键: 组, 类型: 分组, 字段: [{键: 职工总数, 类型: 数量, 单位: 人}, {键: 研发人员, 类型: 数量, 单位: 人}, {键: 高级职称, 类型: 数量, 单位: 人}]}",
			"{职工总数: 500, 研发人员: 120, 高级职称: 30}", ""},
		{"a running total", "{键: 组, 类型: 分组, 字段: [{键: 2021年, 类型: 数量, 单位: 万元}, {键: 2022年, 类型: 数量, 单位: 万元}, {键: 三年累计, 类型: 数量, 单位: 万元, 合计: 是}]}",
			"{2021年: 100, 2022年: 120, 三年累计: 230}", "“三年累计”写的是 230万元，各项之和是 220万元"},
		{"two sums", "{键: 组, 类型: 分组, 字段: [{键: 甲, 类型: 数量}, {键: 乙, 类型: 数量}, {键: 前半, 类型: 数量, 合计: [甲, 乙]}, {键: 丙, 类型: 数量}, {键: 全部, 类型: 数量, 合计: [前半, 丙]}]}",
			"{甲: 1, 乙: 2, 前半: 3, 丙: 4, 全部: 8}", "“全部”写的是 8，各项之和是 7"},
		{"sums that are right", "{键: 组, 类型: 分组, 字段: [{键: 甲, 类型: 数量, 单位: 万元}, {键: 乙, 类型: 数量, 单位: 万元}, {键: 总额, 类型: 数量, 单位: 万元, 合计: 是}]}",
			"{甲: 1, 乙: 0.5亿元, 总额: 5001}", ""},
		{"total beyond the whole", "{键: 组, 类型: 分组, 占比分母: 全年, 字段: [{键: 甲, 类型: 数量}, {键: 小结, 类型: 数量, 合计: 是}, {键: 全年, 类型: 数量}]}",
			"{甲: 9, 小结: 9, 全年: 8}", "“小结” 9大于“全年” 8"},
		{"a quotient", "{键: 组, 类型: 分组, 字段: [{键: 服务, 类型: 数量, 单位: 万元}, {键: 全部, 类型: 数量, 单位: 万元}]}\n      - {键: 份额, 类型: 数量, 单位: \"%\", 比值: {分子: 概况.组.服务, 分母: 概况.组.全部}}",
			"{服务: 25, 全部: 100}\n  份额: 30%", "“份额”写的是 30%，按服务 25万元 ÷ 全部 100万元 算是 25%"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := foundBy(packAsking(t, "      - "+c.questions+"\n"), "概况:\n  组: "+c.answers+"\n", "sum-mismatch", "share-mismatch")
			if (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// What the built-in packs show as a sample passes every rule.
func TestSamplesOfAllPacks(t *testing.T) {
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if o.Sample == nil {
			continue
		}
		p, found := plan.Parse(outline.SampleName, o.Sample, outline.Builtin)
		if got := Run(p, found...); len(got) > 0 {
			t.Errorf("%s finds:\n%s", name, list(got))
		}
	}
}
