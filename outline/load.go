package outline

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// PackFile and SampleName are the files of a pack: what it asks, and an invented applicant's whole plan (optional).
const (
	PackFile   = "pack.yaml"
	SampleName = "样例.yaml"
)

// Limits of a pack: the size of its file in bytes, how deep its tests may nest.
const (
	maxPack  = 8 << 20
	maxDepth = 64
)

// Load reads the pack in a folder and says all that is wrong with it. The outline is usable if no finding is an error; name
// is used where the pack does not name itself.
func Load(dir fs.FS, name string) (*Outline, []finding.Finding) {
	l := &loader{}
	o := &Outline{Name: name}
	if root := l.parse(dir); root != nil {
		l.outline(root, o)
		l.verify(o)
	}
	sample, err := fs.ReadFile(dir, SampleName)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.report(finding.Pos{File: SampleName}, "样例读不出来："+err.Error(), "")
	}
	o.Sample = sample
	finding.Sort(l.found)
	return o, l.found
}

// loader reads one pack and collects its faults.
type loader struct {
	found []finding.Finding
	depth int
}

func (l *loader) report(at finding.Pos, message, hint string) {
	l.found = append(l.found, finding.Finding{
		Rule: "outline-pack", Severity: finding.Error, Pos: at, Message: message, Hint: hint,
	})
}

func (l *loader) fault(n *yaml.Node, hint, format string, args ...any) {
	l.report(pos(n), fmt.Sprintf(format, args...), hint)
}

func pos(n *yaml.Node) finding.Pos {
	return finding.Pos{File: PackFile, Line: n.Line, Column: n.Column}
}

// parse gives the pack's top mapping, or nil with a finding.
func (l *loader) parse(dir fs.FS) *yaml.Node {
	file := finding.Pos{File: PackFile}
	info, err := fs.Stat(dir, PackFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		l.report(file, "大纲包里没有 "+PackFile, "大纲包是一个文件夹，里面要有 "+PackFile)
		return nil
	case err == nil && info.Size() > maxPack:
		l.report(file, fmt.Sprintf("文件超过 %d MB", maxPack>>20), "")
		return nil
	}
	src, err := fs.ReadFile(dir, PackFile)
	if err != nil {
		l.report(file, "读不出来："+err.Error(), "")
		return nil
	}
	var top yaml.Node
	if err := yaml.Unmarshal(src, &top); err != nil {
		l.report(syntaxPos(err), "YAML 写法不对："+finding.Visible(syntaxWords(err)), "核对这一行附近的缩进、冒号（半角，后面空一格）和引号")
		return nil
	}
	if len(top.Content) == 0 || top.Content[0].Kind != yaml.MappingNode {
		l.report(finding.Pos{File: PackFile, Line: 1, Column: 1}, "大纲包要由“键: 值”组成", "第一行写 名称: …")
		return nil
	}
	return top.Content[0]
}

var syntaxLine = regexp.MustCompile(`line (\d+)`)

func syntaxPos(err error) finding.Pos {
	at := finding.Pos{File: PackFile, Line: 1, Column: 1}
	if m := syntaxLine.FindStringSubmatch(err.Error()); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
	}
	return at
}

// syntaxWords are the parser's own words without its name and the line.
func syntaxWords(err error) string {
	words := strings.TrimPrefix(err.Error(), "yaml: ")
	return strings.TrimPrefix(syntaxLine.ReplaceAllString(words, ""), ": ")
}

// key is one key that a mapping of a pack may have.
type key struct {
	name   string
	needed bool
	read   func(*yaml.Node)
}

// mapping reads the keys of n; what names it in messages. Every key is known, stands once, and those needed are there.
func (l *loader) mapping(n *yaml.Node, what string, keys ...key) {
	if n.Kind != yaml.MappingNode {
		l.fault(n, "写成“键: 值”的形式", "%s要由“键: 值”组成", what)
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		l.entry(n.Content[i], n.Content[i+1], what, keys, seen)
	}
	for _, k := range keys {
		if k.needed && seen[k.name] == 0 {
			l.fault(n, "补一行 “"+k.name+": …”", "%s缺少 “%s”", what, k.name)
		}
	}
}

func (l *loader) entry(name, value *yaml.Node, what string, keys []key, seen map[string]int) {
	if line := seen[name.Value]; line > 0 {
		l.fault(name, "删去其中一个", "%s里 “%s” 写了两次，前一次在第 %d 行", what, finding.Visible(name.Value), line)
		return
	}
	for _, k := range keys {
		if k.name == name.Value {
			seen[k.name] = name.Line
			k.read(value)
			return
		}
	}
	l.fault(name, hintKey(name.Value, keys), "%s没有 “%s” 这个键", what, finding.Visible(name.Value))
}

func hintKey(word string, keys []key) string {
	var known []string
	for _, k := range keys {
		known = append(known, k.name)
	}
	if near := finding.Nearest(word, known); near != "" {
		return "是不是想写 “" + near + "”"
	}
	return "可以写：" + strings.Join(known, "、")
}
