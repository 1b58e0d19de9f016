package goal

import "testing"

// BenchmarkJudge judges the corpus, one sentence after the other, and tells bytes of text a second.
func BenchmarkJudge(b *testing.B) {
	docs := readCorpus(b)[:60]
	j := New(Options{AsOf: middleOf2023})
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
