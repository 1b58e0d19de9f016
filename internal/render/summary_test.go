package render

import (
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

func parsePlan(t *testing.T, src string) *plan.Plan {
	t.Helper()
	p, _ := plan.Parse("方案.yaml", []byte(src), outline.Builtin)
	return p
}

func TestSummariesGroupPlansByForm(t *testing.T) {
	works := parsePlan(t, `申报类别: 龙头骨干企业
试点单位概况:
  单位名称: 甲厂
  所在地: 某市
  年营业收入: 68000万元
  服务业投入占比: 百分之二十三
主要试点内容:
  重点领域: [工业设计, 大数据服务]
  指标:
    - {编号: Z1, 名称: 服务性收入, 单位: 亿元, 基期: {2022年: 3.35}, 年度目标: {2023年: 4.1, 2025年: 7.8亿元}}
`)
	park := parsePlan(t, "申报类别: 开发园区\n试点单位概况:\n  单位名称: 乙园\n  园区年营业收入: 310亿元\n")
	second := parsePlan(t, "申报类别: 行业骨干企业\n试点单位概况:\n  单位名称: 丙厂\n")
	none := parsePlan(t, "试点单位概况:\n  单位名称: 丁厂\n")

	var s Summaries
	for _, p := range []*plan.Plan{works, park, second, none} {
		s.Add(p)
	}
	all := s.All()
	if len(all) != 2 || all[0].Name != "3-3" || all[1].Name != "3-2" || len(all[0].Rows) != 2 || len(all[1].Rows) != 1 {
		t.Fatalf("summaries: %+v", all)
	}
	first := map[string]string{}
	for i, title := range all[0].Head {
		first[title] = all[0].Rows[0][i]
	}
	for title, want := range map[string]string{
		"序号": "1", "企业名称": "甲厂", "企业类型": "龙头骨干企业", "年营业收入（亿元）": "6.8", "服务业投入占比（%）": "23",
		"重点领域": "工业设计、大数据服务", "主要目标": "服务性收入由3.35亿元（2022年）到7.8亿元（2025年）", "全国排名": "",
	} {
		if first[title] != want {
			t.Errorf("%s: %q, want %q", title, first[title], want)
		}
	}
	if !slices.Contains(all[0].Rows[1], "丙厂") || all[0].Rows[1][0] != "2" {
		t.Errorf("second row: %v", all[0].Rows[1])
	}
	if strings.Contains(strings.Join(all[1].Head, ""), "企业名称") {
		t.Errorf("the park is in a form of enterprises: %v", all[1].Head)
	}
}
