package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
)

// spot is a place where two sentences differ, and what it is about.
type spot struct {
	a, b             *sentence
	old, new         []token.Token
	oldAt, newAt     int    // where they stand
	gone, come       string // words
	lost, gained     []*mention
	lostDate, newDay []token.Token
	oftener          int  // above 0 if something is to happen oftener, below 0 if less often
	shifted          bool // a number or date became another
}

// spotsOf gives the places where two sentences differ.
func (d *textReader) spotsOf(a, b *sentence, old, new []token.Token) []*spot {
	var spots []*spot
	for _, g := range align.Gaps(token.Keys(old), token.Keys(new)) {
		s := &spot{a: a, b: b, old: old[g.OldFrom:g.OldTo], new: new[g.NewFrom:g.NewTo]}
		s.oldAt, s.newAt = startOf(a, old, g.OldFrom), startOf(b, new, g.NewFrom)
		d.read(s)
		spots = append(spots, s)
	}
	d.findElsewhere(spots)
	return spots
}

// startOf is where token i of a sentence begins, or the end of the last one.
func startOf(s *sentence, all []token.Token, i int) int {
	if i < len(all) {
		return all[i].Start
	}
	if n := len(all); n > 0 {
		return all[n-1].End
	}
	return len(s.Text)
}

// read tells the numbers and dates of a spot that became others from those that are gone or new, and from words.
func (d *textReader) read(s *spot) {
	figures, days := token.Of(token.Figure, s.new), token.Of(token.Moment, s.new)
	for _, t := range s.old {
		switch t.Kind {
		case token.Figure:
			i := partner(t, figures)
			if i < 0 {
				s.lost = append(s.lost, s.a.mentionAt(t))
				continue
			}
			s.shifted = true
			if figures[i].Key != t.Key {
				d.shifts = append(d.shifts, &shift{old: s.a.mentionAt(t), new: s.b.mentionAt(figures[i])})
			}
			figures = append(figures[:i:i], figures[i+1:]...)
		case token.Moment:
			if len(days) == 0 {
				s.lostDate = append(s.lostDate, t)
				continue
			}
			s.shifted = true
			d.dateBecame(s, t, days[0])
			days = days[1:]
		case token.Frequency:
			for _, u := range token.Of(token.Frequency, s.new) {
				s.oftener = t.Days - u.Days
			}
		default:
			s.gone += t.Text
		}
	}
	for _, t := range figures {
		s.gained = append(s.gained, s.b.mentionAt(t))
	}
	s.newDay = days
	for _, t := range s.new {
		if t.Kind != token.Figure && t.Kind != token.Moment && (t.Kind != token.Frequency || s.oftener == 0) {
			s.come += t.Text
		}
	}
}

// dateBecame takes note of a date that became another.
func (d *textReader) dateBecame(s *spot, t, u token.Token) {
	from, to := s.a.inFull(t), s.b.inFull(u)
	if !sameDays(from, to) {
		d.dates = append(d.dates, &dateShift{a: s.a, b: s.b, from: from, to: to, words: dueWords(s.b.Text, u)})
	}
}

// partner is the number that one has become: the same, else the first that measures alike; -1 if there is none.
func partner(t token.Token, all []token.Token) int {
	first := -1
	for i, u := range all {
		if u.Key == t.Key {
			return i
		}
		if first < 0 && likeUnits(t.Value, u.Value) {
			first = i
		}
	}
	return first
}

// findElsewhere looks for numbers that are gone in one spot and have come in another, as what they are of was put elsewhere:
// they changed or stayed.
func (d *textReader) findElsewhere(spots []*spot) {
	for _, s := range spots {
		s.lost = slices.DeleteFunc(s.lost, func(m *mention) bool {
			for _, o := range spots {
				i := slices.IndexFunc(o.gained, func(n *mention) bool {
					return likeUnits(m.value, n.value) && align.Common(m.about()+clauseAround(m), n.about()+clauseAround(n)) >= 3
				})
				if i < 0 {
					continue
				}
				if n := o.gained[i]; !sameValue(m.value, n.value) {
					d.shifts = append(d.shifts, &shift{old: m, new: n})
				}
				o.gained = slices.Delete(o.gained, i, i+1)
				return true
			}
			return false
		})
	}
}

// clauseAround are the words of the clauses about a number, the one before it too.
func clauseAround(m *mention) string {
	text := m.in.Text[:m.start]
	own := phrase.LastClause(text)
	before := phrase.LastClause(strings.TrimRight(text[:len(text)-len(own)], phrase.ClauseMarks))
	return bareName(before) + bareName(own) + bareName(phrase.FirstClause(m.in.Text[m.end:]))
}

// clauses are what the spot stands in, in both versions.
func (s *spot) clauses() (old, new string) {
	return clauseAt(s.a, s.old, s.oldAt), clauseAt(s.b, s.new, s.newAt)
}

// clauseAt is the part of a sentence, between marks, that holds some tokens of it, or the place at if there are none.
func clauseAt(s *sentence, tokens []token.Token, at int) string {
	from, to := at, at
	if len(tokens) > 0 {
		from, to = tokens[0].Start, tokens[len(tokens)-1].End
	}
	start := len(s.Text[:from]) - len(phrase.LastClause(s.Text[:from]))
	end := to + len(phrase.FirstClause(s.Text[to:]))
	return doc.OneLine(s.Text[start:end])
}

// clauseChange is a change of the clauses that the spot stands in.
func (d *textReader) clauseChange(s *spot) change.Change {
	c := change.Change{Path: s.b.Path(), Label: s.b.where()}
	c.Old, c.New = s.clauses()
	c.Edits = d.edits(c.Old, c.New)
	addSentences(&c, s.a, s.b)
	return c
}

// lostAny reports whether a number or date is gone or new.
func (s *spot) lostAny() bool {
	return len(s.lost)+len(s.gained)+len(s.lostDate)+len(s.newDay) > 0
}

// wholeClause reports whether words were added or taken away and nothing put in their place.
func (s *spot) wholeClause() bool {
	return (length(s.gone) >= 6 && hanziIn(s.come) == 0) || (length(s.come) >= 6 && hanziIn(s.gone) == 0)
}
