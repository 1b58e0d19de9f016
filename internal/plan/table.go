package plan

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan/edit"
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
			j.misspelled("wrong-kind", row.Text, fmt.Sprintf("%s的每一行都是一组键和值，这里写的是%s", finding.Quote(q.Key), shapeNames[row.Kind]), rowHint(q.Columns()))
		default:
			row := *row
			row.Key = v.Key
			j.mapping(&row, q.Columns())
		}
	}
	j.most(v, q)
}

// rowHint says how a row is written, by its first columns.
func rowHint(columns []outline.Question) string {
	hint := fmt.Sprintf("写成 “- %s: …”", columns[0].Key)
	if len(columns) > 1 {
		hint += fmt.Sprintf("，下一行与 “%s” 对齐写 “%s: …”", columns[0].Key, columns[1].Key)
	}
	return hint
}

// years judges a mapping whose keys are years.
func (j *judge) years(v *Value, q *outline.Question) {
	if !j.shape(v, Mapping, q) {
		return
	}
	for _, item := range v.Items {
		if edit.Year(item.Key.Value) == 0 {
			j.misspelled("wrong-kind", item.Key, fmt.Sprintf("%s的键要写年份，%s不是年份", finding.Quote(q.Key), finding.Quote(item.Key.Value)), "写成 2025年: …")
		}
		if item.Kind != Scalar {
			j.misspelled("wrong-kind", item.Key, fmt.Sprintf("%s一年只写一个值", finding.Quote(q.Key)), "写成 “2025年: …”")
			continue
		}
		if q.Unit != "" && !item.Text.Empty() {
			j.quantity(item.Text, q)
		}
	}
}
