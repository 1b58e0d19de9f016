package plan

import (
	"strings"
	"time"

	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// Reckoned is the value that a comparison of quantities is about: an answer, a sum, a quotient in per cent or a count of rows.
// lacking are the paths that have no answer. ok is false if something is lacking or no exact number.
func (p *Plan) Reckoned(t *outline.Test) (value quantity.Quantity, lacking []string, ok bool) {
	switch {
	case t.Question != "":
		value, ok = p.Quantity(t.Question)
	case t.Rows != "":
		value, ok = p.rowCount(t.Rows, t)
	default:
		return p.quotient(t)
	}
	if !p.values[t.Paths()[0]].Answered() {
		lacking = t.Paths()
	}
	return value, lacking, ok && lacking == nil
}

// rowCount is how many rows or entries at a path say something.
func (p *Plan) rowCount(path string, t *outline.Test) (quantity.Quantity, bool) {
	count := 0
	if v := p.values[path]; v != nil {
		for _, entry := range v.Items {
			if entry.Answered() {
				count++
			}
		}
		if v.Kind == Scalar && v.Answered() {
			count = 1
		}
	}
	unit := ""
	if limit, _ := t.Limit(); limit != nil {
		unit = limit.Unit
	}
	return quantity.Quantity{Number: quantity.Int(int64(count)), Unit: unit}, true
}

// quotient is the sum of some answers, divided by that of others if the test names some.
func (p *Plan) quotient(t *outline.Test) (quantity.Quantity, []string, bool) {
	sum, lacking, ok := p.sum(t.Sum)
	if len(t.Over) == 0 {
		return sum, lacking, ok
	}
	over, more, okOver := p.sum(t.Over)
	lacking = append(lacking, more...)
	part, err := sum.In(over.Unit)
	if !ok || !okOver || err != nil || over.Number.Sign() <= 0 {
		return quantity.Quantity{}, lacking, false
	}
	scale, unit := quantity.Int(100), "%"
	if limit, _ := t.Limit(); limit != nil && limit.Unit != "%" && limit.Unit != "‰" {
		scale, unit = quantity.Int(1), limit.Unit
	}
	ratio, ok := part.Number.Mul(scale).Quo(over.Number)
	return quantity.Quantity{Number: ratio, Unit: unit}, lacking, ok
}

// sum adds up answers; a column of a table is added up over its rows and years.
func (p *Plan) sum(paths []string) (sum quantity.Quantity, lacking []string, ok bool) {
	ok = true
	for _, path := range paths {
		values, exact := p.amountsAt(path)
		if len(values) == 0 {
			lacking = append(lacking, path)
		}
		ok = ok && exact && len(values) > 0
		for _, v := range values {
			if sum.Unit == "" {
				sum.Unit = v.Unit
			}
			in, err := v.In(sum.Unit)
			ok = ok && err == nil
			sum.Number = sum.Number.Add(in.Number)
		}
	}
	return sum, lacking, ok
}

// amountsAt are the amounts at a path, and whether all that is written there is an exact one.
func (p *Plan) amountsAt(path string) (values []quantity.Quantity, exact bool) {
	exact = true
	take := func(t Text, unit string) {
		if t.Empty() {
			return
		}
		q, ok := read(t, unit)
		exact = exact && ok && !q.Rank && q.Relation == quantity.Exactly
		values = append(values, q)
	}
	if q := p.Outline.Question(path); q != nil {
		take(p.Text(path), q.Unit)
		return values, exact
	}
	at := strings.LastIndexByte(path, '.')
	for _, t := range p.Tables {
		column := t.Question.Field(path[at+1:])
		if t.Path != path[:max(at, 0)] || column == nil {
			continue
		}
		for _, r := range t.Rows {
			cells, all := r.CellOf(column).Amounts()
			values, exact = append(values, cells...), exact && all
		}
	}
	return values, exact
}

// Standing says how a date stands to what a test of dates asks.
type Standing uint8

// The standings.
const (
	Undecided Standing = iota // the date, or the day to reckon to, is not given or too coarse
	Fits
	Misses
)

// DateStands holds the date that a test is about against its bound. day is that to which times are reckoned, of the plan or the
// pack; it is zero if there is none.
func (p *Plan) DateStands(t *outline.Test) (s Standing, day calendar.Date) {
	given, ok := p.Date(t.Question)
	if t.Passed != nil {
		day = p.dayOf(t.Passed)
	}
	if !ok || t.Passed != nil && day.IsZero() {
		return Undecided, day
	}
	first, last := given.First(), given.Last()
	switch {
	case t.NotAfter != nil:
		return standing(!last.After(t.NotAfter.Last()), first.After(t.NotAfter.Last())), day
	case t.NotBefore != nil:
		return standing(!first.Before(t.NotBefore.First()), last.Before(t.NotBefore.First())), day
	}
	later := func(d time.Time) time.Time { return d.AddDate(0, t.Passed.Months, 0) }
	return standing(!later(last).After(day.First()), later(first).After(day.Last())), day
}

// dayOf is the day to which a time is reckoned; zero if the plan has none.
func (p *Plan) dayOf(passed *outline.Passed) calendar.Date {
	if passed.Until != nil {
		return *passed.Until
	}
	if d, err := calendar.AnswerDate(p.Dated.Value); err == nil {
		return d
	}
	return calendar.Date{}
}

func standing(fits, misses bool) Standing {
	switch {
	case fits:
		return Fits
	case misses:
		return Misses
	}
	return Undecided
}
