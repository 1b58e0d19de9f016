package chart

import (
	"strings"

	"pilotplan/internal/page/figure"
	"pilotplan/internal/word/write/markup"
)

// series writes those that are bars, or those that are lines.
func (w *writer) series(bars bool) {
	kind, head := "lineChart", `<c:grouping val="standard"/><c:varyColors val="0"/>`
	if bars {
		kind, head = "barChart", `<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>`
	}
	n := 0
	for i, s := range w.chart.Series {
		if s.Bar != bars {
			continue
		}
		if n == 0 {
			w.Put(`<c:`, kind, `>`, head)
		}
		w.one(i, n)
		n++
	}
	switch {
	case n == 0:
		return
	case bars:
		w.Put(`<c:gapWidth val="`, gapWidth(n, len(w.chart.Items)), `"/>`)
	default:
		w.Put(`<c:marker val="1"/>`)
	}
	w.Put(axisRefs, `</c:`, kind, `>`)
}

// gapWidth is the room between the bars of two items, in percent of a bar: few bars would be boards otherwise.
func gapWidth(rows, items int) string { return markup.Int(max(60, 400/max(1, rows)-20*items)) }

// one writes series i, the n-th of its kind.
func (w *writer) one(i, n int) {
	s := &w.chart.Series[i]
	column := string(rune('B' + i))
	w.Put(`<c:ser><c:idx val="`, markup.Int(i), `"/><c:order val="`, markup.Int(i), `"/><c:tx><c:strRef><c:f>Sheet1!$`, column, `$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>`)
	w.Text(Name(w.chart, i))
	w.Put(`</c:v></c:pt></c:strCache></c:strRef></c:tx>`)
	if s.Bar {
		w.Put(bars[n%len(bars)], `<c:invertIfNegative val="0"/>`)
	} else {
		w.Put(lines[n%len(lines)])
	}
	w.Put(`<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`)
	if s.Bar {
		w.Put(`<c:dLblPos val="outEnd"/>`)
	} else {
		w.Put(`<c:dLblPos val="t"/>`)
	}
	w.Put(`<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`)
	w.items(s)
	w.values(s, column)
	if !s.Bar {
		w.Put(`<c:smooth val="0"/>`)
	}
	w.Put(`</c:ser>`)
}

// items are what the values stand above.
func (w *writer) items(s *figure.Series) {
	last := markup.Int(len(s.Values) + 1)
	w.Put(`<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$`, last, `</c:f><c:strCache><c:ptCount val="`, markup.Int(len(s.Values)), `"/>`)
	for k := range s.Values {
		w.Put(`<c:pt idx="`, markup.Int(k), `"><c:v>`)
		w.Text(w.chart.Items[k])
		w.Put(`</c:v></c:pt>`)
	}
	w.Put(`</c:strCache></c:strRef></c:cat>`)
}

// values are written with as many decimals as the source has.
func (w *writer) values(s *figure.Series, column string) {
	w.Put(`<c:val><c:numRef><c:f>Sheet1!$`, column, `$2:$`, column, `$`, markup.Int(len(s.Values)+1), `</c:f><c:numCache><c:formatCode>`, common(s.Values), `</c:formatCode><c:ptCount val="`, markup.Int(len(s.Values)), `"/>`)
	for k, v := range s.Values {
		w.Put(`<c:pt idx="`, markup.Int(k), `" formatCode="`, code(v.Text), `"><c:v>`, number(v.Number), `</c:v></c:pt>`)
	}
	w.Put(`</c:numCache></c:numRef></c:val>`)
}

// common is the number format of all values; where they differ it shows each as short as can be.
func common(values []figure.Value) string {
	first := code(values[0].Text)
	for _, v := range values {
		if code(v.Text) != first {
			return "General"
		}
	}
	return first
}

// code is the number format that shows a number as it is written.
func code(text string) string {
	_, decimals, _ := strings.Cut(text, ".")
	if decimals == "" {
		return "0"
	}
	return "0." + strings.Repeat("0", len(decimals))
}

// Name is what a series is called: by its own name, else by its kind.
func Name(c *figure.Chart, i int) string {
	switch s := &c.Series[i]; {
	case s.Name != "":
		return s.Name
	case len(c.Series) == 1 && c.YTitle != "":
		return c.YTitle
	case s.Bar:
		return "柱" + markup.Int(i+1)
	}
	return "折线" + markup.Int(i+1)
}

// bars and lines are the looks of series, in the order in which they are taken.
var (
	bars = []string{
		filled(`<a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill>`),
		filled(`<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`),
		filled(`<a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill>`),
	}
	lines = []string{stroked("solid", "circle"), stroked("dash", "square"), stroked("sysDot", "triangle")}
)

func filled(fill string) string {
	return `<c:spPr>` + fill + `<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>`
}

func stroked(dash, mark string) string {
	const black = `<a:solidFill><a:srgbClr val="000000"/></a:solidFill>`
	return `<c:spPr><a:ln w="15875">` + black + `<a:prstDash val="` + dash + `"/></a:ln></c:spPr><c:marker><c:symbol val="` + mark +
		`"/><c:size val="6"/><c:spPr>` + black + `</c:spPr></c:marker>`
}
