package edit

import (
	"slices"
	"strings"

	"pilotplan/internal/plan/tree"
)

// append adds an entry behind the last one of a list.
func (e *editor) append(v *tree.Value, a Answer) error {
	switch {
	case len(v.Items) == 0:
		at := e.start(v.Text) + 1
		if !v.Flow {
			return ErrNotKept
		}
		if !e.inFlow(v.Text.Path) && a.IsMapping() {
			return e.set(v.Text.Path, Answer{Rows: []Answer{a}})
		}
		e.replace(at, at, cell(a))
	case v.Flow || e.inFlow(v.Text.Path):
		at := e.end(v.Items[len(v.Items)-1].Text)
		e.replace(at, at, ", "+cell(a))
	default:
		at := e.doc.File.After(Last(v.Items[len(v.Items)-1]))
		e.replace(at, at, e.lines(at, entry(a, v.Text.Pos.Column-1)))
	}
	return nil
}

// delete takes v out of the list or mapping that holds it.
func (e *editor) delete(v, in *tree.Value) error {
	if in == nil {
		return ErrNotKept
	}
	n := slices.Index(in.Items, v)
	if n < 0 {
		return ErrNotKept
	}
	if in.Flow || e.inFlow(in.Text.Path) {
		e.deleteInFlow(in, n)
		return nil
	}
	from, to := e.rows(in, n)
	if from < 0 {
		return ErrNotKept
	}
	if first := e.doc.File.PosAt(from); first.Column > 1 { // the first key behind a dash: the next one takes its place
		if n+1 >= len(in.Items) {
			return ErrNotKept
		}
		e.replace(from, e.start(in.Items[n+1].Key), "")
		return nil
	}
	e.replace(from, to, "")
	return nil
}

// rows are the bytes of item n of a block list or mapping: whole lines, or from the key on where it stands behind a dash.
func (e *editor) rows(in *tree.Value, n int) (from, to int) {
	v := in.Items[n]
	to = e.doc.File.After(Last(v))
	if in.Kind == tree.Mapping {
		from = e.start(v.Key)
	} else if from = e.dash(in, v); from < 0 {
		return -1, 0
	}
	line := e.doc.File.Start(e.doc.File.PosAt(from).Line)
	if strings.TrimLeft(string(e.doc.File.Text[line:from]), " ") == "" {
		from = line
	}
	return from, to
}

// dash is the byte of the dash that begins entry v of a block list; -1 if it is not found.
func (e *editor) dash(in, v *tree.Value) int {
	line, col := v.Text.Pos.Line, in.Text.Pos.Column
	for ; line >= in.Text.Pos.Line; line-- {
		at := e.doc.File.Offset(line, col)
		if at < len(e.doc.File.Text) && e.doc.File.Text[at] == '-' {
			return at
		}
	}
	return -1
}

func (e *editor) deleteInFlow(in *tree.Value, n int) {
	start := func(v *tree.Value) int {
		if in.Kind == tree.Mapping {
			return e.start(v.Key)
		}
		return e.start(v.Text)
	}
	end := func(v *tree.Value) int {
		if v.Null && in.Kind == tree.Mapping {
			_, to, _, _ := e.extent(v)
			return to
		}
		return e.end(v.Text)
	}
	switch {
	case n+1 < len(in.Items):
		e.replace(start(in.Items[n]), start(in.Items[n+1]), "")
	case n > 0:
		e.replace(end(in.Items[n-1]), end(in.Items[n]), "")
	default:
		e.replace(start(in.Items[n]), end(in.Items[n]), "")
	}
}

// move takes entry from of a list to the place of entry to, both counted from 0.
func (e *editor) move(in *tree.Value, from, to int) error {
	if from == to {
		return nil
	}
	if in.Flow || e.inFlow(in.Text.Path) {
		return e.moveInFlow(in, from, to)
	}
	a, b := e.withComments(in, from)
	c, d := e.withComments(in, to)
	if a < 0 || c < 0 {
		return ErrNotKept
	}
	text := string(e.doc.File.Text[a:b])
	at := c
	if to > from {
		at = d
	}
	end := e.doc.File.LineEnd()
	if b == len(e.doc.File.Text) && !strings.HasSuffix(text, "\n") {
		text += end // the last line had no end; now the one before it has none
		a -= len(end)
	} else if at == len(e.doc.File.Text) && e.doc.File.Text[at-1] != '\n' {
		text = end + strings.TrimSuffix(text, end)
	}
	e.replace(a, b, "")
	e.replace(at, at, text)
	return nil
}

// withComments are the lines of entry n with the comments right above it that are indented as its dash.
func (e *editor) withComments(in *tree.Value, n int) (from, to int) {
	from, to = e.rows(in, n)
	if from < 0 || e.doc.File.PosAt(from).Column != 1 {
		return -1, 0
	}
	line := e.doc.File.PosAt(from).Line - 1
	mark := pad(in.Text.Pos.Column-1) + "#"
	for ; line > 0 && strings.HasPrefix(string(e.doc.File.Line(line)), mark); line-- {
		from = e.doc.File.Start(line)
	}
	return from, to
}

// moveInFlow writes the entries' own texts in their new order; what parts them stays.
func (e *editor) moveInFlow(in *tree.Value, from, to int) error {
	var texts []string
	for _, item := range in.Items {
		texts = append(texts, string(e.doc.File.Text[e.start(item.Text):e.end(item.Text)]))
	}
	moved := texts[from]
	texts = slices.Insert(slices.Delete(texts, from, from+1), to, moved)
	for i, item := range in.Items {
		e.replace(e.start(item.Text), e.end(item.Text), texts[i])
	}
	return nil
}
