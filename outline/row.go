package outline

// indicatorRow and taskRow are what one row of a table holds, in the order of the plan file; the same for every outline.
var (
	indicatorRow = []Question{
		{Key: "编号", Kind: Text, Example: "Z1"},
		{Key: "名称", Kind: Text},
		{Key: "单位", Kind: Text},
		{Key: "方向", Kind: Choice, Choices: directions},
		{Key: "性质", Kind: Choice, Choices: []string{"预期性", "约束性"}},
		{Key: "口径", Kind: Choice, Choices: []string{"当年", "累计"}},
		{Key: "计算方法", Kind: Text},
		{Key: "基期", Kind: Yearly},
		{Key: "年度目标", Kind: Yearly},
		{Key: "数据来源", Kind: Text},
		{Key: "责任单位", Kind: Text},
		{Key: "责任人", Kind: Text},
		{Key: "完成时限", Kind: Date, Example: "2025年12月"},
	}
	taskRow = []Question{
		{Key: "编号", Kind: Text, Example: "R1"},
		{Key: "名称", Kind: Text},
		{Key: "主要任务", Kind: Choice, From: fromTasks},
		{Key: "重点领域", Kind: Choices, From: fromFields},
		{Key: "举措", Kind: Prose},
		{Key: "交付成果", Kind: Text},
		{Key: "对应指标", Kind: List},
		{Key: "年度进度", Kind: Yearly},
		{Key: "责任单位", Kind: Text},
		{Key: "责任人", Kind: Text},
		{Key: "配合单位", Kind: Text},
		{Key: "完成时限", Kind: Date, Example: "2025年12月"},
		{Key: "佐证材料", Kind: Text},
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
