package diff

import (
	"pilotplan/internal/diff/token"
	"pilotplan/internal/goal"
	"pilotplan/internal/phrase"
)

// promised reports whether what stands at a place of the sentence is a goal.
func (s *sentence) promised(start, end int) bool {
	switch {
	case s.in.Purpose == phrase.Background:
		return false
	case s.in.ofTask():
		return true
	}
	v := s.verdict()
	for _, value := range v.Values {
		if value.Start < end && start < value.End {
			return true
		}
	}
	switch v.Class {
	case goal.Fact:
		return false
	case goal.Neutral:
		return s.in.Purpose == phrase.Goals
	}
	return true
}

// promised reports whether a number is a goal's, not one that it starts from.
func (m *mention) promised() bool { return m.in.promised(m.start, m.end) }

// commitments counts what the sentence commits to with a number.
func (s *sentence) commitments() int {
	if s.Heading {
		return 0
	}
	n := 0
	for _, m := range s.mentions() {
		if !m.from && m.promised() {
			n++
		}
	}
	if n == 0 && s.in.Purpose != phrase.Background && s.in.of == nil {
		n = len(s.verdict().Values)
	}
	return n
}

// isDeadline reports whether a date in the sentence is one by which something is to be done.
func (s *sentence) isDeadline(t token.Token) bool {
	if s.in.Purpose == phrase.Background {
		return false
	}
	if phrase.FromDate(s.in.side.Words, s.Text[:t.Start], s.Text[t.End:]) {
		return false
	}
	v := s.verdict()
	return s.in.ofTask() || v.Class.Goal() || v.Class != goal.Fact && s.in.Purpose == phrase.Goals
}

// dated reports whether a date that a sentence has in both versions is a deadline.
func dated(old, new *sentence) bool {
	if old.in.Purpose == phrase.Background {
		return false
	}
	if old.in.of != nil {
		return true
	}
	was, is := old.verdict().Class, new.verdict().Class
	return was.Goal() && is.Goal() || old.in.Purpose == phrase.Goals && was != goal.Fact && is != goal.Fact
}
