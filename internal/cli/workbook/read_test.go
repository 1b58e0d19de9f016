package workbook

import (
	"bytes"
	"strings"
	"testing"

	"pilotplan/internal/doc"

	"github.com/xuri/excelize/v2"
)

// sheetOf makes an Excel file of rows, with merged ranges.
func sheetOf(t *testing.T, name string, rows [][]any, merged ...[2]string) []byte {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	if err := book.SetSheetName("Sheet1", name); err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := book.SetSheetRow(name, at, &row); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range merged {
		if err := book.MergeCell(name, m[0], m[1]); err != nil {
			t.Fatal(err)
		}
	}
	var file bytes.Buffer
	if err := book.Write(&file); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// A sheet as companies keep it: a title over all columns, a unit for all, a head of two rows, numbers as numbers and as text.
func TestRead(t *testing.T) {
	data := sheetOf(t, "指标表", [][]any{
		{"2023—2025年指标表"},
		{"单位：万元"},
		{"序号", "指标名称", "基期", "年度目标", nil, nil},
		{nil, nil, "2022年", "2023年", "2024年", "2025年"},
		{1, "服务收入", 480, "1500", 3200, 6000.5},
		{2, "备件收入", nil, 10, 20, 30},
		{},
		{"填表人：王某某"},
	}, [2]string{"A1", "F1"}, [2]string{"A3", "A4"}, [2]string{"B3", "B4"}, [2]string{"D3", "F3"})
	read, _, err := Read("表.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range read.Document.Blocks {
		switch b := b.(type) {
		case *doc.Heading:
			got = append(got, "# "+doc.Text(b.Spans))
		case *doc.Paragraph:
			got = append(got, doc.Text(b.Spans))
		case *doc.Table:
			for _, row := range append([][][]doc.Span{b.Head}, b.Rows...) {
				var cells []string
				for _, c := range row {
					cells = append(cells, doc.Text(c))
				}
				got = append(got, strings.Join(cells, "|"))
			}
		}
	}
	want := "# 指标表\n2023—2025年指标表\n单位：万元\n序号|指标名称|基期 2022年|年度目标 2023年|年度目标 2024年|年度目标 2025年\n1|服务收入|480|1500|3200|6000.5\n2|备件收入||10|20|30\n填表人：王某某"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	at := bytes.Index(read.Source, []byte("6000.5"))
	if pos := read.Places.Pos(at, at+1); pos.Name != "指标表!F5" || pos.File != "表.xlsx" {
		t.Errorf("place %+v", pos)
	}
}

func TestNoWorkbook(t *testing.T) {
	for _, data := range []string{"", "文字", "PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"} {
		if _, _, err := Read("表.xlsx", []byte(data)); err == nil || !strings.Contains(err.Error(), "另存为 .xlsx") {
			t.Errorf("%q: %v", data, err)
		}
	}
}
