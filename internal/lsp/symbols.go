package lsp

import (
	"cmp"
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// The protocol's numbers for what a symbol is.
const (
	symbolNamespace = 3
	symbolString    = 15
	symbolNumber    = 16
	symbolArray     = 18
	symbolObject    = 19
)

type symbol struct {
	Name           string   `json:"name"`
	Detail         string   `json:"detail,omitempty"`
	Kind           int      `json:"kind"`
	Range          span     `json:"range"`
	SelectionRange span     `json:"selectionRange"`
	Children       []symbol `json:"children,omitempty"`
}

// symbols are the keys of a plan and the rows of its tables, as a tree.
func (s *server) symbols(p of) (any, error) {
	d, err := s.document(p.TextDocument.URI)
	if err != nil || !d.isPlan() {
		return []symbol{}, err
	}
	return d.symbolsIn(d.plan().Lookup("")), nil
}

// symbolsIn are those below a value that stand under keys or are rows.
func (d *snapshot) symbolsIn(v *plan.Value) []symbol {
	all := []symbol{}
	for i, item := range v.Items {
		switch {
		case v.Kind == plan.Mapping:
			all = append(all, d.keySymbol(item))
		case item.Kind == plan.Mapping:
			all = append(all, d.rowSymbol(item, i+1))
		}
	}
	return all
}

func (d *snapshot) keySymbol(v *plan.Value) symbol {
	head := d.span(v.Key.Pos)
	out := symbol{
		Name: shortName(v.Key.Value), Kind: d.kindOf(v), SelectionRange: head,
		Range: span{head.Start, later(head.End, d.span(v.Text.Pos).End)},
	}
	if v.Kind == plan.Scalar {
		out.Detail = finding.Visible(finding.Short(v.Word().Value))
		return out
	}
	out.Children = d.symbolsIn(v)
	return out
}

// rowSymbol is a row of a table, called by its number and name.
func (d *snapshot) rowSymbol(v *plan.Value, number int) symbol {
	out := symbol{Kind: symbolObject, Range: d.span(v.Text.Pos), Children: d.symbolsIn(v)}
	out.SelectionRange = span{out.Range.Start, out.Range.Start}
	if len(v.Items) > 0 {
		out.SelectionRange = d.span(v.Items[0].Key.Pos)
	}
	out.Name = shortName(rowName(d.plan(), v))
	if out.Name == "" {
		out.Name = numberName(number)
	}
	return out
}

// rowName is what a row of a table is called: Z1 营业收入; empty if it says neither.
func rowName(p *plan.Plan, v *plan.Value) string {
	for _, t := range p.Tables {
		for i := range t.Rows {
			if row := &t.Rows[i]; row.Path == v.Text.Path {
				id, name := wordOf(row.Text(outline.RoleID)), wordOf(row.Text(outline.RoleName))
				if id != "" && name != "" {
					return id + " " + name
				}
				return cmp.Or(id, name)
			}
		}
	}
	return ""
}

func (d *snapshot) kindOf(v *plan.Value) int {
	q := d.plan().Question(v.Text.Path)
	switch {
	case v.Kind == plan.Mapping:
		return symbolNamespace
	case v.Kind == plan.List:
		return symbolArray
	case q != nil && q.Kind == outline.Quantity:
		return symbolNumber
	}
	return symbolString
}

// shortName is a name as a list of symbols bears it.
func shortName(words string) string { return finding.Visible(finding.Short(words)) }

func numberName(number int) string { return fmt.Sprintf("第 %d 行", number) }

// later is the later of two places.
func later(a, b position) position {
	if b.Line > a.Line || b.Line == a.Line && b.Character > a.Character {
		return b
	}
	return a
}
