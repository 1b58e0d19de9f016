package diff

import (
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/goal"
)

// commitmentChanged reports a number or a date that a sentence has lost or gained: a commitment if it is one of a goal.
func (d *differ) commitmentChanged(h *hunkReading) {
	lost, gained := 0, 0
	any := len(h.lost)+len(h.gained) > 0
	for _, m := range h.lost {
		if d.promised(h.a, m.start, m.end) && !m.from {
			lost++
		}
	}
	for _, m := range h.gained {
		if d.promised(h.b, m.start, m.end) && !m.from {
			gained++
		}
	}
	for _, p := range h.lostDate {
		if d.isDeadline(h.a, p) {
			lost++
		}
	}
	for _, p := range h.newDay {
		if d.isDeadline(h.b, p) {
			gained++
		}
	}
	c := d.clauseChange(h)
	if d.fundsMentioned(h, &c) {
		return
	}
	switch {
	case lost > gained:
		c.Kind, c.Message = change.CommitmentWeakened, "目标不再写明"+h.named(h.lost, h.lostDate)
	case gained > lost:
		c.Kind, c.Message = change.CommitmentStrengthened, "目标写明了"+h.named(h.gained, h.newDay)
	case any || lost > 0:
		c.Kind, c.Message = change.FigureChanged, "改动了数字"
	default:
		c.Kind, c.Message = d.contentKind(h.a), "改动了时间"
	}
	d.add(c)
}

// isDeadline reports whether a date in a sentence is one by which something is to be done.
func (d *differ) isDeadline(s *sentence, p piece) bool {
	if s.in.role == factRole {
		return false
	}
	before := s.text[:p.start]
	for _, w := range []string{"较", "比", "由", "从", "自", "与", "同"} {
		if strings.HasSuffix(before, w) {
			return false
		}
	}
	v := d.verdictOf(s)
	return s.in.role == taskRole || v.Class.Goal() || v.Class != goal.Fact && s.in.role == goalRole
}

func (h *hunkReading) named(numbers []*mention, dates []piece) string {
	var said []string
	for _, m := range numbers {
		said = append(said, " "+m.text)
	}
	for _, p := range dates {
		said = append(said, " "+p.text)
	}
	return strings.Join(said, "、")
}

// contentKind is the kind of a change to what a text says.
func (d *differ) contentKind(s *sentence) change.Kind {
	if s.in.of != nil {
		return change.TaskChanged
	}
	return change.AnswerChanged
}

// firmnessChanged reports a goal that can be checked less well, or better, than before by its words alone.
func (d *differ) firmnessChanged(r *reword) bool {
	if r.a.in.role == factRole || r.a.heading || r.a.in.of != nil && r.a.in.key != "举措" {
		return false
	}
	old, new := d.verdictOf(r.a).Class, d.verdictOf(r.b).Class
	if !old.Goal() || !new.Goal() || old == new {
		return false
	}
	c := d.sentenceChange(r.a, r.b)
	if old > new {
		c.Kind, c.Message = change.CommitmentWeakened, "目标由"+old.String()+"变为"+new.String()
	} else {
		c.Kind, c.Message = change.CommitmentStrengthened, "目标由"+old.String()+"变为"+new.String()
	}
	d.add(c)
	return true
}

// frequencyChanged reports that something is to happen oftener or less often.
func (d *differ) frequencyChanged(h *hunkReading) {
	c := d.clauseChange(h)
	switch {
	case h.a.in.role == factRole:
		c.Kind = change.FigureChanged
	case h.oftener > 0:
		c.Kind = change.CommitmentStrengthened
	default:
		c.Kind = change.CommitmentWeakened
	}
	c.Message = "频次由 " + pieceText(h.a, ofKind(h.old, frequency)) + " 改为 " + pieceText(h.b, ofKind(h.new, frequency))
	d.add(c)
}
