package plan

import (
	"bytes"
	"fmt"
	"sort"
	"strings"

	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// mend reads the sheet as YAML. The YAML reader stops at the first fault and places it roughly, so faults are found line
// by line: known ones are mended in the sheet, and a line that cannot be mended is left out, until the rest can be read.
// The node is nil for an empty file, or if too much is wrong.
func mend(c *sheet, homes map[string][]string) (*yaml.Node, []finding.Finding) {
	d := &doctor{sheet: c, homes: homes}
	d.nesting()
	d.documents()
	d.examine(false)
	node, err := parseYAML(c.text())
	if err == nil {
		return node, d.found
	}
	d.examine(true)
	if len(d.found) >= maxSyntax {
		return d.giveUp()
	}
	if node, err = parseYAML(c.text()); err == nil {
		return node, d.found
	}
	return d.leaveOut(err)
}

// maxSyntax bounds the faults of syntax that are told of one file.
const maxSyntax = 500

func (d *doctor) giveUp() (*yaml.Node, []finding.Finding) {
	d.sheet.mended = true
	return nil, append(d.found, finding.Finding{
		Rule: "yaml-syntax", Severity: finding.Error, Pos: finding.Pos{File: d.sheet.src.file},
		Message: "语法错误太多，其余内容没有检查", Hint: "先改正上面的语法错误，再检查一次",
	})
}

// nesting leaves out values that stand so deep in each other that the YAML reader would take minutes.
func (d *doctor) nesting() {
	lines := d.structure()
	for n, i := range lines {
		w := &walker{sheet: d.sheet, block: noBlock}
		w.enter(i)
		next := len(d.sheet.lines)
		if n+1 < len(lines) {
			next = lines[n+1]
		}
		for k := i + 1; k < next && w.flow > 0; k++ {
			w.within(k, 0)
		}
		if w.depth > maxDepth {
			d.report(i, skipBlanks(d.sheet.lines[i], 0), len(d.sheet.lines[i]), fault{fmt.Sprintf("嵌套超过 %d 层，不再读取", maxDepth), "减少层次"})
			d.blankTo(i, next)
		}
	}
}

// parseYAML reads one document; its node is nil if there is nothing in it.
func parseYAML(text []byte) (*yaml.Node, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return doc.Content[0], nil
}

// tries is how many lines are left out before giving up; each costs some readings of the whole text.
func (c *sheet) tries() int {
	if len(c.src.text) > 1<<18 {
		return 2
	}
	return 30
}

// leaveOut takes lines out, one at a time, until the rest can be read.
func (d *doctor) leaveOut(err error) (*yaml.Node, []finding.Finding) {
	for range d.sheet.tries() {
		i, first := d.firstBad()
		if first != nil {
			err = first
		}
		d.report(i, skipBlanks(d.sheet.lines[i], 0), len(d.sheet.lines[i]), inChinese(err, d.sheet.lines[i]))
		d.blank(i)
		var node *yaml.Node
		if node, err = parseYAML(d.sheet.text()); err == nil {
			return node, d.found
		}
	}
	return d.giveUp()
}

// blank takes line i, and what it began on further lines, out of the sheet.
func (d *doctor) blank(i int) {
	next := len(d.sheet.lines)
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
		d.sheet.replace(i, 0, len(d.sheet.lines[i]), "")
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
		_, why[k] = parseYAML(bytes.Join(text[:lines[k+1]], nil))
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
	return fault{"这一行不合 YAML 的写法：" + say(string(line)), "写成 “键: 值”，冒号用半角，后面空一格"}
}
