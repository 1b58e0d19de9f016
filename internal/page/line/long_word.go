package line

import (
	"strings"
	"unicode"

	"pilotplan/internal/marks"
)

// longWord is how many letters make a word that may be divided where the line would else show gaps.
const longWord = 12

// divideWords notes where the long Latin words of the text may be divided.
func (s *segment) divideWords() {
	for from := 0; from < len(s.atoms); {
		to := from
		for to < len(s.atoms) && s.atoms[to].inAddress() {
			to++
		}
		if to-from >= longWord && !isAddress(s.text(from, to)) {
			s.divideRun(from, to)
		}
		from = max(to, from+1)
	}
}

// divideRun looks at each word of a run without spaces.
func (s *segment) divideRun(from, to int) {
	for from < to {
		end := from
		for end < to && unicode.IsLetter(s.atoms[end].r) {
			end++
		}
		if end-from >= longWord {
			s.divideWord(from, end)
		}
		from = max(end, from+1)
	}
}

// divideWord takes a name made of words apart between them, Data|Base, and a word between its syllables, inter-nation-al: behind
// a vowel before a single consonant, else between two.
func (s *segment) divideWord(from, to int) {
	for i := from + shortPart; i+shortPart <= to; i++ {
		a, b, next := s.atoms[i-1].r, s.atoms[i].r, s.atoms[i+1].r
		switch hint := &s.atoms[i-1].hint; {
		case *hint != noHint:
		case unicode.IsLower(a) && unicode.IsUpper(b):
			*hint = nameHint
		case !unicode.IsLower(a) || !unicode.IsLower(b) || s.capital(i-shortPart, i+shortPart):
		case !isVowel(b) && isVowel(next) && (isVowel(a) || !isVowel(s.atoms[i-1].r) && isVowel(s.atoms[i-2].r)):
			*hint = longHint
		}
	}
}

// capital reports whether a word of a name begins within some atoms: what would stay with it is too short.
func (s *segment) capital(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if unicode.IsUpper(s.atoms[i].r) {
			return true
		}
	}
	return false
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouy", r) }

// letters is how many letters and digits stand in a row from one atom on, before another.
func (s *segment) letters(from, to int) int {
	i := from
	for i < to && (marks.IsDigit(s.atoms[i].r) || unicode.IsLetter(s.atoms[i].r)) {
		i++
	}
	return i - from
}

// latin reports whether the atom is a letter or a digit of words with spaces between.
func (a *atom) latin() bool { return a.class == marks.Digit || a.class == marks.Latin }
