// Package plan holds the answers to one outline, each with the place where the user wrote it.
//
// The file is the user's: Parse keeps every value's source text and place, and Set, Append, Delete and Move edit the
// source text itself, so that comments, order, blank lines and quoting elsewhere stay byte for byte.
//
// Two further ideas live here because they need the same text and places: mending (sheet, scan, syntax, mend), which
// finds and explains faults of YAML line by line so that the rest can still be read, and editing (edit, splice, rows,
// wanted, write).
package plan

import (
	"pilotplan/internal/finding"
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

// Text is a value that remembers where the user wrote it. The zero Text is no answer.
type Text struct {
	Value string      // what it means: for quoted and block text without quotes and indent
	Pos   finding.Pos // of the first character of the value; File is always set
	Path  string      // "试点单位概况.年营业收入"

	lines []place // where the lines of a multi-line Value stand in the file
}

// Value is a node of the plan file: exactly one of scalar, list and mapping.
type Value struct {
	Kind  ValueKind
	Key   Text     // the key that it stands under; zero for list entries
	Text  Text     // Scalar: the value. List, Mapping: empty Value, Pos and Path set
	Items []*Value // List: the entries. Mapping: the values, in the user's order, each with its Key

	null  bool // nothing is written, or null
	flow  bool // List, Mapping: written in brackets
	block bool // Scalar: block text
}

// ValueKind is the shape of a Value.
type ValueKind uint8

const (
	Scalar ValueKind = iota + 1
	List
	Mapping
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
