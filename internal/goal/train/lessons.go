package main

import (
	"slices"
	"time"

	"pilotplan/internal/goal"
	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/goal/model"
	"pilotplan/internal/phrase"
)

// judges are a judge for each day, all with one model.
type judges struct {
	model *model.Model
	byDay map[time.Time]*goal.Judge
}

func (js *judges) on(day time.Time) *goal.Judge {
	if js.byDay == nil {
		js.byDay = map[time.Time]*goal.Judge{}
	}
	if js.byDay[day] == nil {
		js.byDay[day] = goal.New(goal.Options{AsOf: day, Model: js.model})
	}
	return js.byDay[day]
}

// examples are the lessons of documents: every sentence where it stands, and, unless its label then would not hold, alone.
func examples(docs []corpus.Document) []example {
	var all []example
	var js judges
	for i := range docs {
		d := &docs[i]
		j := js.on(d.AsOf)
		for k := range d.Rows {
			row := &d.Rows[k]
			want := opinionOf(row.Label)
			all = append(all, exampleOf(j.Lesson(contextOf(d, k), row.Text), want))
			if !row.Context {
				all = append(all, exampleOf(j.Lesson(goal.Context{}, row.Text), want))
			}
		}
	}
	return all
}

func exampleOf(l goal.Lesson, want model.Opinion) example {
	return example{keys: l.Keys, runs: l.Runs, want: want}
}

// contextOf is where row k of a document stands, behind a sentence that is judged as it is labelled.
func contextOf(d *corpus.Document, k int) goal.Context {
	c := goal.Context{Topic: topicOf(d, k)}
	if follows(d, k) {
		c.After = &goal.Verdict{Class: classOf(d.Rows[k-1].Label)}
	}
	return c
}

// follows reports whether another sentence stands before row k under the same heading.
func follows(d *corpus.Document, k int) bool {
	return k > 0 && slices.Equal(d.Rows[k].Headings, d.Rows[k-1].Headings)
}

func topicOf(d *corpus.Document, k int) phrase.Topic {
	h := phrase.Headings{Year: d.AsOf.Year()}
	topic := h.Topic(d.Title)
	for _, heading := range d.Rows[k].Headings {
		topic = h.Topic(heading).Within(topic)
	}
	return topic
}

// classOf is the class that a label names.
func classOf(label string) goal.Class {
	for c := goal.Neutral; c < goal.Measurable; c++ {
		if c.Code() == label {
			return c
		}
	}
	return goal.Measurable
}

// opinionOf is what the model is to think of a sentence with a label.
func opinionOf(label string) model.Opinion {
	switch classOf(label) {
	case goal.Neutral:
		return model.Neutral
	case goal.Fact:
		return model.Fact
	case goal.Measurable:
		return model.Measurable
	}
	return model.Vague
}
