package cli

import (
	"fmt"
	"strings"
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/statement"
	"pilotplan/internal/vocabulary"
)

func (e *Env) judgeFile(name string, packs plan.Packs, asOf time.Time, f targetsFlags) sentences {
	in, err := e.read(name)
	if err != nil {
		return sentences{err: err}
	}
	text, found, err := in.text()
	if err != nil {
		return sentences{err: err}
	}
	if worst(found) == finding.Error {
		return sentences{err: fmt.Errorf("%s：%s", in.name, found[0].Message)}
	}
	var words *vocabulary.Vocabulary
	if f.outline != "" {
		if words, err = wordsOf(packs); err != nil {
			return sentences{err: err}
		}
	}
	r := targetsReader{env: e, words: words, asOf: asOf, all: f.all, told: f.explain}
	switch {
	case f.lines:
		return sentences{judged: r.lines(text)}
	case name == stdin || !in.isPlan():
		return sentences{judged: r.text(text)}
	}
	p, _ := plan.Parse(in.name, in.data, packs)
	return sentences{judged: r.plan(p)}
}

// targetsReader judges the sentences of one file.
type targetsReader struct {
	env   *Env
	words *vocabulary.Vocabulary // nil means the built-in ones
	asOf  time.Time              // of --as-of; zero if it was not given
	all   bool                   // what is no goal is wanted too
	told  bool                   // so is why
}

// judge makes the judge for a text with its times. Only a text that says nothing of any time is looked at from today.
func (r *targetsReader) judge(t statement.Times) *goal.Judge {
	o := goal.Options{AsOf: t.Day, Period: t.Period, Vocabulary: r.words, Explain: r.told}
	if o.AsOf.IsZero() {
		o.AsOf = r.env.Now()
	}
	return goal.New(o)
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

// lines judges every line as one sentence, the empty ones too. Its neighbours tell the day and nothing else.
func (r *targetsReader) lines(of *prose.Text) []judged {
	text := strings.TrimSuffix(string(of.Source), "\n")
	if text == "" {
		return nil
	}
	_, times := statement.Read(of.Document, r.words, r.asOf)
	j := r.judge(times)
	var found []judged
	at := 0
	for i, line := range strings.Split(text, "\n") {
		pos := finding.Pos{File: of.Name, Line: i + 1, Column: 1, Name: of.Places.Pos(at, at).Name}
		at += len(line) + len("\n")
		line = strings.TrimSuffix(line, "\r")
		found = append(found, judged{pos: pos, text: line, verdict: j.Judge(line)})
	}
	return found
}

// text judges the sentences of a text.
func (r *targetsReader) text(of *prose.Text) []judged {
	said, times := statement.Read(of.Document, r.words, r.asOf)
	all := statement.Judge(r.judge(times), said, r.words)
	wanted := 0
	for i := range all {
		if r.wants(&all[i]) {
			wanted++
		}
	}
	found := make([]judged, 0, wanted)
	for i := range all {
		if s := &all[i]; r.wants(s) {
			found = append(found, judged{of.Places.Pos(s.Start, s.End), s.Text, s.Verdict, s.Excuse})
		}
	}
	return found
}

// plan judges the texts of a plan, in the user's order.
func (r *targetsReader) plan(p *plan.Plan) []judged {
	texts, times := statement.OfPlan(p, r.words, r.asOf)
	var found []judged
	for _, t := range statement.JudgeTexts(r.judge(times), texts, r.words) {
		for i := range t.Judged {
			if s := &t.Judged[i]; r.wants(s) {
				found = append(found, judged{t.At(s.Start), s.Text, s.Verdict, s.Excuse})
			}
		}
	}
	return found
}

// wants reports whether a sentence is to be listed.
func (r *targetsReader) wants(s *statement.Judged) bool {
	return r.all || s.Verdict.Class.Goal() && s.Excuse == statement.NoExcuse
}
