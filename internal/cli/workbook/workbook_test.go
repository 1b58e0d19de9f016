package workbook

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestWorkbook(t *testing.T) {
	data, err := Of([]Table{
		{Name: "表3-3", Title: "企业汇总表", Head: []string{"序号", "企业名称", "年营业收入（亿元）", "联系电话"},
			Rows: [][]string{{"1", "甲厂", "18.6", "0510-00000000"}, {"2", "=1+1", "", "025"}}},
		{Name: "表3-2", Title: "园区汇总表", Head: []string{"序号"}, Rows: [][]string{{"1"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if sheets := book.GetSheetList(); !slices.Equal(sheets, []string{"表3-3", "表3-2"}) {
		t.Errorf("sheets %v", sheets)
	}
	rows, err := book.GetRows("表3-3")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{{"企业汇总表"}, {"序号", "企业名称", "年营业收入（亿元）", "联系电话"}, {"1", "甲厂", "18.6", "0510-00000000"}, {"2", "=1+1", "", "025"}}
	for i := range want {
		if i >= len(rows) || !slices.Equal(rows[i], want[i]) {
			t.Errorf("row %d: %v, want %v", i+1, rows[i], want[i])
		}
	}
	// A figure is a number, so that it can be summed; a telephone number and what looks like a formula stay text.
	for at, number := range map[string]bool{"C3": true, "D4": false, "B4": false} {
		kind, err := book.GetCellType("表3-3", at)
		if err != nil {
			t.Fatal(err)
		}
		if (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber) != number {
			t.Errorf("%s has type %v", at, kind)
		}
	}
	if formula, err := book.GetCellFormula("表3-3", "B4"); err != nil || formula != "" {
		t.Errorf("B4 holds the formula %q (%v)", formula, err)
	}
}
