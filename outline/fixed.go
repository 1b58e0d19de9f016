package outline

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"

	"gopkg.in/yaml.v3"
)

// FixedRow is a row that a table must have, by what stands in its column of names; Full is the most that its column of scores may
// say, nil if there is no such bound.
type FixedRow struct {
	Name string
	Full *quantity.Quantity
}

// fixedRows reads the rows that a table has: names, or names with their full marks.
func (l *loader) fixedRows(q *Question) func(*yaml.Node) {
	return func(n *yaml.Node) {
		l.each(n, func(entry *yaml.Node) {
			row := FixedRow{}
			if entry.Kind == yaml.MappingNode {
				l.mapping(entry, "固定行", key{"行", true, l.text(&row.Name)}, key{"满分", false, l.quantity(&row.Full)})
			} else {
				l.text(&row.Name)(entry)
			}
			q.Rows = append(q.Rows, row)
		})
	}
}

// Full is the most that a row of a table may score; nil if the pack sets no bound.
func (q *Question) Full(row string) *quantity.Quantity {
	for _, r := range q.Rows {
		if r.Name == row {
			return r.Full
		}
	}
	return nil
}

// fix makes the column of names of a table with fixed rows a choice among them, so that whoever asks, checks or completes a row knows
// which there are, and judges what the table says of rows and totals.
func (l *loader) fix(q *Question) {
	if (len(q.Rows) > 0 || q.TotalRow) && q.Kind != Table {
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，没有固定行和合计行", q.Key, q.Kind), "删去 固定行 和 合计行，或把类型改为 表")
		return
	}
	unique(l, "固定行", q.Rows, func(r FixedRow) (string, finding.Pos) { return r.Name, q.Pos })
	name := q.Column(RoleName)
	switch {
	case len(q.Rows) == 0:
	case name == nil || name.Kind != Text:
		l.report(q.Pos, fmt.Sprintf("“%s” 有固定行，要有一栏文字的角色是 %s", q.Key, RoleName), "给写行名的一栏加 角色: "+RoleName.String())
	default:
		name.Kind, name.Choices, name.Required, name.Wanted = Choice, mapped(q.Rows, func(r FixedRow) string { return r.Name }), true, true
	}
	for _, r := range q.Rows {
		if r.Full != nil && q.Column(RoleScore) == nil {
			l.report(q.Pos, fmt.Sprintf("“%s” 写了满分，没有哪一栏的角色是 %s", q.Key, RoleScore), "给写分数的一栏加 角色: "+RoleScore.String())
			break
		}
	}
}
