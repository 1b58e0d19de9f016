package render

import (
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/plan"
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
	years := yearKeys(w.plan.Indicators)
	t := table{caption: caption}
	column := func(head string, number bool) {
		t.head, t.numbers = append(t.head, head), append(t.numbers, number)
	}
	for _, head := range []string{"序号", "编号", "指标名称", "单位", "方向", "性质", "基期年"} {
		column(head, false)
	}
	column("基期值", true)
	for i, year := range years {
		if i == len(years)-1 {
			year += "（目标值）"
		}
		column(year, true)
	}
	for _, head := range []string{"口径/计算方法", "数据来源", "责任单位", "责任人", "完成时限"} {
		column(head, false)
	}
	for i, ind := range w.plan.Indicators {
		t.add(indicatorRow(i, ind, years)...)
	}
	return t
}

func indicatorRow(i int, ind plan.Indicator, years []string) []string {
	var baseYears, baseValues []string
	for _, y := range ind.Baseline {
		baseYears = append(baseYears, text(y.Key))
		baseValues = append(baseValues, orPending(text(y.Text)))
	}
	row := []string{
		strconv.Itoa(i + 1), orDash(text(ind.ID)), orPending(text(ind.Name)), orPending(text(ind.Unit)),
		orPending(text(ind.Direction)), orDash(text(ind.Nature)),
		orPending(strings.Join(baseYears, "\n")), orPending(strings.Join(baseValues, "\n")),
	}
	for _, year := range years {
		row = append(row, orPending(valueIn(ind.Targets, year)))
	}
	return append(row,
		orDash(joined("；", text(ind.Scope), text(ind.Method))), orPending(text(ind.Source)),
		orPending(text(ind.Owner)), orPending(text(ind.Person)), orPending(text(ind.Due)),
	)
}

// text is a one-line answer without the blanks around it.
func text(t plan.Text) string { return strings.TrimSpace(t.Value) }

func joined(mark string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), mark)
}

// yearKeys are the years in which any indicator has a target, in their order, as the user wrote them.
func yearKeys(indicators []plan.Indicator) []string {
	var entries [][]plan.Yearly
	for _, ind := range indicators {
		entries = append(entries, ind.Targets)
	}
	return keysOf(entries)
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
