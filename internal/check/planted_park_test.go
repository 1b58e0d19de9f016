package check

import (
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// flaw is one fault to plant in the clean plan of a park, and the rule that finds it, and it alone.
type flaw struct{ old, new, rule string }

var parkFlaws = []flaw{
	{"  联系电话: 0510-0000XXXX\n", "", "missing-answer"},
	{"税收36.4亿元，同比", "税收46.4亿元，同比", "figure-conflict"},
	{"上市企业9家。", "上市企业（待补充）家。", "blank-left"},
	{"发改产业〔2019〕1762号", "发改产业[2019]1762号", "doc-number-brackets"},
	{"三是机构有集聚", "四是机构有集聚", "heading-number-gap"},
	{"高端科技服务]\n  试点思路", "高端科技服务, 元宇宙服务]\n  试点思路", "field-not-in-guide"},
	{"[工业互联网, 总集成总承包服务, 高端", "[工业互联网, 总集成总承包服务, 工业设计, 高端", "field-without-task"},
	{"的园区融合路径。", "的园区融合路径，实施平台扩建、总集成总承包、公共检测、跨境电商四项重点任务。", "task-not-in-table"},
	{"企业服务满意度达到95分。", "企业服务满意度达到95分。\n\n    园区品牌影响力显著提升。", "vague-target"},
	{"企业服务满意度达到95分。", "企业服务满意度达到95分。\n\n    到2025年，产业生态明显优化。", "deadline-only"},
	{"企业服务满意度达到95分。", "企业服务满意度达到95分。\n\n    规上生产性服务业营业收入占园区营业收入的比重提高2.8%。", "percent-point"},
	{"企业服务满意度达到95分。", "企业服务满意度达到95分。\n\n    到2025年，高层次人才达到300名。", "target-not-in-table"},
	{"年营业收入, 单位: 亿元, 方向: 升", "年营业收入, 单位: 亿元, 方向: 降", "indicator-direction"},
	{"2023年: 27, 2024年: 35, 2025年: 45", "2023年: 27, 2025年: 45", "indicator-no-target"},
	{"2023年: 13.1, 2024年: 14.0", "2023年: 13.1, 2024年: 16.4", "share-mismatch"},
	{"2024年: 300, 2025年: 400", "2024年: 180, 2025年: 400", "indicator-not-monotone"},
	{"接入设备, 单位: 万台,", "接入设备,", "indicator-no-unit"},
	{"数据来源: 合同备案台账, ", "", "indicator-no-source"},
	{"基期: {2022年: 5}, ", "", "indicator-no-baseline"},
	{"2023年: 6, 2024年: 9, 2025年: 12}", "2023年: 6, 2024年: 9.5, 2025年: 12}", "indicator-impossible"},
	{"数据来源: 第三方测评报告", "数据来源: 企业自报", "indicator-source-unchecked"},
	{"交付成果: 平台二期上线；诊断应用2个；接入企业400家\n", "交付成果:\n", "task-no-deliverable"},
	{"对应指标: [Z2, Z3, Z8, Z9]", "对应指标: [Z2, Z3, Z8]", "indicator-no-task"},
	{"对应指标: [Z1, Z6]", "对应指标: [Z1, Z6, Z66]", "task-unknown-indicator"},
	{"责任人: 邵某某\n      完成时限", "责任人: 待定\n      完成时限", "task-no-person"},
	{"责任单位: 招商局\n      责任人", "责任人", "task-no-owner"},
	{"2024年: 合同额达到35亿元", "2024年: 有序推进", "vague-status"},
	{"完成时限: 2025年6月\n", "完成时限: 2026年6月\n", "deadline-outside-period"},
	{"主要任务: 营造适宜两业深度融合发展的市场环境", "主要任务: 优化招商环境", "task-not-in-guide"},
	{"园区年营业收入达到1140亿元。", "园区年营业收入达到1240亿元。", "figure-conflict"},
	{"诊断应用上线，试点企业", "诊断应用上线,试点企业", "halfwidth-mark"},
	{"银行贷款: 1.5亿元, 财政资金", "银行贷款: 1.9亿元, 财政资金", "sum-mismatch"},
	{"其中财政资金2.6亿元，企业自筹4.5亿元", "其中财政资金2.6亿元，企业自筹5.4亿元", "figure-conflict"},
	{"每年开展一次安全测评", "2024年9月31日前开展安全测评", "no-such-date"},
	{"主送机关: 澄江市发展和改革委员会", "主送机关: 江苏省发展和改革委员会、澄江市发展和改革委员会", "request-addressee"},
	{"结语: 妥否，请批示。", "结语: 特此报告。", "request-closing"},
	{"日期: 2023年6月20日\n    联系人", "日期: 2023.6.20\n    联系人", "date-form"},
}

// Each flaw in the plan of a park is found by its rule, and nothing else is; all of them together are found too.
func TestParkFlawsAreFound(t *testing.T) {
	clean := read(t, "testdata/planted/park.yaml")
	if got := list(park(clean)); got != "" {
		t.Fatalf("the clean plan:\n%s", got)
	}
	all, wanted := clean, map[string]int{}
	for _, f := range parkFlaws {
		one := strings.Replace(clean, f.old, f.new, 1)
		if one == clean {
			t.Fatalf("%q is not in the plan", f.old)
		}
		if found := park(one); len(found) != 1 || found[0].Rule != f.rule {
			t.Errorf("%s: %q finds\n%s", f.rule, f.new, list(found))
		}
		all = strings.Replace(all, f.old, f.new, 1)
		wanted[f.rule]++
	}
	found := park(all)
	for _, f := range found {
		wanted[f.Rule]--
	}
	for rule, n := range wanted {
		if n != 0 {
			t.Errorf("%s: %d not found, of all flaws together:\n%s", rule, n, list(found))
		}
	}
}

func park(text string) []finding.Finding {
	p, found := plan.Parse("park.yaml", []byte(text), outline.Builtin)
	return Run(p, found...)
}
