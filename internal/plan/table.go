package plan

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan/edit"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// table judges the rows of the table that q asks for.
func (j *judge) table(v *Value, q *outline.Question) {
	if !j.shape(v, List, q) {
		return
	}
	for _, row := range v.Items {
		switch {
		case row.Null:
		case row.Kind != Mapping:
			j.report("wrong-kind", row.Text, fmt.Sprintf("%s的每一行都是一组键和值，这里写的是%s", source.Say(q.Key), shapeNames[row.Kind]), "写成 “- 编号: …”，下一行与 “编号” 对齐写 “名称: …”")
		default:
			row := *row
			row.Key = v.Key
			j.mapping(&row, outline.RowOf(q.Kind))
		}
	}
}

// years judges a mapping whose keys are years.
func (j *judge) years(v *Value, q *outline.Question) {
	if !j.shape(v, Mapping, q) {
		return
	}
	for _, item := range v.Items {
		if edit.Year(item.Key.Value) == 0 {
			j.report("wrong-kind", item.Key, fmt.Sprintf("%s的键要写年份，%s不是年份", source.Say(q.Key), source.Say(item.Key.Value)), "写成 2025年: …")
		}
		if item.Kind != Scalar {
			j.report("wrong-kind", item.Key, fmt.Sprintf("%s一年只写一个值", source.Say(q.Key)), "写成 “2025年: …”")
		}
	}
}

// fillTables gives the typed rows of the tables that q or a group below it asks for.
func (p *Plan) fillTables(v *Value, q *outline.Question) {
	switch {
	case v == nil:
	case q.Kind == outline.Indicators:
		for _, row := range rows(v) {
			p.Indicators = append(p.Indicators, indicator(row))
		}
	case q.Kind == outline.Tasks:
		for _, row := range rows(v) {
			p.Tasks = append(p.Tasks, task(row))
		}
	case v.Kind == Mapping:
		for i := range q.Fields {
			p.fillTables(v.Child(q.Fields[i].Key), &q.Fields[i])
		}
	}
}

// rows are the entries of a table that can be read.
func rows(v *Value) []*Value {
	var found []*Value
	for _, row := range v.Items {
		if v.Kind == List && row.Kind == Mapping {
			found = append(found, row)
		}
	}
	return found
}

func indicator(v *Value) Indicator {
	unit := v.TextAt("单位")
	return Indicator{
		Pos: v.Text.Pos, Path: v.Text.Path,
		ID: v.TextAt("编号"), Name: v.TextAt("名称"), Unit: unit,
		Direction: v.TextAt("方向"), Nature: v.TextAt("性质"), Scope: v.TextAt("口径"), Method: v.TextAt("计算方法"),
		Baseline: yearlies(v.Child("基期"), unit.Value), Targets: yearlies(v.Child("年度目标"), unit.Value),
		Source: v.TextAt("数据来源"), Owner: v.TextAt("责任单位"), Person: v.TextAt("责任人"), Due: v.TextAt("完成时限"),
	}
}

func task(v *Value) Task {
	return Task{
		Pos: v.Text.Pos, Path: v.Text.Path,
		ID: v.TextAt("编号"), Name: v.TextAt("名称"), MainTask: v.TextAt("主要任务"), Fields: v.Child("重点领域").Texts(),
		Measures: v.TextAt("举措"), Deliverable: v.TextAt("交付成果"), Indicators: v.Child("对应指标").Texts(),
		Schedule: yearlies(v.Child("年度进度"), ""),
		Owner:    v.TextAt("责任单位"), Person: v.TextAt("责任人"), Support: v.TextAt("配合单位"), Due: v.TextAt("完成时限"),
		Evidence: v.TextAt("佐证材料"),
	}
}

func yearlies(v *Value, unit string) []Yearly {
	if v == nil || v.Kind != Mapping {
		return nil
	}
	var found []Yearly
	for _, item := range v.Items {
		if item.Kind != Scalar {
			continue
		}
		y := Yearly{Year: edit.Year(item.Key.Value), Key: item.Key, Text: item.Text}
		y.Quantity, y.OK = read(item.Text, unit)
		found = append(found, y)
	}
	slices.SortStableFunc(found, func(a, b Yearly) int { return a.Year - b.Year })
	return found
}

// read gives a value as a quantity; a bare number is in the unit asked for.
func read(t Text, unit string) (quantity.Quantity, bool) {
	q, err := quantity.Parse(t.Value)
	if err != nil {
		return quantity.Quantity{}, false
	}
	unit = strings.TrimSpace(unit)
	if q.Unit != "" || unit == "" {
		return q, true
	}
	one, err := quantity.Parse("1" + unit)
	if err != nil {
		q.Unit = unit
		return q, true
	}
	q.Unit, q.Number, q.High, q.Rank = one.Unit, q.Number.Mul(one.Number), q.High.Mul(one.Number), one.Rank
	return q, true
}
