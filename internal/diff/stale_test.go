package diff

import (
	"strings"
	"testing"

	"pilotplan/internal/diff/version"
)

// An answer that changes leaves behind what rows say of the very same thing, not what they say of something of a like name.
func TestRowsLeftBehind(t *testing.T) {
	const text = `指南: 江苏两业融合-第三批
试点期: 2023年1月—2025年12月
试点单位概况:
  数据年度: 2022年
  年营业收入: 18.6亿元
主要试点内容:
  指标:
    - {编号: Z1, 名称: 子公司年营业收入, 单位: 亿元, 方向: 升, 基期: {2022年: 18.6}, 年度目标: {2025年: 26}}
`
	for name, want := range map[string]string{
		"子公司年营业收入": `figure-changed 年营业收入 [18.6亿元→18.8亿元] 1/1`,
		"营业收入":     `figure-changed 年营业收入 [18.6亿元→18.8亿元] 1/1 !1`,
	} {
		text := revise(t, text, "子公司年营业收入", name)
		changed := revise(t, text, "  年营业收入: 18.6亿元", "  年营业收入: 18.8亿元")
		checkTold(t, Compare(version.OfPlan(parsed(t, "old", text)), version.OfPlan(parsed(t, "new", changed))), want)
	}
}

// A number that changes in a task leaves behind what the task says of the same, not whatever is as many.
func TestNumbersOfATaskLeftBehind(t *testing.T) {
	const text = `指南: 通用试点方案
试点期: 2023年1月—2025年12月
试点内容:
  任务:
    - 编号: T1
      名称: 扩充检测能力
      举措: |
        招聘检测员60人。外协单位常年派60人驻场。首批招聘的检测员60人先上岗。
`
	changed := revise(t, text, "招聘检测员60人", "招聘检测员80人")
	changes := Compare(version.OfPlan(parsed(t, "old", text)), version.OfPlan(parsed(t, "new", changed)))
	checkTold(t, changes, `target-raised 任务“扩充检测能力”的举措 [60人→80人] 1/1 !1`)
	if left := changes[0].Stale[0].Text; !strings.Contains(left, "首批招聘") {
		t.Errorf("left behind is %q", left)
	}
}
