package goal

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/goal/model"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/numeral"
	"pilotplan/internal/segment"
	words "pilotplan/internal/vocabulary"
)

// reading is one sentence taken apart. Everything in it counts in folded characters; at leads back to the bytes of the
// sentence. A reading is used again for the next sentence, so that judging makes little garbage.
type reading struct {
	context Context
	text    string
	rs      []rune  // folded: see fold
	raw     []rune  // the same characters as written
	at      []int32 // where each character stands in text; one more than rs
	flags   []flag
	marks   []mark
	moments []moment
	figures []figure
	clauses []clause
	words   *words.Vocabulary
	cutter  segment.Cutter
	known   []segment.Span // clue words found, for the cutter
	numbers quantity.Reader

	neutralRule int            // the place of the rule that names what the sentence is, from 1; 0 if none does
	asPromise   []clause       // see asGoal
	seen        model.Evidence // of the sentence, for the model
	masked      []rune         // see mask
	maskedAt    []int32        // where each masked character stands in rs, and the end
	maskedEnds  []int32        // see wordEnds
}

// flag says of a character in what it stands.
type flag uint8

const (
	covered flag = 1 << iota // in a word or name whose numerals count nothing
	quoted                   // in “…” or 「…」
	titled                   // in 《…》 or 〈…〉
	aside                    // in （…）
	framed                   // in what the goal rests on: 依托3个平台
	dated                    // in a moment
	taken                    // in a figure
)

// mark is a clue word.
type mark struct {
	from, to int
	families words.Clue
}

// maxRead is how many characters of a sentence are read. A text without any mark may be one endless sentence.
const maxRead = 3000

// fold takes the sentence apart into characters: full-width digits and letters become plain, marks of emphasis, line
// breaks and blanks between Chinese characters go, and of a link only its text stays.
func (r *reading) fold(text string) {
	r.text = text
	r.rs, r.raw, r.at = r.rs[:0], r.raw[:0], r.at[:0]
	link := -1
	for i := 0; i < len(text) && len(r.rs) < maxRead; {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case c == '[':
			link = len(r.rs)
		case c == ']' && link >= 0 && i+1 < len(text) && text[i+1] == '(':
			if end := closingParen(text, i+2); end > 0 {
				r.drop(link)
				link, i = -1, end
				continue
			}
		case isBlank(c) && !r.keepsBlank(text, i+size), c == '*' && !r.multiplies(text, i+1), c == '`', c == 0xfeff:
			i += size
			continue
		}
		r.rs = append(r.rs, words.Fold(c))
		r.raw = append(r.raw, c)
		r.at = append(r.at, int32(i))
		i += size
	}
	r.at = append(r.at, int32(len(text)))
	r.numbers.ReadRunes(r.raw)
}

// drop takes a character out that has been read.
func (r *reading) drop(i int) {
	r.rs, r.raw, r.at = slices.Delete(r.rs, i, i+1), slices.Delete(r.raw, i, i+1), slices.Delete(r.at, i, i+1)
}

// closingParen is the place behind the ) of a link's address, or 0.
func closingParen(text string, i int) int {
	for ; i < len(text) && text[i] != '\n'; i++ {
		if text[i] == ')' {
			return i + 1
		}
	}
	return 0
}

func isBlank(c rune) bool {
	return c <= ' ' && (c == ' ' || c >= '\t' && c <= '\r') || c > '~' && unicode.IsSpace(c)
}

// keepsBlank reports whether a blank stands between two Latin words or digits: ISO 9001.
func (r *reading) keepsBlank(text string, next int) bool {
	if len(r.rs) == 0 || next >= len(text) {
		return false
	}
	return isWordRune(r.rs[len(r.rs)-1]) && isWordRune(rune(text[next]))
}

// multiplies reports whether a * stands between digits: 7*24; else it marks emphasis.
func (r *reading) multiplies(text string, next int) bool {
	return len(r.rs) > 0 && quantity.IsDigit(r.rs[len(r.rs)-1]) && next < len(text) && quantity.IsDigit(rune(text[next]))
}

func isWordRune(c rune) bool { return quantity.IsDigit(c) || quantity.IsLatin(c) }

// is reports whether the character at i is c.
func (r *reading) is(i int, c rune) bool { return i >= 0 && i < len(r.rs) && r.rs[i] == c }

// in reports whether the character at i is one of set.
func (r *reading) in(i int, set string) bool { return numeral.Runes(r.rs).In(i, set) }

// has returns the length of word if it stands at i, else 0.
func (r *reading) has(i int, word string) int { return numeral.Runes(r.rs).Has(i, word) }

// hasAny returns the length of the first of words that stands at i, else 0.
func (r *reading) hasAny(i int, words ...string) int { return numeral.Runes(r.rs).HasAny(i, words...) }

// endsWith reports whether word ends before i.
func (r *reading) endsWith(i int, word string) bool { return r.endsWithAny(i, word) }

func (r *reading) endsWithAny(i int, words ...string) bool {
	return numeral.Runes(r.rs).EndsWithAny(i, words...) > 0
}

// begins is the length of the longest word of the list that stands at i; 0 if none does.
func (r *reading) begins(l words.List, i int) int { return r.words.List(l).At(r.rs, i) }

// ends is the length of the longest word of the list that ends before i; 0 if none does.
func (r *reading) ends(l words.List, i int) int { return r.words.List(l).Before(r.rs, i) }

func (r *reading) flag(from, to int, f flag) {
	for i := max(from, 0); i < min(to, len(r.flags)); i++ {
		r.flags[i] |= f
	}
}

func (r *reading) flagged(i int, f flag) bool { return i >= 0 && i < len(r.flags) && r.flags[i]&f != 0 }

// bytes gives the place of characters from to to in the sentence, without blanks at the end.
func (r *reading) bytes(from, to int) (start, end int) {
	start = int(r.at[from])
	if to <= from {
		return start, start
	}
	last := int(r.at[to-1])
	_, size := utf8.DecodeRuneInString(r.text[last:])
	return start, last + size
}

// slice is what stands in the sentence from from to to, as written.
func (r *reading) slice(from, to int) string {
	start, end := r.bytes(from, to)
	return r.text[start:end]
}
