package goal

import "testing"

// BenchmarkJudge judges the corpus, one sentence after the other, and tells bytes of text a second.
func BenchmarkJudge(b *testing.B) {
	rows := readCorpus(b, "testdata/corpus.jsonl")
	j := New(Options{AsOf: middleOf2023})
	size := 0
	for _, row := range rows {
		size += len(row.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, row := range rows {
			j.Judge(row.Text)
		}
	}
}
