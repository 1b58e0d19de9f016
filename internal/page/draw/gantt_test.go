package draw

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
)

// square gives every character an em.
type square struct{}

func (square) Advance(book.Face, rune) (int, bool) { return 1000, true }

// A name of two lines turns between words that titles know; elsewhere no line holds a single character.
func TestNameLines(t *testing.T) {
	tests := []struct{ name, want string }{
		{"提升总集成总承包能力", "提升总集成总承包能力"},
		{"建设港机设备全生命周期管理平台", "建设港机设备全生命周期|管理平台"},
		{"取得机电工程施工总承包二级资质", "取得机电工程|施工总承包二级资质"},
		{"甲乙丙丁戊己庚辛壬癸子丑", "甲乙丙丁戊己庚辛壬癸|子丑"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := &Sketch{Metrics: square{}, Width: fill.AreaW}
			g := &ganttSetter{Schedule: &figure.Schedule{}, Sketch: s, size: textSize, names: 11.3*textSize + 2*ganttPad}
			var got []string
			for _, ln := range g.nameLines(&canvas{Sketch: s}, &figure.Task{Name: test.name}) {
				text := ""
				for _, r := range ln.Runs {
					text += r.Text
				}
				if got = append(got, text); utf8.RuneCountInString(text) < 2 {
					t.Errorf("a line of %q", text)
				}
			}
			if strings.Join(got, "|") != test.want {
				t.Errorf("got %s, want %s", strings.Join(got, "|"), test.want)
			}
		})
	}
}
