package interview

import (
	"errors"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Reviewed is what others say of the plan as it is.
func (s *Session) Reviewed() *Review {
	if s.review == nil {
		r := s.options.Review(s.plan, s.plan.Findings())
		s.review = &r
	}
	return s.review
}

// Known is the review of the plan as it is; nil if none was made yet.
func (s *Session) Known() *Review { return s.review }

// Learn takes up a review that was made of a plan beside the interview; it reports whether that is still the plan.
func (s *Session) Learn(of *plan.Plan, r *Review) bool {
	if s.plan != of {
		return false
	}
	s.review = r
	return true
}

// FindingsAt are the findings about the answer at a path, or below it.
func FindingsAt(r *Review, path string) []finding.Finding {
	var found []finding.Finding
	for _, f := range r.Findings {
		if !f.Suppressed && (f.Path == path || strings.HasPrefix(f.Path, path+".") || strings.HasPrefix(f.Path, path+"[")) {
			found = append(found, f)
		}
	}
	return found
}

// findingsOf are the findings at a path by some rules.
func findingsOf(r *Review, path string, rules ...string) []finding.Finding {
	var found []finding.Finding
	for _, f := range FindingsAt(r, path) {
		if slices.Contains(rules, f.Rule) {
			found = append(found, f)
		}
	}
	return found
}

// conditionsOn are the conditions that the answer at a path decides.
func conditionsOn(p *plan.Plan, r *Review, path string) []Condition {
	var found []Condition
	for i, c := range p.Outline.ConditionsFor(p.Type.Value) {
		if i < len(r.Conditions) && mentions(&c.Test, path) {
			found = append(found, r.Conditions[i])
		}
	}
	return found
}

func mentions(t *outline.Test, path string) bool {
	for _, parts := range [][]outline.Test{t.All, t.Any} {
		for i := range parts {
			if mentions(&parts[i], path) {
				return true
			}
		}
	}
	return slices.Contains(t.Paths(), path)
}

// Consequences are the conditions that an answer decides, and the findings about it that are not mere gaps.
func (s *Session) Consequences(r *Review, path string) []string {
	var lines []string
	for _, c := range conditionsOn(s.plan, r, path) {
		lines = append(lines, c.Sentence+" "+c.Clause)
	}
	for _, f := range FindingsAt(r, path) {
		if f.Rule == "missing-answer" || strings.HasPrefix(f.Rule, "threshold") {
			continue
		}
		lines = append(lines, finding.Visible(f.Severity.String()+"："+joined(s.Words(f), s.Advice(f))))
	}
	if text := s.plan.Text(path).Value; strings.HasSuffix(text, "\n") && len(findingsOf(r, path, "vague-target", "deadline-only")) > 0 {
		if line := s.proposals(text); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// missing are the required questions without an answer.
func (s *Session) missing() []Item {
	var open []Item
	for _, it := range s.Items() {
		if it.Question.Required && !s.Answered(it) {
			open = append(open, it)
		}
	}
	return open
}

// Outcome is how the interview stands.
func (s *Session) Outcome() Outcome {
	var o Outcome
	for _, it := range s.missing() {
		o.Missing = append(o.Missing, s.chapters[it.Chapter].Title+"："+it.Label())
	}
	o.File = s.options.File
	if o.Lost = s.Retry(); errors.Is(o.Lost, ErrClash) {
		o.Lost = nil
	}
	if s.Clash() != nil {
		o.Pending = s.Pending()
		if o.Aside, o.Lost = s.SetAside(); o.Lost == nil {
			o.Lost = ErrClash
		}
	}
	if o.Lost != nil && o.Pending == nil {
		o.Pending = s.Pending()
	}
	o.Errors = finding.Summarize(s.Reviewed().Findings).Error
	return o
}
