package plan

import (
	"slices"

	"pilotplan/outline"
)

// The keys that every plan has, whatever its outline asks.
const (
	GuideKey      = "指南"
	TypeKey       = "申报类别"
	TitleKey      = "方案名称"
	DatedKey      = "编制日期"
	PeriodKey     = "试点期"
	MaterialsKey  = "申请材料"
	fieldsFrom    = "重点领域" // Question.From
	mainTasksFrom = "主要任务"
)

// yearly is the kind of a mapping from years to values; only tables have it.
const yearly outline.Kind = 200

// questions is all that an outline asks, as one group in the order of the plan file.
func questions(o *outline.Outline) outline.Question {
	root := outline.Question{Kind: outline.Group, Fields: []outline.Question{
		{Key: GuideKey, Kind: outline.Text, Guidance: "按哪一份指南编制"},
		{Key: TypeKey, Kind: outline.Text, Guidance: "从下列类别中选一个", Choices: typeNames(o)},
		{Key: TitleKey, Kind: outline.Text, Guidance: "不填时自动命名"},
		{Key: DatedKey, Kind: outline.Date, Guidance: "写在文件上的日期", Example: "2023年6月9日"},
		{Key: PeriodKey, Kind: outline.Span, Guidance: "试点的起止时间", Clause: o.YearsClause, Example: "2023年1月—2025年12月"},
	}}
	for _, c := range o.Chapters {
		root.Fields = append(root.Fields, outline.Question{
			Key: c.Key, Title: c.Title, Kind: outline.Group, Fields: c.Questions, Guidance: c.Guidance, Clause: c.Clause,
		})
	}
	if len(o.Materials) > 0 {
		root.Fields = append(root.Fields, materials(o))
	}
	return root
}

func materials(o *outline.Outline) outline.Question {
	q := outline.Question{Key: MaterialsKey, Kind: outline.Group}
	for _, m := range o.Materials {
		q.Fields = append(q.Fields, outline.Question{
			Key: m.Key, Title: m.Title, Kind: outline.Group, Fields: m.Questions, Clause: m.Clause,
		})
	}
	return q
}

func typeNames(o *outline.Outline) []string {
	var names []string
	for _, t := range o.Types {
		names = append(names, t.Name)
	}
	return names
}

// indicatorRow and taskRow are what one row of a table holds, in the order of the plan file.
var (
	indicatorRow = []outline.Question{
		{Key: "编号", Kind: outline.Text, Example: "Z1"},
		{Key: "名称", Kind: outline.Text},
		{Key: "单位", Kind: outline.Text},
		{Key: "方向", Kind: outline.Choice, Choices: []string{"升", "降", "保持"}},
		{Key: "性质", Kind: outline.Choice, Choices: []string{"预期性", "约束性"}},
		{Key: "口径", Kind: outline.Choice, Choices: []string{"当年", "累计"}},
		{Key: "计算方法", Kind: outline.Text},
		{Key: "基期", Kind: yearly},
		{Key: "年度目标", Kind: yearly},
		{Key: "数据来源", Kind: outline.Text},
		{Key: "责任单位", Kind: outline.Text},
		{Key: "责任人", Kind: outline.Text},
		{Key: "完成时限", Kind: outline.Date, Example: "2025年12月"},
	}
	taskRow = []outline.Question{
		{Key: "编号", Kind: outline.Text, Example: "R1"},
		{Key: "名称", Kind: outline.Text},
		{Key: "主要任务", Kind: outline.Choice, From: mainTasksFrom},
		{Key: "重点领域", Kind: outline.Choices, From: fieldsFrom},
		{Key: "举措", Kind: outline.Prose},
		{Key: "交付成果", Kind: outline.Text},
		{Key: "对应指标", Kind: outline.List},
		{Key: "年度进度", Kind: yearly},
		{Key: "责任单位", Kind: outline.Text},
		{Key: "责任人", Kind: outline.Text},
		{Key: "配合单位", Kind: outline.Text},
		{Key: "完成时限", Kind: outline.Date, Example: "2025年12月"},
		{Key: "佐证材料", Kind: outline.Text},
	}
)

// rowOf is what a row of the table that q asks for holds; nil if q asks for no table.
func rowOf(q *outline.Question) []outline.Question {
	switch q.Kind {
	case outline.Indicators:
		return indicatorRow
	case outline.Tasks:
		return taskRow
	}
	return nil
}

// entriesOf is what may stand under keys directly below q, or in its rows.
func entriesOf(q *outline.Question) []outline.Question {
	if row := rowOf(q); row != nil {
		return row
	}
	return q.Fields
}

// child is the question under key among fields; nil if there is none.
func child(fields []outline.Question, key string) *outline.Question {
	i := slices.IndexFunc(fields, func(q outline.Question) bool { return q.Key == key })
	if i < 0 {
		return nil
	}
	return &fields[i]
}

// homes gives, for every key that an outline knows, the keys of the groups and tables that it may stand in; the empty
// string is the top of the file.
func homes(root *outline.Question) map[string][]string {
	found := map[string][]string{}
	var walk func(q *outline.Question)
	walk = func(q *outline.Question) {
		fields := entriesOf(q)
		for i := range fields {
			found[fields[i].Key] = append(found[fields[i].Key], q.Key)
			walk(&fields[i])
		}
	}
	walk(root)
	return found
}
