package diff

import (
	"strings"
	"testing"
)

func TestTry3(t *testing.T) {
	md := rendered(t, sample(t))
	for _, c := range []struct {
		name  string
		edits []string
	}{
		{"table cell", []string{"| 4.1 | 5.5 | 7.8 |", "| 4.1 | 5.5 | 7.2 |"}},
		{"person in line only", []string{"责任人：周某某", "责任人：郑某某"}},
		{"person both", []string{"责任人：周某某", "责任人：郑某某", "| 市场部 | 周某某 |", "| 市场部 | 郑某某 |"}},
		{"deliverable line only", []string{"交付成果：托管设备260台套", "交付成果：托管设备220台套"}},
		{"deliverable both", []string{"托管设备260台套", "托管设备220台套"}},
		{"section swapped", []string{"### （三）领先做法", "### （三）存在问题X", "### （四）存在问题", "### （四）领先做法", "### （三）存在问题X", "### （三）存在问题"}},
		{"funds", []string{"| 总投入 | 3.6 | 100.0% |", "| 总投入 | 3.9 | 100.0% |"}},
		{"heading added", []string{"### （三）考核机制", "### （三）其他保障\n\n建立专家库，聘请专家12名。\n\n### （四）考核机制"}},
		{"phone", []string{"| 联系电话 | 0510-0000XXXX |", "| 联系电话 | 0510-2222XXXX |"}},
		{"theme", []string{"试点主题：由港机设备供应商向港口装卸系统服务商转变", "试点主题：由设备供应商向系统服务商转变"}},
		{"shares only", []string{"| 研发设计 | 0.93 | 7.4% |", "| 研发设计 | 0.93 | 7.5% |"}},
		{"schedule", []string{"| 选定五个合作港口，形成服务合同范本和计价规则 |", "| 选定五个合作港口 |"}},
		{"row dropped", []string{"| 12 | Z12 | 接入协同平台的配套企业 | 家 | 升 | 预期性 | 2022年 | 18 | 40 | 80 | 120 | 累计 | 平台后台统计 | 供应链部 | 姚某某 | 2025年12月 |\n", ""}},
		{"title", []string{"融合试点方案\n", "融合试点实施方案\n"}},
	} {
		new := revise(t, md, c.edits...)
		if c.name == "section swapped" { // the texts below the headings too
			i, j, k := strings.Index(new, "### （三）存在"), strings.Index(new, "### （四）领先"), strings.Index(new, "## 三、")
			a, b := new[i:j], new[j:k]
			ah, at, _ := strings.Cut(a, "\n")
			bh, bt, _ := strings.Cut(b, "\n")
			new = new[:i] + ah + "\n" + bt + bh + "\n" + at + new[k:]
		}
		t.Log("==", c.name)
		a, b := fromText(t, "a.md", md), fromText(t, "b.md", new)
		got := Compare(a, b)
		dump(t, got)
		checkMirror(t, c.name, got, Compare(b, a))
		p := FromPlan(parsed(t, "a.yaml", sample(t)))
		if d := Compare(p, b); len(d) != len(got) {
			t.Logf("   from yaml:")
			dump(t, d)
		}
	}
	foreign := `某某公司两业融合试点方案

一、总体目标
到2025年，公司服务收入达到3亿元，新增发明专利20件。平台接入企业不少于200家。

二、重点任务
（一）建设工业互联网平台
2024年6月底前上线平台一期。责任单位：信息部。
（二）建设检测中心
2024年底前建成检测中心，年检测能力达到5万批次。

三、保障措施
（一）组织保障
成立领导小组，总经理任组长。
（二）资金保障
计划投入5000万元。

| 序号 | 重点工作 | 牵头单位 | 完成时限 | 目标 |
| --- | --- | --- | --- | --- |
| 1 | 平台建设 | 信息部 | 2024年6月 | 200家 |
| 2 | 检测中心 | 质量部 | 2024年12月 | 5万批次 |
`
	for _, c := range []struct {
		name  string
		edits []string
	}{
		{"same", nil},
		{"goal", []string{"服务收入达到3亿元", "服务收入达到2.5亿元"}},
		{"goal vague", []string{"新增发明专利20件", "新增一批发明专利"}},
		{"deadline", []string{"2024年6月底前上线", "2024年9月底前上线", "2024年6月 |", "2024年9月 |"}},
		{"owner", []string{"| 质量部 |", "| 技术部 |"}},
		{"swap", []string{"（一）建设工业互联网平台\n2024年6月底前上线平台一期。责任单位：信息部。\n（二）建设检测中心\n2024年底前建成检测中心，年检测能力达到5万批次。", "（一）建设检测中心\n2024年底前建成检测中心，年检测能力达到5万批次。\n（二）建设工业互联网平台\n2024年6月底前上线平台一期。责任单位：信息部。"}},
		{"chapters", []string{"一、总体目标", "一、试点目标"}},
		{"money", []string{"计划投入5000万元", "计划投入0.5亿元"}},
		{"money2", []string{"计划投入5000万元", "计划投入4000万元"}},
		{"sentence", []string{"成立领导小组，总经理任组长。", "成立领导小组，总经理任组长。聘请行业专家组成顾问组。"}},
		{"typo", []string{"检测能力", "检侧能力"}},
		{"joined lines", []string{"新增发明专利20件。平台", "新增发明专利20件。\n平台"}},
	} {
		t.Log("== foreign", c.name)
		new := revise(t, foreign, c.edits...)
		for _, name := range []string{"a.md"} {
			got := Compare(fromText(t, name, foreign), fromText(t, "b", new))
			dump(t, got)
			checkMirror(t, c.name, got, Compare(fromText(t, "b", new), fromText(t, name, foreign)))
		}
	}
}
