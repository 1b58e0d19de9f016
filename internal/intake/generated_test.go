package intake

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
)

// Whatever the parts of a draft and their order, nothing of it is lost.
func TestNothingIsLostOfGeneratedDrafts(t *testing.T) {
	o := pack(t, "江苏两业融合-第三批")
	rng := rand.New(rand.NewPCG(13, 28))
	for n := range thorough.Rounds(25, 1000) {
		text := generated(rng)
		checkKept(t, o, "稿.md", text)
		if t.Failed() {
			t.Fatalf("draft %d:\n%s", n, text)
		}
	}
}

// generated is a draft of parts in no order. Every figure in it stands once.
func generated(rng *rand.Rand) string {
	serial := 1000
	next := func() string { serial++; return fmt.Sprint(serial) }
	parts := []func() string{
		func() string { return "# 某某公司试点方案" + next() + "\n" },
		func() string {
			return []string{"## 一、", "### （二）", "## ", "", "三、", "**（四）", "【"}[rng.IntN(7)] + []string{"试点背景", "企业概况", "重点任务", "试点目标", "保障措施", "资金", "附件", "其他事项", "请示", "主要指标"}[rng.IntN(10)] + "\n"
		},
		func() string {
			return "联系人：某" + next() + "　　邮箱：" + next() + "\n联系电话：" + next() + "\n"
		},
		func() string { return "公司建成平台" + next() + "个。\n接入设备" + next() + "台。\n" },
		func() string {
			return "1.建设平台。投入" + next() + "万元。责任单位：部" + next() + "\n2.培训" + next() + "人\n"
		},
		func() string { return "- 甲" + next() + "\n- 责任人：乙" + next() + "\n" },
		func() string {
			return "| 指标名称 | 单位 | 2022年 | 2025年目标 | 备注 |\n|-|-|-|-|-|\n| 收入" + next() + " | 万元 | " + next() + " | " + next() + " | 注" + next() + " |\n"
		},
		func() string {
			return "| 单位名称 | 厂" + next() + " | 总投入（万元） | " + next() + " |\n|-|-|-|-|\n| 合计 | " + next() + " | 未知项 | " + next() + " |\n"
		},
		func() string {
			return "任务名称\t责任单位\t完成时限\n甲" + next() + "\t部" + next() + "\t2024年6月\n"
		},
		func() string { return "```\n代码" + next() + "\n```\n" },
		func() string { return "资金: {总投入: " + next() + ", 其他: " + next() + "}\n" },
		func() string { return "> 引" + next() + "。\n\n    缩进" + next() + "。\n" },
		func() string { return "| 单格" + next() + " |\n|-|\n| 联系人：丙" + next() + " |\n" },
	}
	var b strings.Builder
	for range 3 + rng.IntN(12) {
		b.WriteString(parts[rng.IntN(len(parts))]() + "\n")
	}
	return b.String()
}
