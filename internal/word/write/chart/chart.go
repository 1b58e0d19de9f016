// Package chart writes a chart of a document as one of Office: drawn by the program that opens the file, with its figures in an
// embedded sheet, so that it can be edited like any other.
//
// Bars and lines are told apart by grays and marks that stay apart on a copier, as on our own pages.
package chart

import (
	"strconv"

	"pilotplan/internal/page/figure"
	"pilotplan/internal/word/write/markup"
)

// Type is the content type of a chart's part.
const Type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

// Look is what a chart needs beside its figures.
type Look struct {
	Title string // empty if none is to be shown
	Face  string // of all text
	Sheet string // the relation of the embedded sheet
}

// the axes' numbers, which each kind of series refers to.
const itemAxis, valueAxis = "1001", "1002"

const axisRefs = `<c:axId val="` + itemAxis + `"/><c:axId val="` + valueAxis + `"/>`

// Part writes a chart.
func Part(c *figure.Chart, l Look) []byte {
	w := &writer{markup.New(), c, l}
	w.Put(`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`,
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart>`)
	if l.Title != "" {
		w.title(l.Title, "1050", "")
	}
	w.Put(`<c:autoTitleDeleted val="`, bit(l.Title == ""), `"/><c:plotArea><c:layout/>`)
	w.series(true)
	w.series(false)
	w.axes()
	w.Put(`</c:plotArea>`)
	if len(c.Series) > 1 {
		w.Put(`<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>`)
	}
	w.Put(`<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`)
	w.textStyle("900")
	w.Put(`<c:externalData r:id="`, l.Sheet, `"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`)
	return w.Bytes
}

type writer struct {
	*markup.Writer
	chart *figure.Chart
	look  Look
}

func bit(set bool) string {
	if set {
		return "1"
	}
	return "0"
}

// textStyle says how all text of the chart looks, in hundredths of a point.
func (w *writer) textStyle(size string) {
	w.Put(`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>`)
	w.defaults("defRPr", size)
	w.Put(`</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`)
}

func (w *writer) defaults(element, size string) {
	lang := ""
	if element == "rPr" {
		lang = ` lang="zh-CN"`
	}
	w.Put(`<a:`, element, lang, ` sz="`, size, `" b="0"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="`, w.look.Face, `"/><a:ea typeface="`, w.look.Face, `"/></a:`, element, `>`)
}

// title writes the title of the chart or, with a turn, of an axis.
func (w *writer) title(text, size, body string) {
	w.Put(`<c:title><c:tx><c:rich><a:bodyPr`, body, `/><a:lstStyle/><a:p><a:pPr>`)
	w.defaults("defRPr", size)
	w.Put(`</a:pPr><a:r>`)
	w.defaults("rPr", size)
	w.Put(`<a:t>`)
	w.Text(text)
	w.Put(`</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`)
}

// axes writes the items below, and the scale of the values at the left.
func (w *writer) axes() {
	c := w.chart
	w.Put(`<c:catAx><c:axId val="`, itemAxis, `"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`)
	if c.XTitle != "" {
		w.title(c.XTitle, "900", "")
	}
	w.Put(`<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`)
	w.line("000000")
	w.Put(`<c:crossAx val="`, valueAxis, `"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`)
	scale := figure.NewScale(c.Bounds())
	w.Put(`<c:valAx><c:axId val="`, valueAxis, `"/><c:scaling><c:orientation val="minMax"/><c:max val="`, number(float64(scale.To)*scale.Step), `"/><c:min val="`, number(float64(scale.From)*scale.Step), `"/></c:scaling>`)
	w.Put(`<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>`)
	w.line("D9D9D9")
	w.Put(`</c:majorGridlines>`)
	if c.YTitle != "" {
		w.title(c.YTitle, "900", ` rot="0" vert="horz"`)
	}
	w.Put(`<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`)
	w.line("000000")
	w.Put(`<c:crossAx val="`, itemAxis, `"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="`, number(scale.Step), `"/></c:valAx>`)
}

func (w *writer) line(color string) {
	w.Put(`<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="`, color, `"/></a:solidFill></a:ln></c:spPr>`)
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', 15, 64) }
