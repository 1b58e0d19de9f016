package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// checkRowSums holds the columns that the pack says are sums against the columns that they are the sum of, row by row. It is a part
// of sum-mismatch.
func (p *pass) checkRowSums() {
	for _, t := range p.plan.Tables {
		columns := t.Question.Columns()
		for i := range columns {
			if !columns[i].IsSum() {
				continue
			}
			for _, r := range t.Rows {
				p.checkRowSum(t.Question, &r, &columns[i])
			}
		}
	}
}

func (p *pass) checkRowSum(table *outline.Question, r *plan.Row, column *outline.Question) {
	cell := r.CellOf(column)
	totals, ok := cell.Amounts()
	if !ok || len(totals) != 1 {
		return
	}
	total := amount{column.Key, totals[0], cell.Text()}
	var parts []amount
	open := false
	for _, key := range column.SumOf {
		part := r.CellOf(table.Field(key))
		values, exact := part.Amounts()
		if !exact {
			return
		}
		open = open || len(values) == 0
		at := part.Text()
		for k, v := range values {
			if years := part.Years(); k < len(years) {
				at = years[k].Text
			}
			if quantity.SameDimension(v.Unit, total.value.Unit) {
				parts = append(parts, amount{key, v, at})
			}
		}
	}
	if len(parts) > 0 {
		p.compareSum(total, parts, open)
	}
}

// fixedRows reports rows that a table must have and has not.
func (p *pass) fixedRows() {
	for _, t := range p.plan.Tables {
		if len(t.Question.Rows) == 0 || p.filled(t.Rows) == 0 {
			continue
		}
		has := map[string]bool{}
		for _, r := range t.Rows {
			has[strings.TrimSpace(r.Text(outline.RoleName).Value)] = true
		}
		var lacking []string
		for _, row := range t.Question.Rows {
			if !has[row.Name] {
				lacking = append(lacking, "“"+row.Name+"”")
			}
		}
		if len(lacking) > 0 {
			p.report(finding.Finding{
				Pos: p.near(t.Path), Path: t.Path, Clause: p.plan.Outline.ClauseAt(t.Path),
				Message: fmt.Sprintf("%s没有%s", t.Question.Key, strings.Join(lacking, "、")), Hint: "每一行都要有，没有的内容写明“无”或 0",
			})
		}
	}
}

// checkScores reports scores beyond the full marks of their row. It is a part of answer-form.
func (p *pass) checkScores() {
	for _, t := range p.plan.Tables {
		for _, r := range t.Rows {
			cell := r.Cell(outline.RoleScore)
			full := t.Question.Full(strings.TrimSpace(r.Text(outline.RoleName).Value))
			values, ok := cell.Amounts()
			if full == nil || !ok || len(values) != 1 {
				continue
			}
			if values[0].Number.Cmp(full.Number) > 0 || values[0].Number.Sign() < 0 {
				p.report(finding.Finding{
					Pos: cell.Text().Pos, Path: cell.Path, Clause: p.plan.Outline.ClauseAt(t.Path),
					Message: fmt.Sprintf("“%s”%s不在 0 到满分 %s 之间", cell.Column.Key, finding.Quote(cell.Text().Value), full.Number), Hint: "按评分标准核对",
				})
			}
		}
	}
}
