package cli

import (
	"fmt"
	"strings"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/prose"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

func (e *Env) judgeFile(name string, packs plan.Packs, asOf time.Time, f targetsFlags) sentences {
	in, err := e.read(name)
	if err != nil {
		return sentences{err: err}
	}
	data, found := source.Decode(in.name, in.data)
	if worst(found) == finding.Error {
		return sentences{err: fmt.Errorf("%s：%s", in.name, found[0].Message)}
	}
	options := goal.Options{AsOf: asOf}
	document := doc.Parse(data)
	if asOf.IsZero() {
		options.AsOf = e.dayOf(document)
	}
	if f.outline != "" {
		if options.Vocabulary, err = wordsOf(packs); err != nil {
			return sentences{err: err}
		}
	}
	switch {
	case f.lines:
		return sentences{judged: judgeLines(in.name, string(data), goal.New(options))}
	case name == stdin || !in.isPlan():
		return sentences{judged: judgeText(finding.NewLines(in.name, data), document, goal.New(options), f.all)}
	}
	return sentences{judged: judgePlan(in, packs, options, f)}
}

// wordsOf is the vocabulary with the words of the chosen pack; its faults were told when the pack was loaded.
func wordsOf(packs plan.Packs) (*vocabulary.Vocabulary, error) {
	o, err := packs("")
	if err != nil {
		return nil, err
	}
	v, _ := vocabulary.Load(o.Words)
	return v, nil
}

// judgeLines judges every line as one sentence, the empty ones too.
func judgeLines(name, text string, j *goal.Judge) []judged {
	text = strings.TrimSuffix(text, "\n")
	if text == "" {
		return nil
	}
	var found []judged
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		found = append(found, judged{finding.Pos{File: name, Line: i + 1, Column: 1}, line, j.Judge(line)})
	}
	return found
}

// judgeText judges the sentences of Markdown or plain text.
func judgeText(places finding.Places, document *doc.Document, j *goal.Judge, all bool) []judged {
	var found []judged
	for _, s := range prose.Read(document) {
		found = appendJudged(found, judged{places.Pos(s.Start, s.End), s.Text, judgeSentence(j, s)}, all)
	}
	return found
}

// judgeSentence judges a sentence where it stands: a heading is no goal.
func judgeSentence(j *goal.Judge, s prose.Sentence) goal.Verdict {
	if s.Kind == prose.Heading {
		return goal.Verdict{}
	}
	return j.Judge(s.Text)
}

func appendJudged(found []judged, s judged, all bool) []judged {
	if !all && !s.verdict.Class.Goal() {
		return found
	}
	return append(found, s)
}

// judgePlan judges the prose of a plan, in the user's order.
func judgePlan(in input, packs plan.Packs, o goal.Options, f targetsFlags) []judged {
	p, _ := plan.Parse(in.name, in.data, packs)
	if period, ok := p.PilotPeriod(); ok {
		o.Period = period
		if f.asOf == "" {
			o.AsOf = period.From.First()
		}
	}
	j := goal.New(o)
	var found []judged
	for _, t := range p.Texts() {
		if !speaks(p, t) {
			continue
		}
		for _, s := range prose.Split(t.Value) {
			found = appendJudged(found, judged{t.At(s.Start), s.Text, judgeSentence(j, s)}, f.all)
		}
	}
	return found
}

// speaks reports whether a text of the plan is written in sentences: prose, and what a task is to deliver.
func speaks(p *plan.Plan, t plan.Text) bool {
	if strings.HasSuffix(t.Path, ".交付成果") || strings.Contains(t.Path, ".年度进度.") {
		return true
	}
	q := p.Question(t.Path)
	return q != nil && q.Kind == outline.Prose
}
