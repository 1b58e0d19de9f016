package workbook

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// shower gives the texts of cells as a reader of Chinese plans knows them: a date is one whatever its format, a negative figure has its sign.
type shower struct {
	book  *excelize.File
	sheet string
	since bool           // days are counted from 1904
	kinds map[int]string // of styles: how a date in them is written; empty for no date
}

// text is what a cell shows; raw is what it holds.
func (s *shower) text(at, shown, raw string) string {
	shown = strings.TrimSpace(shown)
	number, err := strconv.ParseFloat(raw, 64)
	if err != nil || shown == raw {
		return shown
	}
	if layout := s.layout(at); layout != "" {
		if day, err := excelize.ExcelDateToTime(number, s.since); err == nil {
			return day.Format(layout)
		}
	}
	if number < 0 && strings.HasPrefix(shown, "(") && strings.HasSuffix(shown, ")") {
		return "-" + strings.TrimSpace(shown[1:len(shown)-1])
	}
	return shown
}

// The ways to write a date.
const (
	wholeDate = "2006年1月2日"
	monthDate = "2006年1月"
	yearDate  = "2006年"
)

// builtinDates are the built-in formats of dates with a year, as Chinese programs of sheets show them.
var builtinDates = map[int]string{
	14: wholeDate, 15: wholeDate, 17: monthDate, 22: wholeDate, 27: monthDate, 28: wholeDate, 29: wholeDate, 30: wholeDate, 31: wholeDate,
	36: monthDate, 50: monthDate, 51: wholeDate, 52: monthDate, 53: wholeDate, 54: wholeDate, 57: monthDate,
}

// layout is how the date in a cell is written; empty if its format is not one of dates.
func (s *shower) layout(at string) string {
	id, err := s.book.GetCellStyle(s.sheet, at)
	if err != nil {
		return ""
	}
	layout, known := s.kinds[id]
	if !known {
		layout = s.layoutOf(id)
		s.kinds[id] = layout
	}
	return layout
}

func (s *shower) layoutOf(id int) string {
	style, err := s.book.GetStyle(id)
	switch {
	case err != nil:
		return ""
	case style.CustomNumFmt == nil:
		return builtinDates[style.NumFmt]
	}
	return dateLayout(*style.CustomNumFmt)
}

// literal is what a format shows as it is: quoted, escaped, and what stands in brackets.
var literal = regexp.MustCompile(`"[^"]*"|\\.|\[[^\]]*\]|_.|\*.`)

// dateLayout is how a date in a format of its own is written: with what the format shows of it.
func dateLayout(format string) string {
	format, _, _ = strings.Cut(format, ";")
	format = strings.ToLower(literal.ReplaceAllString(format, ""))
	switch {
	case !strings.Contains(format, "y") || strings.ContainsAny(format, "0#?"):
		return ""
	case strings.Contains(format, "d"):
		return wholeDate
	case strings.Contains(format, "m"):
		return monthDate
	}
	return yearDate
}
