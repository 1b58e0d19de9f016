package plan_test

import (
	"fmt"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// A plan remembers where each answer stands; what is wrong with the file comes beside it.
func ExampleParse() {
	src := "指南: 通用试点方案\n单位概况:\n  单位名称: 某某研究院\n  所在的: 澜州市\n"
	p, found := plan.Parse("方案.yaml", []byte(src), outline.Builtin)
	name := p.Text("单位概况.单位名称")
	fmt.Printf("%s:%d:%d %s\n", name.Pos.File, name.Pos.Line, name.Pos.Column, name.Value)
	for _, f := range found {
		fmt.Printf("%d:%d %s %s\n", f.Pos.Line, f.Pos.Column, f.Rule, f.Hint)
	}
	// Output:
	// 方案.yaml:3:9 某某研究院
	// 4:3 unknown-key 是不是想写 “所在地”？
}

// Set gives a new plan whose text differs in the one answer only.
func ExamplePlan_Set() {
	src := "# 草稿\n指南: 通用试点方案\n单位概况:\n  单位名称: 某某研究院 # 与公章一致\n"
	p, _ := plan.Parse("方案.yaml", []byte(src), outline.Builtin)
	p, err := p.Set("单位概况.联系人", plan.Answer{Text: "王某某"})
	if err != nil {
		panic(err)
	}
	fmt.Print(string(p.Source))
	// Output:
	// # 草稿
	// 指南: 通用试点方案
	// 单位概况:
	//   单位名称: 某某研究院 # 与公章一致
	//   联系人: 王某某
}
