package check

import (
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
)

// lateDate is a time behind the end of the period that a goal in prose is set for.
type lateDate struct {
	pos        finding.Pos
	path, text string
	far        bool // so far behind it that an outlook may be meant: 到2035年
	step       bool // a year at the head of a step, 2026年，…, and not a deadline: 到2026年, 2026年底前
}

// lateDates finds them in all sentences that state a goal. A date of which the judge makes neither a deadline nor the year of
// a figure is none: 2035年远景目标.
func (p *pass) lateDates() []lateDate {
	if p.late != nil {
		return p.late
	}
	late := []lateDate{}
	for i := range p.judged() {
		s := &p.sentences[i]
		if s.in.role == guiding || !s.verdict.Class.Goal() {
			continue
		}
		at := -1
		if d := s.verdict.Deadline; d != nil && p.isLate(d.Date) {
			at = d.Start
			late = append(late, p.lateAt(s, d.Start, d.End, d.Date))
		}
		if !s.aimsFrom(p.period.To.Year) {
			continue
		}
		for _, d := range quantity.FindDates(s.Text) {
			if p.isLate(d.Date) && !(d.Start <= at && at < d.End) && s.aimsAt(d.Date.Year) {
				late = append(late, p.lateAt(s, d.Start, d.End, d.Date))
			}
		}
	}
	p.late = late
	return late
}

func (p *pass) isLate(d calendar.Date) bool { return !d.IsZero() && d.Last().After(p.period.To.Last()) }

// aimsAt reports whether a figure of the sentence is set for a year.
func (s *judged) aimsAt(year int) bool {
	for _, v := range s.verdict.Values {
		if v.Year == year {
			return true
		}
	}
	return false
}

// aimsFrom reports whether a figure of the sentence is set for a year or a later one.
func (s *judged) aimsFrom(year int) bool {
	return slices.ContainsFunc(s.verdict.Values, func(v goal.Value) bool { return v.Year >= year })
}

// outlook is how many years behind the end of the period a goal is none of the pilot's.
const outlook = 5

func (p *pass) lateAt(s *judged, start, end int, d calendar.Date) lateDate {
	bare := d.Month == 0 && d.Part == calendar.Whole && !d.Before
	before := strings.TrimRight(s.Text[:start], " ")
	led := slices.ContainsFunc([]string{"到", "至", "截至", "于"}, func(w string) bool { return strings.HasSuffix(before, w) })
	return lateDate{
		far: d.Year >= p.period.To.Year+outlook, pos: s.posOf(start, end), path: s.in.path, text: s.Text[start:end],
		step: bare && !led && strings.HasSuffix(s.Text[start:end], "年"),
	}
}
