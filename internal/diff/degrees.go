package diff

import (
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/degree"
	"pilotplan/internal/phrase"
)

// sameMatter is how like two clauses must be beside their words of degree for these to be held against each other.
const sameMatter = 0.5

// degreeChanged reports that a clause binds more or less than it did by its words of degree: 确保 became 力争. What only tells
// how things are, or what the pilot is guided by, binds nobody.
func (d *textReader) degreeChanged(s *spot) bool {
	if s.gone+s.come == "" || s.a.Heading || !s.a.in.binds() {
		return false
	}
	old, new := s.clauses()
	words := s.b.in.side.Words
	if align.Likeness(degree.Bare(words, old), degree.Bare(words, new)) < sameMatter {
		return false
	}
	step, told := degree.Between(words, old, new)
	if !told {
		return false
	}
	c := d.clauseChange(s)
	c.Kind, c.Message = s.a.degreeKind(step), degreeMessage(step)
	d.log.add(c)
	return true
}

// binds reports whether what a text says is to be done.
func (p *prose) binds() bool { return p.Purpose != phrase.Background && p.Purpose != phrase.Guiding }

// degreeKind is the kind of a step in what a sentence binds to.
func (s *sentence) degreeKind(step degree.Step) change.Kind {
	switch {
	case step.Order < 0:
		return change.CommitmentWeakened
	case step.Order > 0:
		return change.CommitmentStrengthened
	}
	return s.contentKind()
}

// toBeJudged is what a message says of a change whose direction only somebody who knows the matter can tell.
const toBeJudged = "，需人工判断"

func degreeMessage(step degree.Step) string {
	old, new := strings.Join(step.Old, "、"), strings.Join(step.New, "、")
	said := "由" + quoted(old) + "改为" + quoted(new)
	switch {
	case old == "":
		said = "加上" + quoted(new)
	case new == "":
		said = "去掉" + quoted(old)
	}
	if step.Contrary {
		said += "，意思相反"
	}
	if step.Order == 0 {
		said += toBeJudged
	}
	return said
}
