package render

import (
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
)

// drawn is text that Mermaid takes for a name: its own marks in full width, on one line.
func drawn(s string) string {
	s = strings.Join(strings.Fields(doc.Literal(s)), " ")
	return strings.NewReplacer(":", "：", ";", "；", "#", "＃", ",", "，", `"`, "”", "`", "｀", "%%", "％％",
		"<", "＜", ">", "＞", "{", "｛", "}", "｝").Replace(s)
}

// trend is an indicator's way from its baseline over the years, in its unit.
type trend struct {
	name, unit string
	years      []string
	values     []string
}

// trendOf gives the path of an indicator that has a number for its baseline and for two years or more.
func trendOf(ind plan.Indicator) (trend, bool) {
	p := trend{name: text(ind.Name), unit: text(ind.Unit)}
	if len(ind.Baseline) == 0 || len(ind.Targets) < 2 || p.name == "" {
		return p, false
	}
	entries := append([]plan.Yearly{ind.Baseline[len(ind.Baseline)-1]}, ind.Targets...)
	for i, y := range entries {
		value, ok := inUnitOf(y.Quantity, entries[0].Quantity)
		if !y.OK || y.Year == 0 || !ok || i > 0 && y.Year <= entries[i-1].Year {
			return p, false
		}
		p.years = append(p.years, yearName(y))
		p.values = append(p.values, value)
	}
	return p, true
}

// inUnitOf is q as a decimal in the unit of base; false for a range, a rank or another measure.
func inUnitOf(q, base quantity.Quantity) (string, bool) {
	if q.Rank || q.Relation == quantity.Between {
		return "", false
	}
	if q.Unit != base.Unit {
		converted, err := q.In(base.Unit)
		if err != nil {
			return "", false
		}
		q = converted
	}
	const places = 6
	value := q.Number.Round(places).String()
	return value, !strings.Contains(value, "/")
}

// mermaid draws the way as bars that stand on zero: heights compare as the values do.
func (p trend) mermaid() string {
	title := drawn(p.name)
	if p.unit != "" {
		title += "（" + drawn(p.unit) + "）"
	}
	axis := ""
	if most, ok := p.most(); ok {
		axis = "    y-axis 0 --> " + most + "\n"
	}
	return fmt.Sprintf("xychart-beta\n    title \"%s\"\n    x-axis [\"%s\"]\n%s    bar [%s]",
		title, strings.Join(p.years, `", "`), axis, strings.Join(p.values, ", "))
}

// most is the greatest value; false if it is zero or some value is less: then the range is left to who draws.
func (p trend) most() (string, bool) {
	most, text := 0.0, ""
	for _, v := range p.values {
		n, err := strconv.ParseFloat(v, 64)
		if err != nil || n < 0 {
			return "", false
		}
		if n > most {
			most, text = n, v
		}
	}
	return text, most > 0
}
