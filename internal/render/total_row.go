package render

import (
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// totalHead stands in the first cell of the row of totals.
const totalHead = "合计"

// adds reports whether the figures of a column can be added up: amounts and scores, not shares and ranks.
func adds(c *outline.Question) bool {
	counted := c.Kind == outline.Quantity || c.Kind == outline.Yearly && c.Unit != ""
	return counted && c.Form == outline.AnyForm && quantity.Dimension(c.Unit) != "比例" && c.Unit != "位"
}

// totals is the last row of a table: the sums of the columns that can be added up. A sum of what is no exact amount is a dash.
func totals(rows []plan.Row, columns []column) []string {
	cells := []string{totalHead}
	for _, c := range columns {
		cells = append(cells, totalOf(rows, c))
	}
	return cells
}

func totalOf(rows []plan.Row, c column) string {
	if c.sum == nil {
		return ""
	}
	sum, any := quantity.Quantity{}, false
	for _, r := range rows {
		values, ok := c.sum(r)
		if !ok {
			return "—"
		}
		for _, v := range values {
			if !any {
				sum.Unit = v.Unit
			}
			in, err := v.In(sum.Unit)
			if err != nil {
				return "—"
			}
			sum.Number, any = sum.Number.Add(in.Number), true
		}
	}
	if !any {
		return "—"
	}
	return sum.String()
}

// inYear are the amounts that entries have for a year, and whether they are exact.
func inYear(entries []plan.Yearly, year string) (values []quantity.Quantity, ok bool) {
	ok = true
	for _, y := range entries {
		if y.Key.Value == year || yearName(y) == year {
			ok = ok && y.OK && !y.Quantity.Rank && y.Quantity.Relation == quantity.Exactly
			values = append(values, y.Quantity)
		}
	}
	return values, ok
}

// fullMarks is the column of what each row of a scoring table may score at most; nil if the pack sets no such bounds.
func fullMarks(table *outline.Question) *column {
	sum := quantity.Quantity{}
	for _, r := range table.Rows {
		if r.Full == nil {
			continue
		}
		sum.Number = sum.Number.Add(r.Full.Number)
	}
	if sum.Number.Sign() == 0 {
		return nil
	}
	full := func(r plan.Row) *quantity.Quantity { return table.Full(cellText(r.Cell(outline.RoleName))) }
	return &column{
		head: "满分", number: true,
		cell: func(r plan.Row) string {
			if q := full(r); q != nil {
				return q.String()
			}
			return "—"
		},
		sum: func(r plan.Row) ([]quantity.Quantity, bool) {
			if q := full(r); q != nil {
				return []quantity.Quantity{*q}, true
			}
			return nil, true
		},
	}
}
