package sheet

import (
	"bytes"
	"fmt"
	"sort"
	"strings"

	"pilotplan/internal/finding"
)

// Keys tells which words are keys, so that a mark that is missing behind one can be told from a sentence.
type Keys struct {
	Known  func(word string) bool // a key of the outline, or the year of a table
	Column func(word string) bool // a column of a table
}

// Mend has the sheet read as YAML, by read, which is given the text as often as it takes. A YAML reader stops at the first
// fault and places it roughly, so faults are found line by line: known ones are mended in the sheet, and a line that cannot
// be mended is left out, until the rest can be read. The last text that read was given is the one that counts; ok is false
// if too much is wrong.
func (c *Sheet) Mend(keys Keys, read func(text []byte) error) (found []finding.Finding, ok bool) {
	d := &doctor{sheet: c, keys: keys, read: read}
	d.nesting()
	d.documents()
	d.examine(false)
	err := read(c.text())
	if err == nil {
		return d.found, true
	}
	d.examine(true)
	if len(d.found) >= maxSyntax {
		return d.giveUp()
	}
	if err = read(c.text()); err == nil {
		return d.found, true
	}
	return d.leaveOut(err)
}

// MaxDepth bounds how deep values may stand in each other.
const MaxDepth = 64

// maxSyntax bounds the faults of syntax that are told of one file.
const maxSyntax = 500

func (d *doctor) giveUp() ([]finding.Finding, bool) {
	d.sheet.Mended = true
	return append(d.found, finding.Finding{
		Rule: "yaml-syntax", Severity: finding.Error, Pos: finding.Pos{File: d.sheet.File.Name},
		Message: "语法错误太多，其余内容没有检查", Hint: "先改正上面的语法错误，再检查一次",
	}), false
}

// nesting leaves out values that stand so deep in each other that the YAML reader would take minutes.
func (d *doctor) nesting() {
	lines := d.structure()
	for n, i := range lines {
		w := &walker{sheet: d.sheet, block: noBlock}
		w.enter(i)
		next := len(d.sheet.Lines)
		if n+1 < len(lines) {
			next = lines[n+1]
		}
		for k := i + 1; k < next && w.flow > 0; k++ {
			w.within(k, 0)
		}
		if w.depth > MaxDepth {
			d.report(i, skipBlanks(d.sheet.Lines[i], 0), len(d.sheet.Lines[i]), fault{fmt.Sprintf("嵌套超过 %d 层，不再读取", MaxDepth), "减少层次"})
			d.blankTo(i, next)
		}
	}
}

// tries is how many lines are left out before giving up; each costs some readings of the whole text.
func (c *Sheet) tries() int {
	if len(c.File.Text) > 1<<18 {
		return 2
	}
	return 30
}

// leaveOut takes lines out, one at a time, until the rest can be read.
func (d *doctor) leaveOut(err error) ([]finding.Finding, bool) {
	for range d.sheet.tries() {
		i, first := d.firstBad()
		if first != nil {
			err = first
		}
		d.report(i, skipBlanks(d.sheet.Lines[i], 0), len(d.sheet.Lines[i]), inChinese(err, d.sheet.Lines[i]))
		d.blank(i)
		if err = d.read(d.sheet.text()); err == nil {
			return d.found, true
		}
	}
	return d.giveUp()
}

// blank takes line i, and what it began on further lines, out of the sheet.
func (d *doctor) blank(i int) {
	next := len(d.sheet.Lines)
	for _, k := range d.structure() {
		if k > i {
			next = k
			break
		}
	}
	d.blankTo(i, next)
}

func (d *doctor) blankTo(i, next int) {
	for ; i < next; i++ {
		d.sheet.replace(i, 0, len(d.sheet.Lines[i]), "")
	}
}

// structure gives the lines that begin in structure.
func (d *doctor) structure() []int {
	var lines []int
	d.sheet.walk(func(_ *walker, i int) { lines = append(lines, i) })
	return lines
}

// firstBad is the line of structure up to which the text can be read, and with which it cannot, and why.
func (d *doctor) firstBad() (int, error) {
	lines := d.structure()
	if len(lines) == 0 {
		return 0, nil
	}
	text := bytes.SplitAfter(d.sheet.text(), []byte("\n"))
	why := map[int]error{}
	bad := sort.Search(len(lines)-1, func(k int) bool {
		why[k] = d.read(bytes.Join(text[:lines[k+1]], nil))
		return why[k] != nil
	})
	return lines[bad], why[bad]
}

// fault is what is wrong with a line and what to write instead.
type fault struct{ message, hint string }

// readerFaults translates what the YAML reader objects to.
var readerFaults = []struct {
	words string
	fault fault
}{
	{"mapping values are not allowed", fault{"这里不能再有 “: ”", "检查缩进是否与同级的键对齐；值里有冒号时给整个值加引号"}},
	{"could not find expected ':'", fault{"这一行缺少冒号", "写成 “键: 值”，冒号用半角，后面空一格"}},
	{"did not find expected key", fault{"这一行与前面的键没有对齐", "同级的键缩进要一样"}},
	{"did not find expected '-' indicator", fault{"列表的 “-” 没有对齐", "同一个列表的 “-” 缩进要一样"}},
	{"cannot start any token", fault{"值不能以这个符号开头", "给整个值加引号"}},
	{"unexpected end of stream", fault{"引号没有写完", "补上右引号"}},
	{"did not find expected ',' or ']'", fault{"方括号里没有写完", "各项用半角逗号分开，最后补上 “]”"}},
	{"did not find expected ',' or '}'", fault{"花括号里没有写完", "各项用半角逗号分开，最后补上 “}”"}},
	{"unknown anchor", fault{"“*” 开头的值要加引号", "给整个值加引号"}},
	{"tab character", fault{"缩进里有制表符（Tab）", "缩进只用空格"}},
	{"block sequence entries", fault{"“- ” 不能写在这里", "列表另起一行写"}},
	{"escape", fault{"双引号里的反斜杠 “\\” 写法不对", "写成 “\\\\”，或改用单引号"}},
	{"directive", fault{"行首不能是 “%”", "给整个值加引号"}},
}

func inChinese(err error, line []rune) fault {
	for _, known := range readerFaults {
		if strings.Contains(err.Error(), known.words) {
			return known.fault
		}
	}
	return fault{"这一行不合 YAML 的写法：" + finding.Quote(string(line)), "写成 “键: 值”，冒号用半角，后面空一格"}
}
