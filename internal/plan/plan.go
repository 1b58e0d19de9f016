// Package plan holds the answers to one outline, each with the place where the user wrote it.
//
// The file is the user's: Parse keeps every value's source text and place, and Set, Append, Delete and Move edit the
// source text itself, so that comments, order, blank lines and quoting elsewhere stay byte for byte.
//
// Below it stand, from the bottom: source (text with places), sheet (text that reads as YAML), tree (YAML as values with
// places) and edit (answers written into the text). Only this room knows the outline.
package plan

import (
	"pilotplan/internal/finding"
	"pilotplan/internal/plan/sheet"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/plan/tree"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// Plan is the answers to one outline. A plan with faults is still a plan: what could not be read is absent.
type Plan struct {
	File    string
	Source  []byte           // the text, as UTF-8 without a byte order mark, line ends as the user has them
	Outline *outline.Outline // never nil

	Guide  Text // 指南
	Type   Text // 申报类别
	Title  Text // 方案名称: the user's own title; empty means that the outline's TitleForm applies
	Dated  Text // 编制日期
	Period Text // 试点期

	Indicators []Indicator
	Tasks      []Task

	Silences []Silence // in the order of their places

	root   *Value // nil if the file holds no mapping
	values map[string]*Value
	broken bool // some of the text could not be read as it stands, so that it cannot be edited either
}

// What a plan is made of comes from the rooms below: texts with their places, and the values that stand in the file.
type (
	Text      = source.Text
	Silence   = sheet.Silence
	Value     = tree.Value
	ValueKind = tree.Kind
)

// The shapes of a Value.
const (
	Scalar  = tree.Scalar
	List    = tree.List
	Mapping = tree.Mapping
)

// Indicator is a measure that the plan is judged by: a row of the 指标 table.
type Indicator struct {
	Pos       finding.Pos
	Path      string
	ID        Text     // 编号
	Name      Text     // 名称
	Unit      Text     // 单位
	Direction Text     // 方向: 升, 降 or 保持
	Nature    Text     // 性质: 预期性 or 约束性
	Scope     Text     // 口径: 当年 or 累计
	Method    Text     // 计算方法
	Baseline  []Yearly // 基期, in the order of years
	Targets   []Yearly // 年度目标, in the order of years
	Source    Text     // 数据来源
	Owner     Text     // 责任单位
	Person    Text     // 责任人
	Due       Text     // 完成时限
}

// Yearly is what one year's entry says. Quantity is valid if OK; its unit is the indicator's where none is written.
type Yearly struct {
	Year     int  // 0 if the key is no year
	Key      Text // "2023年"
	Text     Text
	Quantity quantity.Quantity
	OK       bool
}

// Task is a row of the 任务 table.
type Task struct {
	Pos         finding.Pos
	Path        string
	ID          Text     // 编号
	Name        Text     // 名称
	MainTask    Text     // 主要任务
	Fields      []Text   // 重点领域
	Measures    Text     // 举措, prose
	Deliverable Text     // 交付成果
	Indicators  []Text   // 对应指标: the IDs
	Schedule    []Yearly // 年度进度
	Owner       Text     // 责任单位
	Person      Text     // 责任人
	Support     Text     // 配合单位
	Due         Text     // 完成时限
	Evidence    Text     // 佐证材料
}

// Packs finds an outline by the name that the plan's 指南 key gives; the empty name asks for the default.
type Packs func(name string) (*outline.Outline, error)
