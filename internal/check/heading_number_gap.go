package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
)

var headingNumberGap = rule{
	id:       "heading-number-gap",
	family:   "措辞",
	title:    "小标题或分条的序号不连续，或写法混用",
	severity: finding.Warning,
	text:     true,
	bad:      "一、建平台；三、建队伍    # 没有二",
	good:     "一、建平台；二、建队伍",
	run:      checkHeadingNumberGap,
}

// A text is read from top to bottom: a number goes on where the last of its style left off, and what is numbered in another
// style stands below it. Beginning anew at one is always allowed.
func checkHeadingNumberGap(p *pass) {
	for _, s := range p.passages {
		if s.role == otherText && !s.plain {
			continue
		}
		var open []ordinal // one of each style, from the outermost
		for _, o := range ordinals(s.text) {
			p.checkOrdinal(s, open, o)
			open = append(outside(open, o.style), o)
		}
	}
}

// outside are the open ordinals of levels above that of a style.
func outside(open []ordinal, style string) []ordinal {
	for i, o := range open {
		if o.style == style {
			return open[:i]
		}
	}
	return open
}

func (p *pass) checkOrdinal(s passage, open []ordinal, o ordinal) {
	if o.number == 1 || len(open) == 0 {
		return
	}
	f := finding.Finding{Pos: s.place(o.start, o.end), Path: s.path, Hint: "改成连续的序号，同一层用同一种写法"}
	above := outside(open, o.style)
	written := s.text[o.start:o.end]
	if len(above) == len(open) { // a style that is not open yet should begin with one
		last := open[len(open)-1]
		if last.number+1 != o.number || last.inline != o.inline {
			return
		}
		f.Message = fmt.Sprintf("序号的写法变了：“%s”后面是“%s”", last.written, written)
		p.report(f)
		return
	}
	last := open[len(above)]
	switch {
	case o.number == last.number+1:
		return
	case o.number == last.number:
		f.Message = fmt.Sprintf("序号“%s”重复了", written)
	case o.number > last.number:
		f.Message = fmt.Sprintf("序号不连续：“%s”后面是“%s”", last.written, written)
	default:
		f.Message = fmt.Sprintf("序号倒退了：“%s”后面是“%s”", last.written, written)
	}
	p.report(f)
}

// ordinal is a number that counts paragraphs or points: 一、 （二） 3. 一是.
type ordinal struct {
	start, end int
	number     int
	style      string // the marks around the number and what sort of digits
	written    string
	inline     bool // 一是 and the like, which stand within a paragraph
}

// ordinals finds those at the beginning of lines, and the 一是 within them.
func ordinals(text string) []ordinal {
	var found []ordinal
	offset, code := 0, false
	for _, line := range strings.SplitAfter(text, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			code = !code
		}
		if !code {
			if o, ok := leading(line, offset); ok {
				found = append(found, o)
			}
			found = append(found, inline(line, offset)...)
		}
		offset += len(line)
	}
	return found
}

// leading reads the ordinal at the beginning of a line, behind the marks of a Markdown heading.
func leading(line string, offset int) (ordinal, bool) {
	body := strings.TrimLeft(line, "# \t　>*")
	start := len(line) - len(body)
	open, rest := "", body
	for _, mark := range []string{"（", "(", "第"} {
		if after, ok := strings.CutPrefix(body, mark); ok {
			open, rest = mark, after
		}
	}
	number, sort, size := numeral(rest)
	if number == 0 {
		return ordinal{}, false
	}
	closed := ""
	for _, mark := range closings[open] {
		if strings.HasPrefix(rest[size:], mark) {
			closed = mark
			break
		}
	}
	after := rest[size+len(closed):]
	if closed == "" || closed == "." && after != "" && strings.ContainsRune("0123456789", rune(after[0])) {
		return ordinal{}, false
	}
	end := start + len(open) + size + len(closed)
	return ordinal{
		start: offset + start, end: offset + end, number: number, style: open + sort + strings.TrimSpace(closed), written: line[start:end],
	}, true
}

// closings are what may stand behind the number, by what stands before it.
var closings = map[string][]string{
	"":  {"、", "．", ". ", ".", "）", ") "},
	"（": {"）"}, "(": {")", "）"},
	"第": {"章", "节", "条", "，", "、"},
}

// numeral reads a number of up to two digits at the beginning of s, Arabic or Chinese; 0 if there is none.
func numeral(s string) (number int, sort string, size int) {
	sort = "1"
	size = len(s) - len(strings.TrimLeft(s, "0123456789"))
	if size == 0 {
		sort = "一"
		size = len(s) - len(strings.TrimLeft(s, "一二三四五六七八九十"))
	}
	if size == 0 || utf8.RuneCountInString(s[:size]) > 3 {
		return 0, "", 0
	}
	n, err := quantity.ParseNumber(s[:size])
	if err != nil || !n.IsInt() || n.Cmp(quantity.Int(99)) > 0 {
		return 0, "", 0
	}
	for number < 99 && quantity.Int(int64(number)).Cmp(n) < 0 {
		number++
	}
	return number, sort, size
}

// inline finds 一是 and its like behind the end of a sentence or clause. One alone counts nothing: 一是一.
func inline(line string, offset int) []ordinal {
	var found []ordinal
	for from := 0; ; {
		i := strings.Index(line[from:], "是")
		if i < 0 {
			break
		}
		at := from + i
		from = at + len("是")
		digit, size := utf8.DecodeLastRuneInString(line[:at])
		n := strings.IndexRune("一二三四五六七八九", digit)
		before, _ := utf8.DecodeLastRuneInString(line[:at-size])
		if n < 0 || at > size && !strings.ContainsRune("。；，：:;,　 \t#*", before) {
			continue
		}
		found = append(found, ordinal{
			start: offset + at - size, end: offset + from, number: n/3 + 1, style: "一是",
			written: line[at-size : from], inline: true,
		})
	}
	return found
}
