package check

import (
	"pilotplan/internal/phrase"
	"pilotplan/internal/vocabulary"
)

// words is the vocabulary that the plan is read by: the one asked for, else that of its pack.
func (p *pass) words() *vocabulary.Vocabulary {
	if p.vocabulary == nil {
		p.vocabulary, _ = vocabulary.Load(p.plan.Outline.Words) // its faults are told where the pack is loaded
	}
	return p.vocabulary
}

// list is the words of a family.
func (p *pass) list(l vocabulary.List) *vocabulary.Words { return p.words().List(l) }

// holds reports whether a text holds a word of a family.
func (p *pass) holds(text string, l vocabulary.List) bool { return p.list(l).Held(text) }

// endsIn reports whether a text ends in a word of a family.
func (p *pass) endsIn(text string, l vocabulary.List) bool { return p.list(l).Suffix(text) != "" }

// firstOf is the first word of a family that a text holds, and its byte; "" if it holds none.
func (p *pass) firstOf(text string, l vocabulary.List) (word string, at int) {
	at, word = p.list(l).In(text)
	return word, at
}

// plainName is a name without what does not tell measures apart.
func (p *pass) plainName(s string) string { return phrase.PlainName(p.words(), s) }
