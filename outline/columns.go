package outline

import (
	"slices"
	"strings"
)

// Role is what a column is to the row that it stands in. Rooms that mean a column ask for its role: what it is called is
// said here and by packs, and nowhere else.
type Role uint8

// The roles that a column may have. A table has at most one column of each.
const (
	NoRole          Role = iota
	RoleID               // tells rows apart: Z1
	RoleName             // what a row is called
	RoleUnit             // of the figures in the row
	RoleDirection        // the way that a figure is to go
	RoleNature           // whether a figure is expected or binding
	RoleScope            // whether a figure is of the year or from the beginning
	RoleMethod           // how a figure is worked out
	RoleBase             // figures before the pilot, by year
	RoleTargets          // figures to be reached, by year
	RoleSource           // where a figure will be read off
	RoleOwner            // who is answerable: a department
	RolePerson           // who is answerable: a person
	RoleSupport          // who helps
	RoleDue              // when it is to be done
	RoleMainTask         // the guide's task that a row belongs to
	RoleFields           // the guide's fields that a row belongs to
	RoleMeasures         // what is done, as prose
	RoleDeliverable      // what can be seen when it is done
	RoleServes           // the indicators that a row serves, by their IDs
	RoleSchedule         // what is done in each year, in words
	RoleEvidence         // what proves it
	RoleScore            // what the applicant gives itself
)

// roleNames are the words for the roles in a pack, in the order of the constants.
var roleNames = []string{
	"", "标识", "名目", "计量", "走向", "约束", "统计口径", "算法", "起点", "目标值", "出处", "牵头", "经办", "协办", "期限",
	"所属任务", "所属领域", "做法", "成果", "支撑指标", "进度", "凭据", "得分",
}

// String is the word that a pack uses for the role.
func (r Role) String() string { return roleNames[r] }

// InTable is what a question is that is asked as a column of a table.
type InTable struct {
	Role     Role
	Head     string   // of the column in a printed table; the Key if empty
	Heads    []string // what else a column of that meaning is headed in others' tables, and a question in their texts
	Label    string   // what running text calls it: 对应主要任务; the Key if empty
	Wanted   bool     // a row without it is not complete, and the document shows the gap
	UnitFrom Role     // Yearly: the column that gives the unit of the row's figures
}

// The columns of the two tables that every outline may ask for, in the order of the plan file.
var (
	indicatorColumns = []Question{
		{Key: "编号", Kind: Text, Guidance: "任务用它来对应指标，不要重复", Example: "Z1", InTable: InTable{Role: RoleID, Heads: []string{"指标编号", "指标代码"}}},
		{Key: "名称", Kind: Text, Guidance: "一看就知道量的是什么，前后用同一个名称", Example: "服务性收入", InTable: InTable{Role: RoleName, Wanted: true, Head: "指标名称", Heads: []string{"指标", "指标内容", "考核指标", "主要指标", "具体指标", "目标指标"}}},
		{Key: "单位", Kind: Text, Guidance: "各年的值都按这个单位", Example: "亿元", InTable: InTable{Role: RoleUnit, Wanted: true, Heads: []string{"计量单位", "指标单位"}}},
		{Key: "方向", Kind: Choice, Choices: directions, Guidance: "数值应当上升、下降，还是保持", InTable: InTable{Role: RoleDirection, Wanted: true, Heads: []string{"指标方向", "变化方向"}}},
		{Key: "性质", Kind: Choice, Choices: []string{"预期性", "约束性"}, Guidance: "努力可以达到的写预期性，必须达到的写约束性", InTable: InTable{Role: RoleNature, Heads: []string{"指标性质", "指标属性", "属性"}}},
		{Key: "口径", Kind: Choice, Choices: []string{"当年", "累计"}, Guidance: "当年只算这一年的，累计从开始算起", InTable: InTable{Role: RoleScope}},
		{Key: "计算方法", Kind: Text, Guidance: "比率写明分子和分母，其他可以不写", Example: "服务性收入÷营业收入×100%", InTable: InTable{Role: RoleMethod, Heads: []string{"计算公式", "计算方式", "指标说明", "指标解释"}}},
		{Key: "基期", Kind: Yearly, Guidance: "试点开始前一年的实际值，以后从它算起", Example: "3.35", InTable: InTable{Role: RoleBase, Wanted: true, UnitFrom: RoleUnit}},
		{Key: "年度目标", Kind: Yearly, Guidance: "试点期每一年要达到的值", Example: "4.1 5.5 7.8", InTable: InTable{Role: RoleTargets, Wanted: true, UnitFrom: RoleUnit, Heads: []string{"目标值", "年度目标值", "分年度目标"}}},
		{Key: "数据来源", Kind: Text, Guidance: "到时候凭什么核对", Example: "审计报告", InTable: InTable{Role: RoleSource, Wanted: true, Heads: []string{"来源", "数据出处", "取数来源", "统计来源"}}},
		{Key: "责任单位", Kind: Text, Guidance: "对这个数负责的部门", Example: "财务部", InTable: owner},
		{Key: "责任人", Kind: Text, Guidance: "写到人", Example: "顾某某", InTable: person},
		{Key: "完成时限", Kind: Date, Guidance: "哪年哪月达到，在试点期以内", Example: "2025年12月", InTable: due},
	}
	taskColumns = []Question{
		{Key: "编号", Kind: Text, Guidance: "不要重复", Example: "R1", InTable: InTable{Role: RoleID, Heads: []string{"任务编号", "任务序号"}}},
		{Key: "名称", Kind: Text, Guidance: "做什么，一句话", Example: "建设设备远程运维平台", InTable: InTable{Role: RoleName, Wanted: true, Head: "重点任务", Heads: []string{"任务名称", "任务", "工作任务", "建设任务", "任务事项"}}},
		{Key: "主要任务", Kind: Choice, From: fromTasks, Guidance: "属于哪一项主要任务", InTable: InTable{Role: RoleMainTask, Label: "对应主要任务"}},
		{Key: "重点领域", Kind: Choices, From: fromFields, Guidance: "做的是哪些重点领域，没有就跳过", InTable: InTable{Role: RoleFields}},
		{Key: "举措", Kind: Prose, Guidance: "怎么做，做到什么程度，何时完成", Example: "2024年6月底前……上线；2025年底前接入……台套", InTable: InTable{Role: RoleMeasures, Heads: []string{"主要举措", "具体举措", "工作举措", "主要措施", "具体措施", "工作措施", "措施", "建设内容", "工作内容", "主要内容", "任务内容"}}},
		{Key: "交付成果", Kind: Text, Guidance: "验收时看得到、数得清的东西", Example: "平台上线；接入设备3000台套", InTable: InTable{Role: RoleDeliverable, Wanted: true, Heads: []string{"成果", "预期成果", "成果形式", "主要成果", "工作成果", "交付物", "验收成果", "阶段成果"}}},
		{Key: "对应指标", Kind: List, Guidance: "靠这项任务完成的指标", InTable: InTable{Role: RoleServes, Wanted: true, Heads: []string{"支撑指标", "关联指标"}}},
		{Key: "年度进度", Kind: Yearly, Guidance: "试点期每一年做到哪一步，一年一行", Example: "2023年 完成平台开发", InTable: InTable{Role: RoleSchedule, Wanted: true, Heads: []string{"进度安排", "年度安排", "分年度进度"}}},
		{Key: "责任单位", Kind: Text, Guidance: "牵头的部门", Example: "数字化中心", InTable: owner},
		{Key: "责任人", Kind: Text, Guidance: "写到人", Example: "韩某某", InTable: person},
		{Key: "配合单位", Kind: Text, Guidance: "没有就不写", Example: "技术中心", InTable: InTable{Role: RoleSupport, Heads: []string{"配合部门", "协同单位", "协助单位", "协办单位", "参与单位", "参加单位"}}},
		{Key: "完成时限", Kind: Date, Guidance: "哪年哪月完成，在试点期以内", Example: "2025年12月", InTable: due},
		{Key: "佐证材料", Kind: Text, Guidance: "凭什么验收", Example: "验收报告、后台统计", InTable: InTable{Role: RoleEvidence, Heads: []string{"证明材料", "佐证", "验收依据"}}},
	}

	owner  = InTable{Role: RoleOwner, Wanted: true, Heads: []string{"牵头单位", "责任部门", "牵头部门", "责任主体", "主责单位", "主责部门", "承担单位", "实施单位", "负责单位", "负责部门"}}
	person = InTable{Role: RolePerson, Wanted: true, Heads: []string{"负责人", "责任领导", "牵头领导", "具体负责人", "直接责任人"}}
	due    = InTable{Role: RoleDue, Wanted: true, Heads: []string{"完成时间", "完成期限", "时限", "期限", "时间节点", "完成节点", "时限要求", "时间要求", "计划完成时间", "完成日期"}}
)

// IsTable reports whether an answer of the kind is rows of columns.
func (k Kind) IsTable() bool { return k == Indicators || k == Tasks || k == Table }

// Columns are what a row of a table holds; nil if q is no table.
func (q *Question) Columns() []Question {
	switch {
	case !q.Kind.IsTable():
		return nil
	case len(q.Fields) > 0:
		return q.Fields
	case q.Kind == Indicators:
		return indicatorColumns
	}
	return taskColumns
}

// Column is the column of a table that has a role; nil if none has.
func (q *Question) Column(role Role) *Question {
	columns := q.Columns()
	if i := slices.IndexFunc(columns, func(c Question) bool { return c.Role == role && role != NoRole }); i >= 0 {
		return &columns[i]
	}
	return nil
}

// ColumnKey is the key of the column that has a role; empty if none has.
func (q *Question) ColumnKey(role Role) string {
	if c := q.Column(role); c != nil {
		return c.Key
	}
	return ""
}

// ColumnHeaded is the column that a head of a table means, whatever blanks stand in it; nil if none.
func (q *Question) ColumnHeaded(head string) *Question {
	head = strings.Join(strings.Fields(head), "")
	columns := q.Columns()
	if i := slices.IndexFunc(columns, func(c Question) bool {
		return head != "" && (head == c.Key || head == c.Title || head == c.Head || slices.Contains(c.Heads, head))
	}); i >= 0 {
		return &columns[i]
	}
	return nil
}

// Standard is the table of a kind as outlines ask for it that do not say otherwise: for texts without an outline, and for
// messages about its columns.
func Standard(k Kind) *Question { return &Question{Key: k.String(), Title: k.String(), Kind: k} }

// Heading is the head of the column in a printed table.
func (q *Question) Heading() string {
	switch {
	case q.Head != "":
		return q.Head
	case q.Title != "":
		return q.Title
	}
	return q.Key
}

// Named is what running text calls the column.
func (q *Question) Named() string {
	if q.Label != "" {
		return q.Label
	}
	return q.Key
}
