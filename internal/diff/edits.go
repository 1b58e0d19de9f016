package diff

import (
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/doc"
)

// edits shows how one text becomes another: whole numbers, dates, Latin words and names, single characters else.
func (m *matched) edits(old, new string) []change.Edit {
	before, after := m.old.cut.Covering(old), m.old.cut.Covering(new)
	var out []change.Edit
	var run strings.Builder // the text of out's last
	end := func() {
		if n := len(out); n > 0 {
			out[n-1].Text = run.String()
			run.Reset()
		}
	}
	for _, s := range align.Steps(before, after) {
		op, text := change.Keep, ""
		switch {
		case s.New < 0:
			op, text = change.Delete, before[s.Old]
		case s.Old < 0:
			op, text = change.Insert, after[s.New]
		default:
			text = before[s.Old]
		}
		if n := len(out); n == 0 || out[n-1].Op != op {
			end()
			out = append(out, change.Edit{Op: op})
		}
		run.WriteString(text)
	}
	end()
	return out
}

// sentenceChange is a change of a sentence, still without kind and message.
func (m *matched) sentenceChange(a, b *sentence) change.Change {
	c := change.Change{Path: b.Path(), Label: b.where(), Old: doc.OneLine(a.Text), New: doc.OneLine(b.Text)}
	c.Edits = m.edits(c.Old, c.New)
	addSentences(&c, a, b)
	return c
}

// typoSized reports whether two short texts differ by no more than a slip of the pen.
func (m *matched) typoSized(old, new string) bool {
	if old == "" || new == "" {
		return false
	}
	size := 0
	for _, g := range align.Gaps(token.Keys(m.old.cut.Cut(old)), token.Keys(m.new.cut.Cut(new))) {
		size += max(g.OldTo-g.OldFrom, g.NewTo-g.NewFrom)
	}
	return size <= 2 && digitsOf(old) == digitsOf(new) && length(old) >= 6
}
