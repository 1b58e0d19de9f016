package statement

import (
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/goal"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// Text is a text of a plan that is written in sentences.
type Text struct {
	plan.Text
	Sentences []Sentence
	Task      *plan.Task // in whose row it stands; nil for prose
}

// OfPlan gives the texts of a plan that are written in sentences, in the user's order, and its times. A plan looks ahead from the
// start of the pilot, unless asOf says another day; without a period its texts say.
func OfPlan(p *plan.Plan, words *vocabulary.Vocabulary, asOf time.Time) ([]Text, Times) {
	times := Times{Day: asOf}
	if period, ok := p.PilotPeriod(); ok {
		times.Period = period
		if asOf.IsZero() {
			times.Day = first(period.From)
		}
	}
	if times.Day.IsZero() {
		var all []Sentence
		for _, t := range textsOf(p, phrase.Headings{Words: words}) {
			all = append(all, t.Sentences...)
		}
		times.Day = TimesOf(&doc.Document{Meta: doc.Meta{Title: p.DocumentTitle()}}, all, words).Day
	}
	h := phrase.Headings{Words: words}
	if !times.Day.IsZero() {
		h.Year = times.Day.Year()
	}
	return textsOf(p, h), times
}

func textsOf(p *plan.Plan, h phrase.Headings) []Text {
	tasks := tasksByPath(p)
	var texts []Text
	for _, t := range p.Texts() {
		within := phrase.Tasks
		task, ok := tasks[t.Path]
		if q := p.Question(t.Path); !ok && q != nil && q.Kind == outline.Prose {
			within, ok = p.Outline.TopicOf(t.Path, h.Words), true
		}
		if !ok {
			continue
		}
		said := In(prose.Split(t.Value), h, within)
		if task != nil && t.Path != task.Measures.Path {
			fillIn(said)
		}
		texts = append(texts, Text{t, said, task})
	}
	return texts
}

// tasksByPath are the tasks by the paths of their texts.
func tasksByPath(p *plan.Plan) map[string]*plan.Task {
	tasks := map[string]*plan.Task{}
	for i := range p.Tasks {
		t := &p.Tasks[i]
		tasks[t.Measures.Path], tasks[t.Deliverable.Path] = t, t
		for _, y := range t.Schedule {
			tasks[y.Text.Path] = t
		}
	}
	delete(tasks, "")
	return tasks
}

// fillIn says that sentences fill in a form: what a task hands over, and by which year it has come how far.
func fillIn(said []Sentence) {
	for i := range said {
		if c := &said[i].Context; c.Place < goal.InCell {
			c.Place = goal.InForm
		}
	}
}
