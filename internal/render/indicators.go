package render

import (
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/printed"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// mostCharts is how many indicators have their path drawn: the first ones, as authors put the chief ones first.
const mostCharts = 2

// indicators writes the tables of indicators and the paths of the chief ones.
func (w *writer) indicators(heading string) string {
	all := w.plan.Indicators
	if len(all) == 0 {
		return pendingMark
	}
	rows := mapped(all, func(i plan.Indicator) plan.Row { return i.Row })
	s := rowsOf(outline.Standard(outline.Indicators), rows, outline.RoleDue, outline.RoleNature, outline.RoleDirection, outline.RoleSource, outline.RoleOwner, outline.RolePerson)
	signs := signsFor(s)
	shown := []announced{w.indicatorTable(s, signs, tableName(heading, "表")).announced()}
	if t, ok := methodTable(s, tableName(heading, "口径和数据来源表")); ok {
		shown = append(shown, t.announced())
	}
	charts := 0
	for _, ind := range all {
		if chart, ok := trendOf(ind); ok && charts < mostCharts {
			charts++
			shown = append(shown, figureOf(chart.mermaid(), text(ind.Name)+"年度目标"))
		}
	}
	return w.announced(doc.EscapeLine(legend(signs)+s.said()), shown...)
}

// indicatorTable says what is to be reached, when and by whom.
func (w *writer) indicatorTable(s rowSet, signs []printed.Sign, caption string) table {
	columns := s.known()
	if i := slices.IndexFunc(columns, func(c column) bool { return c.head == s.table.Column(outline.RoleName).Heading() }); i >= 0 {
		columns[i] = signed(columns[i], signs)
	}
	columns = append(columns, s.columns(outline.RoleUnit)...)
	columns = append(append(columns, baseColumns(s)...), targetColumns(w.plan)...)
	columns = append(append(columns, s.columns(outline.RoleNature)...), s.owners()...)
	return s.set(caption, append(columns, s.columns(outline.RoleDue)...))
}

// methodTable says what the figures count and where they will be read off; false if no row says so.
func methodTable(s rowSet, caption string) (table, bool) {
	own := s.columns(outline.RoleDirection)
	if s.any(outline.RoleScope) || s.any(outline.RoleMethod) {
		own = append(own, joint(s.table, outline.RoleScope, outline.RoleMethod))
	}
	own = append(own, s.columns(outline.RoleSource)...)
	return s.set(caption, append(s.known(), own...)), len(own) > 0
}

// baseColumns are what the figures were before the pilot: a column for each year where all rows have the same years, else one of years
// and one of values.
func baseColumns(s rowSet) []column {
	key := s.table.ColumnKey(outline.RoleBase)
	base := func(r plan.Row) []plan.Yearly { return r.Cell(outline.RoleBase).Years() }
	if years, ok := sameYears(s.rows, base); ok {
		return mapped(years, func(year string) column {
			return column{head: printed.BaseHead(s.table, year), number: true, cell: func(r plan.Row) string { return orPending(yearValues(r, base(r), year)) }}
		})
	}
	lines := func(part func(plan.Row, plan.Yearly) string) func(plan.Row) string {
		return func(r plan.Row) string {
			return orPending(strings.Join(mapped(base(r), func(y plan.Yearly) string { return part(r, y) }), "\n"))
		}
	}
	return []column{
		{head: key + "年", cell: lines(func(_ plan.Row, y plan.Yearly) string { return text(y.Key) })},
		{head: key + "值", number: true, cell: lines(func(r plan.Row, y plan.Yearly) string { return orPending(inColumn(r, y)) })},
	}
}

// sameYears are the years of which all rows that have figures at all have one; false if they differ.
func sameYears(rows []plan.Row, figures func(plan.Row) []plan.Yearly) (years []string, same bool) {
	for _, r := range rows {
		var own []string
		for _, y := range figures(r) {
			if y.Year == 0 || slices.Contains(own, yearName(y)) {
				return nil, false
			}
			own = append(own, yearName(y))
		}
		switch {
		case len(own) == 0:
		case years == nil:
			years = own
		case !slices.Equal(years, own):
			return nil, false
		}
	}
	return years, len(years) > 0
}

// targetColumns are the years that have targets; the last one's is the goal.
func targetColumns(p *plan.Plan) []column {
	var columns []column
	years := yearKeys(p.Indicators)
	for i, year := range years {
		c := column{head: year, number: true, cell: func(r plan.Row) string {
			return orPending(yearValues(r, r.Cell(outline.RoleTargets).Years(), year))
		}}
		if i == len(years)-1 {
			c.head += "（目标）"
			c.bold = true
		}
		columns = append(columns, c)
	}
	return columns
}

// yearValues are the values of a row in a year, one below the other.
func yearValues(r plan.Row, figures []plan.Yearly, year string) string {
	var values []string
	for _, y := range figures {
		if yearName(y) == year {
			values = append(values, inColumn(r, y))
		}
	}
	return strings.Join(values, "\n")
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
