package degree

import (
	"slices"
	"unicode/utf8"

	"pilotplan/internal/vocabulary"
)

// word is a word of degree in a clause.
type word struct {
	family     vocabulary.List
	text, next string // itself, and the clause behind it
}

// families are those that a word of degree may belong to. Where two have the same word, the later one is meant.
var families = []vocabulary.List{
	vocabulary.Excused, vocabulary.Allowed, vocabulary.Meant, vocabulary.Striven, vocabulary.Bound, vocabulary.Barred, vocabulary.Reserved,
	vocabulary.SomeOf, vocabulary.MostOf, vocabulary.AllOf, vocabulary.Negating, vocabulary.NoDegree,
}

// read finds the words of degree of a clause. The longest word at a place is meant: 不断 is no 不.
func read(words *vocabulary.Vocabulary, clause string) []word {
	var found []word
	for at := 0; at < len(clause); {
		w := wordAt(words, clause[at:])
		if w.text == "" {
			_, size := utf8.DecodeRuneInString(clause[at:])
			at += size
			continue
		}
		if w.family != vocabulary.NoDegree {
			found = append(found, w)
		}
		at += len(w.text)
	}
	return found
}

// wordAt is the word of degree that a text begins with; its text is empty if it begins with none.
func wordAt(words *vocabulary.Vocabulary, text string) word {
	if near := words.List(vocabulary.Nearly).Prefix(text); near != "" && words.List(vocabulary.Attaining).Prefix(text[len(near):]) != "" {
		return word{vocabulary.Nearly, near, text[len(near):]}
	}
	var best word
	for _, f := range families {
		if got := words.List(f).Prefix(text); got != "" && len(got) >= len(best.text) {
			best = word{f, got, text[len(got):]}
		}
	}
	return best
}

// apart gives the words that only one of two wordings has.
func apart(old, new []word) (lost, gained []word) {
	gained = slices.Clone(new)
	for _, w := range old {
		i := slices.IndexFunc(gained, func(o word) bool { return o.text == w.text })
		if i < 0 {
			lost = append(lost, w)
			continue
		}
		gained = slices.Delete(gained, i, i+1)
	}
	return lost, gained
}

func texts(all []word) []string {
	var out []string
	for _, w := range all {
		out = append(out, w.text)
	}
	return out
}

// Bare is a clause without its words of degree: two wordings whose rest is unlike are about different matters.
func Bare(words *vocabulary.Vocabulary, clause string) string {
	rest := make([]byte, 0, len(clause))
	for at := 0; at < len(clause); {
		w := wordAt(words, clause[at:])
		_, size := utf8.DecodeRuneInString(clause[at:])
		switch {
		case w.text == "":
		case w.family == vocabulary.NoDegree:
			size = len(w.text)
		default:
			at += len(w.text)
			continue
		}
		rest = append(rest, clause[at:at+size]...)
		at += size
	}
	return string(rest)
}
