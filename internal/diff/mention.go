package diff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// mention is a number in a text, or a short answer that is one, with the words that say what it is of.
type mention struct {
	in         *sentence // nil for a short answer
	answer     *version.Field
	start, end int
	text       string
	value      quantity.Quantity
	before     string // words of its clause up to it; those of the clause before where it has none of its own
	after      string // words of its clause behind it
	year       int    // 0 if not known
	dated      bool   // the year stands in its own clause
	from       bool   // what a goal starts from: 由36小时
}

// mentionOf is an answer that is a number.
func mentionOf(f *version.Field, value quantity.Quantity) *mention {
	return &mention{answer: f, text: f.Value, value: value, before: f.Group + f.Label}
}

func (m *mention) place() change.Place {
	if m.in == nil {
		return m.answer.At
	}
	return m.in.At
}

func (m *mention) prose() *prose {
	if m.in == nil {
		return nil
	}
	return m.in.in
}

// mentions gives the numbers of a sentence.
func (s *sentence) mentions() []*mention {
	if !s.read {
		s.in.readParagraph(s.Index)
	}
	if !s.read { // put together of sentences of the paragraph
		r := phrase.Reader{Words: s.in.side.Words}
		s.yearHere = s.in.sentences[s.Index].yearHere
		r.Begin(s.yearHere)
		s.take(&r)
	}
	return s.figures
}

// take reads the numbers of the sentence behind those that r has read.
func (s *sentence) take(r *phrase.Reader) {
	s.read = true
	for _, f := range r.Read(s.Text) {
		s.figures = append(s.figures, &mention{
			in: s, start: f.Start, end: f.End, text: s.Text[f.Start:f.End], value: f.Value, before: f.Lead, after: phrase.FirstItem(s.Text[f.End:]),
			year: f.Year, dated: f.Dated, from: f.Kind == phrase.Base,
		})
	}
}

// readParagraph reads the numbers of the sentences of a paragraph, of which one is sentence i: what is spoken of, and when,
// holds on in it.
func (p *prose) readParagraph(i int) {
	for i > 0 && !p.sentences[i].Start {
		i--
	}
	r := phrase.Reader{Words: p.side.Words}
	r.Begin(p.Year)
	for first := i; i < len(p.sentences) && (i == first || !p.sentences[i].Start); i++ {
		s := p.sentences[i]
		s.yearHere = r.Year()
		s.take(&r)
	}
}

// yearBefore is the year that holds where a sentence begins.
func (s *sentence) yearBefore() int {
	s.mentions()
	return s.yearHere
}

// mentionAt is the number that a token of a sentence is.
func (s *sentence) mentionAt(t token.Token) *mention {
	all := s.mentions()
	if i := slices.IndexFunc(all, func(m *mention) bool { return m.start == t.Start }); i >= 0 {
		return all[i]
	}
	return &mention{in: s, start: t.Start, end: t.End, text: t.Text, value: t.Value}
}

// onlyVerbs reports whether a text is nothing but words that go with a number.
func (s *side) onlyVerbs(text string) bool {
	return phrase.SaysNothing(s.Words, strings.Trim(strings.TrimFunc(text, unicode.IsPunct), "以上下内左右　 "))
}

// lessIsBetter reports whether less of a number is better, by the words around it.
func (m *mention) lessIsBetter() bool {
	if m.value.Rank || m.value.Relation == quantity.AtMost || m.value.Relation == quantity.Below {
		return true
	}
	words := m.before
	if m.in != nil {
		from := max(0, m.start-len("单位产值综合能耗力争降低到"))
		for from > 0 && !utf8.RuneStart(m.in.Text[from]) {
			from++
		}
		words = phrase.LastClause(m.in.Text[from:m.start]) + m.after
	}
	return m.value.Unit != "个百分点" && m.words().List(vocabulary.LessWords).Held(words) &&
		!strings.Contains(words, "幅") && m.words().List(vocabulary.FallsTo).Held(words)
}

// words is the vocabulary that it is read by.
func (m *mention) words() *vocabulary.Vocabulary {
	if m.in == nil {
		return vocabulary.Builtin()
	}
	return m.in.in.side.Words
}
