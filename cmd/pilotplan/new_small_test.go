//go:build !windows

package main

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// smallest is what is required, one indicator and one task, with no more fields than check wants so as to have no error.
const smallest = `指南: 江苏两业融合-第三批
申报类别: 行业骨干企业
试点期: 2023年1月—2025年12月
试点单位概况:
  单位名称: 甲公司
  统一社会信用代码: 91320000MA00000003
  所在地: 澜州市
  所属行业: 泵业
  联系人: 王某
  联系电话: 025-0000
  数据年度: 2022年
  年营业收入: 18.6亿元
  数据来源: 审计报告
  基本情况: 公司成立于2003年。
  创新和服务能力: 专利62件。
  行业地位与代表性: 配套企业150家。
试点工作的背景和条件:
  试点背景: 客户要服务。
  有利条件: 专利62件。
  领先做法: 已签约100台。
  存在问题: 人才短缺。
主要试点内容:
  试点主题: 由卖泵转向卖服务
  重点领域: [大数据服务]
  试点思路: 以数据为主线。
  试点目标: 到2025年，营业收入达到26亿元。
  指标:
    - 编号: Z1
      名称: 营业收入
      单位: 亿元
      方向: 升
      年度目标: {2023年: 20, 2024年: 23, 2025年: 26}
      完成时限: 2025年12月
  任务:
    - 编号: R1
      名称: 建平台
      交付成果: 平台上线
      完成时限: 2025年12月
  年度安排: 2025年平台上线。
试点保障措施:
  组织保障: 成立小组。
  资金保障: 自筹2亿元。
  考核机制: 纳入考核。
  风险防控: 备份数据。
申请材料:
  请示:
    主送机关: 澜州市发展和改革委员会
    事由: 关于申报试点企业的请示
    结语: 妥否，请批示。
    日期: 2023年6月9日
    联系人: 王某
    电话: 025-0000
  承诺书:
    承诺事项: [材料真实]
    法定代表人: 贺某
    日期: 2023年6月9日
`

// A new user's count, from pilotplan new to the document. No question is asked twice but the tables, which are come back to
// from each row.
func TestNewSmallest(t *testing.T) {
	t.Parallel()
	want := parsed([]byte(smallest))
	f := fill(begin(t, t.TempDir(), seat{}), want)
	if !f.run() {
		t.Fatalf("the interview ended before its end:\n%s", f.text())
	}
	seen := map[string]bool{}
	for _, path := range f.visited {
		if seen[path] && !asked(path).Kind.IsTable() {
			t.Errorf("%s was asked twice", path)
		}
		seen[path] = true
	}
	f.sees("错误 0")
	f.press("P")
	f.sees("排印好了")
	f.press(ctrlC)
	f.status()
	differ(t, parsed([]byte(f.saved())), want)
	if check := sit(t, f.dir, seat{args: []string{"check", filepath.Base(f.file)}}); check.status() != 0 {
		t.Errorf("check finds:\n%s", check.output())
	}
	characters := 0
	for _, answer := range answers(want) {
		characters += utf8.RuneCountInString(answer)
	}
	t.Logf("%d keys, of them %d characters of the plan at most; %d pages with the summary", f.keys, characters, len(f.visited)+f.picks+2)
}

// The smallest plan is the smallest: check finds an error as soon as any answer is taken away.
func TestSmallestIsSmallest(t *testing.T) {
	if n := errorsOf(t, []byte(smallest)); n > 0 {
		t.Fatalf("%d errors", n)
	}
	for path := range answers(parsed([]byte(smallest))) {
		if path == outline.GuideKey || strings.HasPrefix(path, outline.MaterialsKey) || free(path) {
			continue // check warns of a required paper without an answer
		}
		if errorsOf(t, without(t, []byte(smallest), path)) == 0 {
			t.Errorf("%s is not needed", path)
		}
	}
}

// free reports whether a row of a common indicator has a field by itself, or the field is one answer with another.
func free(path string) bool {
	_, field, inRow := cutRow(path)
	return inRow && (field == "编号" || field == "名称" || field == "方向" || field == "完成时限" || strings.HasPrefix(field, "年度目标"))
}

func errorsOf(t *testing.T, text []byte) int {
	t.Helper()
	p, found := parse(text)
	return finding.Summarize(append(found, check.Run(p)...)).Error
}

// BenchmarkNewFirstPage is how long a user waits from Enter in the shell to the first page; the goal is 150 ms.
func BenchmarkNewFirstPage(b *testing.B) {
	dir := b.TempDir()
	write(b, filepath.Join(dir, "方案.yaml"), string(guide().Sample))
	for b.Loop() {
		p := sit(b, dir, seat{})
		p.sees("F1 帮助")
		b.StopTimer()
		p.kill()
		b.StartTimer()
	}
}

// BenchmarkNewVersion is the part of it that any command takes.
func BenchmarkNewVersion(b *testing.B) {
	for b.Loop() {
		if err := program(b, b.TempDir(), seat{args: []string{"version"}}).Run(); err != nil {
			b.Fatal(err)
		}
	}
}
