package token

import (
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
)

// Units brings values of one dimension to the unit that was met first, so that 6000万元 and 0.6亿元 have one key.
type Units map[string]string

// In gives a value in the unit of its dimension, if that has been met.
func (u Units) In(q quantity.Quantity) quantity.Quantity {
	if unit, met := u[quantity.Dimension(q.Unit)]; met {
		if v, err := q.In(unit); err == nil {
			return v
		}
	}
	return q
}

// key is the same for values that say the same, in whatever unit.
func (u Units) key(q quantity.Quantity) string {
	dimension := quantity.Dimension(q.Unit)
	if u != nil {
		if _, met := u[dimension]; !met {
			u[dimension] = q.Unit
		}
		q = u.In(q)
	}
	key := "\x01" + q.Number.String() + q.Unit + q.Scope + string(rune('0'+q.Relation))
	if q.Relation == quantity.Between {
		key += q.High.String()
	}
	if q.Rank {
		key += "r"
	}
	return key
}

// DateKey is the same for dates that name the same days.
func DateKey(d calendar.Date) string {
	if d.IsZero() {
		d.Before = false
		return "\x02" + d.String()
	}
	return "\x02" + d.First().Format("20060102") + d.Last().Format("20060102")
}
