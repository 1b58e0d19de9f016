package diff

import (
	"slices"
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

// reword is what else became of a sentence.
type reword struct {
	a, b      *sentence
	parts     []wordPart
	size      int  // of what changed, in characters
	widest    int  // likewise, of the greatest change in one place
	milestone bool // it changed what is to be achieved
}

// wordPart is a place where words changed.
type wordPart struct {
	gone, come string // what only one version has
	clause     bool   // a whole clause was added or taken away
}

// longest is up to how many bytes two sentences are taken apart. Nobody writes longer ones.
const longest = 60_000

// readPair takes a changed sentence apart: numbers and dates that became others, those that are gone or new, and the rest.
func (d *differ) readPair(a, b *sentence) {
	if len(a.text)+len(b.text) > longest {
		c := d.sentenceChange(a, b)
		c.Kind, c.Message = d.contentKind(a), "改动内容"
		d.add(c)
		return
	}
	old, new, movedWords := dropMoved(d.content(a), d.content(b))
	r := &reword{a: a, b: b}
	parts := d.readHunks(a, b, old, new)
	told := map[string]bool{} // clauses of which a change speaks already
	taken := ""               // the clause that went with a row
	var words []*hunkReading
	for _, part := range parts {
		clause := part.clause()
		switch {
		case clause == taken || d.takenByRow(part) || d.takenByRename(part):
			taken = clause
		case part.oftener != 0:
			d.frequencyChanged(part)
			told[clause] = true
		case part.lostAny():
			d.commitmentChanged(part)
			told[clause] = true
		case part.gone+part.come != "" && !(part.shifted && onlyVerbs(part.gone) && onlyVerbs(part.come)):
			words = append(words, part)
		}
	}
	for _, part := range words {
		if !told[part.clause()] {
			r.add(d, part)
		}
	}
	switch {
	case r.size == 0 && movedWords != "" && len(told) == 0:
		d.wordsMoved(a, b, movedWords)
	case r.size == 0 || len(told) > 0 && !r.hasWords():
	case len(told) == 0 && r.widest > 1 && d.firmnessChanged(r): // single characters are slips of the pen
	default:
		d.rewords = append(d.rewords, r)
	}
}

// add takes up a place where only words changed.
func (r *reword) add(d *differ, part *hunkReading) {
	size := max(length(part.gone), length(part.come))
	r.parts = append(r.parts, wordPart{part.gone, part.come, part.wholeClause()})
	r.size, r.widest = r.size+size, max(r.widest, size)
	r.milestone = r.milestone || size >= 3 && d.touchesMilestone(part)
}

// hasWords reports whether more changed than marks.
func (r *reword) hasWords() bool {
	return slices.ContainsFunc(r.parts, func(p wordPart) bool { return hanziIn(p.gone+p.come) > 0 || hasDigits(p.gone+p.come) })
}

// touchesMilestone reports whether words changed in what is to be achieved: 通过…认证.
func (d *differ) touchesMilestone(h *hunkReading) bool {
	if h.a.in.role == factRole || len(h.old) == 0 || len(h.new) == 0 {
		return false
	}
	for _, v := range d.verdictOf(h.a).Values {
		if v.Relation == "milestone" && v.Start < h.old[len(h.old)-1].end && h.old[0].start < v.End {
			return true
		}
	}
	return false
}

// content gives the pieces of a sentence without its number and the mark at its end.
func (d *differ) content(s *sentence) []piece {
	pieces := d.piecesOf(s)
	skip := len(s.text) - len(withoutNumber(s.text))
	for len(pieces) > 0 && pieces[0].start < skip {
		pieces = pieces[1:]
	}
	for n := len(pieces); n > 0 && pieces[n-1].kind == mark && strings.Contains(endMarks, pieces[n-1].text); n-- {
		pieces = pieces[:n-1]
	}
	return pieces
}
