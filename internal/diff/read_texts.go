package diff

import (
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
)

// textsRead is what changed in sentences and is still to be held against the rest of the plan.
type textsRead struct {
	shifts  []*shift     // numbers
	dates   []*dateShift // dates
	rewords []*reword    // other changes
}

// textReader takes changed sentences apart: numbers and dates that became others, those that are gone or new, and the rest.
type textReader struct {
	*matched
	log     *ledger
	alone   alone
	renamed []*change.Change
	listed  []fundListed
	textsRead
}

func readTexts(m *matched, log *ledger, known earlier, changed []*sentence) textsRead {
	d := &textReader{matched: m, log: log, alone: known.rows.alone, renamed: known.rows.renamed, listed: known.answers.listed}
	for _, s := range changed {
		d.pair(s, s.pair)
	}
	return d.textsRead
}

// longest is up to how many bytes two sentences are taken apart. Nobody writes longer ones.
const longest = 60_000

func (d *textReader) pair(a, b *sentence) {
	if len(a.Text)+len(b.Text) > longest {
		c := d.sentenceChange(a, b)
		c.Kind, c.Message = a.contentKind(), "改动内容"
		d.log.add(c)
		return
	}
	old, new, moved := dropMoved(a.content(), b.content())
	r := &reword{a: a, b: b}
	told := d.tell(r, d.spotsOf(a, b, old, new))
	switch {
	case r.size == 0 && moved != "" && !told:
		c := d.sentenceChange(a, b)
		c.Kind, c.Message = change.Moved, quoted(finding.Short(strings.TrimRight(moved, phrase.ClauseMarks)))+"在句中换了位置"
		d.log.add(c)
	case r.size == 0 || told && !r.hasWords():
	case !told && r.widest > 1 && d.firmnessChanged(r): // single characters are slips of the pen
	default:
		d.rewords = append(d.rewords, r)
	}
}

// tell reports what a changed sentence says of rows, how often, and by which number or day, and gives r what is left: words, but
// not in a clause that a change speaks of already. It reports whether it told anything of the sentence.
func (d *textReader) tell(r *reword, spots []*spot) bool {
	type clauses struct{ old, new string }
	of := func(s *spot) (c clauses) {
		c.old, c.new = s.clauses()
		return c
	}
	told := map[clauses]bool{}
	var taken *clauses // that went with a row, or whose time was told
	var words []*spot
	for _, s := range spots {
		where := of(s)
		switch {
		case taken != nil && *taken == where || d.takenByRow(s) || d.takenByRename(s):
			taken = &where
		case !told[where] && d.rateChanged(s):
			taken, told[where] = &where, true
		case s.oftener != 0:
			d.frequencyChanged(s)
			told[where] = true
		case s.lostAny():
			d.commitmentChanged(s)
			told[where] = true
		case !told[where] && d.degreeChanged(s):
			told[where] = true
		case s.gone+s.come != "" && !(s.shifted && d.old.onlyVerbs(s.gone) && d.new.onlyVerbs(s.come)):
			words = append(words, s)
		}
	}
	for _, s := range words {
		if !told[of(s)] {
			r.add(s)
		}
	}
	return len(told) > 0
}

// takenByRow gives words that are gone, or have come, to the row that is gone or has come, if they speak of it: the prose
// about an indicator goes with it. It reports whether nothing is left to tell.
func (d *textReader) takenByRow(s *spot) bool {
	gone, come := token.Span(s.a.Text, s.old), token.Span(s.b.Text, s.new)
	rowGone, rowCome := d.alone.spokenOf(d.matched, gone, s.lost, true), d.alone.spokenOf(d.matched, come, s.gained, false)
	if rowGone != nil {
		rowGone.change.OldPlaces = append(rowGone.change.OldPlaces, s.a.At)
	}
	if rowCome != nil {
		rowCome.change.NewPlaces = append(rowCome.change.NewPlaces, s.b.At)
	}
	return rowGone != nil && (rowCome != nil || hanziIn(come) <= 2 || len(s.gained) == 0) ||
		rowCome != nil && (hanziIn(gone) <= 2 || len(s.lost) == 0)
}

// content gives the tokens of a sentence without its number and the mark at its end.
func (s *sentence) content() []token.Token {
	tokens := s.tokens()
	skip := len(s.Text) - len(phrase.WithoutHead(s.Text))
	for len(tokens) > 0 && tokens[0].Start < skip {
		tokens = tokens[1:]
	}
	for n := len(tokens); n > 0 && tokens[n-1].Kind == token.Mark && strings.Contains(version.EndMarks, tokens[n-1].Text); n-- {
		tokens = tokens[:n-1]
	}
	return tokens
}
