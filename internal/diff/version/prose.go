package version

import (
	"cmp"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// Prose is a text of sentences.
type Prose struct {
	Key       string // what the same text has in the other version: its path, or its column in the row
	Path      string
	Label     string
	Purpose   phrase.Topic // of the section that it stands in; none in a row
	Role      outline.Role // of the column that it stands in
	Of        *Row         // the row that it belongs to; nil if it stands in none
	Year      int          // that its place says
	Money     bool         // its heading speaks of funds
	Nth       int          // how often the row has told it before
	Extra     bool         // no question asks for it
	Sentences []*Sentence
}

// Text is all that it says.
func (p *Prose) Text() string {
	var text string
	for _, s := range p.Sentences {
		text += s.Text
	}
	return text
}

// Sentence is one sentence of a prose.
type Sentence struct {
	In      *Prose
	Index   int
	Text    string
	Key     string // see Key
	At      change.Place
	Heading bool
	Start   bool   // of a paragraph
	Section string // the heading above, in a text without an outline
	money   bool   // that heading speaks of funds
}

// Path is where a reader finds the sentence.
func (s *Sentence) Path() string { return cmp.Or(s.Section, s.In.Path) }

// Money reports whether it stands under a heading that speaks of funds.
func (s *Sentence) Money() bool { return s.In.Money || s.money }

// take adds the sentences of a text. Those that hang together by ； are taken apart, so that a change to one does not move
// the borders of others.
func (p *Prose) take(said []prose.Sentence, path string, place func(from, to int) finding.Pos) {
	last := 0
	if len(said) > 0 {
		last = said[0].Paragraph
	}
	marks := "；;"
	if p.Role == outline.RoleDeliverable || p.Year != 0 {
		marks = "；;，," // a list of results, each a thing of its own
	}
	for i := range said {
		s := &said[i]
		for _, part := range partsOf(s.Text, marks) {
			shown := s.Text[part[0]:part[1]]
			p.Sentences = append(p.Sentences, &Sentence{
				In: p, Index: len(p.Sentences), Text: shown, Key: Key(shown), Heading: s.Kind == prose.Heading && !strings.HasSuffix(shown, "。"),
				At: change.Place{Pos: place(s.Source(part[0], part[1])), Path: path, Text: doc.OneLine(shown)}, Start: s.Paragraph != last,
			})
			last = s.Paragraph
		}
	}
}

// partsOf gives the parts of a sentence that end with one of the marks, outside brackets and quotes, as bytes of it.
func partsOf(sentence, marks string) [][2]int {
	var parts [][2]int
	from, depth := 0, 0
	for i, r := range sentence {
		switch {
		case strings.ContainsRune("（(“《", r):
			depth++
		case strings.ContainsRune("）)”》", r):
			depth = max(0, depth-1)
		case depth == 0 && strings.ContainsRune(marks, r):
			if end := i + len(string(r)); end < len(sentence) {
				parts = append(parts, [2]int{from, end})
				from = end
			}
		}
	}
	return append(parts, [2]int{from, len(sentence)})
}
