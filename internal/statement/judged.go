package statement

import (
	"pilotplan/internal/goal"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/vocabulary"
)

// Judged is a sentence with what the judge says of it where it stands.
type Judged struct {
	Sentence
	Verdict goal.Verdict
	Excuse  Excuse
}

// Excuse says why a goal that nobody can check may stand.
type Excuse uint8

// The excuses.
const (
	NoExcuse     Excuse = iota
	GuidesAll           // guiding thought, which is allowed to be general
	StepOfResult        // a step of a task that hands over something to check
	Organizes           // how the work is organized, told without great words
)

// String is the word the user reads.
func (e Excuse) String() string {
	return [...]string{"", "指导思想", "任务的做法，成果另有写明", "保障措施，说明怎么组织"}[e]
}

// Judge judges the sentences of a document. A section that names what it hands over (交付成果：…) may tell its steps in general.
func Judge(j *goal.Judge, said []Sentence, words *vocabulary.Vocabulary) []Judged {
	if words == nil {
		words = vocabulary.Builtin()
	}
	all := judge(j, said, words)
	handsOver := map[*prose.Section]bool{}
	for i := range all {
		if s := &all[i]; s.Context.Place == goal.InForm && s.Verdict.Class == goal.Measurable {
			label, _ := labelOf(s.Text)
			handsOver[s.Section] = handsOver[s.Section] || words.List(vocabulary.ResultLabels).Has(label)
		}
	}
	for i := range all {
		if s := &all[i]; s.Excuse == NoExcuse && s.Section != nil && handsOver[s.Section] {
			s.excuse(StepOfResult)
		}
	}
	return all
}

func judge(j *goal.Judge, said []Sentence, words *vocabulary.Vocabulary) []Judged {
	all := make([]Judged, len(said))
	for i, s := range said {
		if i > 0 && s.Follows(&said[i-1]) {
			s.Context.After = &all[i-1].Verdict
		}
		all[i] = Judged{Sentence: s, Verdict: j.JudgeIn(s.Context, s.Text)}
		switch {
		case s.Context.Topic == phrase.Guiding:
			all[i].excuse(GuidesAll)
		case s.Context.Topic == phrase.Safeguards && !words.List(vocabulary.Hollow).Held(s.Text):
			all[i].excuse(Organizes)
		}
	}
	return all
}

// excuse lets a goal stand that nobody can check.
func (s *Judged) excuse(why Excuse) {
	if s.Verdict.Class == goal.Vague {
		s.Excuse = why
	}
}

// JudgedText is a text of a plan with what the judge says of its sentences.
type JudgedText struct {
	Text
	Judged []Judged
}

// JudgeTexts judges the texts of a plan. What a task does may be told in general if what it hands over can be checked.
func JudgeTexts(j *goal.Judge, texts []Text, words *vocabulary.Vocabulary) []JudgedText {
	if words == nil {
		words = vocabulary.Builtin()
	}
	all := make([]JudgedText, len(texts))
	handsOver := map[*plan.Task]bool{}
	for i, t := range texts {
		all[i] = JudgedText{t, judge(j, t.Sentences, words)}
		if t.Task == nil || t.Path != t.Task.Deliverable.Path {
			continue
		}
		for _, s := range all[i].Judged {
			handsOver[t.Task] = handsOver[t.Task] || s.Verdict.Class == goal.Measurable
		}
	}
	for i := range all {
		if t := &all[i]; t.Task != nil && handsOver[t.Task] {
			for k := range t.Judged {
				t.Judged[k].excuse(StepOfResult)
			}
		}
	}
	return all
}
