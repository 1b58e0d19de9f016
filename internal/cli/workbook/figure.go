package workbook

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	plainNumber = regexp.MustCompile(`^-?(0|[1-9]\d*)(\.\d+)?(%)?$`)
	unitInHead  = regexp.MustCompile(`[（(][^（）()]+[）)]$`)
)

const (
	mostDigits = 15 // what a program of sheets keeps of a number
	codeDigits = 10 // so many digits without a unit are a telephone number or a code
)

// figure is a cell as a number, with the format that shows it as it is written. A code is none: it would lose its zeros, or be
// shown as 1.38E+10.
func figure(head, text string) (number float64, format string, ok bool) {
	m := plainNumber.FindStringSubmatch(text)
	if m == nil || len(text) > mostDigits || len(m[1]) >= codeDigits && m[2] == "" && !unitInHead.MatchString(head) {
		return 0, "", false
	}
	format = "0"
	if m[2] != "" {
		format += "." + strings.Repeat("0", len(m[2])-1)
	}
	if m[3] != "" {
		text, format = strings.TrimSuffix(text, "%")+"e-2", format+"%"
	}
	number, err := strconv.ParseFloat(text, 64)
	return number, format, err == nil
}
