package statement

import (
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/vocabulary"
)

// Read gives the sentences of a document, with its times. Without words the built-in ones are meant; asOf is the day from which
// the document is to be looked at, the zero time the one that it says itself.
func Read(d *doc.Document, words *vocabulary.Vocabulary, asOf time.Time) ([]Sentence, Times) {
	said := prose.Read(d)
	all := In(said, phrase.Headings{Words: words}, phrase.NoTopic)
	times := TimesOf(d, all, words)
	if !asOf.IsZero() {
		times.Day = asOf
	}
	if !times.Day.IsZero() {
		all = In(said, phrase.Headings{Words: words, Year: times.Day.Year()}, phrase.NoTopic)
	}
	return all, times
}
