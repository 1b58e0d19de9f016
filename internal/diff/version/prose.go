package version

import (
	"cmp"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
)

// Role is what prose is for.
type Role uint8

// The roles.
const (
	NoRole Role = iota
	Facts       // before the chapter of the goals
	Guiding
	Goals
	Work  // what a task does, hands over, has done by a year
	After // behind the chapter of the goals
)

// Prose is a text of sentences.
type Prose struct {
	Key       string // what the same text has in the other version: its path, or its column in the row
	Path      string
	Label     string
	Role      Role
	Of        *Row // the task that it belongs to
	Year      int  // that its place says
	Money     bool // its heading speaks of funds
	Nth       int  // how often the row has told it before
	Extra     bool // no question asks for it
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
}

// Path is where a reader finds the sentence.
func (s *Sentence) Path() string { return cmp.Or(s.Section, s.In.Path) }

// Money reports whether it stands under a heading that speaks of funds.
func (s *Sentence) Money() bool { return s.In.Money || s.Section != "" && aboutMoney(s.Section) }

// read adds the sentences of a text. Those that hang together by ； are taken apart, so that a change to one does not move
// the borders of others.
func (p *Prose) read(text, path string, place func(from, to int) finding.Pos) {
	last := -1
	marks := "；;"
	if p.Key == "交付成果" || p.Year != 0 {
		marks = "；;，," // a list of results, each a thing of its own
	}
	for _, s := range goal.Split(text) {
		for _, part := range partsOfSentence(s, marks) {
			shown := text[part[0]:part[1]]
			paragraph := strings.LastIndexByte(text[:part[0]], '\n')
			p.Sentences = append(p.Sentences, &Sentence{
				In: p, Index: len(p.Sentences), Text: shown, Key: Key(shown), Heading: s.Kind == goal.Heading && !strings.HasSuffix(shown, "。"),
				At: change.Place{Pos: place(part[0], part[1]), Path: path, Text: OneLine(shown)}, Start: paragraph != last,
			})
			last = paragraph
		}
	}
}

// OneLine is a text without its line ends.
func OneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return s
	}
	var b strings.Builder
	for _, line := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		b.WriteString(strings.TrimSpace(line))
	}
	return b.String()
}

// partsOfSentence gives the parts of a sentence that end with one of the marks, outside brackets and quotes, as bytes in the text.
func partsOfSentence(s goal.Sentence, marks string) [][2]int {
	var parts [][2]int
	from, depth := s.Start, 0
	for i, r := range s.Text {
		switch {
		case strings.ContainsRune("（(“《", r):
			depth++
		case strings.ContainsRune("）)”》", r):
			depth = max(0, depth-1)
		case depth == 0 && strings.ContainsRune(marks, r):
			if end := s.Start + i + len(string(r)); end < s.End {
				parts = append(parts, [2]int{from, end})
				from = end
			}
		}
	}
	return append(parts, [2]int{from, s.End})
}
