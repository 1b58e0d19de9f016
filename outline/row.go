package outline

// indicatorRow and taskRow are what one row of a table holds, in the order of the plan file; the same for every outline.
var (
	indicatorRow = []Question{
		{Key: "编号", Kind: Text, Guidance: "任务用它来对应指标，不要重复", Example: "Z1"},
		{Key: "名称", Kind: Text, Guidance: "一看就知道量的是什么，前后用同一个名称", Example: "服务性收入"},
		{Key: "单位", Kind: Text, Guidance: "各年的值都按这个单位", Example: "亿元"},
		{Key: "方向", Kind: Choice, Choices: directions, Guidance: "数值应当上升、下降，还是保持"},
		{Key: "性质", Kind: Choice, Choices: []string{"预期性", "约束性"}, Guidance: "努力可以达到的写预期性，必须达到的写约束性"},
		{Key: "口径", Kind: Choice, Choices: []string{"当年", "累计"}, Guidance: "当年只算这一年的，累计从开始算起"},
		{Key: "计算方法", Kind: Text, Guidance: "比率写明分子和分母，其他可以不写", Example: "服务性收入÷营业收入×100%"},
		{Key: "基期", Kind: Yearly, Guidance: "试点开始前一年的实际值，以后从它算起", Example: "3.35"},
		{Key: "年度目标", Kind: Yearly, Guidance: "试点期每一年要达到的值", Example: "4.1 5.5 7.8"},
		{Key: "数据来源", Kind: Text, Guidance: "到时候凭什么核对", Example: "审计报告"},
		{Key: "责任单位", Kind: Text, Guidance: "对这个数负责的部门", Example: "财务部"},
		{Key: "责任人", Kind: Text, Guidance: "写到人", Example: "顾某某"},
		{Key: "完成时限", Kind: Date, Guidance: "哪年哪月达到，在试点期以内", Example: "2025年12月"},
	}
	taskRow = []Question{
		{Key: "编号", Kind: Text, Guidance: "不要重复", Example: "R1"},
		{Key: "名称", Kind: Text, Guidance: "做什么，一句话", Example: "建设设备远程运维平台"},
		{Key: "主要任务", Kind: Choice, From: fromTasks, Guidance: "属于哪一项主要任务"},
		{Key: "重点领域", Kind: Choices, From: fromFields, Guidance: "做的是哪些重点领域，没有就跳过"},
		{Key: "举措", Kind: Prose, Guidance: "怎么做，做到什么程度，何时完成", Example: "2024年6月底前……上线；2025年底前接入……台套"},
		{Key: "交付成果", Kind: Text, Guidance: "验收时看得到、数得清的东西", Example: "平台上线；接入设备3000台套"},
		{Key: "对应指标", Kind: List, Guidance: "靠这项任务完成的指标"},
		{Key: "年度进度", Kind: Yearly, Guidance: "试点期每一年做到哪一步，一年一行", Example: "2023年 完成平台开发"},
		{Key: "责任单位", Kind: Text, Guidance: "牵头的部门", Example: "数字化中心"},
		{Key: "责任人", Kind: Text, Guidance: "写到人", Example: "韩某某"},
		{Key: "配合单位", Kind: Text, Guidance: "没有就不写", Example: "技术中心"},
		{Key: "完成时限", Kind: Date, Guidance: "哪年哪月完成，在试点期以内", Example: "2025年12月"},
		{Key: "佐证材料", Kind: Text, Guidance: "凭什么验收", Example: "验收报告、后台统计"},
	}
)

// RowOf is what a row of a table of that kind holds; nil if it is no table.
func RowOf(k Kind) []Question {
	switch k {
	case Indicators:
		return indicatorRow
	case Tasks:
		return taskRow
	}
	return nil
}
