package quantity

import "pilotplan/internal/quantity/measure"

// Compare returns -1, 0 or +1 as q is less than, equal to or greater than o,
// after conversion. Ranges compare by their lower, then their upper ends;
// relations do not count. The error is a *UnitError when the two measure
// different things.
func (q Quantity) Compare(o Quantity) (int, error) {
	if q.Rank != o.Rank || q.Scope != "" && o.Scope != "" && q.Scope != o.Scope {
		return 0, &UnitError{From: q.Scope + q.Unit, To: o.Scope + o.Unit}
	}
	factor, err := measure.Conversion(q.Unit, o.Unit)
	if err != nil {
		return 0, err
	}
	if c := q.Number.Mul(factor).Cmp(o.Number); c != 0 {
		return c, nil
	}
	return q.top().Mul(factor).Cmp(o.top()), nil
}

func (q Quantity) top() Number {
	if q.Relation == Between {
		return q.High
	}
	return q.Number
}

// In returns q expressed in unit, its Text unchanged. The error is a
// *UnitError when unit is unknown or measures something else.
func (q Quantity) In(unit string) (Quantity, error) {
	factor, err := measure.Conversion(q.Unit, unit)
	if err != nil {
		return Quantity{}, err
	}
	q.Number, q.Unit = q.Number.Mul(factor), measure.Canonical(unit)
	q.High = q.High.Mul(factor)
	return q, nil
}
