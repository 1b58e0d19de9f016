// Package edit writes answers into the text of a plan file.
//
// Its one idea: the file is the user's, so the source text itself is cut and spliced, never written anew, and comments,
// order, blank lines and quoting elsewhere stay byte for byte. An Edit knows what the text should say afterwards; whoever
// reads it again asks whether it does.
package edit

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/plan/tree"
)

// Doc is a plan file that has been read.
type Doc struct {
	File   *source.File
	Root   *tree.Value                // nil if nothing is in the file
	Values map[string]*tree.Value     // by path
	Order  func(path string) []string // the keys that may stand under a path, in their order
}

// Edit is a new text for a file.
type Edit struct {
	Text []byte
	want *said
}

// Kept reports whether a file says what the edit meant it to, and nothing else has changed in it.
func (e Edit) Kept(root *tree.Value) bool { return e.want.equal(saidBy(root)) }

// ErrNotKept is why an edit that cannot be made without touching something else is given up.
var ErrNotKept = errors.New("这一处不能自动改写，请在编辑器里改")

// editor makes one edit of one text.
type editor struct {
	doc  *Doc
	want *said // what the text should say afterwards
	cuts []cut
}

func (d *Doc) editor() *editor { return &editor{doc: d, want: saidBy(d.Root)} }

func (e *editor) done(err error) (Edit, error) {
	if err != nil {
		return Edit{}, err
	}
	return Edit{e.apply(), e.want}, nil
}

// at is the value at a path, nil if there is none.
func (d *Doc) at(path string) *tree.Value {
	if path == "" {
		return d.Root
	}
	return d.Values[path]
}

// Set answers the question at path. Only the answered place changes; keys that are missing on the way are added in their
// order.
func (d *Doc) Set(path string, a Answer) (Edit, error) {
	e := d.editor()
	e.want = setIn(e.want, path, a)
	return e.done(e.set(path, a))
}

// Append adds an entry to the list at path, or a row to the table; the list is made if there is none.
func (d *Doc) Append(path string, a Answer) (Edit, error) {
	v := d.at(path)
	if v == nil || v.Null || v.Kind == tree.Scalar {
		return d.Set(path, listOf(v, a))
	}
	e := d.editor()
	e.want = setIn(e.want, fmt.Sprintf("%s[%d]", path, len(v.Items)+1), a)
	return e.done(e.append(v, a))
}

// listOf is a list of what v says already, if anything, and a.
func listOf(v *tree.Value, a Answer) Answer {
	if a.IsMapping() {
		return Answer{Rows: []Answer{a}}
	}
	if v != nil && !v.Null {
		return Answer{List: []string{v.Text.Value, a.Written()}}
	}
	return Answer{List: []string{a.Written()}}
}

// Delete takes away what stands at path: a key with all below it, or an entry of a list.
func (d *Doc) Delete(path string) (Edit, error) {
	v := d.at(path)
	if v == nil || path == "" {
		return Edit{}, fmt.Errorf("文件里没有 %s", finding.Visible(path))
	}
	e := d.editor()
	e.want = deleteIn(e.want, path)
	return e.done(e.delete(v, e.parent(path)))
}

// Move puts the entry of a list at path, such as "主要试点内容.指标[3]", in the place of entry number to, counted from 1,
// which moves down or up. Comments right above the entry go with it.
func (d *Doc) Move(path string, to int) (Edit, error) {
	e := d.editor()
	list := e.parent(path)
	if d.at(path) == nil || list == nil || list.Kind != tree.List {
		return Edit{}, fmt.Errorf("%s 不是列表里的一条", finding.Visible(path))
	}
	if to < 1 || to > len(list.Items) {
		return Edit{}, fmt.Errorf("%s 只有 %d 条，不能移到第 %d 条", finding.Visible(list.Text.Path), len(list.Items), to)
	}
	from := indexOf(path)
	e.want = moveIn(e.want, list.Text.Path, from, to)
	return e.done(e.move(list, from-1, to-1))
}

// DropComment takes away the comment that begins at a place, with the blanks before it.
func (d *Doc) DropComment(line, column int) Edit {
	e := d.editor()
	from, to := d.File.Offset(line, column), d.File.EndOf(line)
	for from > d.File.Start(line) && (d.File.Text[from-1] == ' ' || d.File.Text[from-1] == '\t') {
		from--
	}
	e.replace(from, to, "")
	return Edit{e.apply(), e.want}
}

// Comment puts a comment behind the text of a line, on which none stands and no value goes on.
func (d *Doc) Comment(line int, text string) Edit {
	e := d.editor()
	end := d.File.EndOf(line)
	e.replace(end, end, " "+text)
	return Edit{e.apply(), e.want}
}

// parent is the list or mapping that holds path.
func (e *editor) parent(path string) *tree.Value {
	keys := splitPath(path)
	if len(keys) == 0 {
		return nil
	}
	return e.doc.at(joinPath(keys[:len(keys)-1]))
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
			path = tree.Join(path, k)
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
