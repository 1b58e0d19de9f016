package lsp

import "pilotplan/internal/plan"

type fold struct {
	StartLine int `json:"startLine"`
	EndLine   int `json:"endLine"`
}

// folds are the answers of more than one line, each foldable to its first.
func (s *server) folds(p of) (any, error) {
	d, err := s.document(p.TextDocument.URI)
	all := []fold{}
	if err != nil || !d.isPlan() {
		return all, err
	}
	var walk func(v *plan.Value)
	walk = func(v *plan.Value) {
		for _, item := range v.Items {
			first := item.Text.Pos.Line
			if item.Key.Pos.Line > 0 {
				first = item.Key.Pos.Line
			}
			if last := item.Text.Pos.EndLine; last > first {
				all = append(all, fold{first - 1, last - 1})
			}
			walk(item)
		}
	}
	walk(d.plan().Lookup(""))
	return all, nil
}
