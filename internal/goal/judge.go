package goal

import (
	"sync"
	"time"

	"pilotplan/internal/goal/model"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	words "pilotplan/internal/vocabulary"
)

// Options say from where the judge looks. The zero value knows no day: every bare year counts as to come.
type Options struct {
	AsOf       time.Time         // the day from which a bare year counts as future
	Period     calendar.Period   // the pilot's period, by which 试点期末 and 三年内 are dated; the zero Period dates nothing
	Vocabulary *words.Vocabulary // nil means the built-in one
	Model      *model.Model      // the second opinion; nil means the built-in one
	Explain    bool              // note among the clues the words that the model goes by, which takes time
}

// Judge judges sentences. It may be used by several goroutines at once.
type Judge struct {
	asOf     time.Time
	period   calendar.Period
	words    *words.Vocabulary
	model    *model.Model
	explain  bool
	readings sync.Pool
}

// New makes a judge.
func New(o Options) *Judge {
	j := &Judge{asOf: o.AsOf, period: o.Period, words: o.Vocabulary, model: o.Model, explain: o.Explain}
	if j.model == nil {
		j.model = model.Builtin()
	}
	if j.words == nil {
		j.words = words.Builtin()
	}
	numbers := quantity.Reader{Scopes: j.words.List(words.RankScopes).All()}
	if units := j.words.Units(); len(units) > 0 {
		numbers.Units = quantity.WithUnits(units...)
	}
	j.readings.New = func() any { return &reading{words: j.words, numbers: numbers} }
	return j
}

// Judge says what the sentence commits to, of which nobody knows where it stands.
func (j *Judge) Judge(sentence string) Verdict { return j.JudgeIn(Context{}, sentence) }

// JudgeIn says what the sentence commits to where it stands.
func (j *Judge) JudgeIn(c Context, sentence string) Verdict {
	r := j.readings.Get().(*reading)
	defer j.readings.Put(r)
	r.context = c
	r.read(sentence, j.asOf)
	return j.decide(r)
}

// read takes the sentence apart.
func (r *reading) read(sentence string, asOf time.Time) {
	r.fold(sentence)
	r.mark()
	r.findMoments(asOf)
	r.findFigures()
	r.cut()
	r.setRoles(asOf)
	r.setTenses()
}

// decide asks the rules in their order, and then the model.
func (j *Judge) decide(r *reading) Verdict {
	v := r.ruled()
	j.weigh(r, &v)
	if !v.Class.Goal() {
		v.Values = nil
		return v
	}
	j.deadline(r, &v)
	j.baseline(r, &v)
	if v.Class == Vague && v.Deadline != nil {
		v.Class = DeadlineOnly
	}
	if why := r.standsAside(&v); why != "" {
		v = Verdict{}
		v.clue(r, 0, len(r.rs), why)
		return v
	}
	v.Missing = r.missing(&v)
	return v
}

// ruled is what the rules make of the sentence: its class, before anybody asks for a deadline, and the values.
func (r *reading) ruled() Verdict {
	var v Verdict
	why, m := "", mark{}
	if r.neutralRule, why, m = r.neutral(); why != "" {
		v.clue(r, m.from, m.to, why)
		return v
	}
	v.Clauses = make([]Clause, 0, len(r.clauses))
	for i := range r.clauses {
		c := &r.clauses[i]
		r.classify(c, &v)
		start, end := r.bytes(c.from, c.to)
		v.Clauses = append(v.Clauses, Clause{start, end, c.class})
		v.Class = max(v.Class, c.class)
	}
	if v.Class == Neutral && !r.looksBack() && r.onlyRests() {
		v.Class = Vague
	}
	if v.Class == Fact && r.context.Topic == phrase.Form {
		v.Class = Neutral
	}
	return v
}

// onlyRests reports whether the sentence has nothing but what a goal rests on, said as an appeal: 发挥示范带动作用.
func (r *reading) onlyRests() bool {
	for i := range r.clauses {
		if r.clauses[i].rests && r.clauses[i].tense == open {
			return true
		}
	}
	return false
}

func (v *Verdict) clue(r *reading, from, to int, rule string) {
	start, end := r.bytes(from, to)
	v.note(start, end, r.text[start:end], rule)
}

// usualClues is how many clues a sentence seldom has more of.
const usualClues = 3

func (v *Verdict) note(start, end int, text, rule string) {
	if v.Clues == nil {
		v.Clues = make([]Clue, 0, usualClues)
	}
	v.Clues = append(v.Clues, Clue{Start: start, End: end, Text: text, Rule: rule})
}
