package interview

import (
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Seed fills what the plan of the options has no answer to from a former plan, and gives the new text. Answers that hang on
// the calendar are not taken: dates, the period, and the years of tables, which belong to the former pilot.
func Seed(o Options, former *plan.Plan) ([]byte, error) {
	o.Save = func([]byte) error { return nil }
	s, err := begin(o)
	if err != nil {
		return nil, err
	}
	if !s.plan.Type.Empty() || former.Type.Empty() || s.options.Outline.ApplicantType(former.Type.Value) == nil {
		return s.seedFrom(former)
	}
	if err := s.set(outline.TypeKey, plan.Answer{Text: former.Type.Value}); err != nil {
		return nil, err
	}
	return s.seedFrom(former)
}

func (s *Session) seedFrom(former *plan.Plan) ([]byte, error) {
	for _, it := range s.items() {
		v := former.Lookup(it.Path)
		if s.answered(it) || !v.Answered() || dated(it.Question.Kind) {
			continue
		}
		a := answerOf(v)
		if row := outline.RowOf(it.Question.Kind); row != nil {
			for i := range a.Rows {
				a.Rows[i].Fields = undated(a.Rows[i].Fields, row)
			}
		}
		if err := s.set(it.Path, a); err != nil {
			continue // an answer of another shape than this outline wants is asked again
		}
	}
	return s.plan.Source, nil
}

func dated(k outline.Kind) bool {
	return k == outline.Date || k == outline.Span || k == outline.Yearly
}

// undated are the fields of a row that do not hang on the calendar.
func undated(fields []plan.Field, row []outline.Question) []plan.Field {
	var kept []plan.Field
	for _, f := range fields {
		for _, q := range row {
			if q.Key == f.Key && !dated(q.Kind) {
				kept = append(kept, f)
			}
		}
	}
	return kept
}
