package goal

import (
	flags "flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/goal/model"
	"pilotplan/internal/phrase"
)

var update = flags.Bool("update", false, "write the figures and the list of what is wrong anew")

func readCorpus(t testing.TB) []corpus.Document {
	t.Helper()
	f, err := os.Open("testdata/plans.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	docs, err := corpus.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// sentences are the rows of documents of one sentence each, on which the rules were made.
func sentences(docs []corpus.Document) []corpus.Document {
	var some []corpus.Document
	for _, d := range docs {
		if w := d.Writer(); w == "own" || w == "probe" {
			some = append(some, d)
		}
	}
	return some
}

// middleOf2023 is the day from which the sentences are to be read.
var middleOf2023 = time.Date(2023, 6, 30, 0, 0, 0, 0, time.UTC)

// The judge is right on the sentences that its rules were made on and on probes, which were written against the rules: but for
// what wrong.txt lists. One row more that is wrong fails, and so does one that has healed.
func TestSentences(t *testing.T) {
	var got []string
	rows := 0
	j := New(Options{AsOf: middleOf2023})
	for _, d := range sentences(readCorpus(t)) {
		for k := range d.Rows {
			rows++
			got = append(got, wrongWith(d.ID, &d.Rows[k], j.Judge(d.Rows[k].Text))...)
		}
	}
	if rows < 1000 {
		t.Errorf("only %d sentences", rows)
	}
	hold(t, "testdata/wrong.txt", "The sentences of plans.jsonl without a document that the judge gets wrong today: what it says for what is labelled.", got)
}

// wrongWith tells what a verdict has otherwise than labelled: the class, and of a goal the deadline and the baseline.
func wrongWith(id string, row *corpus.Row, v Verdict) []string {
	if v.Class.Code() != row.Label {
		return []string{fmt.Sprintf("%s %s for %s: %s", id, v.Class.Code(), row.Label, row.Text)}
	}
	var wrong []string
	if v.Class.Goal() && !row.ClassOnly {
		if has := v.Deadline != nil; has != row.Deadline {
			wrong = append(wrong, fmt.Sprintf("%s deadline %v for %v: %s", id, has, row.Deadline, row.Text))
		}
		if has := v.Baseline != nil; has != row.Baseline {
			wrong = append(wrong, fmt.Sprintf("%s baseline %v for %v: %s", id, has, row.Baseline, row.Text))
		}
	}
	return wrong
}

// What the judge is worth on documents that the model has not learned from is what figures.txt says, by the rules alone and with the
// model; it may not become worse by more than rules and weights drift apart between two trainings. What has become better is
// written down with -update.
func TestFigures(t *testing.T) {
	var held []corpus.Document
	for _, d := range readCorpus(t) {
		if w := d.Writer(); d.Part() == corpus.Held && w != "own" && w != "probe" {
			held = append(held, d)
		}
	}
	var got []string
	for _, by := range []struct {
		name  string
		model *model.Model
	}{{"rules", model.None}, {"model", model.Builtin()}} {
		placed, alone := figuresOf(held, by.model)
		got = append(got, by.name+", in place: "+placed.String(), by.name+", alone: "+alone.String())
	}
	const what = "How the judge does on the held documents of plans.jsonl, each sentence where it stands and alone."
	for i, line := range listed(t, "testdata/figures.txt", what, got) {
		if was, is := macroOf(t, line), macroOf(t, got[i]); is < was-0.01 {
			t.Errorf("worse:\n%s\nwas\n%s", got[i], line)
		}
	}
}

// macroOf is the macro F1 in a line of figures.
func macroOf(t *testing.T, line string) float64 {
	t.Helper()
	_, rest, _ := strings.Cut(line, "macro F1 ")
	number, _, _ := strings.Cut(rest, ",")
	f, err := strconv.ParseFloat(number, 64)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func figuresOf(docs []corpus.Document, m *model.Model) (placed, alone corpus.Figures) {
	for i := range docs {
		d := &docs[i]
		j := New(Options{AsOf: d.AsOf, Model: m})
		var before Verdict
		for k := range d.Rows {
			row := &d.Rows[k]
			c := Context{Topic: topicOf(d, row)}
			if k > 0 && slices.Equal(row.Headings, d.Rows[k-1].Headings) {
				c.After = &before
			}
			before = j.JudgeIn(c, row.Text)
			placed.Add(row, said(before))
			if !row.Context {
				alone.Add(row, said(j.Judge(row.Text)))
			}
		}
	}
	return placed, alone
}

func said(v Verdict) corpus.Verdict {
	return corpus.Verdict{Label: v.Class.Code(), Deadline: v.Deadline != nil, Baseline: v.Baseline != nil, Unsure: v.Unsure}
}

func topicOf(d *corpus.Document, row *corpus.Row) phrase.Topic {
	h := phrase.Headings{Year: d.AsOf.Year()}
	topic := h.Topic(d.Title)
	for _, heading := range row.Headings {
		topic = h.Topic(heading).Within(topic)
	}
	return topic
}

// hold compares lines with those of a file.
func hold(t *testing.T, name, what string, got []string) {
	t.Helper()
	want := listed(t, name, what, got)
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("not in %s: %s", name, line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("no longer so, but in %s: %s", name, line)
		}
	}
}

// listed is the lines of a file behind the first, which says what they are; with -update they are written anew first.
func listed(t *testing.T, name, what string, got []string) []string {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte("# "+what+"\n"+strings.Join(got, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(file)), "\n")[1:]
}
