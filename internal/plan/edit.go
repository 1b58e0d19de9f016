package plan

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// Set answers the question at path in the text of a plan file and gives the new text. Only the answered place changes;
// keys that are missing on the way are added in the outline's order. After the edit the text is read again: if path does
// not have exactly the answer, or any other path not what it had, the text is given back unchanged with an error.
func Set(src []byte, path string, a Answer, o *outline.Outline) ([]byte, error) {
	return edit(src, o, func(p *Plan) (*Plan, error) { return p.Set(path, a) })
}

// Set is Set on a plan that has been read; it gives the new text as a plan. The plan itself stays as it is.
func (p *Plan) Set(path string, a Answer) (*Plan, error) {
	set := func(e *editor) error {
		e.want = setIn(e.want, path, a)
		return e.set(path, a)
	}
	again, err := p.edit(set)
	if errors.Is(err, errNotKept) { // block text would swallow an indented comment below it, a plain text may look like a key
		a.quoted = true
		again, err = p.edit(set)
	}
	return again, err
}

// Append adds an entry to the list at path, or a row to the table; the list is made if there is none. It is as careful as
// Set.
func Append(src []byte, path string, a Answer, o *outline.Outline) ([]byte, error) {
	return edit(src, o, func(p *Plan) (*Plan, error) { return p.Append(path, a) })
}

// Append is Append on a plan that has been read.
func (p *Plan) Append(path string, a Answer) (*Plan, error) {
	return p.edit(func(e *editor) error {
		v := e.plan.Lookup(path)
		if v == nil || v.null || v.Kind == Scalar {
			list := listOf(v, a)
			e.want = setIn(e.want, path, list)
			return e.set(path, list)
		}
		e.want = setIn(e.want, fmt.Sprintf("%s[%d]", path, len(v.Items)+1), a)
		return e.append(v, a)
	})
}

// listOf is a list of what v says already, if anything, and a.
func listOf(v *Value, a Answer) Answer {
	if a.isMapping() {
		return Answer{Rows: []Answer{a}}
	}
	if v != nil && !v.null {
		return Answer{List: []string{v.Text.Value, a.text()}}
	}
	return Answer{List: []string{a.text()}}
}

// Delete takes away what stands at path: a key with all below it, or an entry of a list. It is as careful as Set.
func Delete(src []byte, path string, o *outline.Outline) ([]byte, error) {
	return edit(src, o, func(p *Plan) (*Plan, error) { return p.Delete(path) })
}

// Delete is Delete on a plan that has been read.
func (p *Plan) Delete(path string) (*Plan, error) {
	return p.edit(func(e *editor) error {
		v := e.plan.Lookup(path)
		if v == nil || path == "" {
			return fmt.Errorf("文件里没有 %s", finding.Visible(path))
		}
		e.want = deleteIn(e.want, path)
		return e.delete(v, e.parent(path))
	})
}

// Move puts the entry of a list at path, such as "主要试点内容.指标[3]", in the place of entry number to, counted from 1,
// which moves down or up. Comments right above the entry go with it. It is as careful as Set.
func Move(src []byte, path string, to int, o *outline.Outline) ([]byte, error) {
	return edit(src, o, func(p *Plan) (*Plan, error) { return p.Move(path, to) })
}

// Move is Move on a plan that has been read.
func (p *Plan) Move(path string, to int) (*Plan, error) {
	return p.edit(func(e *editor) error {
		list := e.parent(path)
		if e.plan.Lookup(path) == nil || list == nil || list.Kind != List {
			return fmt.Errorf("%s 不是列表里的一条", finding.Visible(path))
		}
		if to < 1 || to > len(list.Items) {
			return fmt.Errorf("%s 只有 %d 条，不能移到第 %d 条", finding.Visible(list.Text.Path), len(list.Items), to)
		}
		from := indexOf(path)
		e.want = moveIn(e.want, list.Text.Path, from, to)
		return e.move(list, from-1, to-1)
	})
}

// errNotKept is why an edit that cannot be made without touching something else is given up.
var errNotKept = errors.New("这一处不能自动改写，请在编辑器里改")

// editor makes one edit of one text.
type editor struct {
	plan   *Plan
	source *source
	want   *tree // what the text should say afterwards
	cuts   []cut
}

// edit reads src and lets change change it.
func edit(src []byte, o *outline.Outline, change func(*Plan) (*Plan, error)) ([]byte, error) {
	p, found := Parse("", src, func(string) (*outline.Outline, error) { return o, nil })
	if p.broken {
		return src, fmt.Errorf("方案文件有语法错误，先改正再填写：%s", firstSyntax(found))
	}
	again, err := change(p)
	if err != nil {
		return src, err
	}
	text := again.Source
	if rest, ok := bytes.CutPrefix(src, []byte("\xef\xbb\xbf")); ok && bytes.Equal(rest, p.Source) {
		text = append([]byte("\xef\xbb\xbf"), text...)
	}
	return text, nil
}

// edit lets change note what to cut and insert, and makes sure of the outcome.
func (p *Plan) edit(change func(*editor) error) (*Plan, error) {
	if p.broken {
		return nil, errors.New("方案文件有语法错误，先改正再填写")
	}
	if p.root == nil && len(bytes.TrimSpace(p.Source)) > 0 && !onlyComments(p.Source) {
		return nil, errors.New("方案文件应由 “键: 值” 组成，不能填写")
	}
	e := &editor{plan: p, source: newSource("", p.Source), want: treeOf(p.root)}
	if err := change(e); err != nil {
		return nil, err
	}
	again, _ := Parse(p.File, e.apply(), func(string) (*outline.Outline, error) { return p.Outline, nil })
	if again.broken || !e.want.equal(treeOf(again.root)) {
		return nil, errNotKept
	}
	return again, nil
}

func firstSyntax(found []finding.Finding) string {
	for _, f := range found {
		if f.Rule == "yaml-syntax" {
			return fmt.Sprintf("第 %d 行，%s", f.Pos.Line, f.Message)
		}
	}
	return ""
}

func onlyComments(text []byte) bool {
	s := newSource("", text)
	for i := range s.count() {
		if line := bytes.TrimSpace(s.line(i)); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// parent is the list or mapping that holds path.
func (e *editor) parent(path string) *Value {
	keys := splitPath(path)
	if len(keys) == 0 {
		return nil
	}
	return e.plan.Lookup(joinPath(keys[:len(keys)-1]))
}

// splitPath cuts a path into keys and, as "[2]", numbers of entries.
func splitPath(path string) []string {
	var keys []string
	for _, part := range strings.Split(path, ".") {
		key, rest, _ := strings.Cut(part, "[")
		if key != "" {
			keys = append(keys, key)
		}
		for rest != "" {
			var n string
			n, rest, _ = strings.Cut(rest, "]")
			keys = append(keys, "["+n+"]")
			rest = strings.TrimPrefix(rest, "[")
		}
	}
	return keys
}

func joinPath(keys []string) string {
	path := ""
	for _, k := range keys {
		if isIndex(k) {
			path += k
		} else {
			path = join(path, k)
		}
	}
	return path
}

func isIndex(key string) bool { return strings.HasPrefix(key, "[") }

// indexOf is the number that ends a path, from 1; 0 if it ends in a key.
func indexOf(path string) int {
	keys := splitPath(path)
	if len(keys) == 0 {
		return 0
	}
	n, err := strconv.Atoi(strings.Trim(keys[len(keys)-1], "[]"))
	if err != nil {
		return 0
	}
	return n
}
