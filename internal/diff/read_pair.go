package diff

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"pilotplan/internal/quantity"
	"pilotplan/internal/target"
)

func itoa(n int) string { return strconv.Itoa(n) }

// shift is a number that became another.
type shift struct {
	old, new *mention
	answer   *Change // to report if nothing else takes it up; nil in prose
}

// dateShift is a date that became another.
type dateShift struct {
	a, b     *sentence
	from, to quantity.Date
	words    string // what is to be done by it
}

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

// readPair takes a changed sentence apart: numbers and dates that became others, those that are gone or new, and the rest.
func (d *differ) readPair(a, b *sentence) {
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

// clause is where it stands, in both versions.
func (h *hunkReading) clause() string {
	return clauseAt(h.a, h.old, h.oldAt) + "\x00" + clauseAt(h.b, h.new, h.newAt)
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
		c.Kind, c.Message = CommitmentWeakened, "目标不再写明"+h.named(h.lost, h.lostDate)
	case gained > lost:
		c.Kind, c.Message = CommitmentStrengthened, "目标写明了"+h.named(h.gained, h.newDay)
	case any || lost > 0:
		c.Kind, c.Message = FigureChanged, "改动了数字"
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
	return s.in.role == taskRole || v.Class.Goal() || v.Class != target.Fact && s.in.role == goalRole
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

// sentenceChange is a change of a sentence, still without kind and message.
func (d *differ) sentenceChange(a, b *sentence) Change {
	return Change{
		Path: b.path(), Label: b.where(), Old: oneLine(a.text), New: oneLine(b.text),
		Edits: d.editsBetween(a, b), OldPlaces: []Place{a.at}, NewPlaces: []Place{b.at},
	}
}

// clauseChange is a change of the clauses in which two sentences differ.
func (d *differ) clauseChange(h *hunkReading) Change {
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

func (d *differ) editsBetween(a, b *sentence) []Edit {
	return d.oldCut.editsOf(oneLine(a.text), oneLine(b.text))
}

// contentKind is the kind of a change to what a text says.
func (d *differ) contentKind(s *sentence) Kind {
	if s.in.of != nil {
		return TaskChanged
	}
	return AnswerChanged
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
		c.Kind, c.Message = CommitmentWeakened, "目标由"+old.String()+"变为"+new.String()
	} else {
		c.Kind, c.Message = CommitmentStrengthened, "目标由"+old.String()+"变为"+new.String()
	}
	d.add(c)
	return true
}

// dateBecame takes note of a date that became another.
func (d *differ) dateBecame(a, b *sentence, p, q piece) {
	from, to := d.inFull(a, p.date), d.inFull(b, q.date)
	if dateKey(from) == dateKey(to) {
		return
	}
	d.dates = append(d.dates, &dateShift{a: a, b: b, from: from, to: to, words: dueWords(b.text, q)})
}

// dueWords are the words that say what is to be done by a date.
func dueWords(text string, p piece) string {
	before := strings.TrimRight(lastClause(text[:p.start]), " 到至在于")
	return before + afterDate(text[p.end:])
}

// afterDate is what stands behind a date up to the end of its clause.
func afterDate(s string) string {
	return firstClause(strings.TrimLeft(s, "，, "))
}

// inFull gives a date the year that its place says.
func (d *differ) inFull(s *sentence, date quantity.Date) quantity.Date {
	if date.Year == 0 {
		date.Year = s.in.year
		if date.Year == 0 {
			date.Year = d.yearBefore(s)
		}
		if date.Month == 12 && date.Part == quantity.End && date.Year != 0 {
			date.Month = 0 // the end of the year
		}
	}
	return date
}

// frequencyChanged reports that something is to happen oftener or less often.
func (d *differ) frequencyChanged(h *hunkReading) {
	c := d.clauseChange(h)
	switch {
	case h.a.in.role == factRole:
		c.Kind = FigureChanged
	case h.oftener > 0:
		c.Kind = CommitmentStrengthened
	default:
		c.Kind = CommitmentWeakened
	}
	c.Message = "频次由 " + pieceText(h.a, ofKind(h.old, frequency)) + " 改为 " + pieceText(h.b, ofKind(h.new, frequency))
	d.add(c)
}
