package finding

import (
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// Every offset has the line and column that counting from the start of the text gives, and the way back leads to it.
func TestLinesCount(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	parts := []string{"甲", "a", "\n", "\r\n", "\r", "é", "𠮷", "\xff", "\x80\x80\x80\x80\x80", "\xe4\xb8", strings.Repeat("乙丙x", 150), strings.Repeat("\x80", 300)}
	for range 300 {
		var b strings.Builder
		for range rng.IntN(12) {
			b.WriteString(parts[rng.IntN(len(parts))])
		}
		text := b.String()
		l := NewLines("f", []byte(text))
		line, column := 1, 1
		for at := 0; at <= len(text); {
			if gotLine, gotColumn := l.At(at); gotLine != line || gotColumn != column {
				t.Fatalf("%q: byte %d is at %d:%d, got %d:%d", text, at, line, column, gotLine, gotColumn)
			}
			if got := l.Offset(line, column); got != at {
				t.Fatalf("%q: %d:%d is byte %d, got %d", text, line, column, at, got)
			}
			r, size := utf8.DecodeRuneInString(text[at:])
			at += max(size, 1)
			column++
			if r == '\n' || r == '\r' && !strings.HasPrefix(text[min(at, len(text)):], "\n") {
				line, column = line+1, 1
			}
		}
	}
}

func TestLinesPos(t *testing.T) {
	l := NewLines("方案.md", []byte("一二三\r\n四五\n"))
	for _, c := range []struct {
		from, to int
		want     Pos
	}{
		{3, 9, Pos{"方案.md", 1, 2, 1, 4, ""}},
		{3, 14, Pos{"方案.md", 1, 2, 2, 2, ""}},
		{14, 3, Pos{"方案.md", 2, 2, 2, 2, ""}},
		{-1, 99, Pos{"方案.md", 1, 1, 3, 1, ""}},
	} {
		if got := l.Pos(c.from, c.to); got != c.want {
			t.Errorf("%d-%d: got %+v, want %+v", c.from, c.to, got, c.want)
		}
	}
	if l.Count() != 3 || string(l.Line(1)) != "一二三" || l.Line(0) != nil || l.Line(4) != nil || l.Start(2) != 11 {
		t.Errorf("%d lines, first %q", l.Count(), l.Line(1))
	}
	if l.Offset(1, 99) != 11 || l.Offset(0, 1) != 18 || l.Offset(9, 1) != 18 {
		t.Error("places outside are not taken for the ends")
	}
}

// To find a place far into a line takes no longer than near its start.
func TestLongLinesAreAsFast(t *testing.T) {
	took := func(n int) time.Duration {
		l := NewLines("", []byte(strings.Repeat("一是建设平台；", n)))
		best := time.Hour
		for range 3 {
			start := time.Now()
			for k := range 2000 {
				line, column := l.At(n*21 - k)
				l.Offset(line, column)
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	if short, long := took(1000), took(100_000); long > 10*short {
		t.Errorf("%v in a line of 21 kB, %v in one of 2.1 MB", short, long)
	}
}

// oneLineOfMany is a paragraph in one line with n findings.
func oneLineOfMany(n int) (text []byte, found []Finding) {
	const clause = "一是建设平台；"
	for i := range n {
		column := i*utf8.RuneCountInString(clause) + 1
		found = append(found, Finding{Rule: "x", Severity: Error, Message: "甲", Pos: Pos{Line: 1, Column: column, EndLine: 1, EndColumn: column + 6}})
	}
	return []byte(strings.Repeat(clause, n)), found
}

// Many findings in one line take no longer, each, than few.
func TestPrintIsLinear(t *testing.T) {
	took := func(n int) time.Duration {
		text, found := oneLineOfMany(n)
		best := time.Hour
		for range 3 {
			start := time.Now()
			if err := Print(io.Discard, found, func(string) []byte { return text }, PrintOptions{}); err != nil {
				t.Fatal(err)
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	few, many := took(250), took(4000)
	if many > 16*6*few {
		t.Errorf("%v for 250 findings in a line, %v for 4000", few, many)
	}
}

// What has no width does not make an excerpt grow.
func TestExcerptOfMarksWithoutWidth(t *testing.T) {
	text, _ := excerpt(NewLines("", []byte("甲"+strings.Repeat("\u0301", 5000))), Pos{Line: 1, Column: 1})
	if n := utf8.RuneCountInString(text); n > 2*mostCharacters+2 || !strings.HasSuffix(text, "…") {
		t.Errorf("%d characters", n)
	}
	if text, _ = excerpt(NewLines("", []byte("甲"+strings.Repeat("\u0301", 5000))), Pos{Line: 1, Column: 5001}); !strings.HasPrefix(text, "…") {
		t.Errorf("%q hides that more stands before it", text)
	}
}

func BenchmarkPrintInOneLine(b *testing.B) {
	text, found := oneLineOfMany(4000)
	for b.Loop() {
		if err := Print(io.Discard, found, func(string) []byte { return text }, PrintOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
