package sheet

import (
	"fmt"
	"regexp"
	"strings"

	"pilotplan/internal/finding"
)

func (d *doctor) tabs(i int, s shape, _ bool) bool {
	line := d.sheet.Lines[i]
	k := index(line[:s.indent], 0, "\t")
	if k < 0 {
		return false
	}
	d.report(i, k, s.indent, fault{"缩进里有制表符（Tab）", "缩进只用空格，每层两格"})
	width := s.indent + strings.Count(string(line[:s.indent]), "\t")
	s.indent = width
	if to, ok := d.aligned(s); !ok {
		width = to
	}
	d.sheet.replace(i, 0, skipBlanks(line, 0), strings.Repeat(" ", width))
	return true
}

// aligned reports whether a line with key or dash may stand at its indent, and if not, where it was probably meant.
func (d *doctor) aligned(s shape) (int, bool) {
	if len(d.levels) == 0 || s.indent > d.around() && !d.text {
		return s.indent, true
	}
	best, least := s.indent, 1<<30
	for k, l := range d.levels {
		to := l.column
		switch dash := len(s.dashes) > 0; {
		case dash && !l.dash && !(k == len(d.levels)-1 && !d.text):
			continue
		case !dash && l.dash:
			if k+1 == len(d.levels) || l.column != s.indent || d.has(level{l.column, false}) {
				continue
			}
			to = d.levels[k+1].column // a row's key stands under its dash
		case l.column == s.indent:
			return s.indent, true
		}
		if gap := max(to-s.indent, s.indent-to); gap <= least {
			best, least = to, gap
		}
	}
	return best, best == s.indent
}

func (d *doctor) has(l level) bool {
	for _, other := range d.levels {
		if other == l {
			return true
		}
	}
	return false
}

func (d *doctor) indent(i int, s shape, _ bool) bool {
	if s.colon < 0 && len(s.dashes) == 0 {
		return false
	}
	to, ok := d.aligned(s)
	if ok {
		return false
	}
	d.report(i, s.indent, s.end, fault{
		fmt.Sprintf("缩进不对：这一行空了 %d 格，同级的空 %d 格", s.indent, to), fmt.Sprintf("行首空 %d 格", to),
	})
	d.sheet.replace(i, 0, s.indent, strings.Repeat(" ", to))
	return true
}

// noKey finds lines that are neither key, nor entry of a list, nor part of a text.
func (d *doctor) noKey(i int, s shape, _ bool) bool {
	line := d.sheet.Lines[i]
	if s.colon >= 0 || len(s.dashes) > 0 || d.outside == i || s.indent == len(line) || strings.ContainsRune(`[{"'`, line[s.key]) && len(d.levels) == 0 {
		return false
	}
	if d.goesOn(s) {
		return false
	}
	if d.block {
		if d.outside < 0 || d.outside < i && !d.outsideBefore(i) {
			d.report(i, s.indent, s.end, fault{"多段文字没有缩进", "“|” 下面的每一行都比键多空两格"})
		}
		d.outside = i
		d.sheet.replace(i, 0, s.indent, strings.Repeat(" ", max(d.last.around(), 0)+2))
		return true
	}
	if hasMark(line, "---") || hasMark(line, "...") {
		return false
	}
	d.report(i, s.indent, s.end, fault{"这一行没有冒号，读不懂：" + finding.Quote(string(line[s.key:s.end])), "写成 “键: 值”；若是上一项的文字，写成 “键: |” 再把文字缩进"})
	d.sheet.replace(i, 0, len(line), "")
	return true
}

// outsideBefore reports whether only blank lines stand between the last line found outside its block text and line i.
func (d *doctor) outsideBefore(i int) bool {
	for k := d.outside + 1; k < i; k++ {
		if !IsBlank(d.sheet.Lines[k]) {
			return false
		}
	}
	return true
}

func (d *doctor) unclosed(i int, s shape, _ bool) bool {
	line := d.sheet.Lines[i]
	if s.value >= len(line) {
		return false
	}
	switch first := line[s.value]; first {
	case '"', '\'':
		return d.openQuote(i, s, first)
	case '[', '{':
		return d.openBracket(i, s)
	}
	return false
}

func (d *doctor) openQuote(i int, s shape, quote rune) bool {
	line := d.sheet.Lines[i]
	end := closingQuote(line, s.value)
	if end >= 0 {
		rest := skipBlanks(line, end+1)
		if rest >= s.end || s.colon < 0 && line[rest] == ':' {
			return false
		}
		d.report(i, rest, s.end, fault{"引号后面还有文字", "把整个值放进一对引号里；里面的引号改用“”"})
		d.enclose(i, s)
		return true
	}
	if d.closedLater(i, string(quote)) {
		return false
	}
	d.report(i, s.value, s.value+1, fault{"引号没有写完", "在值的末尾补上 " + string(quote)})
	d.sheet.replace(i, s.end, s.end, string(quote))
	return true
}

// closedLater reports whether one of marks stands on a further line, before the next line that begins with a known key.
func (d *doctor) closedLater(i int, marks string) bool {
	const most = 200 // lines; a value that long is not in quotes
	for k := i + 1; k < min(len(d.sheet.Lines), i+most); k++ {
		line := d.sheet.Lines[k]
		s := shapeOf(line)
		if s.colon >= 0 && d.known(line[s.key:s.colon]) {
			return false
		}
		if strings.ContainsAny(string(line), marks) {
			return true
		}
	}
	return false
}

// enclose puts the whole value in single quotes.
func (d *doctor) enclose(i int, s shape) {
	d.sheet.replace(i, s.end, s.end, "'")
	for k := s.end - 1; k >= s.value; k-- {
		if d.sheet.Lines[i][k] == '\'' {
			d.sheet.replace(i, k, k, "'")
		}
	}
	d.sheet.replace(i, s.value, s.value, "'")
}

func (d *doctor) badStart(i int, s shape, _ bool) bool {
	line := d.sheet.Lines[i]
	if s.value >= s.end || s.colon < 0 && len(s.dashes) == 0 {
		return false
	}
	first, next := line[s.value], ' '
	if s.value+1 < s.end {
		next = line[s.value+1]
	}
	value := string(line[s.value:s.end])
	switch {
	case strings.ContainsRune("%@`]},", first):
	case first == '*' && !d.anchored(value[1:]):
	case first == '&' && (next > 0x7f || isBlank(next)):
	case (first == '|' || first == '>') && !isBlockHeader(value):
	case first == '-' && isBlank(next) && s.colon >= 0:
		d.report(i, s.value, s.end, fault{"列表不能写在键的同一行", "每条另起一行，以 “- ” 开头"})
		d.enclose(i, s)
		return true
	case first == '?' && isBlank(next):
	default:
		return false
	}
	d.report(i, s.value, s.end, fault{fmt.Sprintf("值不能以 “%c” 开头", first), "给整个值加引号：" + quotedExample(value)})
	d.enclose(i, s)
	return true
}

func quotedExample(value string) string {
	if runes := []rune(value); len(runes) > 30 {
		value = string(runes[:30]) + "…"
	}
	return "'" + strings.ReplaceAll(finding.Visible(value), "'", "''") + "'"
}

var anchorPattern = regexp.MustCompile(`&([\w-]+)`)

// anchored reports whether a name that follows "*" is given somewhere with "&".
func (d *doctor) anchored(name string) bool {
	if d.anchors == nil {
		d.anchors = map[string]bool{}
		for _, m := range anchorPattern.FindAllSubmatch(d.sheet.File.Text, -1) {
			d.anchors[string(m[1])] = true
		}
	}
	return d.anchors[name]
}

func (d *doctor) tagged(i int, s shape, _ bool) bool {
	line := d.sheet.Lines[i]
	if s.value >= s.end || s.colon < 0 && len(s.dashes) == 0 || line[s.value] != '!' {
		return false
	}
	d.report(i, s.value, s.end, fault{"值不能以 “!” 开头", "给整个值加引号：" + quotedExample(string(line[s.value:s.end]))})
	d.enclose(i, s)
	return true
}

func (d *doctor) colonInValue(i int, s shape, _ bool) bool {
	line := d.sheet.Lines[i]
	if s.colon < 0 || s.value >= s.end || strings.ContainsRune("\"'[{|>&*!", line[s.value]) {
		return false
	}
	for k := s.value; k < s.end; k++ {
		if line[k] == ':' && blankAt(line[:s.end], k+1) {
			d.report(i, k, k+1, fault{"值里有 “: ”，会被当成另一个键", "给整个值加引号：" + quotedExample(string(line[s.value:s.end])) + "，或改用全角冒号"})
			d.enclose(i, s)
			return true
		}
	}
	return false
}

// blockTabs finds block text that is indented with tabs.
func (d *doctor) blockTabs() {
	w := &walker{sheet: d.sheet, block: noBlock}
	told := -1
	for i := range d.sheet.Lines {
		line := d.sheet.Lines[i]
		switch {
		case w.inBlock(line):
			if k := index(line[:skipBlanks(line, 0)], 0, "\t"); k >= 0 && k <= w.block+1 && !IsBlank(line) {
				if told != w.opener {
					d.report(i, k, skipBlanks(line, 0), fault{"缩进里有制表符（Tab）", "缩进只用空格，“|” 下面的每一行都比键多空两格"})
				}
				told = w.opener
				d.sheet.replace(i, 0, skipBlanks(line, 0), strings.Repeat(" ", max(w.block, 0)+2))
			}
		case w.quote != 0 || w.flow > 0:
			w.within(i, 0)
		case !IsBlank(line) && line[skipBlanks(line, 0)] != '#':
			w.block, w.opener = noBlock, i
			w.enter(i)
		}
	}
}
