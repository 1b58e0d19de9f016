package diff

import (
	"strings"
	"unicode"
)

// settleRewords reports what else became of sentences: other words, or other content where too much of it changed. The same
// words changed in several places are one change.
func (d *differ) settleRewords() {
	known := map[string]*Change{}
	for _, r := range d.rewords {
		c := d.sentenceChange(r.a, r.b)
		c.Kind, c.Message = Reworded, "改动文字"
		if r.substance() {
			c.Kind, c.Message = d.contentKind(r.a), "改动内容"
		}
		key := string(c.Kind) + r.gone + "\x01" + r.come
		if r.a.in.of != nil && r.size > 3 {
			if same := known[key]; same != nil {
				same.OldPlaces, same.NewPlaces = append(same.OldPlaces, c.OldPlaces...), append(same.NewPlaces, c.NewPlaces...)
				continue
			}
		}
		known[key] = d.add(c)
	}
}

// substance reports whether so much of a sentence is other that it no longer says the same.
func (r *reword) substance() bool {
	if hasDigits(r.gone) != hasDigits(r.come) || hasDigits(r.gone) && digitsOf(r.gone) != digitsOf(r.come) {
		return true
	}
	long := max(length(r.a.key), length(r.b.key))
	return r.clause || r.size > 4 && r.size*10 > 4*long || r.size > 20
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
