package vocabulary

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// Words is the words of one family. The zero Words has none. Where several stand at a place, the longest is meant.
type Words struct {
	written []string
	once    sync.Once
	words   [][]rune // folded, the longest first
	set     map[string]bool
	heads   []rune // the first character of each
	tails   []rune // the last one
	first   sieve
	last    sieve
}

// sieve tells quickly that no word begins, or ends, with a character.
type sieve [4]uint64

func (s *sieve) add(c rune)      { s[c>>6&3] |= 1 << (c & 63) }
func (s *sieve) has(c rune) bool { return s[c>>6&3]>>(c&63)&1 != 0 }

// All is the words as they are written in the files, in that order.
func (w *Words) All() []string { return w.written }

// Has reports whether text is one of the words.
func (w *Words) Has(text string) bool {
	w.ready()
	c, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsSpace(c) && !w.first.has(Fold(c)) {
		return false
	}
	c, _ = utf8.DecodeLastRuneInString(text)
	if !unicode.IsSpace(c) && !w.last.has(Fold(c)) {
		return false
	}
	return w.set[string(foldWord(text))]
}

// At is the length in characters of the longest word that stands at i of folded text; 0 if none does.
func (w *Words) At(rs []rune, i int) int {
	w.ready()
	if i < 0 || i >= len(rs) || !w.first.has(rs[i]) {
		return 0
	}
	for k, head := range w.heads {
		if head == rs[i] && stands(w.words[k], rs[i:]) {
			return len(w.words[k])
		}
	}
	return 0
}

// Before is the length in characters of the longest word that ends before i of folded text; 0 if none does.
func (w *Words) Before(rs []rune, i int) int {
	w.ready()
	if i <= 0 || i > len(rs) || !w.last.has(rs[i-1]) {
		return 0
	}
	for k, tail := range w.tails {
		if tail != rs[i-1] {
			continue
		}
		if n := len(w.words[k]); n <= i && stands(w.words[k], rs[i-n:i]) {
			return n
		}
	}
	return 0
}

// Within is the first place from from to before to of folded text where a word stands that ends by to, and its length;
// the place is -1 if there is none.
func (w *Words) Within(rs []rune, from, to int) (at, length int) {
	to = min(to, len(rs))
	for i := max(from, 0); i < to; i++ {
		if n := w.At(rs[:to], i); n > 0 {
			return i, n
		}
	}
	return -1, 0
}

// Prefix is the longest word that text begins with, as text writes it; "" if it begins with none.
func (w *Words) Prefix(text string) string {
	w.ready()
	c, _ := utf8.DecodeRuneInString(text)
	if c = Fold(c); text == "" || !w.first.has(c) {
		return ""
	}
	for k, head := range w.heads {
		if head != c {
			continue
		}
		if n := begins(text, w.words[k]); n > 0 {
			return text[:n]
		}
	}
	return ""
}

// Suffix is the longest word that text ends with, as text writes it; "" if it ends with none.
func (w *Words) Suffix(text string) string {
	w.ready()
	c, _ := utf8.DecodeLastRuneInString(text)
	if c = Fold(c); text == "" || !w.last.has(c) {
		return ""
	}
	for k, tail := range w.tails {
		if tail != c {
			continue
		}
		word := w.words[k]
		if at := startOfLast(text, len(word)); begins(text[at:], word) == len(text)-at {
			return text[at:]
		}
	}
	return ""
}

// In is the first word that text holds, the longest where several begin; "" if it holds none. at is its byte.
func (w *Words) In(text string) (at int, word string) {
	for i := range text {
		if word := w.Prefix(text[i:]); word != "" {
			return i, word
		}
	}
	return -1, ""
}

// Held reports whether text holds one of the words.
func (w *Words) Held(text string) bool {
	at, _ := w.In(text)
	return at >= 0
}

// ready folds the words when they are first asked for: of most families a run of the program asks nothing.
func (w *Words) ready() {
	w.once.Do(func() {
		w.set = make(map[string]bool, len(w.written))
		for _, s := range w.written {
			word := foldWord(s)
			if len(word) == 0 || w.set[string(word)] {
				continue
			}
			w.set[string(word)] = true
			w.words = append(w.words, word)
			w.first.add(word[0])
			w.last.add(word[len(word)-1])
		}
		sortByLength(w.words)
		for _, word := range w.words {
			w.heads, w.tails = append(w.heads, word[0]), append(w.tails, word[len(word)-1])
		}
	})
}
