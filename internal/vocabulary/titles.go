package vocabulary

import "sync"

// titlesFile holds all words of the four lists of titles.
const titlesFile = "words/title.yaml"

// Titles is the part of Builtin that titles are divided by. Setting pages needs no other words, and to read all of them takes
// ten milliseconds, as long as five pages do.
var Titles = sync.OnceValue(func() *Vocabulary {
	src, _ := files.ReadFile(titlesFile)
	entries, _ := read(src)
	return newVocabulary(entries)
})
