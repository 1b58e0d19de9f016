package lsp

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

// valueAt is the innermost answer of a plan whose key or text stands at a place; nil if none does.
func valueAt(p *plan.Plan, line, column int) *plan.Value {
	return innermost(p.Lookup(""), line, column)
}

func innermost(v *plan.Value, line, column int) *plan.Value {
	if v == nil {
		return nil
	}
	for _, item := range v.Items {
		if covers(item.Key.Pos, line, column) || covers(item.Text.Pos, line, column) {
			if inner := innermost(item, line, column); inner != nil {
				return inner
			}
			return item
		}
	}
	return nil
}

// covers reports whether a place lies in another, or just behind it, where a cursor stands that has written it.
func covers(p finding.Pos, line, column int) bool {
	after := line > p.Line || line == p.Line && column >= p.Column
	before := line < p.EndLine || line == p.EndLine && column <= p.EndColumn
	return p.Line > 0 && after && before
}

// cellAt is the cell of a table that stands at a path or holds what does, and its row.
func cellAt(p *plan.Plan, path string) (*plan.Row, plan.Cell, bool) {
	for _, t := range p.Tables {
		for i := range t.Rows {
			row := &t.Rows[i]
			if !under(path, row.Path) {
				continue
			}
			for _, c := range row.Cells() {
				if under(path, c.Path) {
					return row, c, true
				}
			}
		}
	}
	return nil, plan.Cell{}, false
}

// under reports whether a path is another or leads on from it.
func under(path, from string) bool {
	return len(path) >= len(from) && path[:len(from)] == from && (len(path) == len(from) || path[len(from)] == '.' || path[len(from)] == '[')
}

// indicatorsOf are the indicators of a plan that bear a number.
func indicatorsOf(p *plan.Plan, id string) []*plan.Indicator {
	var found []*plan.Indicator
	for i := range p.Indicators {
		if id != "" && wordOf(p.Indicators[i].ID) == id {
			found = append(found, &p.Indicators[i])
		}
	}
	return found
}

// parentOf is the path that a key stands under.
func parentOf(path string) string { return path[:max(strings.LastIndexByte(path, '.'), 0)] }
