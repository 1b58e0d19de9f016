package diff

import (
	"slices"
	"strconv"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/goal"
)

// side is one of the two versions at work: what it says, and what the comparison has found out about it.
type side struct {
	*version.Version
	rows   []*row
	proses []*prose // that stand in no row
	cut    *token.Cutter
	judge  *goal.Judge // see sentences
}

// row is a row of a side.
type row struct {
	*version.Row
	proses []*prose
	match  *row // in the other version; nil if there is none
}

// prose is a text of a side.
type prose struct {
	*version.Prose
	side      *side
	of        *row // the task that it belongs to
	sentences []*sentence
}

// sentence is a sentence of a side.
type sentence struct {
	*version.Sentence
	in     *prose
	pair   *sentence // what it has become, or was
	joined *sentence // of which it is a part, if the other version has the whole in one

	cut      []token.Token // see tokens
	figures  []*mention    // see mentions
	read     bool          // figures and year are known
	yearHere int           // that holds where it begins; 0 if nothing says
	judgment *goal.Verdict // see verdict
}

// sideOf prepares a version for a comparison. The version itself is not changed.
func sideOf(v *version.Version) *side {
	s := &side{Version: v, cut: &token.Cutter{}}
	for _, r := range v.Rows {
		own := &row{Row: r}
		for _, p := range r.Proses {
			own.proses = append(own.proses, s.prose(p, own))
		}
		s.rows = append(s.rows, own)
	}
	for _, p := range v.Proses {
		s.proses = append(s.proses, s.prose(p, nil))
	}
	return s
}

func (s *side) prose(p *version.Prose, of *row) *prose {
	own := &prose{Prose: p, side: s, of: of}
	for _, t := range p.Sentences {
		own.sentences = append(own.sentences, &sentence{Sentence: t, in: own})
	}
	return own
}

// allProses are the texts of a side, those of its tasks last.
func (s *side) allProses() []*prose {
	all := slices.Clone(s.proses)
	for _, r := range s.rows {
		all = append(all, r.proses...)
	}
	return all
}

// mostSentences is how many sentences a version may have for all its numbers to be read; of a longer one only the sentences
// with the very digits are.
const mostSentences = 3000

func (s *side) small() bool {
	n := 0
	for _, p := range s.allProses() {
		n += len(p.sentences)
	}
	return n <= mostSentences
}

// sentences gives the judge of sentences, for whom the pilot is yet to begin. It is made when it is first asked for, as most
// comparisons need none.
func (s *side) sentences() *goal.Judge {
	if s.judge != nil {
		return s.judge
	}
	o := goal.Options{Period: s.Period}
	if s.Period.From.Year != 0 {
		o.AsOf = s.Period.From.First()
	}
	o.Vocabulary = s.Words
	s.judge = goal.New(o)
	return s.judge
}

// tokens are what the sentence is compared by.
func (s *sentence) tokens() []token.Token {
	if s.cut == nil {
		s.cut = s.in.side.cut.Cut(s.Text)
	}
	return s.cut
}

// verdict is what the judge of its version says of the sentence.
func (s *sentence) verdict() *goal.Verdict {
	if s.judgment == nil {
		verdict := s.in.side.sentences().JudgeIn(goal.Context{Topic: s.in.Purpose}, s.Text)
		s.judgment = &verdict
	}
	return s.judgment
}

// where is how a reader calls the place of a sentence.
func (s *sentence) where() string {
	p := s.in
	if p.of != nil {
		return p.of.String() + "的" + p.Label
	}
	n, name := 1, p.Label
	if s.Section != "" {
		name = s.Section
	}
	for _, t := range p.sentences[:s.Index] {
		if !t.Heading && t.Section == s.Section {
			n++
		}
	}
	if len(p.sentences) == 1 || s.Heading {
		return name
	}
	return name + "第" + strconv.Itoa(n) + "句"
}

// contentKind is the kind of a change to what the sentence says.
func (s *sentence) contentKind() change.Kind {
	if s.in.ofTask() {
		return change.TaskChanged
	}
	return change.AnswerChanged
}

// ofTask reports whether the text is what a task does.
func (p *prose) ofTask() bool { return p.of != nil && p.of.Table == version.Tasks }

// samePlace reports whether two texts stand in the same place of both versions.
func samePlace(old, new *prose) bool {
	if old.of == nil {
		return new.of == nil && old.Path == new.Path
	}
	return new.of != nil && old.of.match == new.of
}
