// Package workbook writes tables as an Excel file, with a sheet for each: what people fill together and sum.
package workbook

import (
	"bytes"
	"strconv"

	"pilotplan/internal/render"

	"github.com/xuri/excelize/v2"
)

// Of is an Excel file with a sheet for each form: title, head and rows on a landscape A4 page.
func Of(all []render.Summary) ([]byte, error) {
	book := excelize.NewFile()
	defer book.Close()
	styles, err := newSheetStyles(book)
	if err != nil {
		return nil, err
	}
	for i, s := range all {
		name := "表" + s.Name
		if i == 0 {
			err = book.SetSheetName("Sheet1", name)
		} else {
			_, err = book.NewSheet(name)
		}
		if err == nil {
			err = fillSheet(sheet{book, name, styles}, s)
		}
		if err != nil {
			return nil, err
		}
	}
	var file bytes.Buffer
	if err := book.Write(&file); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// sheet is one sheet of a workbook being filled.
type sheet struct {
	book   *excelize.File
	name   string
	styles sheetStyles
}

// sheetStyles are the styles of the parts of a form.
type sheetStyles struct{ title, head, cell int }

func newSheetStyles(book *excelize.File) (sheetStyles, error) {
	var border []excelize.Border
	for _, side := range []string{"left", "top", "right", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "000000", Style: 1})
	}
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	var styles sheetStyles
	for _, s := range []struct {
		to    *int
		style excelize.Style
	}{
		{&styles.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 16, Family: "宋体"}, Alignment: middle}},
		{&styles.head, excelize.Style{Font: &excelize.Font{Bold: true, Size: 11, Family: "宋体"}, Alignment: middle, Border: border}},
		{&styles.cell, excelize.Style{Font: &excelize.Font{Size: 11, Family: "宋体"}, Alignment: middle, Border: border}},
	} {
		id, err := book.NewStyle(&s.style)
		if err != nil {
			return styles, err
		}
		*s.to = id
	}
	return styles, nil
}

// fillSheet writes the title into row 1, the head into row 2 and the plans below.
func fillSheet(s sheet, form render.Summary) error {
	last, err := excelize.ColumnNumberToName(len(form.Head))
	if err != nil {
		return err
	}
	landscape, paper, fit := "landscape", 9, 1
	steps := []func() error{
		func() error { return s.book.MergeCell(s.name, "A1", last+"1") },
		func() error { return s.book.SetCellStr(s.name, "A1", form.Title) },
		func() error { return s.book.SetCellStyle(s.name, "A1", last+"1", s.styles.title) },
		func() error { return s.row(2, form.Head, s.styles.head) },
		func() error { return s.book.SetColWidth(s.name, "A", last, 14) },
		func() error {
			return s.book.SetPageLayout(s.name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &paper, FitToWidth: &fit})
		},
	}
	for i, cells := range form.Rows {
		steps = append(steps, func() error { return s.row(i+3, cells, s.styles.cell) })
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// row writes cells from column A on; what is a plain number becomes one, so that it can be summed.
func (s sheet) row(n int, cells []string, style int) error {
	for i, text := range cells {
		at, err := excelize.CoordinatesToCellName(i+1, n)
		if err != nil {
			return err
		}
		var value any = text
		if number, err := strconv.ParseFloat(text, 64); err == nil && strconv.FormatFloat(number, 'f', -1, 64) == text {
			value = number
		}
		if err := s.book.SetCellValue(s.name, at, value); err != nil {
			return err
		}
		if err := s.book.SetCellStyle(s.name, at, at, style); err != nil {
			return err
		}
	}
	return nil
}
