package workbook

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Several lists in one file: each can be filtered and is one page wide, a cell leads to a row of another list, codes and what looks like a
// formula are text, figures and shares are numbers.
func TestLists(t *testing.T) {
	rows := [][]string{{"1", "01", "83.7%"}, {"2", "2", "=1+1"}, {"3", "+3", "@x"}, {"4", "-4", strings.Repeat("长", 40000)}}
	first := Table{Name: "汇总", Title: "汇总", Head: []string{"序号", "编号", "占比"}, Rows: rows, Codes: []string{"编号"}, Filter: true, Links: map[int]string{1: At("问题", 1)}}
	second := Table{Name: "问题", Title: "问题", Head: []string{"序号"}, Rows: [][]string{{"1"}, {"2"}}, Filter: true}
	data, err := Of([]Table{first, second})
	if err != nil {
		t.Fatal(err)
	}
	again, err := Of([]Table{first, second})
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same lists give other bytes (%v)", err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for at, want := range map[string]string{"A3": "1", "B3": "s", "C3": "0.837", "B4": "s", "C4": "s", "B5": "s", "C5": "s", "B6": "s"} {
		kind, _ := book.GetCellType("汇总", at)
		raw, err := book.GetCellValue("汇总", at, excelize.Options{RawCellValue: true})
		if err != nil || (want == "s") != (kind == excelize.CellTypeSharedString) || want != "s" && raw != want {
			t.Errorf("%s: %q of type %v, want %s (%v)", at, raw, kind, want, err)
		}
		if formula, err := book.GetCellFormula("汇总", at); err != nil || formula != "" {
			t.Errorf("%s holds the formula %q (%v)", at, formula, err)
		}
	}
	if long, _ := book.GetCellValue("汇总", "C6"); !strings.HasSuffix(long, cut) {
		t.Error("a text that no cell holds is cut without a word")
	}
	if ok, to, err := book.GetCellHyperLink("汇总", "B4"); !ok || to != "'问题'!A4" {
		t.Errorf("leads to %q (%v)", to, err)
	}
	filters := map[string]string{}
	for _, n := range book.GetDefinedName() {
		if n.Name == "_xlnm._FilterDatabase" {
			filters[n.Scope] = n.RefersTo
		}
	}
	if filters["汇总"] != "'汇总'!$A$2:$C$6" || filters["问题"] != "'问题'!$A$2:$A$4" {
		t.Errorf("filters %v", filters)
	}
	for _, sheet := range book.GetSheetList() {
		if props, err := book.GetSheetProps(sheet); err != nil || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s is not fitted to the page (%v)", sheet, err)
		}
	}
}

// More rows than a sheet has are refused, not left out.
func TestTooManyRows(t *testing.T) {
	_, err := Of([]Table{{Name: "问题", Head: []string{"序号"}, Rows: make([][]string, mostRows+1)}})
	if err == nil || !strings.Contains(err.Error(), "放不下") {
		t.Errorf("error %v", err)
	}
}
