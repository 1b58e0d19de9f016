package render

import (
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// mostCharts is how many indicators have their path drawn: the first ones, as authors put the chief ones first.
const mostCharts = 2

// indicators writes the table of indicators and the paths of the chief ones.
func (w *writer) indicators(heading string) string {
	rows := w.plan.Indicators
	if len(rows) == 0 {
		return pendingMark
	}
	pieces := []string{w.table(w.indicatorTable(tableName(heading, "表")))}
	charts := 0
	for _, ind := range rows {
		if chart, ok := trendOf(ind); ok && charts < mostCharts {
			charts++
			pieces = append(pieces, w.figure(chart.mermaid(), text(ind.Name)+"年度目标"))
		}
	}
	return blocks(pieces...)
}

func (w *writer) indicatorTable(caption string) table {
	question := outline.Standard(outline.Indicators)
	columns := byRole(question, outline.RoleID, outline.RoleName, outline.RoleUnit, outline.RoleDirection, outline.RoleNature)
	columns = append(append(columns, baseColumns(question)...), targetColumns(w.plan)...)
	columns = append(columns, joint(question, outline.RoleScope, outline.RoleMethod))
	columns = append(columns, byRole(question, outline.RoleSource, outline.RoleOwner, outline.RolePerson, outline.RoleDue)...)
	return rowTable(caption, mapped(w.plan.Indicators, func(i plan.Indicator) plan.Row { return i.Row }), columns)
}

// baseColumns are the years of the baseline, and what it was in them.
func baseColumns(table *outline.Question) []column {
	lines := func(part func(plan.Row, plan.Yearly) string) func(plan.Row) string {
		return func(r plan.Row) string {
			own := func(y plan.Yearly) string { return part(r, y) }
			return orPending(strings.Join(mapped(r.Cell(outline.RoleBase).Years(), own), "\n"))
		}
	}
	key := table.ColumnKey(outline.RoleBase)
	return []column{
		{key + "年", false, lines(func(_ plan.Row, y plan.Yearly) string { return text(y.Key) }), nil},
		{key + "值", true, lines(func(r plan.Row, y plan.Yearly) string { return orPending(inColumn(r, y)) }), nil},
	}
}

// targetColumns are the years that have targets; the last one's is the goal.
func targetColumns(p *plan.Plan) []column {
	var columns []column
	years := yearKeys(p.Indicators)
	for i, year := range years {
		head := year
		if i == len(years)-1 {
			head += "（目标值）"
		}
		columns = append(columns, column{head, true, func(r plan.Row) string {
			var values []string
			for _, y := range r.Cell(outline.RoleTargets).Years() {
				if yearName(y) == year {
					values = append(values, inColumn(r, y))
				}
			}
			return orPending(strings.Join(values, "\n"))
		}, nil})
	}
	return columns
}

// inColumn is a value of an indicator as its table shows it: the unit has a column of its own, so that a value with one of its own,
// 5.5亿元 or 78000万元, is given in that of the row.
func inColumn(r plan.Row, y plan.Yearly) string {
	unit := r.Text(outline.RoleUnit).Value
	written, err := quantity.Parse(text(y.Text))
	if err != nil || !y.OK || written.Relation != quantity.Exactly || written.Unit == "" && written.Power == 0 {
		return text(y.Text)
	}
	if value, ok := inUnitOf(y.Quantity, quantity.Quantity{Unit: strings.TrimSpace(unit)}); ok {
		return value
	}
	return text(y.Text)
}

// text is a one-line answer without the blanks around it.
func text(t plan.Text) string { return strings.TrimSpace(t.Value) }

func joined(mark string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), mark)
}

// yearKeys are the years in which any indicator has a target, in their order, as the user wrote them.
func yearKeys(indicators []plan.Indicator) []string {
	return keysOf(mapped(indicators, func(i plan.Indicator) []plan.Yearly { return i.Targets }))
}

// keysOf merges the keys of several rows: years in their order, what is no year behind them.
func keysOf(rows [][]plan.Yearly) []string {
	years := map[string]int{}
	var keys []string
	for _, row := range rows {
		for _, y := range row {
			key := yearName(y)
			if _, known := years[key]; !known {
				years[key] = y.Year
				keys = append(keys, key)
			}
		}
	}
	const never = 1 << 30
	rank := func(key string) int {
		if years[key] == 0 {
			return never
		}
		return years[key]
	}
	slices.SortStableFunc(keys, func(a, b string) int { return rank(a) - rank(b) })
	return keys
}

// yearName is 2023年 for any way to write that year.
func yearName(y plan.Yearly) string {
	if y.Year == 0 {
		return text(y.Key)
	}
	return strconv.Itoa(y.Year) + "年"
}

// valueIn is what the entries say to a year; entries of the same year stand one below the other.
func valueIn(entries []plan.Yearly, year string) string {
	var values []string
	for _, y := range entries {
		if yearName(y) == year {
			values = append(values, text(y.Text))
		}
	}
	return strings.Join(values, "\n")
}
