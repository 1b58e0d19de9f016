// Package workbook writes tables as an Excel file, with a sheet for each: what people fill together and sum.
package workbook

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Table is a sheet: a title, a head and rows.
type Table struct {
	Name, Title string // the name is that of the sheet: 31 characters at most
	Head        []string
	Rows        [][]string
	Codes       []string       // the names of columns that hold no figures, whatever their entries look like
	Filter      bool           // the head lets a user choose among the rows
	Links       map[int]string // from the second cells of rows, by the numbers of these from 0, to places that At gives
}

// At is the place of a row, counted from 0, of another table of the file.
func At(name string, row int) string { return "'" + name + "'!A" + strconv.Itoa(row+3) }

// Of is an Excel file with a sheet for each table: title, head and rows on a landscape A4 page.
func Of(all []Table) ([]byte, error) {
	book := excelize.NewFile()
	defer book.Close()
	styles, err := newSheetStyles(book)
	if err != nil {
		return nil, err
	}
	for i, s := range all {
		if len(s.Rows) > mostRows {
			return nil, fmt.Errorf("“%s”有 %d 行，一张 Excel 表放不下，请分几次做", s.Name, len(s.Rows))
		}
		if i == 0 {
			err = book.SetSheetName("Sheet1", s.Name)
		} else {
			_, err = book.NewSheet(s.Name)
		}
		if err == nil {
			err = fillSheet(sheet{book, s.Name, styles, columnWidths(s.Head, s.Rows)}, s)
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
	styles *sheetStyles
	widths []float64 // of the columns
}

// sheetStyles are the styles of the parts of a form; numbers are those of cells by the formats of their figures.
type sheetStyles struct {
	title, head, cell int
	text              int // of a cell that holds more than a line or two
	numbers           map[string]int
}

// middle and left are how the text of cells stands.
var (
	middle = &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	left   = &excelize.Alignment{Horizontal: "left", Vertical: "center", WrapText: true}
)

// borders are thin lines around a cell.
func borders() []excelize.Border {
	var border []excelize.Border
	for _, side := range []string{"left", "top", "right", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "000000", Style: 1})
	}
	return border
}

// asText is the format of cells that hold text, codes among them, also when somebody types into them.
const asText = "@"

func cellStyle(format string, alignment *excelize.Alignment) *excelize.Style {
	return &excelize.Style{Font: &excelize.Font{Size: 11, Family: "宋体"}, Alignment: alignment, Border: borders(), CustomNumFmt: &format}
}

func newSheetStyles(book *excelize.File) (*sheetStyles, error) {
	styles := &sheetStyles{numbers: map[string]int{}}
	for _, s := range []struct {
		to    *int
		style *excelize.Style
	}{
		{&styles.title, &excelize.Style{Font: &excelize.Font{Bold: true, Size: titleSize, Family: "宋体"}, Alignment: middle}},
		{&styles.head, &excelize.Style{Font: &excelize.Font{Bold: true, Size: 11, Family: "宋体"}, Alignment: middle, Border: borders()}},
		{&styles.cell, cellStyle(asText, middle)},
		{&styles.text, cellStyle(asText, left)},
	} {
		id, err := book.NewStyle(s.style)
		if err != nil {
			return nil, err
		}
		*s.to = id
	}
	return styles, nil
}

// number is the style of figures in a format.
func (s sheet) number(format string) (int, error) {
	if id, ok := s.styles.numbers[format]; ok {
		return id, nil
	}
	id, err := s.book.NewStyle(cellStyle(format, middle))
	s.styles.numbers[format] = id
	return id, err
}

// longText is wider than what stands in the middle of its cell.
const longText = 40

// titleSize is the type of the title, in points.
const titleSize = 16

// fillSheet writes the title into row 1, the head into row 2 and the plans below.
func fillSheet(s sheet, form Table) error {
	last, err := excelize.ColumnNumberToName(len(form.Head))
	if err != nil {
		return err
	}
	titleLines := math.Ceil(wide(form.Title) * titleSize / 11 / sum(s.widths))
	steps := []func() error{
		func() error { return s.book.MergeCell(s.name, "A1", last+"1") },
		func() error { return s.book.SetCellStr(s.name, "A1", form.Title) },
		func() error { return s.book.SetCellStyle(s.name, "A1", last+"1", s.styles.title) },
		func() error { return s.book.SetRowHeight(s.name, 1, titleLines*1.5*titleSize+rowPad) },
		func() error { return s.head(form.Head) },
		func() error { return s.filter(form.Filter, last, len(form.Rows)) },
		func() error { return s.printed(last, len(form.Rows)+2) },
	}
	for i, cells := range form.Rows {
		steps = append(steps, func() error { return s.row(i+3, form, cells) })
	}
	for _, row := range slices.Sorted(maps.Keys(form.Links)) {
		steps = append(steps, func() error {
			return s.book.SetCellHyperLink(s.name, "B"+strconv.Itoa(row+3), form.Links[row], "Location")
		})
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// filter lets a user choose among rows below the head. It comes before the sheet is made ready to print: the library forgets the page then.
func (s sheet) filter(wanted bool, last string, rows int) error {
	if !wanted || rows == 0 {
		return nil
	}
	return s.book.AutoFilter(s.name, "A2:"+last+strconv.Itoa(rows+2), nil)
}

// head writes the names of the columns, and sets how wide these are.
func (s sheet) head(cells []string) error {
	for i, text := range cells {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := s.put(column+"2", text, s.styles.head); err != nil {
			return err
		}
		if err := s.book.SetColWidth(s.name, column, column, s.widths[i]); err != nil {
			return err
		}
	}
	return s.book.SetRowHeight(s.name, 2, rowHeight(cells, s.widths))
}

// row writes cells from column A on; what is a figure becomes a number, so that it can be summed.
func (s sheet) row(n int, form Table, cells []string) error {
	for i, text := range cells {
		at, err := excelize.CoordinatesToCellName(i+1, n)
		if err != nil {
			return err
		}
		var value any = fitting(text)
		style := s.styles.cell
		if wide(text) > longText {
			style = s.styles.text
		}
		if number, format, ok := figure(form.Head[i], text); ok && !slices.Contains(form.Codes, form.Head[i]) {
			value = number
			if style, err = s.number(format); err != nil {
				return err
			}
		}
		if err := s.put(at, value, style); err != nil {
			return err
		}
	}
	return s.book.SetRowHeight(s.name, n, rowHeight(cells, s.widths))
}

func (s sheet) put(at string, value any, style int) error {
	if err := s.book.SetCellValue(s.name, at, value); err != nil {
		return err
	}
	return s.book.SetCellStyle(s.name, at, at, style)
}
