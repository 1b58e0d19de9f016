package workbook

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// printed makes a sheet ready to print: A4 landscape, one page wide, the head on every page and in sight when the sheet is
// scrolled, page numbers below, nothing printed beside the form. Column last and row n are its ends.
func (s sheet) printed(last string, n int) error {
	landscape, a4, one, free, yes := "landscape", 9, 1, 0, true
	side, top, foot := 0.4, 0.6, 0.3 // inches
	whole := "'" + s.name + "'!$A$1:$" + last + "$" + strconv.Itoa(n)
	steps := []error{
		s.book.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &yes}),
		s.book.SetPageLayout(s.name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &one, FitToHeight: &free}),
		s.book.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Footer: &foot, Horizontally: &yes}),
		s.book.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&C第 &P 页，共 &N 页"}),
		s.book.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: 2, TopLeftCell: "A3", ActivePane: "bottomLeft"}),
		s.book.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: whole, Scope: s.name}),
		s.book.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + s.name + "'!$1:$2", Scope: s.name}),
	}
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return nil
}
