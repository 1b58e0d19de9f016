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
	if group := o.Question(parent(it.Path)); group != nil {
		return s.sumOf(parent(it.Path), group, it)
	}
	for path, group := range o.Questions() {
		if group.Kind == outline.Group && parent(path) == parent(it.Path) && it.Question.Unit == "%" && strings.HasPrefix(it.Question.Key, group.Key) {
			return s.shareOf(path, group)
		}
	}
	return "", ""
}

// sumOf is the sum of a group's parts, for the field that asks for it. One part alone is no sum yet.
func (s *Session) sumOf(path string, group *outline.Question, it Item) (text, why string) {
	if !it.Question.IsSum() && !(it.Question.IsWhole() && fieldOf(group, (*outline.Question).IsSum) == nil) {
		return "", ""
	}
	sum := quantity.Quantity{Unit: it.Question.Unit}
	count := 0
	for i := range group.Fields {
		f := &group.Fields[i]
		value, ok := s.plan.Quantity(path + "." + f.Key)
		if !f.IsPart() || !ok {
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

// shareOf is the share that a group's total is of its whole.
func (s *Session) shareOf(path string, group *outline.Question) (text, why string) {
	part, whole := fieldOf(group, (*outline.Question).IsSum), fieldOf(group, (*outline.Question).IsWhole)
	if part == nil || whole == nil {
		return "", ""
	}
	a, okA := s.plan.Quantity(path + "." + part.Key)
	b, okB := s.plan.Quantity(path + "." + whole.Key)
	if !okA || !okB || !plainValue(a) || !plainValue(b) {
		return "", ""
	}
	in, err := a.In(b.Unit)
	ratio, ok := in.Number.Mul(quantity.Int(100)).Quo(b.Number)
	if err != nil || !ok {
		return "", ""
	}
	share := quantity.Quantity{Number: ratio.Round(1), Unit: "%"}
	return share.String(), fmt.Sprintf("%s %s ÷ %s %s = %s", part.Key, a, whole.Key, b, share)
}

// fieldOf is the only field of a group of some sort; nil if there is none, or more than one.
func fieldOf(group *outline.Question, sort func(*outline.Question) bool) *outline.Question {
	var found *outline.Question
	for i := range group.Fields {
		if f := &group.Fields[i]; sort(f) {
			if found != nil {
				return nil
			}
			found = f
		}
	}
	return found
}

func plainValue(q quantity.Quantity) bool { return !q.Rank && q.Relation == quantity.Exactly }
