package diff

import (
	"slices"
	"strings"
	"unicode"

	"pilotplan/internal/phrase"
)

// reword is what became of a sentence beside its numbers and dates.
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

// add takes up a place where only words changed.
func (r *reword) add(s *spot) {
	size := max(length(s.gone), length(s.come))
	r.parts = append(r.parts, wordPart{s.gone, s.come, s.wholeClause()})
	r.size, r.widest = r.size+size, max(r.widest, size)
	r.milestone = r.milestone || size >= 3 && s.touchesMilestone()
}

// touchesMilestone reports whether words changed in what is to be achieved: 通过…认证.
func (s *spot) touchesMilestone() bool {
	if s.a.in.Purpose == phrase.Background || len(s.old) == 0 || len(s.new) == 0 {
		return false
	}
	for _, v := range s.a.verdict().Values {
		if v.Relation == "milestone" && v.Start < s.old[len(s.old)-1].End && s.old[0].Start < v.End {
			return true
		}
	}
	return false
}

// hasWords reports whether more changed than marks.
func (r *reword) hasWords() bool {
	return slices.ContainsFunc(r.parts, func(p wordPart) bool { return hanziIn(p.gone+p.come) > 0 || digitsOf(p.gone+p.come) != "" })
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
	long := max(length(r.a.Key), length(r.b.Key))
	return r.size > 4 && r.size*10 > 4*long || r.size > 20
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

// numeralsOf are the numerals of a text that is too short to have them by chance.
func numeralsOf(s string) string {
	return only(s, func(r rune) bool { return strings.ContainsRune("一二三四五六七八九十两", r) })
}

func digitsOf(s string) string { return only(s, unicode.IsDigit) }

func only(s string, wanted func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if wanted(r) {
			return r
		}
		return -1
	}, s)
}
