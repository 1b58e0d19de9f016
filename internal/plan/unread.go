package plan

import (
	"errors"

	"pilotplan/internal/plan/edit"
	"pilotplan/internal/plan/sheet"
)

// fillUnread finds the answers that the marks of where they were taken from stand behind: the outermost whose key begins on the line.
func (p *Plan) fillUnread() {
	if len(p.unread) == 0 {
		return
	}
	from := map[int]string{}
	for _, u := range p.unread {
		from[u.Pos.Line] = u.From
	}
	p.Unread = map[string]string{}
	var walk func(v *Value)
	walk = func(v *Value) {
		if words, ok := from[v.Key.Pos.Line]; ok && v.Key.Value != "" {
			p.Unread[v.Text.Path] = words
			delete(from, v.Key.Pos.Line)
		}
		for _, item := range v.Items {
			walk(item)
		}
	}
	walk(p.root)
}

// Looked takes away the mark that says from where the answer at path was taken, as somebody has looked at it; nothing else changes. It
// is as careful as Set.
func (p *Plan) Looked(path string) (*Plan, error) {
	v := p.values[path]
	if _, ok := p.Unread[path]; !ok || v == nil {
		return p, nil
	}
	for _, u := range p.unread {
		if u.Pos.Line == v.Key.Pos.Line {
			return p.edit(func(d *edit.Doc) (edit.Edit, error) { return d.DropComment(u.Pos.Line, u.Pos.Column), nil })
		}
	}
	return p, nil
}

// ErrNoMark says that no mark can stand behind an answer: it shares its line with others, or another comment stands there.
var ErrNoMark = errors.New("这一行不能写“待核对”")

// Marked marks the answer at path as taken from somewhere, as nobody has looked at it; Looked takes the mark away. It is as careful as Set.
func (p *Plan) Marked(path, from string) (*Plan, error) {
	v := p.values[path]
	if v == nil || v.Key.Pos.Line == 0 {
		return nil, ErrNoMark
	}
	again, err := p.edit(func(d *edit.Doc) (edit.Edit, error) { return d.Comment(v.Key.Pos.Line, sheet.UnreadMark(from)), nil })
	if err != nil {
		return nil, err
	}
	if got, ok := again.Unread[path]; !ok || got != from || len(again.Unread) != len(p.Unread)+1 {
		return nil, ErrNoMark
	}
	return again, nil
}
