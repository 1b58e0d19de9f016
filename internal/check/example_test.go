package check_test

import (
	"fmt"
	"time"

	"pilotplan/internal/check"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// The findings of parsing go in, so that what they say is not said twice; all come out, by place.
func ExampleRun() {
	src := "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n试点单位概况:\n  年营业收入: 6.9亿元\n  细分行业全国排名: 第7\n  服务业投入占比: 25%\n"
	p, found := plan.Parse("方案.yaml", []byte(src), outline.Builtin)
	for _, f := range check.Run(p, found...) {
		if f.Rule == "threshold-not-met" {
			fmt.Println(f.Pos.Line, f.Severity, f.Clause)
			fmt.Println(f.Hint)
		}
	}
	// Output:
	// 4 错误 指南 二、2
	// 核对数据和口径；条件是“年营业收入”不低于8亿元，或“细分行业排名”在前5位以内，达不到的不要申报这一类别
}

// Of a text that is no plan file the rules that read prose say their part.
func ExampleRunText() {
	o, err := outline.Builtin("")
	if err != nil {
		panic(err)
	}
	text := "# 试点目标\n\n试点期内，服务能力显著提升。\n"
	for _, f := range check.RunText("目标.md", []byte(text), o, check.TextOptions{AsOf: time.Date(2023, 6, 9, 0, 0, 0, 0, time.UTC)}) {
		fmt.Println(f.Pos.Line, f.Pos.Column, f.Rule)
	}
	// Output:
	// 3 1 deadline-only
}
