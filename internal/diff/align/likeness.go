// Package align lays two sequences of texts side by side: what is the same, what has become something else, what has moved.
//
// It knows characters and order only, not what a text means.
package align

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Profile is what a text is compared by: its pairs of neighbouring characters, in which all numbers are one, and each number
// as a whole beside them; sorted. So a sentence with another number in it stays like itself, and yet is less like itself than
// one with the same number. Blanks and marks count for nothing.
type Profile []uint64

// number stands for any number in a pair of characters.
const number = '0'

// ProfileOf makes the profile of a text.
func ProfileOf(text string) Profile {
	var out Profile
	previous, start := rune(0), -1
	for i, r := range text {
		if unicode.IsDigit(r) {
			if start < 0 {
				start = i
			}
			r = number
		} else if start >= 0 && !(r == '.' && startsWithDigit(text[i+1:])) {
			out = append(out, hash(text[start:i]))
			start = -1
		}
		if unicode.IsSpace(r) || unicode.IsPunct(r) || r == number && previous == number {
			continue
		}
		out = append(out, uint64(previous)<<32|uint64(r))
		previous = r
	}
	if start >= 0 {
		out = append(out, hash(text[start:]))
	}
	slices.Sort(out)
	return out
}

func startsWithDigit(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsDigit(r)
}

// hash is the same for the same number, and never that of a pair: FNV-1a with the highest bit set.
func hash(text string) uint64 {
	sum := uint64(14695981039346656037)
	for i := range len(text) {
		sum = (sum ^ uint64(text[i])) * 1099511628211
	}
	return sum | 1<<63
}

// Likeness is from 0 (nothing in common) to 1 (the same), by what two texts share.
func (p Profile) Likeness(o Profile) float64 {
	if len(p) == 0 || len(o) == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(p) && j < len(o); {
		switch {
		case p[i] < o[j]:
			i++
		case p[i] > o[j]:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	return 2 * float64(shared) / float64(len(p)+len(o))
}

// Likeness is that of the profiles of two texts.
func Likeness(a, b string) float64 { return ProfileOf(a).Likeness(ProfileOf(b)) }

// Common is the longest run of characters that stands in both texts, in characters. Unlike Likeness it finds a name inside a
// long text.
func Common(a, b string) int {
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
