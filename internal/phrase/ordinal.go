package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// Style is the way a number at the head of a line is written.
type Style uint8

// The styles.
const (
	Division Style = iota + 1 // 第一编, 第二章, 第三节, 第四条, 第一部分
	Comma                     // 一、 1、
	Paren                     // （一） (1)
	Dot                       // 1. 一．
	Close                     // 1） 一）
	Decimal                   // 1.1 3.2.1
	Circled                   // ① ⑴ ⒈ ㈠
	Point                     // 一是
	Nth                       // 第一， 其一，
)

// Ordinal is the number at the head of a line, a heading or an item.
type Ordinal struct {
	Style      Style
	Number     int  // of 1.2.3 the last
	Chinese    bool // its numeral is Chinese
	Start, End int  // bytes: the number with its marks, without blanks around it
	Body       int  // where the words behind it begin
	marks      string
}

// Heading reports whether only headings bear such a number: 第一章, 一、, （一）. Items bear the others too.
func (o Ordinal) Heading() bool {
	return o.Style == Division || o.Chinese && (o.Style == Comma || o.Style == Paren)
}

// Rank is how far out a number of its style stands in official papers: 1 for 第一章, 2 for 一、, 3 for （一）, 4 for 1.,
// 5 for （1）, 6 for ①. A point, 一是, has none: 0.
func (o Ordinal) Rank() int {
	switch o.Style {
	case Division:
		return 1
	case Circled:
		return 6
	case Point, Nth:
		return 0
	case Paren:
		if !o.Chinese {
			return 5
		}
		return 3
	case Comma, Dot:
		if o.Chinese {
			return 2
		}
	}
	return 4
}

// Row is equal for numbers that may count one row: the same marks around the same sort of numeral.
func (o Ordinal) Row() string { return o.marks }

// Head reads the number that a line begins with, behind blanks. A backslash may keep Markdown from seeing a list in it: 1\.
// Words that only look numbered have none: 一、二期工程, 1.5亿元, 第三方, 2025年.
func Head(line string) (Ordinal, bool) {
	s := headScan{text: line}
	s.at = s.blanks(0)
	o := Ordinal{Start: s.at}
	if !MayNumber(s.first()) || !s.read(&o) {
		return Ordinal{}, false
	}
	o.Body = s.blanks(max(s.at, o.Body))
	if o.End == 0 {
		o.End = s.at
	}
	return o, true
}

// MayNumber reports whether a number at the head of a line, or a blank before it, may begin with c: of hanzi only numerals and the two
// that stand before them.
func MayNumber(c rune) bool {
	return c < '一' || c > '鿿' || c == '第' || c == '其' || quantity.IsChineseNumeral(c)
}

// WithoutHead is a text without the number it begins with. One that is nothing but a number stays.
func WithoutHead(text string) string {
	if o, ok := Head(text); ok && strings.TrimSpace(text[o.Body:]) != "" {
		return text[o.Body:]
	}
	return text
}

// headScan reads a number from left to right; at is the byte it has come to.
type headScan struct {
	text string
	at   int
}

func (s *headScan) read(o *Ordinal) bool {
	switch {
	case s.circled(o):
		return true
	case s.take("第"):
		return s.numeral(o) && (s.division(o) || s.nth(o, "第"))
	case s.take("其"):
		return s.numeral(o) && o.Chinese && s.nth(o, "其")
	}
	if open := s.bracket("（("); open != "" {
		s.at = s.blanks(s.at)
		if !s.numeral(o) {
			return false
		}
		s.at = s.blanks(s.at)
		closing := s.bracket("）)")
		o.Style, o.marks, o.End = Paren, open+o.sort()+closing, s.at
		s.takeAny("、")
		return closing != ""
	}
	if !s.numeral(o) {
		return false
	}
	return s.decimal(o) || s.marked(o) || s.point(o)
}

// sort is the sort of a numeral, for Row.
func (o *Ordinal) sort() string {
	if o.Chinese {
		return "一"
	}
	return "1"
}

// division reads what a numbered part of a paper is called. A 条 or 部 counts things too, 第一条生产线, unless it stands alone.
func (s *headScan) division(o *Ordinal) bool {
	rest := s.text[s.at:]
	word := vocabulary.Builtin().List(vocabulary.Divisions).Prefix(rest)
	if word == "" {
		return false
	}
	behind := strings.TrimLeft(rest[len(word):], "、：:．. \t　")
	if (word == "条" || word == "部") && behind == rest[len(word):] && behind != "" {
		return false
	}
	s.at += len(word)
	o.Style, o.marks, o.End = Division, "第"+o.sort()+word, s.at
	o.Body = len(s.text) - len(behind)
	return true
}

// nth reads the mark behind 第一 and 其一.
func (s *headScan) nth(o *Ordinal, before string) bool {
	mark := s.takeAny("，,、：:")
	o.Style, o.marks = Nth, before+o.sort()+mark
	return mark != ""
}

// decimal reads the rest of 1.1 or 3.2.1, behind which a mark or a blank stands. An amount is none: 12.5 亿元.
func (s *headScan) decimal(o *Ordinal) bool {
	from, depth := s.at, 1
	last := *o
	for s.takeAny(".．") != "" && !last.Chinese && s.numeral(&last) && !last.Chinese {
		depth++
		from = s.at
		o.Number = last.Number
	}
	s.at = from
	if depth == 1 {
		return false
	}
	mark := s.takeAny("、.．")
	body := s.blanks(s.at)
	if mark == "" && body == s.at || body == len(s.text) || o.Number == 0 || isAmount(s.text[o.Start:]) {
		s.at = from
		return false
	}
	o.Style, o.marks = Decimal, strings.Repeat("1.", depth)+mark
	return true
}

// marked reads what follows the number of 一、 1. 1） and the like.
func (s *headScan) marked(o *Ordinal) bool {
	from := s.at
	s.at = s.blanks(s.at)
	s.takeAny(`\`)
	mark := s.takeAny("、.．）)")
	rest := s.text[s.at:]
	switch mark {
	case "、":
		o.Style = Comma
		if s.isPair(*o) {
			mark = ""
		}
	case ".", "．":
		o.Style = Dot
		if !o.Chinese && rest != "" && '0' <= rest[0] && rest[0] <= '9' {
			mark = ""
		}
	case "）", ")":
		o.Style = Close
	}
	if mark == "" {
		s.at = from
		return false
	}
	o.marks = o.sort() + mark
	return true
}

// isPair reports whether what looks like a number goes on with a greater one and what both count: 一、二期工程, 三、四线城市,
// 一、二三产业.
func (s *headScan) isPair(o Ordinal) bool {
	rest := s.text[s.at:]
	behind := strings.TrimLeft(rest, numerals+"、和")
	if vocabulary.Builtin().List(vocabulary.OrdinalUnits).Prefix(behind) == "" {
		return false
	}
	var next Ordinal
	first, _, _ := strings.Cut(rest[:len(rest)-len(behind)], "、")
	if t := (headScan{text: first}); !t.numeral(&next) {
		_, size := utf8.DecodeRuneInString(first)
		t = headScan{text: first[:size]}
		t.numeral(&next)
	}
	return next.Number > o.Number
}

// point reads the 是 of 一是.
func (s *headScan) point(o *Ordinal) bool {
	if !o.Chinese || o.Number > 10 || !s.take("是") {
		return false
	}
	o.Style, o.marks = Point, "一是"
	return true
}

// first is the character that it has come to.
func (s *headScan) first() rune {
	c, _ := utf8.DecodeRuneInString(s.text[s.at:])
	return c
}

func (s *headScan) take(word string) bool {
	if strings.HasPrefix(s.text[s.at:], word) {
		s.at += len(word)
		return true
	}
	return false
}

// takeAny takes one of the characters; "" if none stands here.
func (s *headScan) takeAny(chars string) string {
	for _, c := range chars {
		if s.take(string(c)) {
			return string(c)
		}
	}
	return ""
}

// bracket takes a bracket, with a backslash before it or without.
func (s *headScan) bracket(chars string) string {
	from := s.at
	s.takeAny(`\`)
	mark := s.takeAny(chars)
	if mark == "" {
		s.at = from
	}
	return mark
}

// blanks is the first byte from at on that is no blank.
func (s *headScan) blanks(at int) int {
	return len(s.text) - len(strings.TrimLeftFunc(s.text[at:], unicode.IsSpace))
}
