package align

import (
	"unicode"
	"unicode/utf8"

	"znkr.io/diff"
)

// Steps turns one sequence of tokens into another: tokens that stay, by their index in both, and between them those that go,
// then those that come. A single character that stays between two changes goes and comes with them, as nobody reads such
// crumbs; a mark, a number and a name hold.
func Steps(old, new []string) []Pair {
	edits := diff.Edits(old, new)
	changed := func(i int) bool { return i >= 0 && i < len(edits) && edits[i].Op != diff.Match }
	var steps, gone, come []Pair
	flush := func() {
		steps = append(append(steps, gone...), come...)
		gone, come = nil, nil
	}
	i, j := 0, 0
	for k, e := range edits {
		stays := e.Op == diff.Match && !(isCrumb(e.X) && changed(k-1) && changed(k+1))
		if stays {
			flush()
			steps = append(steps, Pair{i, j})
		}
		if e.Op != diff.Insert {
			if !stays {
				gone = append(gone, Pair{i, -1})
			}
			i++
		}
		if e.Op != diff.Delete {
			if !stays {
				come = append(come, Pair{-1, j})
			}
			j++
		}
	}
	flush()
	return steps
}

// isCrumb reports whether a token is a single Chinese character.
func isCrumb(token string) bool {
	r, size := utf8.DecodeRuneInString(token)
	return size == len(token) && unicode.Is(unicode.Han, r)
}

// Gaps gives the places where two sequences of tokens differ, as Steps has them.
func Gaps(old, new []string) []Gap {
	var gaps []Gap
	at, open := Gap{}, false
	for _, s := range Steps(old, new) {
		switch {
		case s.Old >= 0 && s.New >= 0:
			if open {
				gaps = append(gaps, at)
			}
			at, open = Gap{s.Old + 1, s.Old + 1, s.New + 1, s.New + 1}, false
		case s.Old >= 0:
			at.OldTo, open = s.Old+1, true
		default:
			at.NewTo, open = s.New+1, true
		}
	}
	if open {
		gaps = append(gaps, at)
	}
	return gaps
}
