package interview

import (
	"reflect"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/outline"
)

// takeOver is p with the answers that questions take over from others: those without an answer that was not taken away on
// purpose, and those that said what the other question says no more. The answer at path was given just now and stays. along
// are the questions that were filled.
func (s *Session) takeOver(p *plan.Plan, path string) (filled *plan.Plan, along []Item) {
	for _, c := range chaptersOf(p) {
		for _, it := range c.Items {
			if it.Path == path || !s.due(p, it) {
				continue
			}
			next, err := p.Set(it.Path, edit.AnswerOf(p.Lookup(it.Question.Same)))
			if err != nil {
				continue // it is asked like any other
			}
			p = next
			along = append(along, it)
		}
	}
	return p, along
}

// due reports whether a question is to take over what another says in p, which comes after the plan of the session.
func (s *Session) due(p *plan.Plan, it Item) bool {
	source := p.Lookup(it.Question.Same)
	if it.Question.Same == "" || !source.Answered() {
		return false
	}
	if own := p.Lookup(it.Path); own.Answered() {
		old := edit.AnswerOf(s.plan.Lookup(it.Question.Same))
		return !same(old, edit.AnswerOf(source)) && same(old, edit.AnswerOf(own))
	}
	return !s.cleared[it.Path] && !inEmptyGroup(p, it.Path)
}

func same(a, b plan.Answer) bool {
	a.Text, b.Text = strings.TrimSpace(a.Text), strings.TrimSpace(b.Text)
	return reflect.DeepEqual(a, b)
}

// inEmptyGroup reports whether a question is a field of a group that nobody must fill and nobody has begun: an answer of its
// own making would make the rest of the group wanted.
func inEmptyGroup(p *plan.Plan, path string) bool {
	group := p.Outline.Question(parent(path))
	return group != nil && group.Kind == outline.Group && !group.Required && !p.Lookup(parent(path)).Answered()
}

// waits reports whether a question need not be asked, as it will be filled when its group is begun.
func (s *Session) waits(it Item) bool {
	return it.Question.Same != "" && s.plan.Lookup(it.Question.Same).Answered() && !s.cleared[it.Path] && inEmptyGroup(s.plan, it.Path)
}

func parent(path string) string { return path[:max(strings.LastIndexByte(path, '.'), 0)] }

// AlongWords says what was filled with the last answer; empty if nothing was.
func (s *Session) AlongWords() string {
	var words []string
	for _, it := range s.along {
		words = append(words, s.chapters[it.Chapter].Title+"的"+it.Label())
	}
	if len(words) == 0 {
		return ""
	}
	return finding.Visible("同样填在：" + strings.Join(words, "、"))
}
