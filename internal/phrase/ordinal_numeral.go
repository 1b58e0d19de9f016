package phrase

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/quantity"
)

// The longest numerals, in characters, that count headings and items: 100 and 一百零一.
const (
	maxDigits  = 3
	maxChinese = 4
)

// The characters that numerals of headings are written with.
const (
	digits   = "0123456789０１２３４５６７８９"
	chinese  = "一二三四五六七八九十百零〇两"
	numerals = digits + chinese
)

// numeral takes the numeral that stands here, Arabic or Chinese.
func (s *headScan) numeral(o *Ordinal) bool {
	rest := s.text[s.at:]
	size := len(rest) - len(strings.TrimLeft(rest, digits))
	o.Chinese = size == 0
	most := maxDigits
	if o.Chinese {
		size, most = len(rest)-len(strings.TrimLeft(rest, chinese)), maxChinese
	}
	if size == 0 || utf8.RuneCountInString(rest[:size]) > most {
		return false
	}
	n, err := quantity.ParseNumber(rest[:size])
	if err != nil {
		return false
	}
	o.Number, err = strconv.Atoi(n.String())
	if err != nil {
		return false
	}
	s.at += size
	return true
}

// rings are the rows of characters that are numbers already: the first of each, and how many follow one another.
var rings = []struct {
	first   rune
	length  rune
	chinese bool
}{{'①', 20, false}, {'⑴', 20, false}, {'⒈', 20, false}, {'❶', 10, false}, {'㈠', 10, true}, {'㊀', 10, true}}

// circled takes a number that is one character: ① ⑴ ⒈ ㈠.
func (s *headScan) circled(o *Ordinal) bool {
	c, size := utf8.DecodeRuneInString(s.text[s.at:])
	for _, r := range rings {
		if r.first <= c && c < r.first+r.length {
			s.at += size
			o.Style, o.Number, o.Chinese, o.marks = Circled, int(c-r.first)+1, r.chinese, string(r.first)
			return true
		}
	}
	return false
}

// isAmount reports whether a text begins with a number in a unit that measures, in which decimals have a sense: 12.5 亿元,
// but not 1.1 项目概况.
func isAmount(text string) bool {
	found := quantity.Find(text[:min(len(text), 40)])
	if len(found) == 0 || found[0].Start > 0 {
		return false
	}
	unit := found[0].Quantity.Unit
	return unit != "" && quantity.Dimension(unit) != unit
}
