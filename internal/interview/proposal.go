package interview

import (
	"fmt"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// Proposal is an answer that other answers give to a question that has none, and where it comes from. It is offered, never
// written by itself. Both are empty if there is none.
func (s *Session) Proposal(it Item) (text, why string) {
	if s.Answered(it) {
		return "", ""
	}
	o := s.options.Outline
	if v := s.plan.Lookup(it.Question.Same); it.Question.Same != "" && v.Answered() && v.Kind == plan.Scalar {
		text = strings.TrimSpace(v.Text.Value)
		return text, fmt.Sprintf("与“%s”相同：%s", it.Question.Same[strings.LastIndexByte(it.Question.Same, '.')+1:], text)
	}
	if it.Question.Kind != outline.Quantity {
		return "", ""
	}
	if group := o.Question(parent(it.Path)); group != nil && it.Question.IsSum() {
		return s.sumOf(parent(it.Path), it)
	}
	if it.Question.Ratio != nil && it.Question.Unit == "%" {
		return s.shareOf(it.Question.Ratio)
	}
	return "", ""
}

// sumOf is the sum of the fields that the pack says a field of a group sums up. One part alone is no sum yet.
func (s *Session) sumOf(path string, it Item) (text, why string) {
	sum := quantity.Quantity{Unit: it.Question.Unit}
	count := 0
	for _, key := range it.Question.SumOf {
		value, ok := s.plan.Quantity(path + "." + key)
		if !ok {
			continue
		}
		if sum.Unit == "" {
			sum.Unit = value.Unit
		}
		part, err := value.In(sum.Unit)
		if err != nil || !plainValue(value) {
			return "", ""
		}
		sum.Number, count = sum.Number.Add(part.Number), count+1
	}
	if count < 2 {
		return "", ""
	}
	return sum.String(), fmt.Sprintf("填了的 %d 项之和 %s", count, sum)
}

// shareOf is the quotient of two answers, in per cent.
func (s *Session) shareOf(r *outline.Ratio) (text, why string) {
	a, okA := s.plan.Quantity(r.Part)
	b, okB := s.plan.Quantity(r.Whole)
	if !okA || !okB || !plainValue(a) || !plainValue(b) {
		return "", ""
	}
	in, err := a.In(b.Unit)
	ratio, ok := in.Number.Mul(quantity.Int(100)).Quo(b.Number)
	if err != nil || !ok {
		return "", ""
	}
	share := quantity.Quantity{Number: ratio.Round(1), Unit: "%"}
	last := func(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }
	return share.String(), fmt.Sprintf("%s %s ÷ %s %s = %s", last(r.Part), a, last(r.Whole), b, share)
}

func plainValue(q quantity.Quantity) bool { return !q.Rank && q.Relation == quantity.Exactly }
