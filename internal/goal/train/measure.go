package main

import (
	"fmt"

	"pilotplan/internal/goal"
	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/goal/model"
)

// measured is how documents were judged.
type measured struct {
	placed, alone corpus.Figures // each sentence where it stands, and without anything around it
	wrong         []string       // sentences judged otherwise than labelled, alone
}

// measure judges documents with a model: every sentence where it stands and, unless its label then would not hold, alone.
func measure(docs []corpus.Document, m *model.Model) *measured {
	var found measured
	js := judges{model: m}
	for i := range docs {
		d := &docs[i]
		j := js.on(d.AsOf)
		var before goal.Verdict
		for k := range d.Rows {
			row := &d.Rows[k]
			c := goal.Context{Topic: topicOf(d, k)}
			if follows(d, k) {
				c.After = &before
			}
			v := j.JudgeIn(c, row.Text)
			found.placed.Add(row, said(&v))
			before = v
			if row.Context {
				continue
			}
			v = j.Judge(row.Text)
			found.alone.Add(row, said(&v))
			if v.Class.Code() != row.Label {
				found.wrong = append(found.wrong, fmt.Sprintf("%s %s for %s: %s", d.ID, v.Class.Code(), row.Label, row.Text))
			}
		}
	}
	return &found
}

// join adds what others measured.
func (m *measured) join(o *measured) {
	m.placed.Join(&o.placed)
	m.alone.Join(&o.alone)
	m.wrong = append(m.wrong, o.wrong...)
}

func said(v *goal.Verdict) corpus.Verdict {
	return corpus.Verdict{Label: v.Class.Code(), Deadline: v.Deadline != nil, Baseline: v.Baseline != nil, Unsure: v.Unsure}
}
