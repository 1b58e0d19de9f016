package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
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
		var open []ordinal // one of each row, from the outermost
		for _, o := range ordinals(s.text) {
			p.checkOrdinal(s, open, o)
			open = append(outside(open, o.row), o)
		}
	}
}

// outside are the open ordinals of levels above that of a row.
func outside(open []ordinal, row string) []ordinal {
	for i, o := range open {
		if o.row == row {
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
	above := outside(open, o.row)
	written := s.text[o.start:o.end]
	if len(above) == len(open) { // a row that is not open yet should begin with one
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
	row        string // equal for those that may count one row
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
			body := strings.TrimLeft(line, "# \t　>*")
			found = append(found, lineOrdinals(body, offset+len(line)-len(body))...)
		}
		offset += len(line)
	}
	return found
}

// lineOrdinals gives the number that a line begins with and the points within it: 一是 where a sentence or clause begins.
// 一是 alone counts nothing: 一是一.
func lineOrdinals(line string, offset int) []ordinal {
	var found []ordinal
	begins := true
	for i, c := range line {
		if begins {
			if o, ok := phrase.Head(line[i:]); ok && (i == 0 || o.Style == phrase.Point) {
				written := line[i+o.Start : i+o.End]
				found = append(found, ordinal{
					start: offset + i + o.Start, end: offset + i + o.End, number: o.Number, row: o.Row(), written: written, inline: o.Style == phrase.Point,
				})
			}
		}
		begins = endsPart(c)
	}
	return found
}

// endsPart reports whether a clause, and so a point, may begin behind a character.
func endsPart(c rune) bool {
	switch c {
	case '。', '；', '，', '：', ':', ';', ',', '　', ' ', '\t', '#', '*':
		return true
	}
	return false
}
