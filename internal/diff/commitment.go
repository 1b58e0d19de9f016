package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/phrase"
	"pilotplan/outline"
)

// commitmentChanged reports a number or a date that a sentence has lost or gained: a commitment if it is one of a goal.
func (d *textReader) commitmentChanged(s *spot) {
	lost := promisedIn(s.lost) + deadlinesIn(s.a, s.lostDate)
	gained := promisedIn(s.gained) + deadlinesIn(s.b, s.newDay)
	c := d.clauseChange(s)
	if d.fundsMentioned(s, &c) {
		return
	}
	switch {
	case lost > gained:
		c.Kind, c.Message = change.CommitmentWeakened, "目标不再写明"+named(s.lost, s.lostDate)
	case gained > lost:
		c.Kind, c.Message = change.CommitmentStrengthened, "目标写明了"+named(s.gained, s.newDay)
	case len(s.lost)+len(s.gained) > 0 || lost > 0:
		c.Kind, c.Message = change.FigureChanged, "改动了数字"
	default:
		c.Kind, c.Message = s.a.contentKind(), "改动了时间"
	}
	d.log.add(c)
}

func promisedIn(all []*mention) int {
	n := 0
	for _, m := range all {
		if m.promised() && !m.from {
			n++
		}
	}
	return n
}

func deadlinesIn(s *sentence, all []token.Token) int {
	n := 0
	for _, t := range all {
		if s.isDeadline(t) {
			n++
		}
	}
	return n
}

func named(numbers []*mention, dates []token.Token) string {
	var said []string
	for _, m := range numbers {
		said = append(said, " "+m.text)
	}
	for _, t := range dates {
		said = append(said, " "+t.Text)
	}
	return strings.Join(said, "、")
}

// fundsMentioned reports amounts under a heading of money that are gone or new: with the funds that list them, else as a change
// of funds of their own.
func (d *textReader) fundsMentioned(s *spot, c *change.Change) bool {
	amounts := append(slices.Clone(s.lost), s.gained...)
	if len(amounts) == 0 || slices.ContainsFunc(amounts, func(m *mention) bool { return !m.isMoney() }) {
		return false
	}
	for _, m := range amounts {
		for _, l := range d.listed {
			if q, ok := l.field.Quantity(); ok && sameValue(q, m.value) {
				addSentences(l.change, s.a, s.b)
				return true
			}
		}
	}
	c.Kind, c.Message = change.FundsChanged, "改动了资金"
	if !d.log.joinFunds(c) {
		d.log.add(*c)
	}
	return true
}

// firmnessChanged reports a goal that can be checked less well, or better, than before by its words alone.
func (d *textReader) firmnessChanged(r *reword) bool {
	if r.a.in.Purpose == phrase.Background || r.a.Heading || r.a.in.of != nil && r.a.in.Role != outline.RoleMeasures {
		return false
	}
	old, new := r.a.verdict().Class, r.b.verdict().Class
	if !old.Goal() || !new.Goal() || old == new {
		return false
	}
	c := d.sentenceChange(r.a, r.b)
	c.Kind, c.Message = change.CommitmentStrengthened, "目标由"+old.String()+"变为"+new.String()
	if old > new {
		c.Kind = change.CommitmentWeakened
	}
	d.log.add(c)
	return true
}

// frequencyChanged reports that something is to happen oftener or less often.
func (d *textReader) frequencyChanged(s *spot) {
	c := d.clauseChange(s)
	switch {
	case s.a.in.Purpose == phrase.Background:
		c.Kind = change.FigureChanged
	case s.oftener > 0:
		c.Kind = change.CommitmentStrengthened
	default:
		c.Kind = change.CommitmentWeakened
	}
	old, new := token.Of(token.Frequency, s.old), token.Of(token.Frequency, s.new)
	c.Message = becameMessage("频次", token.Span(s.a.Text, old), token.Span(s.b.Text, new))
	d.log.add(c)
}
