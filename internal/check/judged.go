package check

import (
	"strings"
	"time"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/vocabulary"
)

// judged is a sentence of a text that promises, with the judge's verdict.
type judged struct {
	prose.Sentence
	in      *passage
	verdict goal.Verdict
}

func (s *judged) pos() finding.Pos { return s.in.place(s.Start-s.in.base, s.End-s.in.base) }

// source is where Text[from:to] stands in the text of the passage.
func (s *judged) source(from, to int) (int, int) {
	from, to = s.Source(from, to)
	return from - s.in.base, to - s.in.base
}

// posOf is the place of Text[from:to].
func (s *judged) posOf(from, to int) finding.Pos { return s.in.place(s.source(from, to)) }

// words is the sentence without its full stop, as messages show it.
func (s *judged) words() string { return wordsOf(s.Text) }

func wordsOf(sentence string) string { return strings.TrimRight(sentence, "。；;！？ \n") }

// isLabel reports whether a sentence of plain text is a heading, a cell, or a label with what it is a label of: such words are
// judged only if they are hollow.
func (s *judged) isLabel() bool {
	if !s.in.plain || s.Kind >= prose.Cell {
		return s.in.plain
	}
	text := s.words()
	stops := strings.HasSuffix(strings.TrimSpace(s.Text), "。")
	label, rest, labelled := strings.Cut(strings.ReplaceAll(text, ":", "："), "：")
	if labelled && utf8.RuneCountInString(label) <= 10 && (!stops || utf8.RuneCountInString(rest) <= 10) {
		return true
	}
	return text == strings.TrimSpace(s.Text) && utf8.RuneCountInString(text) <= 20
}

// judged gives the sentences of all texts that promise something, in the user's order. They are judged once.
func (p *pass) judged() []judged {
	if p.sentences != nil {
		return p.sentences
	}
	p.sentences = make([]judged, 0, p.saidToJudge())
	titles := p.titles()
	var j *goal.Judge
	for i := range p.passages {
		s := &p.passages[i]
		if !s.isJudged() {
			continue
		}
		said := p.read(s)
		if j == nil {
			j = p.newJudge()
		}
		for k, sentence := range said {
			if n := len(p.sentences); k > 0 && n > 0 && p.sentences[n-1].in == s && sentence.Follows(&said[k-1]) {
				sentence.Context.After = &p.sentences[n-1].verdict
			}
			if sentence.Kind != prose.Heading && !titles[headingName(wordsOf(sentence.Text))] && !(s.plain && p.fillsIn(sentence.Text)) {
				p.sentences = append(p.sentences, judged{sentence.Sentence, s, j.JudgeIn(sentence.Context, sentence.Text)})
			}
		}
	}
	return p.sentences
}

// isJudged reports whether the judge reads a passage.
func (s *passage) isJudged() bool { return s.role.promises() || s.role == guiding }

// saidToJudge is how many sentences there are that may be judged.
func (p *pass) saidToJudge() int {
	n := 0
	for i := range p.passages {
		if s := &p.passages[i]; s.isJudged() {
			n += len(p.read(s))
		}
	}
	return n
}

// newJudge makes a judge for whom the pilot is yet to begin.
func (p *pass) newJudge() *goal.Judge {
	o := goal.Options{AsOf: p.asOf, Vocabulary: p.words()}
	if p.hasPeriod {
		o.Period = p.period
	}
	return goal.New(o)
}

// doubted is how grave a finding on the sentence is: no more than a note where the judge is not sure of it.
func (s *judged) doubted(g grade) grade {
	if s.verdict.Unsure {
		return doubtful
	}
	return g
}

// clauseOf gives the part of a sentence that a place stands in, for a hint from the words at hand.
func (s *judged) clauseOf(c goal.Clause) string { return s.Text[c.Start:c.End] }

// TextOptions are what plain text does not say of itself, or says wrong.
type TextOptions struct {
	Period     calendar.Period // of the pilot; zero means the one that the text states; without any, deadlines are held against none
	AsOf       time.Time       // the day from which the text looks; zero means the one that it says itself
	Today      time.Time       // the same for a text that names no year at all
	Vocabulary *vocabulary.Vocabulary
}
