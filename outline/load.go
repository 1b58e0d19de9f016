package outline

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// The files of a pack: what it asks and, optional, an invented applicant's whole plan and words for the judge of sentences.
const (
	PackFile   = "pack.yaml"
	SampleName = "样例.yaml"
	WordsName  = "词汇.yaml"
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
	o.Sample = l.file(dir, SampleName)
	o.Words = l.file(dir, WordsName)
	finding.Sort(l.found)
	return o, l.found
}

// loader reads one pack and collects its faults.
type loader struct {
	found []finding.Finding
	depth int
	later []check
	sums  map[finding.Pos]*yaml.Node // what the pack says that fields are the sum of, by the place of the field
}

// check is what can only be judged when the whole pack is read; paths are those of all questions.
type check func(o *Outline, paths map[string]*Question)

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
	if _, err := fs.Stat(dir, PackFile); errors.Is(err, fs.ErrNotExist) {
		l.report(finding.Pos{File: PackFile}, "大纲包里没有 "+PackFile, "大纲包是一个文件夹，里面要有 "+PackFile)
		return nil
	}
	src := l.file(dir, PackFile)
	if src == nil {
		return nil
	}
	return l.document(src)
}

// file reads a file of the pack, not beyond the limit; nil if there is none, or with a finding if it cannot be read.
func (l *loader) file(dir fs.FS, name string) []byte {
	f, err := dir.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var text []byte
	if err == nil {
		text, err = io.ReadAll(io.LimitReader(f, maxPack+1))
		err = errors.Join(err, f.Close())
	}
	switch {
	case err != nil:
		l.report(finding.Pos{File: name}, "读不出来："+finding.Visible(err.Error()), "核对文件和读取权限")
	case len(text) > maxPack:
		l.report(finding.Pos{File: name}, fmt.Sprintf("文件超过 %d MB", maxPack>>20), "删去不需要的内容")
	default:
		return text
	}
	return nil
}

// key is one key that a mapping of a pack may have.
type key struct {
	name   string
	needed bool
	read   func(*yaml.Node)
}

// mapping reads the keys of n; what names it in messages. Every key is known, stands once, and those needed are there.
func (l *loader) mapping(n *yaml.Node, what string, keys ...key) {
	if !l.shape(n, yaml.MappingNode, "写成“键: 值”的形式", what+"要由“键: 值”组成") {
		return
	}
	e := entries{l, what, keys, map[string]int{}}
	for i := 0; i+1 < len(n.Content); i += 2 {
		e.read(n.Content[i], n.Content[i+1])
	}
	for _, k := range keys {
		if k.needed && e.seen[k.name] == 0 {
			l.fault(n, "补一行 “"+k.name+": …”", "%s缺少 “%s”", what, k.name)
		}
	}
}

// entries reads the entries of one mapping.
type entries struct {
	*loader
	what string
	keys []key
	seen map[string]int // the lines of the keys so far
}

func (e *entries) read(name, value *yaml.Node) {
	if line := e.seen[name.Value]; line > 0 {
		e.fault(name, "删去其中一个", "%s里 “%s” 写了两次，前一次在第 %d 行", e.what, finding.Visible(name.Value), line)
		return
	}
	i := slices.IndexFunc(e.keys, func(k key) bool { return k.name == name.Value })
	if i < 0 {
		e.fault(name, hintKey(name.Value, e.keys), "%s没有 “%s” 这个键", e.what, finding.Visible(name.Value))
		return
	}
	k := e.keys[i]
	e.seen[k.name] = name.Line
	if k.needed && isEmpty(value) {
		e.fault(name, "补上内容", "“%s” 没有内容", k.name)
		return
	}
	k.read(value)
}

func isEmpty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && strings.TrimSpace(n.Value) == "" || n.Kind == yaml.SequenceNode && len(n.Content) == 0
}

// shape reports whether n is of a kind. References are refused: what a few of them multiply to is not what the file shows.
func (l *loader) shape(n *yaml.Node, kind yaml.Kind, hint, message string) bool {
	switch n.Kind {
	case kind:
		return true
	case yaml.AliasNode:
		l.fault(n, "把内容直接写出来", "大纲包里不能用 YAML 的引用 “*”")
	default:
		l.fault(n, hint, "%s", message)
	}
	return false
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
