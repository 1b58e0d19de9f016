package figure_test

import (
	"fmt"
	"time"

	"pilotplan/internal/page/figure"
)

// What a writer of another format needs of a chart: its axes, its series, its numbers as they are written.
func ExampleRead_chart() {
	f, _ := figure.Read("xychart-beta\nx-axis [2022年, 2025年]\ny-axis 亿元\nbar 服务性收入 [3.35, 7.80]")
	c := f.(*figure.Chart)
	low, high := c.Bounds()
	scale := figure.NewScale(low, high)
	fmt.Println(c.YTitle, c.Items, c.Series[0].Name, c.Series[0].Values)
	fmt.Println(scale.Tick(scale.From), scale.Tick(scale.To), scale.Step)
	// Output:
	// 亿元 [2022年 2025年] 服务性收入 [{3.35 3.35} {7.8 7.80}]
	// 0 8 2
}

// A schedule's tasks have their dates found, whatever they were written after.
func ExampleRead_schedule() {
	f, _ := figure.Read("gantt\nsection 平台\n二期 :a, 2023-01-01, 2023-12-31\n验收 :milestone, after a, 0d")
	s := f.(*figure.Schedule)
	for i := range s.Tasks {
		t := &s.Tasks[i]
		fmt.Println(s.Sections[t.Section], t.Name, t.Start.Format(time.DateOnly), s.Period(t), t.Milestone)
	}
	fmt.Println(s.Words())
	// Output:
	// 平台 二期 2023-01-01 2023.1—2023.12 false
	// 平台 验收 2024-01-01 2024.1.1 true
	// 进度图。平台：二期，2023年1月至2023年12月。验收，2024年1月1日，节点
}

// What cannot be drawn says why, in the user's language, and in which line of the block.
func ExampleRead_fault() {
	_, fault := figure.Read("gantt\n甲 :30d")
	fmt.Println(fault.Line, fault.Why)
	// Output: 2 第一项任务 “甲” 没有开始日期
}
