package diff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shingles are the pairs of neighbouring characters of a text, sorted. Digits all count as one, so that a sentence with another
// number in it stays like itself.
func shingles(text string) []uint64 {
	var out []uint64
	previous := rune(0)
	for _, r := range text {
		switch {
		case unicode.IsSpace(r) || unicode.IsPunct(r):
			continue
		case unicode.IsDigit(r):
			if previous == '0' {
				continue
			}
			r = '0'
		}
		out = append(out, uint64(previous)<<32|uint64(r))
		previous = r
	}
	slices.Sort(out)
	return out
}

// resemblance is from 0 (nothing in common) to 1 (the same), by what two texts share.
func resemblance(a, b []uint64) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

func resembles(a, b string) float64 { return resemblance(shingles(a), shingles(b)) }

// inCommon is the longest run of characters that stands in both texts, in characters.
func inCommon(a, b string) int {
	x, y := []rune(a), []rune(b)
	best := 0
	row := make([]int, len(y)+1)
	for i := range x {
		diagonal := 0
		for j := range y {
			above := row[j+1]
			if x[i] == y[j] && !unicode.IsPunct(x[i]) && !unicode.IsSpace(x[i]) {
				row[j+1] = diagonal + 1
				best = max(best, row[j+1])
			} else {
				row[j+1] = 0
			}
			diagonal = above
		}
	}
	return best
}

// bareName is a name by which rows are matched: without brackets, blanks, marks and what tells nothing apart.
func bareName(s string) string {
	if i := strings.IndexAny(s, "（("); i > 0 {
		s = s[:i]
	}
	return strings.Map(func(r rune) rune {
		if r != '的' && r != '已' && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '+' {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

func length(s string) int { return utf8.RuneCountInString(s) }
