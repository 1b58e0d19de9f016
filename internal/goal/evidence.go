package goal

import (
	"math/bits"

	"pilotplan/internal/goal/model"
)

// The kinds of signs that the model is shown beside the characters.
const (
	signClass     byte = iota // what the rules take the sentence for
	signName                  // the rule that names what it is
	signClue                  // what the rules noted
	signPromise               // what the rules would make of it as a goal
	signTense                 // of a clause, by its place
	signClause                // class and tense of a clause
	signSequence              // classes and tenses, one after the other
	signFamily                // of clue words
	signFigure                // kind of a figure and tense of its clause
	signBound                 // kind of a figure and what stands before it
	signMoment                // what a time does
	signLength                // of the sentence
	signTopic                 // of the section
	signBefore                // the class of the sentence before
	signBeforeAll             // that and the rules' own
)

// evidence gathers for the model the characters of the sentence, what the rules saw in it, how they judged it, how they would
// judge it as a goal, and where it stands.
func (r *reading) evidence(v, promise *Verdict) *model.Evidence {
	e := &r.seen
	e.Reset()
	r.mask()
	e.Characters(r.masked)
	e.Words(r.masked, r.wordEnds())
	class := uint64(v.Class)
	e.Sign(signClass, class)
	e.Sign(signName, uint64(r.neutralRule))
	for _, c := range v.Clues {
		e.Named(signClue, c.Rule)
	}
	if !v.Class.Goal() {
		e.Sign(signPromise, 16*class+uint64(promise.Class))
	}
	e.Sign(signLength, uint64(min(len(r.rs)/8, 12)))
	e.Sign(signLength, 16+uint64(min(len(r.clauses), 6)))
	r.signClauses(e)
	r.signFigures(e)
	for i := range r.moments {
		e.Sign(signMoment, uint64(r.moments[i].role))
	}
	r.signContext(e, class)
	return e
}

// signClauses shows each clause: its class, tense and clue words.
func (r *reading) signClauses(e *model.Evidence) {
	classes, tenses := uint64(1), uint64(1)
	for i := range r.clauses {
		c := &r.clauses[i]
		class, tense := uint64(c.class), uint64(c.tense)
		e.Sign(signClause, 8*class+tense)
		e.Sign(signTense, 8*placeAmong(i, len(r.clauses))+tense)
		for f := uint64(c.families); f != 0; f &= f - 1 {
			e.Sign(signFamily, uint64(bits.TrailingZeros64(f)))
		}
		if i < 4 {
			classes, tenses = 8*classes+class, 8*tenses+tense
		}
	}
	e.Sign(signSequence, classes)
	e.Sign(signSequence, 1<<32+tenses)
}

// placeAmong is 0 for the first of n, 2 for the last and 1 between.
func placeAmong(i, n int) uint64 {
	switch i {
	case n - 1:
		return 2
	case 0:
		return 0
	}
	return 1
}

func (r *reading) signFigures(e *model.Evidence) {
	k := 0
	for i := range r.clauses {
		c := &r.clauses[i]
		for ; k < len(r.figures) && r.figures[k].core < c.to; k++ {
			if r.figures[k].core >= c.from {
				e.Sign(signFigure, 8*uint64(r.figures[k].kind)+uint64(c.tense))
				r.signBound(e, &r.figures[k])
			}
		}
	}
}

// signBound shows how a figure is bounded, and which clue word leads to it: 不少于, 新增.
func (r *reading) signBound(e *model.Evidence, f *figure) {
	kind := uint64(f.kind)
	e.Sign(signBound, 16*kind+uint64(f.value.Relation))
	lead := uint64(0)
	for _, m := range between(r.marks, f.from-leadReach, f.from) {
		if m.to <= f.from {
			lead = uint64(m.families)
		}
	}
	e.Sign(signBound, 1<<56+kind<<48+lead)
}

// leadReach is how many characters before a figure a clue word may begin that leads to it.
const leadReach = 10

// signContext shows where the sentence stands, as far as that is known.
func (r *reading) signContext(e *model.Evidence, class uint64) {
	if topic := uint64(r.context.Topic); topic != 0 {
		e.Sign(signTopic, 1<<16*topic+0xffff)
		e.Sign(signTopic, 1<<16*topic+1<<8+class)
		for i := range r.clauses {
			e.Sign(signTopic, 1<<16*topic+8*uint64(r.clauses[i].class)+uint64(r.clauses[i].tense))
		}
	}
	if before := r.context.After; before != nil {
		b := uint64(opinionOf(before.Class))
		e.Sign(signBefore, b)
		e.Sign(signBeforeAll, 8*b+class)
	}
}

// Lesson is a sentence as the model learns it.
type Lesson struct {
	Keys  []uint32 // of its evidence, the runs of characters first
	Runs  int      // how many of Keys are runs of characters
	Rules Class    // what the rules take it for, apart from deadlines
}

// Lesson takes a sentence apart for the training of the model.
func (j *Judge) Lesson(c Context, sentence string) Lesson {
	r := j.readings.Get().(*reading)
	defer j.readings.Put(r)
	r.context = c
	r.read(sentence, j.asOf)
	v := r.ruled()
	promise := r.asGoal(&v)
	keys, runs := r.evidence(&v, &promise).Keys()
	return Lesson{Keys: keys, Runs: runs, Rules: v.Class}
}
