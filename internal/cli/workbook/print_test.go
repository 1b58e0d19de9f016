package workbook

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// A form is ready to print: one page wide, its head on every page and frozen, columns by their content, rows as high as their
// wrapped lines.
func TestReadyToPrint(t *testing.T) {
	long := strings.Repeat("推动两业融合", 20)
	data, err := Of([]Table{{Name: "表3-3", Title: "企业汇总表", Head: []string{"序号", "名称", "做法"}, Rows: [][]string{{"1", "甲厂", long}, {"2", "乙厂", "短"}}}})
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	const sheet = "表3-3"
	layout, err := book.GetPageLayout(sheet)
	if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
		t.Errorf("layout %+v, %v", layout, err)
	}
	if props, err := book.GetSheetProps(sheet); err != nil || !*props.FitToPage {
		t.Errorf("the page is not fitted: %v", err)
	}
	if panes, err := book.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 2 {
		t.Errorf("panes %+v, %v", panes, err)
	}
	names := map[string]string{}
	for _, n := range book.GetDefinedName() {
		names[n.Name] = n.RefersTo
	}
	if names["_xlnm.Print_Titles"] != "'表3-3'!$1:$2" || names["_xlnm.Print_Area"] != "'表3-3'!$A$1:$C$4" {
		t.Errorf("names %v", names)
	}
	number, _ := book.GetColWidth(sheet, "A")
	text, _ := book.GetColWidth(sheet, "C")
	high, _ := book.GetRowHeight(sheet, 3)
	low, _ := book.GetRowHeight(sheet, 4)
	if number >= text || number+text > pageWidth+2 || high < 2*lineHeight || low != leastRow {
		t.Errorf("columns %v and %v wide, rows %v and %v high", number, text, high, low)
	}
}

// Many columns of long texts are shared out: the page is not exceeded, short entries stay whole, and the longest text is the widest.
func TestColumnsShareThePage(t *testing.T) {
	var head, row []string
	for i := range 8 {
		head, row = append(head, "栏"), append(row, strings.Repeat("字", 3+8*i))
	}
	widths := columnWidths(head, [][]string{row})
	if sum(widths) > pageWidth*1.1+12 || widths[0] != 6+cellPad || widths[7] <= widths[3] {
		t.Errorf("widths %v, together %v", widths, sum(widths))
	}
}

// Figures are numbers that look as they are written; codes, telephone numbers and what has zeros in front are text.
func TestFigures(t *testing.T) {
	for _, c := range []struct{ head, text, format string }{
		{"年营业收入（亿元）", "18.60", "0.00"}, {"序号", "1", "0"}, {"税收（元）", "18600000000", "0"}, {"增速（%）", "-0.5", "0.0"},
		{"电话", "13800000000", ""}, {"区号", "025", ""}, {"电话", "0510-1", ""}, {"代码", "91320000123456789", ""}, {"名称", "=1+1", ""}, {"数", "1e3", ""}, {"占比", "23.5%", "0.0%"}, {"占比", "80%", "0%"}, {"占比", "%", ""}, {"数", "", ""},
	} {
		if _, format, ok := figure(c.head, c.text); format != c.format || ok != (c.format != "") {
			t.Errorf("%s %s is shown as %q", c.head, c.text, format)
		}
	}
}
