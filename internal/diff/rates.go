package diff

import (
	"slices"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// rate is an amount and the time that it is reckoned over: 每年200人次, 三年累计600人次.
type rate struct {
	amount quantity.Quantity
	days   int  // of the time; 0 where the text does not say how long
	each   bool // anew in each such time
}

// yearDays are the days of a year, as token.Frequency counts them.
const yearDays = 365

// rateIn reads what a clause of the side says over which time. It reports whether it says so.
func (s *side) rateIn(clause string) (rate, bool) {
	var r rate
	timed, counted := false, false
	for _, t := range s.cut.Cut(clause) {
		switch days, isTime := spanOf(t); {
		case t.Kind == token.Frequency && !timed:
			r.days, r.each, timed = t.Days, true, true
		case isTime && !timed:
			r.days, timed = days, true
		case t.Kind == token.Figure && !isTime && !counted:
			r.amount, counted = t.Value, true
		}
	}
	switch {
	case timed:
	case s.Words.List(vocabulary.EachYear).Held(clause):
		r.days, r.each, timed = yearDays, true, true
	case s.Words.List(vocabulary.Cumulative).Held(clause):
		r.days, timed = s.pilotDays(), true
	}
	return r, timed && counted
}

// spanOf is how many days a figure of time has, whole years only: 三年.
func spanOf(t token.Token) (days int, isTime bool) {
	if t.Kind != token.Figure {
		return 0, false
	}
	years, err := t.Value.In("年")
	if err != nil {
		return 0, false
	}
	return int(years.Number.Float64() * yearDays), true
}

// pilotDays is how long the pilot takes, in whole years; 0 if the version does not say.
func (s *side) pilotDays() int {
	if s.Period.From.Year == 0 || s.Period.To.Year == 0 {
		return 0
	}
	return (s.Period.To.Year - s.Period.From.Year + 1) * yearDays
}

// rateChanged reports that an amount was for each year and is now for several, or the other way round: 每年200人次 is more than
// 三年200人次.
func (d *textReader) rateChanged(s *spot) bool {
	old, new := s.clauses()
	a, ok1 := d.old.rateIn(old)
	b, ok2 := d.new.rateIn(new)
	if !ok1 || !ok2 || a.each == b.each || !s.a.in.binds() {
		return false
	}
	order, ok := b.against(a)
	if !ok {
		return false
	}
	c := d.clauseChange(s)
	message := becameMessage("", old, new)
	switch order {
	case -1:
		c.Kind, c.Message = change.CommitmentWeakened, message+"，折合每年减少"
	case 1:
		c.Kind, c.Message = change.CommitmentStrengthened, message+"，折合每年增加"
	default:
		c.Kind, c.Message = change.Reworded, message+"，折合每年不变"
	}
	d.log.add(c)
	d.shifts = slices.DeleteFunc(d.shifts, func(o *shift) bool { return o.old.in == s.a && sameValue(o.old.value, a.amount) })
	return true
}

// against compares two rates, each by the day.
func (r rate) against(o rate) (order int, ok bool) {
	amount, err := r.amount.In(o.amount.Unit)
	if err != nil || r.days == 0 || o.days == 0 {
		return 0, false
	}
	now, ok1 := amount.Number.Quo(quantity.Int(int64(r.days)))
	was, ok2 := o.amount.Number.Quo(quantity.Int(int64(o.days)))
	return now.Cmp(was), ok1 && ok2
}
