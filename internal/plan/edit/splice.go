package edit

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan/source"
	"pilotplan/internal/plan/tree"
)

// cut is one change of a text: text in the place of the bytes [from, to).
type cut struct {
	from, to int
	text     string
}

func (e *editor) replace(from, to int, text string) {
	e.cuts = append(e.cuts, cut{from, to, text})
}

// apply gives the text with all cuts made.
func (e *editor) apply() []byte {
	slices.SortStableFunc(e.cuts, func(a, b cut) int { return a.from - b.from })
	var out []byte
	at := 0
	for _, c := range e.cuts {
		if c.from < at {
			continue
		}
		out = append(append(out, e.doc.File.Text[at:c.from]...), c.text...)
		at = c.to
	}
	return append(out, e.doc.File.Text[at:]...)
}

func (e *editor) start(t source.Text) int { return e.doc.File.Offset(t.Pos.Line, t.Pos.Column) }
func (e *editor) end(t source.Text) int   { return e.doc.File.Offset(t.Pos.EndLine, t.Pos.EndColumn) }

// behindColon is the byte behind the colon that follows a key.
func (e *editor) behindColon(key source.Text) int {
	at := e.end(key)
	for at < len(e.doc.File.Text) && e.doc.File.Text[at] != ':' {
		at++
	}
	return min(at+1, len(e.doc.File.Text))
}

// Last is the last line of v with its key, from 1.
func Last(v *tree.Value) int { return max(v.Key.Pos.EndLine, v.Text.Pos.EndLine, v.Text.Pos.Line) }

// lines gives whole lines for inserting at byte at, which begins a line or ends the text.
func (e *editor) lines(at int, body []string) string {
	if len(body) == 0 {
		return ""
	}
	end := e.doc.File.LineEnd()
	text := strings.Join(body, end) + end
	if at > 0 && at == len(e.doc.File.Text) && e.doc.File.Text[at-1] != '\n' && e.doc.File.Text[at-1] != '\r' {
		return end + strings.TrimSuffix(text, end)
	}
	return text
}

// inFlow reports whether what stands at path is inside brackets.
func (e *editor) inFlow(path string) bool {
	keys := splitPath(path)
	for n := range keys {
		if v := e.doc.at(joinPath(keys[:n])); v != nil && v.Flow {
			return true
		}
	}
	return false
}

func (e *editor) set(path string, a Answer) error {
	if path == "" {
		return ErrNotKept
	}
	v := e.doc.at(path)
	switch {
	case v == nil:
		return e.insert(path, a)
	case e.inFlow(path):
		return e.setInFlow(v, a)
	case v.Key.Value == "":
		return e.setEntry(v, a)
	}
	from, to, bodyFrom, bodyTo := e.extent(v)
	indent := v.Key.Pos.Column - 1
	w := write(a, indent)
	head := w.head
	if colon := e.behindColon(v.Key); from <= colon && head != "" {
		from, head = colon, " "+head
	} else if head == "" {
		from = colon
	}
	e.replace(from, to, head)
	body := strings.Join(w.body, e.doc.File.LineEnd())
	if bodyFrom < bodyTo && body != "" {
		e.replace(bodyFrom, bodyTo, body)
		return nil
	}
	if bodyFrom < bodyTo {
		e.replace(e.behindLineBefore(bodyFrom), bodyTo, "")
		return nil
	}
	if body != "" {
		at := e.doc.File.After(e.doc.File.PosAt(to).Line)
		e.replace(at, at, e.lines(at, w.body))
	}
	return nil
}

// behindLineBefore is the end of the line before the one that begins at byte at, so that its line end goes too.
func (e *editor) behindLineBefore(at int) int {
	if line := e.doc.File.PosAt(at).Line; line > 1 {
		return e.doc.File.EndOf(line - 1)
	}
	return at
}

// extent is where the value of a key stands: the bytes [from, to) on the key's line, and those below it from the start of
// a line to the end of one.
func (e *editor) extent(v *tree.Value) (from, to, bodyFrom, bodyTo int) {
	from = e.behindColon(v.Key)
	switch {
	case v.Null:
		return from, e.behindNull(from), 0, 0
	case v.Block:
		from = e.start(v.Text)
		to = from
		for to < len(e.doc.File.Text) && !strings.ContainsRune(" \t\r\n", rune(e.doc.File.Text[to])) {
			to++
		}
		first := e.doc.File.After(v.Text.Pos.Line)
		return from, to, first, max(first, e.doc.File.EndOf(v.Text.Pos.EndLine))
	case v.Kind != tree.Scalar && !v.Flow:
		return from, from, e.doc.File.Start(v.Text.Pos.Line), e.doc.File.EndOf(v.Text.Pos.EndLine)
	}
	return e.start(v.Text), e.end(v.Text), 0, 0
}

// behindNull goes over a null that is written out.
func (e *editor) behindNull(at int) int {
	rest := strings.TrimLeft(string(e.doc.File.Text[at:min(len(e.doc.File.Text), at+16)]), " \t")
	for _, word := range []string{"~", "null", "Null", "NULL"} {
		if strings.HasPrefix(rest, word) {
			return at + strings.Index(string(e.doc.File.Text[at:]), word) + len(word)
		}
	}
	return at
}

func (e *editor) setInFlow(v *tree.Value, a Answer) error {
	text := inFlow(a)
	if v.Key.Value == "" {
		e.replace(e.start(v.Text), e.end(v.Text), cell(a))
		return nil
	}
	from, to, _, _ := e.extent(v)
	if v.Null {
		text = " " + text
	}
	e.replace(from, to, text)
	return nil
}

// setEntry writes an entry of a list that has a dash.
func (e *editor) setEntry(v *tree.Value, a Answer) error {
	if v.Null {
		return ErrNotKept
	}
	lines := row(a, v.Text.Pos.Column-1)
	text := strings.TrimLeft(strings.Join(lines, e.doc.File.LineEnd()), " ")
	e.replace(e.start(v.Text), e.end(v.Text), text)
	return nil
}

// insert writes an answer whose key is missing, with the keys that lead to it.
func (e *editor) insert(path string, a Answer) error {
	keys := splitPath(path)
	n := len(keys) - 1
	for n > 0 && e.doc.at(joinPath(keys[:n])) == nil {
		n--
	}
	for k := len(keys) - 1; k > n; k-- {
		if isIndex(keys[k]) {
			return fmt.Errorf("%s 还没有这一条，先添加", path)
		}
		a = Answer{Fields: []Field{{keys[k], a}}}
	}
	in := joinPath(keys[:n])
	v := e.doc.at(in)
	f := Field{keys[n], a}
	switch {
	case isIndex(keys[n]):
		return fmt.Errorf("%s 没有这一条，先添加", path)
	case v == nil:
		at := len(e.doc.File.Text)
		e.replace(at, at, e.lines(at, f.Lines(0)))
		return nil
	case v.Null:
		return e.set(in, Answer{Fields: []Field{f}})
	case v.Kind != tree.Mapping:
		return fmt.Errorf("%s 不是一组键和值，不能在下面填写", in)
	case v.Flow || e.inFlow(in):
		return e.insertInFlow(v, f)
	}
	e.insertField(v, f)
	return nil
}

// before is the value of v that a key comes right after in its order; nil if it comes first.
func (e *editor) before(v *tree.Value, key string) *tree.Value {
	keys := e.doc.Order(v.Text.Path)
	own := slices.Index(keys, key)
	switch {
	case own < 0 && Year(key) > 0:
		return beforeYear(v, key)
	case own < 0:
		return v.Items[len(v.Items)-1]
	}
	var best *tree.Value
	for _, item := range v.Items {
		if r := slices.Index(keys, item.Key.Value); r >= 0 && r < own && (best == nil || r >= slices.Index(keys, best.Key.Value)) {
			best = item
		}
	}
	return best
}

// beforeYear is the value of v that a year comes right after; nil if it comes first. Among keys that are no years it comes last.
func beforeYear(v *tree.Value, key string) *tree.Value {
	best, years := v.Items[len(v.Items)-1], false
	for _, item := range v.Items {
		year := Year(item.Key.Value)
		if year > 0 && !years {
			best, years = nil, true
		}
		if year > 0 && year < Year(key) && (best == nil || year >= Year(best.Key.Value)) {
			best = item
		}
	}
	return best
}

func (e *editor) insertField(v *tree.Value, f Field) {
	first := v.Items[0]
	indent := first.Key.Pos.Column - 1
	if sib := e.before(v, f.Key); sib != nil {
		at := e.doc.File.After(Last(sib))
		e.replace(at, at, e.lines(at, f.Lines(indent)))
		return
	}
	at := e.start(first.Key)
	text := strings.TrimLeft(strings.Join(f.Lines(indent), e.doc.File.LineEnd()), " ")
	e.replace(at, at, text+e.doc.File.LineEnd()+pad(indent))
}

func (e *editor) insertInFlow(v *tree.Value, f Field) error {
	text := inFlow(Answer{Fields: []Field{f}})
	text = text[1 : len(text)-1]
	if len(v.Items) == 0 {
		e.replace(e.start(v.Text)+1, e.start(v.Text)+1, text)
		return nil
	}
	sib := e.before(v, f.Key)
	if sib == nil {
		at := e.start(v.Items[0].Key)
		e.replace(at, at, text+", ")
		return nil
	}
	from := e.end(sib.Text)
	to := from
	if sib.Null { // a comma right behind the colon would make it a part of the key
		_, from, _, _ = e.extent(sib)
		for to = from; to < len(e.doc.File.Text) && e.doc.File.Text[to] == ' '; to++ {
		}
		text = " , " + text
	} else {
		text = ", " + text
	}
	e.replace(from, to, text)
	return nil
}
