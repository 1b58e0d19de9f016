package diff

import "pilotplan/internal/diff/change"

// sentenceChange is a change of a sentence, still without kind and message.
func (d *differ) sentenceChange(a, b *sentence) change.Change {
	return change.Change{
		Path: b.path(), Label: b.where(), Old: oneLine(a.text), New: oneLine(b.text),
		Edits: d.editsBetween(a, b), OldPlaces: []change.Place{a.at}, NewPlaces: []change.Place{b.at},
	}
}

// clauseChange is a change of the clauses in which two sentences differ.
func (d *differ) clauseChange(h *hunkReading) change.Change {
	c := d.sentenceChange(h.a, h.b)
	c.Old, c.New = clauseAt(h.a, h.old, h.oldAt), clauseAt(h.b, h.new, h.newAt)
	c.Edits = d.oldCut.editsOf(c.Old, c.New)
	return c
}

// clauseAt is the part of a sentence, between marks, that holds some pieces of it, or the place at if there are none.
func clauseAt(s *sentence, pieces []piece, at int) string {
	from, to := at, at
	if len(pieces) > 0 {
		from, to = pieces[0].start, pieces[len(pieces)-1].end
	}
	start := len(s.text[:from]) - len(lastClause(s.text[:from]))
	end := to + len(firstClause(s.text[to:]))
	return oneLine(s.text[start:end])
}

func (d *differ) editsBetween(a, b *sentence) []change.Edit {
	return d.oldCut.editsOf(oneLine(a.text), oneLine(b.text))
}
