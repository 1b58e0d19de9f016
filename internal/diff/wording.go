package diff

import (
	"slices"
	"strings"
	"unicode"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
)

// settleRewords reports what else became of sentences: other words, or other content where too much of it changed. The same
// words changed in several places are one change.
func (d *differ) settleRewords() {
	known := map[string]*change.Change{}
	for _, r := range d.clausesMoved() {
		c := d.sentenceChange(r.a, r.b)
		c.Kind, c.Message = change.Reworded, "改动文字"
		if r.substance() {
			c.Kind, c.Message = d.contentKind(r.a), "改动内容"
		}
		key := c.Kind.String() + r.words()
		if r.a.in.of != nil && (r.size > 3 || r.substance()) {
			if same := known[key]; same != nil {
				same.OldPlaces, same.NewPlaces = append(same.OldPlaces, c.OldPlaces...), append(same.NewPlaces, c.NewPlaces...)
				continue
			}
		}
		known[key] = d.add(c)
	}
}

// words is what changed, to tell whether the same did elsewhere.
func (r *reword) words() string {
	var all string
	for _, p := range r.parts {
		all += p.gone + "\x00" + p.come + "\x01"
	}
	return all
}

// substance reports whether so much of a sentence is other that it no longer says the same.
func (r *reword) substance() bool {
	if r.milestone {
		return true
	}
	for _, p := range r.parts {
		if p.clause || digitsOf(p.gone) != digitsOf(p.come) {
			return true
		}
		if numeralsOf(p.gone) != numeralsOf(p.come) && max(length(p.gone), length(p.come)) <= 3 {
			return true
		}
	}
	long := max(length(r.a.key), length(r.b.key))
	return r.size > 4 && r.size*10 > 4*long || r.size > 20
}

// numeralsOf are the numerals of a text that is too short to have them by chance.
func numeralsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("一二三四五六七八九十两", r) {
			return r
		}
		return -1
	}, s)
}

func hasDigits(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// typoSized reports whether two short texts differ by no more than a slip of the pen.
func (d *differ) typoSized(old, new string) bool {
	if old == "" || new == "" {
		return false
	}
	size := 0
	for _, h := range hunksOf(d.oldCut.cut(old), d.newCut.cut(new)) {
		size += max(h.oldTo-h.oldFrom, h.newTo-h.newFrom)
	}
	return size <= 2 && digitsOf(old) == digitsOf(new) && length(old) >= 6
}

// clausesMoved reports clauses that went from one sentence to another: to another year, which puts them off or brings them
// forward, or just elsewhere. It gives what is left.
func (d *differ) clausesMoved() []*reword {
	come := map[string][]*reword{}
	for _, r := range d.rewords {
		for _, p := range r.parts {
			if key := bareName(p.come); p.clause && bareName(p.gone) == "" && length(key) >= 6 {
				come[key] = append(come[key], r)
			}
		}
	}
	for _, r := range d.rewords {
		r.parts = slices.DeleteFunc(r.parts, func(p wordPart) bool {
			key := bareName(p.gone)
			if !p.clause || bareName(p.come) != "" || len(come[key]) == 0 {
				return false
			}
			to := come[key][0]
			come[key] = come[key][1:]
			d.clauseMoved(r, to, strings.Trim(p.gone, clauseMarks))
			to.drop(key)
			r.size -= length(p.gone)
			return true
		})
	}
	return slices.DeleteFunc(d.rewords, func(r *reword) bool { return len(r.parts) == 0 })
}

// drop takes out a clause that has come from elsewhere.
func (r *reword) drop(key string) {
	r.parts = slices.DeleteFunc(r.parts, func(p wordPart) bool {
		if bareName(p.come) != key || bareName(p.gone) != "" {
			return false
		}
		r.size -= length(p.come)
		return true
	})
}

func (d *differ) clauseMoved(gone, come *reword, words string) {
	c := change.Change{
		Kind: change.Moved, Path: come.b.path(), Label: come.b.where(), Old: oneLine(gone.a.text), New: oneLine(come.b.text),
		OldPlaces: []change.Place{gone.a.at}, NewPlaces: []change.Place{come.b.at}, Message: quoted(shortText(words)) + "换了位置，原在" + gone.a.where(),
	}
	from, to := d.yearOf(gone.a), d.yearOf(come.b)
	if from != 0 && to != 0 && from != to && come.b.in.role != factRole {
		c.Old, c.New = itoa(from)+"年", itoa(to)+"年"
		c.Kind, c.Message = change.DeadlinePostponed, quoted(shortText(words))+"由 "+c.Old+" 推迟到 "+c.New
		if to < from {
			c.Kind, c.Message = change.DeadlineAdvanced, quoted(shortText(words))+"由 "+c.Old+" 提前到 "+c.New
		}
		d.addDeadline(c, words, quantity.Date{Year: from}, quantity.Date{Year: to})
		return
	}
	d.add(c)
}

// yearOf is the year that a sentence speaks of first, or its place.
func (d *differ) yearOf(s *sentence) int {
	for _, p := range d.piecesOf(s) {
		if p.kind == moment && p.date.Year != 0 {
			return p.date.Year
		}
	}
	if s.in.year != 0 {
		return s.in.year
	}
	return d.yearBefore(s)
}
