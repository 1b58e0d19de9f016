package plan

import (
	"pilotplan/internal/plan/edit"
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
