package goal

import (
	"strings"
	"testing"
)

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

// BenchmarkSplit splits a text of many sentences.
func BenchmarkSplit(b *testing.B) {
	var text strings.Builder
	for _, row := range readCorpus(b, "testdata/corpus.jsonl") {
		text.WriteString(row.Text + "\n")
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		Split(text.String())
	}
}
