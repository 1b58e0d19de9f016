package diff

import (
	"slices"
	"strings"
	"unicode"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
)

// shift is a number that became another.
type shift struct {
	old, new *mention
	answer   *change.Change // to report if nothing else takes it up; nil in prose
}

// clause is where it stands, in both versions.
func (h *hunkReading) clause() string {
	return clauseAt(h.a, h.old, h.oldAt) + "\x00" + clauseAt(h.b, h.new, h.newAt)
}

// readHunks reads the places where two sentences differ. A number that is gone in one of them and has come in another, as what
// it is of was put elsewhere, is one that changed or stayed.
func (d *differ) readHunks(a, b *sentence, old, new []piece) []*hunkReading {
	var parts []*hunkReading
	for _, h := range hunksOf(old, new) {
		part := d.readHunk(a, b, old[h.oldFrom:h.oldTo], new[h.newFrom:h.newTo])
		part.oldAt, part.newAt = startOf(a, old, h.oldFrom), startOf(b, new, h.newFrom)
		parts = append(parts, part)
	}
	for _, p := range parts {
		p.lost = slices.DeleteFunc(p.lost, func(m *mention) bool {
			for _, q := range parts {
				for i, n := range q.gained {
					if likeUnits(m.value, n.value) && inCommon(m.about()+clauseAround(m), n.about()+clauseAround(n)) >= 3 {
						if !sameValue(m.value, n.value) {
							d.shifts = append(d.shifts, &shift{old: m, new: n})
						}
						q.gained = slices.Delete(q.gained, i, i+1)
						return true
					}
				}
			}
			return false
		})
	}
	return parts
}

// clauseAround are the words of the clauses about a number, the one before it too.
func clauseAround(m *mention) string {
	text := m.in.text[:m.start]
	own := lastClause(text)
	before := lastClause(strings.TrimRight(text[:len(text)-len(own)], clauseMarks))
	return bareName(before) + bareName(own) + bareName(firstClause(m.in.text[m.end:]))
}

// startOf is where piece i of a sentence begins, or the end of the last one.
func startOf(s *sentence, pieces []piece, i int) int {
	if i < len(pieces) {
		return pieces[i].start
	}
	if n := len(pieces); n > 0 {
		return pieces[n-1].end
	}
	return len(s.text)
}

// hunkReading is what a place where two sentences differ is about.
type hunkReading struct {
	a, b             *sentence
	old, new         []piece
	oldAt, newAt     int    // where they stand
	gone, come       string // words
	lost, gained     []*mention
	lostDate, newDay []piece
	oftener          int  // +1 if something is to happen oftener, −1 if less often
	shifted          bool // a number or date became another
}

func (d *differ) readHunk(a, b *sentence, old, new []piece) *hunkReading {
	h := &hunkReading{a: a, b: b, old: old, new: new}
	figures, days := ofKind(new, figure), ofKind(new, moment)
	for _, p := range old {
		switch p.kind {
		case figure:
			if i := partner(p, figures); i >= 0 {
				h.shifted = true
				if figures[i].key != p.key {
					d.shifts = append(d.shifts, &shift{old: d.mentionAt(a, p), new: d.mentionAt(b, figures[i])})
				}
				figures = append(figures[:i:i], figures[i+1:]...)
				continue
			}
			h.lost = append(h.lost, d.mentionAt(a, p))
		case moment:
			if len(days) > 0 {
				h.shifted = true
				d.dateBecame(a, b, p, days[0])
				days = days[1:]
				continue
			}
			h.lostDate = append(h.lostDate, p)
		case frequency:
			for _, q := range ofKind(new, frequency) {
				h.oftener = p.days - q.days
			}
		default:
			h.gone += p.text
		}
	}
	for _, p := range figures {
		h.gained = append(h.gained, d.mentionAt(b, p))
	}
	h.newDay = days
	for _, p := range new {
		if p.kind != figure && p.kind != moment && (p.kind != frequency || h.oftener == 0) {
			h.come += p.text
		}
	}
	return h
}

func ofKind(pieces []piece, kind pieceKind) []piece {
	var out []piece
	for _, p := range pieces {
		if p.kind == kind {
			out = append(out, p)
		}
	}
	return out
}

// partner is the number that one has become: the same, else the first that measures alike, else the only one.
func partner(p piece, all []piece) int {
	first := -1
	for i, q := range all {
		if q.key == p.key {
			return i
		}
		if first < 0 && likeUnits(p.value, q.value) {
			first = i
		}
	}
	return first
}

// kin are counts that people use for each other.
var kin = [][]string{{"人", "名", "位", "人次"}, {"家", "户", "个"}, {"台", "套", "台套", "个", "台(套)"}, {"项", "个", "件"}, {"条", "个"}, {"座", "个"}, {"款", "个", "种"}, {"场", "次", "期"}}

func likeUnits(a, b quantity.Quantity) bool {
	if a.Rank != b.Rank {
		return false
	}
	if quantity.SameDimension(a.Unit, b.Unit) {
		return true
	}
	for _, units := range kin {
		x, y := false, false
		for _, u := range units {
			x, y = x || u == a.Unit, y || u == b.Unit
		}
		if x && y {
			return true
		}
	}
	return false
}

func (d *differ) mentionAt(s *sentence, p piece) *mention {
	for _, m := range d.mentionsOf(s) {
		if m.start == p.start {
			return m
		}
	}
	return &mention{in: s, start: p.start, end: p.end, text: p.text, value: p.value}
}

// lostAny reports whether a number or date is gone or new.
func (h *hunkReading) lostAny() bool {
	return len(h.lost)+len(h.gained)+len(h.lostDate)+len(h.newDay) > 0
}

// wholeClause reports whether words were added or taken away and nothing put in their place.
func (h *hunkReading) wholeClause() bool {
	return (length(h.gone) >= 6 && hanziIn(h.come) == 0) || (length(h.come) >= 6 && hanziIn(h.gone) == 0)
}

func hanziIn(s string) int {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}
