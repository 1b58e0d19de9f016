package lsp

import (
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// numberAt is the indicator's number under the cursor: an indicator's own, or one that a row of another table names. The zero Text
// if there is none.
func numberAt(p *plan.Plan, line, column int) plan.Text {
	v := valueAt(p, line, column)
	if v == nil || v.Kind != plan.Scalar || v.Null || !covers(v.Text.Pos, line, column) {
		return plan.Text{}
	}
	for _, t := range numbersIn(p) {
		if t.Path == v.Text.Path {
			return t
		}
	}
	return plan.Text{}
}

// numbersIn are all numbers of indicators in the tables of a plan, first those of the indicators themselves.
func numbersIn(p *plan.Plan) []plan.Text {
	all := ownNumbers(p)
	for _, t := range p.Tables {
		for i := range t.Rows {
			all = append(all, t.Rows[i].Cell(outline.RoleServes).Texts()...)
		}
	}
	return all
}

// ownNumbers are those of the indicators.
func ownNumbers(p *plan.Plan) []plan.Text {
	var all []plan.Text
	for i := range p.Indicators {
		if id := p.Indicators[i].ID; !id.Empty() {
			all = append(all, id)
		}
	}
	return all
}

// locations are the places of those texts that say a number.
func (d *snapshot) locations(all []plan.Text, number string) []location {
	found := []location{}
	for _, t := range all {
		if wordOf(t) == number {
			found = append(found, location{d.uri, d.span(inside(t))})
		}
	}
	return found
}

// definition is where the indicator stands whose number is under the cursor.
func (s *server) definition(at at) (any, error) {
	d, number, err := s.numberUnder(at)
	if err != nil || number.Empty() {
		return nil, err
	}
	return d.locations(ownNumbers(d.plan()), wordOf(number)), nil
}

// references are the places that name the indicator under the cursor.
func (s *server) references(at at) (any, error) {
	d, number, err := s.numberUnder(at)
	if err != nil || number.Empty() {
		return nil, err
	}
	return d.locations(numbersIn(d.plan()), wordOf(number)), nil
}

func (s *server) numberUnder(at at) (*snapshot, plan.Text, error) {
	d, err := s.document(at.TextDocument.URI)
	if err != nil || !d.isPlan() {
		return nil, plan.Text{}, err
	}
	line, column := d.place(at.Position)
	return d, numberAt(d.plan(), line, column), nil
}
