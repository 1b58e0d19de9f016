package check

import (
	"os"
	"testing"
	"time"

	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// BenchmarkRun checks the built-in sample, parsed once.
func BenchmarkRun(b *testing.B) {
	o, err := outline.Builtin("")
	if err != nil {
		b.Fatal(err)
	}
	p, _ := plan.Parse(outline.SampleName, o.Sample, outline.Builtin)
	b.SetBytes(int64(len(o.Sample)))
	for b.Loop() {
		Run(p)
	}
}

// BenchmarkRunText checks a long text, from its bytes on.
func BenchmarkRunText(b *testing.B) {
	f, err := os.Open("../goal/testdata/plans.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	docs, err := corpus.Read(f)
	if err != nil {
		b.Fatal(err)
	}
	o, err := outline.Builtin("")
	if err != nil {
		b.Fatal(err)
	}
	text := []byte(corpus.Text(docs, 1<<20))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		RunText("plan.md", text, o, TextOptions{Today: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)})
	}
}
