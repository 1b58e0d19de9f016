package goal

import (
	"strings"
	"testing"

	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/goal/model"
)

// lean is a model that holds every sentence to be o, by weight.
func lean(t *testing.T, o model.Opinion, weight float64) *model.Model {
	t.Helper()
	// every sentence of the tests has this clause of one class and tense: see evidence
	l := New(Options{Model: model.None}).Lesson(Context{}, "。")
	var entries []model.Entry
	for _, key := range l.Keys[:1] { // the edge of a sentence
		e := model.Entry{Key: key}
		e.Weights[o] = weight
		entries = append(entries, e)
	}
	m, err := model.Open(model.Pack(entries))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// A sentence that the model makes a goal has what goals have, and one that it makes none has nothing.
func TestModelDecides(t *testing.T) {
	for _, c := range []struct {
		text  string
		think model.Opinion
		want  string // class, values, deadline, missing
	}{
		{"截至2024年底，已建成平台3个。", model.Measurable, "measurable 3个 2024年底 []"},
		{"目前，公司拥有平台3个。", model.Vague, "vague  - [数量 期限]"},
		{"到2025年，建成平台3个。", model.Fact, "fact  - []"},
		{"到2025年，建成平台3个。", model.Vague, "deadline_only  2025年 [数量]"},
		{"到2025年，建成平台3个。", model.Measurable, "measurable 3个 2025年 []"},
	} {
		v := New(Options{AsOf: middleOf2023, Model: lean(t, c.think, 30)}).Judge(c.text)
		var values []string
		for _, val := range v.Values {
			values = append(values, val.Text)
		}
		deadline := "-"
		if v.Deadline != nil {
			deadline = v.Deadline.Text
		}
		got := v.Class.Code() + " " + strings.Join(values, " ") + " " + deadline + " [" + strings.Join(v.Missing, " ") + "]"
		if got != c.want {
			t.Errorf("%s as %d: %q, want %q", c.text, c.think, got, c.want)
		}
	}
}

// A line that is no sentence by its form alone stays what it is, whatever the model thinks.
func TestModelHasNoSayOnForm(t *testing.T) {
	j := New(Options{Model: lean(t, model.Measurable, 30)})
	for _, s := range []string{"", "。", "（责任部门：信息部）", "2023年6月9日"} {
		if v := j.Judge(s); v.Class != Neutral {
			t.Errorf("%q is %s", s, v.Class.Code())
		}
	}
	if v := j.JudgeIn(Context{Place: AsHeading}, "建成平台3个"); v.Class != Neutral {
		t.Errorf("a heading is %s", v.Class.Code())
	}
}

// A model that leans little to its side neither outvotes the rules nor leaves them sure.
func TestUnsure(t *testing.T) {
	for weight, want := range map[float64][2]bool{0: {false, true}, 0.12: {false, true}, 30: {true, false}} {
		v := New(Options{AsOf: middleOf2023, Model: lean(t, model.Fact, max(weight, 1e-5))}).Judge("到2025年，建成平台3个。")
		if outvoted := v.Class == Fact; outvoted != want[0] || v.Unsure != want[1] {
			t.Errorf("weight %v: %s, unsure %v", weight, v.Class.Code(), v.Unsure)
		}
	}
	if v := New(Options{AsOf: middleOf2023, Model: model.None}).Judge("到2025年，建成平台3个。"); v.Unsure {
		t.Error("rules alone are never unsure")
	}
}

// What the model decides or doubts is explained by words of the sentence, each where it stands.
func TestModelClues(t *testing.T) {
	j := New(Options{AsOf: middleOf2023, Explain: true})
	told := 0
	for _, d := range readCorpus(t)[:20] {
		for _, row := range d.Rows {
			for _, c := range j.Judge(row.Text).Clues {
				if c.Weight == 0 {
					continue
				}
				told++
				if c.Weight < 0 || c.Text == "" || row.Text[c.Start:c.End] != c.Text || !strings.HasPrefix(c.Rule, "用语像“") {
					t.Errorf("%s: %+v", row.Text, c)
				}
			}
		}
	}
	if told == 0 {
		t.Error("nothing was told")
	}
}

// The heading above and the sentence before have a say: what is labelled by its place alone is seldom right without it.
func TestPlaceWeighs(t *testing.T) {
	rows, placed, alone := 0, 0, 0
	for _, d := range readCorpus(t) {
		j := New(Options{AsOf: d.AsOf})
		for k := range d.Rows {
			row := &d.Rows[k]
			if !row.Context || d.Part() != corpus.Held || k == 0 {
				continue
			}
			rows++
			before := j.Judge(d.Rows[k-1].Text)
			if j.JudgeIn(Context{Topic: topicOf(&d, row), After: &before}, row.Text).Class.Code() == row.Label {
				placed++
			}
			if j.Judge(row.Text).Class.Code() == row.Label {
				alone++
			}
		}
	}
	if rows < 20 || placed < alone+rows/8 {
		t.Errorf("of %d sentences %d are right in place and %d alone", rows, placed, alone)
	}
}
