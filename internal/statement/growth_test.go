package statement

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/vocabulary"
)

// A year is told of by its own clause, however far the sentence goes on.
func TestYearOfLongSentence(t *testing.T) {
	text := "到2027年建成平台、到2026年达到3亿元、" + strings.Repeat("为企业提供服务、", 400) + "已完成改造。\n"
	_, times := Read(doc.Parse([]byte(text)), vocabulary.Builtin(), time.Time{})
	if got := times.Day.Year(); got != 2026 {
		t.Errorf("the day is in %d, want 2026: the earliest term", got)
	}
}

// BenchmarkManyMoments reads the day of one sentence with n terms and no mark of a clause: twice as many should take twice as long.
func BenchmarkManyMoments(b *testing.B) {
	for _, n := range []int{125, 500, 2000, 8000} {
		d := doc.Parse([]byte(strings.Repeat("到2025年达到3亿元、", n) + "\n"))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				Read(d, vocabulary.Builtin(), time.Time{})
			}
		})
	}
}
