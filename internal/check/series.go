package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/plan"
)

// What an indicator's 方向 and 口径 say.
const (
	rising     = "升"
	falling    = "降"
	keeping    = "保持"
	cumulative = "累计"
	thatYear   = "当年"
)

func direction(i *plan.Indicator) string { return strings.TrimSpace(i.Direction.Value) }

// scope is the indicator's 口径; one that is not given but stands in the name counts.
func scope(i *plan.Indicator) string {
	s := strings.TrimSpace(i.Scope.Value)
	if s == "" && strings.Contains(i.Name.Value, cumulative) {
		return cumulative
	}
	return s
}

// baseline is the last year before the targets for which there is a number.
func baseline(i *plan.Indicator) (plan.Yearly, bool) {
	for k := len(i.Baseline) - 1; k >= 0; k-- {
		if i.Baseline[k].OK {
			return i.Baseline[k], true
		}
	}
	return plan.Yearly{}, false
}

// final is the target of the last year for which there is a number.
func final(i *plan.Indicator) (plan.Yearly, bool) {
	for k := len(i.Targets) - 1; k >= 0; k-- {
		if i.Targets[k].OK {
			return i.Targets[k], true
		}
	}
	return plan.Yearly{}, false
}

// series is the indicator's path: baseline and targets that are numbers, in the order of years.
func series(i *plan.Indicator) []plan.Yearly {
	var path []plan.Yearly
	if base, ok := baseline(i); ok && (len(i.Targets) == 0 || base.Year < i.Targets[0].Year) {
		path = append(path, base)
	}
	for _, y := range i.Targets {
		if y.OK {
			path = append(path, y)
		}
	}
	return path
}

// comparable gives -1, 0 or +1 as a is less than, equal to or greater than b. Ranks are not compared: whether a rise in
// rank is 升 or 降 is for each to say.
func comparable(a, b plan.Yearly) (int, bool) {
	if a.Quantity.Rank || b.Quantity.Rank || a.Quantity.Unit == "位" {
		return 0, false
	}
	c, err := a.Quantity.Compare(b.Quantity)
	return c, err == nil
}

// yearValue is a year's value as a message shows it: 2025年 26亿元.
func yearValue(y plan.Yearly) string {
	if y.Year == 0 {
		return y.Quantity.String()
	}
	return fmt.Sprintf("%d年 %s", y.Year, y.Quantity.String())
}
