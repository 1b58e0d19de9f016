package statement

import (
	"os"
	"testing"
	"time"

	"pilotplan/internal/goal"
	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/prose"
)

// BenchmarkJudge reads a long text from its bytes on and judges its sentences.
func BenchmarkJudge(b *testing.B) {
	f, err := os.Open("../goal/testdata/plans.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	docs, err := corpus.Read(f)
	if err != nil {
		b.Fatal(err)
	}
	text := []byte(corpus.Text(docs, 1<<20))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		said, times := Read(prose.Of("plan.md", text).Document, nil, time.Time{})
		Judge(goal.New(goal.Options{AsOf: times.Day, Period: times.Period}), said, nil)
	}
}
