package plan

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

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
		case row.null:
		case row.Kind != Mapping:
			j.report("wrong-kind", row.Text, fmt.Sprintf("%s的每一行都是一组键和值，这里写的是%s", say(q.Key), shapeNames[row.Kind]), "写成 “- 编号: …”，下一行与 “编号” 对齐写 “名称: …”")
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
		if year(item.Key.Value) == 0 {
			j.report("wrong-kind", item.Key, fmt.Sprintf("%s的键要写年份，%s不是年份", say(q.Key), say(item.Key.Value)), "写成 2025年: …")
		}
		if item.Kind != Scalar {
			j.report("wrong-kind", item.Key, fmt.Sprintf("%s一年只写一个值", say(q.Key)), "写成 “2025年: …”")
		}
	}
}

// year reads a key such as 2023年 or 2023; 0 if it is no year.
func year(key string) int {
	d, err := readDate(key)
	if err != nil || d.Month != 0 || d.Part != quantity.Whole || !strings.ContainsFunc(key, isYearMark) {
		return 0
	}
	return d.Year
}

func isYearMark(r rune) bool { return unicode.IsDigit(r) || r == '年' }

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
			p.fillTables(v.child(q.Fields[i].Key), &q.Fields[i])
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

// child is the value under key; nil if v is no mapping or has none.
func (v *Value) child(key string) *Value {
	if v.Kind != Mapping {
		return nil
	}
	i := slices.IndexFunc(v.Items, func(item *Value) bool { return item.Key.Value == key })
	if i < 0 {
		return nil
	}
	return v.Items[i]
}

// text is the answer under key; the zero Text if there is none.
func (v *Value) text(key string) Text {
	if c := v.child(key); c != nil && c.Kind == Scalar && !c.null {
		return c.Text
	}
	return Text{}
}

// texts are the entries of the list under key; one line alone is a list of one.
func (v *Value) texts() []Text {
	if v == nil || v.null {
		return nil
	}
	if v.Kind == Scalar {
		return []Text{v.Text}
	}
	var found []Text
	for _, item := range v.Items {
		if v.Kind == List && item.Kind == Scalar && !item.null {
			found = append(found, item.Text)
		}
	}
	return found
}

func indicator(v *Value) Indicator {
	unit := v.text("单位")
	return Indicator{
		Pos: v.Text.Pos, Path: v.Text.Path,
		ID: v.text("编号"), Name: v.text("名称"), Unit: unit,
		Direction: v.text("方向"), Nature: v.text("性质"), Scope: v.text("口径"), Method: v.text("计算方法"),
		Baseline: yearlies(v.child("基期"), unit.Value), Targets: yearlies(v.child("年度目标"), unit.Value),
		Source: v.text("数据来源"), Owner: v.text("责任单位"), Person: v.text("责任人"), Due: v.text("完成时限"),
	}
}

func task(v *Value) Task {
	return Task{
		Pos: v.Text.Pos, Path: v.Text.Path,
		ID: v.text("编号"), Name: v.text("名称"), MainTask: v.text("主要任务"), Fields: v.child("重点领域").texts(),
		Measures: v.text("举措"), Deliverable: v.text("交付成果"), Indicators: v.child("对应指标").texts(),
		Schedule: yearlies(v.child("年度进度"), ""),
		Owner:    v.text("责任单位"), Person: v.text("责任人"), Support: v.text("配合单位"), Due: v.text("完成时限"),
		Evidence: v.text("佐证材料"),
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
		y := Yearly{Year: year(item.Key.Value), Key: item.Key, Text: item.Text}
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
