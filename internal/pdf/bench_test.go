package pdf

import (
	"io"
	"testing"
)

// The stages of one document of 33 pages, as large as a usual plan.

func BenchmarkLoad(b *testing.B) {
	files, err := fontFiles()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := LoadFonts(files); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAdvance(b *testing.B) {
	f, sum := testFonts(b), 0
	for b.Loop() {
		for r := rune(0x4E00); r < 0x4E00+1000; r++ {
			advance, _ := f.Advance(0, r)
			sum += advance
		}
	}
}

func BenchmarkCut(b *testing.B) {
	book, f := longBook(b, 33), testFonts(b)
	for b.Loop() {
		cuts, err := collect(book, f)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := startPrograms(cuts)(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	book, f := longBook(b, 33), testFonts(b)
	cuts, err := collect(book, f)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := draw(book, cuts); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFinish(b *testing.B) {
	book, f := longBook(b, 33), testFonts(b)
	cuts, err := collect(book, f)
	if err != nil {
		b.Fatal(err)
	}
	d, err := draw(book, cuts)
	if err != nil {
		b.Fatal(err)
	}
	programs := startPrograms(cuts)
	if _, err := programs(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := finish(book, d, programs, testOptions.tidy()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	book, f := longBook(b, 33), testFonts(b)
	for b.Loop() {
		if err := Write(io.Discard, book, f, testOptions); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWriteTogether(b *testing.B) {
	book, f := longBook(b, 33), testFonts(b)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if err := Write(io.Discard, book, f, testOptions); err != nil {
				b.Error(err)
			}
		}
	})
}
