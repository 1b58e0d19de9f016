// Package statement reads a document as one who assesses it does: what each sentence stands under and in, from which day the
// document looks, and when the pilot takes place.
//
// A sentence alone does not say whether 新增企业14家 was done or is to be done: its headings do, and the day does. Neither may hang on
// the clock of who reads it, so both are taken from the text.
package statement

import (
	"pilotplan/internal/goal"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
)

// Sentence is a sentence with what its place says.
type Sentence struct {
	prose.Sentence
	Context goal.Context
}

// In gives sentences of one text with their contexts. The whole text stands within a topic, such as that of a chapter of a plan.
func In(said []prose.Sentence, headings phrase.Headings, within phrase.Topic) []Sentence {
	topics := prose.Topics{Headings: headings}
	found := make([]Sentence, len(said))
	for from := 0; from < len(said); {
		to := from + 1
		for to < len(said) && said[to].Paragraph == said[from].Paragraph {
			to++
		}
		topic := topics.Of(said[from].Section)
		for i := from; i < to; i++ {
			if said[i].Section != said[from].Section {
				topic = topics.Of(said[i].Section) // behind a heading that runs into the paragraph
			}
			found[i] = Sentence{said[i], goal.Context{Topic: topic.Within(within), Place: places[said[i].Kind]}}
		}
		labels(found[from:to], headings)
		from = to
	}
	return found
}

// Follows reports whether a sentence goes on where the one before it ended: both in text, in the same section.
func (s *Sentence) Follows(before *Sentence) bool {
	return s.Section == before.Section && s.Context.Place <= goal.InItem && before.Context.Place <= goal.InItem
}

// places are what the judge is told of the kinds of sentences.
var places = [...]goal.Place{
	prose.Plain: goal.InText, prose.Heading: goal.AsHeading, prose.Item: goal.InItem, prose.Cell: goal.InCell, prose.Head: goal.AsHeading,
}
