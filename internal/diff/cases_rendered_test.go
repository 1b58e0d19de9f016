package diff

// renderedCases are edits by hand of what render wrote of the sample.
var renderedCases = []revisionCase{
	{"table cell", []string{"| 4.1 | 5.5 | **7.8** |", "| 4.1 | 5.5 | **7.2** |"}, []string{
		`target-lowered 指标“服务性收入”2025年目标 [7.8亿元→7.2亿元] 1/1 !2`,
	}},
	{"person in line only", []string{"责任人：周某某", "责任人：郑某某"}, []string{
		`person-changed 任务“提升总集成总承包能力”的责任人 [周某某→郑某某] 1/1`,
	}},
	{"person both", []string{"责任人：周某某", "责任人：郑某某", "系统工程公司<br>（周某某） | 市场部", "系统工程公司<br>（郑某某） | 市场部"}, []string{
		`person-changed 任务“提升总集成总承包能力”的责任人 [周某某→郑某某] 2/2`,
	}},
	{"deliverable line only", []string{"交付成果：托管设备260台套", "交付成果：托管设备220台套"}, []string{
		`target-lowered 任务“发展按效果付费的运维服务”的交付成果 [260台套→220台套] 1/1 !2`,
	}},
	{"deliverable both", []string{"托管设备260台套", "托管设备220台套"}, []string{
		`target-lowered 任务“发展按效果付费的运维服务”的交付成果 [260台套→220台套] 3/3 !1`,
	}},
	{"funds", []string{"| 总投入 | 3.6 | 100.0% |", "| 总投入 | 3.9 | 100.0% |"}, []string{
		`funds-changed 资金的总投入 [3.6亿元→3.9亿元] 1/1 !1`,
	}},
	{"heading added", []string{"### （三）考核机制", "### （三）其他保障\n\n建立专家库，聘请专家12名。\n\n### （四）考核机制"}, []string{
		`answer-added 其他保障 [→建立专家库，聘请专家12名。] 0/1`,
	}},
	{"phone", []string{"| 联系电话 | 0510-0000XXXX |", "| 联系电话 | 0510-2222XXXX |"}, []string{
		`answer-changed 联系电话 [0510-0000XXXX→0510-2222XXXX] 1/1`,
	}},
	{"theme", []string{"试点主题：由港机设备供应商向港口装卸系统服务商转变", "试点主题：由设备供应商向系统服务商转变"}, []string{
		`answer-changed 试点主题 [由港机设备供应商向港口装卸系统服务商转变→由设备供应商向系统服务商转变] 1/1`,
	}},
	{"shares only", []string{"| 研发设计 | 0.93 | 7.4% |", "| 研发设计 | 0.93 | 7.5% |"}, nil},
	{"schedule", []string{"| 选定五个合作港口，形成服务合同范本和计价规则 |", "| 选定五个合作港口 |"}, []string{
		`task-changed 任务“发展按效果付费的运维服务”的2023年进度 [形成服务合同范本和计价规则→] 1/0`,
	}},
	{"row dropped", []string{"| Z12 | 接入协同平台的配套企业※ | 家 | 18 | 40 | 80 | **120** | 预期性 | 供应链部<br>（姚某某） |\n", "",
		"| Z12 | 接入协同平台的配套企业 | 升 | 累计 | 平台后台统计 |\n", ""}, []string{
		`indicator-removed 指标“接入协同平台的配套企业” [接入协同平台的配套企业，2025年 120家→] 1/0 !5`,
	}},
	{"title", []string{"融合试点方案\n", "融合试点实施方案\n"}, []string{
		`answer-changed 方案名称 [江苏砺帆港机装备股份有限公司先进制造业和现代服务业深度融合试点方案→江苏砺帆港机装备股份有限公司先进制造业和现代服务业深度融合试点实施方案] 1/1`,
	}},
}
