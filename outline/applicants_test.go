package outline

import (
	"slices"
	"strings"
	"testing"
)

// A 大类 stands for its types wherever a pack says whom it asks; what holds of a chapter or a paper holds of its questions.
func TestForGroupsOfTypes(t *testing.T) {
	src := strings.NewReplacer(
		"{名称: 种植农场}", "{名称: 种植农场, 大类: 农场}", "{名称: 养殖农场}", "{名称: 养殖农场, 大类: 农场}\n  - {名称: 合作社}",
		"租期, 类型: 文字, 适用: [种植农场]", "租期, 类型: 文字, 适用: 农场",
		"适用: [种植农场]\n    要求", "适用: 农场\n    要求",
		"条件:", "  - 键: 社员\n    适用: 合作社\n    前提: {问题: 概况.土地, 属于: [自有]}\n    问题: [{键: 户数, 类型: 数量}, {键: 组, 类型: 分组, 字段: [{键: 甲, 类型: 文字}]}]\n条件:\n  - {名称: 土地, 要求: {问题: 概况.土地, 属于: [自有]}}",
		"{键: 申请书, 必填: 是,", "{键: 申请书, 必填: 是, 适用: [农场],",
		"标题: 农场汇总表,", "标题: 农场汇总表, 适用: 合作社,",
		"{名称: 合作社}", "{名称: 合作社, 汇总表: 表一}",
	).Replace(sound)
	src = strings.Replace(src, "{名称: 合作社}", "{名称: 合作社, 汇总表: 表一}", 1)
	o, found := load(src)
	for _, f := range found {
		t.Fatalf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	for path, want := range map[string]string{"概况.租期": "种植农场 养殖农场", "社员.户数": "合作社", "社员.组.甲": "", "社员.组": "合作社", "申请材料.申请书.日期": "种植农场 养殖农场", "概况.土地": ""} {
		if got := strings.Join(o.Question(path).For, " "); got != want {
			t.Errorf("%s is asked of %q, want %q", path, got, want)
		}
	}
	members, paper := &o.Chapters[1], &o.Materials[0]
	if o.ChapterFor(members, "养殖农场") || !o.ChapterFor(members, "合作社") || !o.ChapterFor(members, "") || o.MaterialFor(paper, "合作社") {
		t.Error("a chapter or a paper is for the wrong types")
	}
	if o.Question("社员.户数").When == nil || o.Question("社员.户数").When.Question != "概况.土地" {
		t.Error("the premise of a chapter does not hold of its questions")
	}
	titles := func(typeName string) []string {
		return mapped(o.ConditionsFor(typeName), func(c Condition) string { return c.Title })
	}
	if !slices.Equal(titles("养殖农场"), []string{"土地", "产值"}) || !slices.Equal(titles("合作社"), []string{"土地"}) || !slices.Equal(titles(""), []string{"土地"}) {
		t.Errorf("conditions: %v %v", titles("养殖农场"), titles(""))
	}
}
