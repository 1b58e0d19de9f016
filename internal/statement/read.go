package statement

import (
	"slices"
	"strings"
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
	h := phrase.Headings{Words: words}
	if !asOf.IsZero() {
		h.Year = asOf.Year()
		all := In(said, h, phrase.NoTopic)
		return all, Times{asOf, periodIn(all, words)}
	}
	all := In(said, h, phrase.NoTopic)
	times := TimesOf(d, all, words)
	if !times.Day.IsZero() && namesYears(said) {
		h.Year = times.Day.Year()
		all = In(said, h, phrase.NoTopic)
	}
	return all, times
}

// namesYears reports whether a heading may name a year, by which its topic hangs on the day: 2023年重点工作.
func namesYears(said []prose.Sentence) bool {
	return slices.ContainsFunc(said, func(s prose.Sentence) bool { return s.Kind == prose.Heading && strings.Contains(s.Text, "年") })
}
