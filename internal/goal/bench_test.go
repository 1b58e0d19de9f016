package goal

import (
	"testing"

	"pilotplan/internal/goal/model"
)

// BenchmarkJudge judges documents of the corpus, one sentence after the other, and tells bytes of text a second.
func BenchmarkJudge(b *testing.B) { benchmark(b, model.Builtin()) }

// BenchmarkRules does the same without the model.
func BenchmarkRules(b *testing.B) { benchmark(b, model.None) }

func benchmark(b *testing.B, m *model.Model) {
	docs := readCorpus(b)[:60]
	j := New(Options{AsOf: middleOf2023, Model: m})
	size := 0
	for _, d := range docs {
		for _, row := range d.Rows {
			size += len(row.Text)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			for k := range d.Rows {
				j.Judge(d.Rows[k].Text)
			}
		}
	}
}
