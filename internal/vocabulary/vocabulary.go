// Package vocabulary holds the words that the program knows Chinese plans by, as data.
//
// Words stand in families (words/*.yaml), and a pack may add words to any of them. There are two sorts. Clues are found
// wherever they stand in a sentence, all families at once, and the longest word at a place wins: 建成投产 is not 建成.
// Lists are asked one by one, and where a word may stand: does one of them stand here, does the text end in one.
//
// A word is found however its characters are typed, full width or half; see Fold.
package vocabulary

import (
	"slices"
	"sync"

	"pilotplan/internal/finding"
)

// Vocabulary is the words of all families. It is never changed once made, and may be used by several goroutines at once.
type Vocabulary struct {
	clues  *trie
	units  []string
	inClue map[Clue]*Words // by one bit
	lists  [lists]*Words
}

// Builtin is the vocabulary of the program itself. It is made when it is first asked for.
var Builtin = sync.OnceValue(func() *Vocabulary { return newVocabulary(builtinWords()) })

// builtinWords are the built-in families as read, to which a pack's words are added.
var builtinWords = sync.OnceValue(func() []entry {
	entries, _ := readBuiltin() // a test reads it; a fault would leave words out
	return entries
})

// Load gives the built-in words and those of src, a YAML text of families: “完工: [顺利收官, 圆满收官]” or “完工: 顺利收官 圆满收官”. What cannot be read is left
// out and told; the findings have line and column and no file. Without src it is Builtin.
func Load(src []byte) (*Vocabulary, []finding.Finding) {
	if len(src) == 0 {
		return Builtin(), nil
	}
	added, found := read(src)
	return newVocabulary(slices.Concat(builtinWords(), added)), found
}

// newVocabulary makes the words of the entries ready to be found.
func newVocabulary(entries []entry) *Vocabulary {
	v := &Vocabulary{clues: newTrie(), inClue: map[Clue]*Words{}}
	for i := range v.lists {
		v.lists[i] = new(Words)
	}
	for _, e := range entries {
		v.add(e)
	}
	return v
}

func (v *Vocabulary) add(e entry) {
	switch {
	case e.family.clue != 0:
		words := v.inClue[e.family.clue]
		if words == nil {
			words = new(Words)
			v.inClue[e.family.clue] = words
		}
		words.written = append(words.written, e.words...)
		for _, w := range e.words {
			v.clues.add(foldWord(w), e.family.clue)
		}
	case e.family.unit:
		v.units = append(v.units, e.words...)
	default:
		list := v.lists[e.family.list]
		list.written = append(list.written, e.words...)
	}
}

// Clue returns the end of the longest clue word that stands at i of folded text, and its families; end is i if there is
// none. The families of words that it begins with do not count.
func (v *Vocabulary) Clue(rs []rune, i int) (end int, families Clue) { return v.clues.longest(rs, i) }

// Units are the units that a pack adds to those that quantity knows.
func (v *Vocabulary) Units() []string { return v.units }

// List is the words of a family, to be asked where they stand.
func (v *Vocabulary) List(l List) *Words { return v.lists[l] }

// OfClue is the words of one family of clues, to be asked like a list: where they may stand, not where they do in Clue's
// sense. It is empty for a set of several families.
func (v *Vocabulary) OfClue(c Clue) *Words {
	if w := v.inClue[c]; w != nil {
		return w
	}
	return new(Words)
}
