package line

import (
	"testing"

	"pilotplan/internal/page/book"
)

// codeFaces have half-width letters in Mono, pictographs in Sign alone, and hanzi in Song.
type codeFaces struct{}

func (codeFaces) Advance(f book.Face, r rune) (int, bool) {
	switch {
	case r == '✅':
		return 1000, f == book.Sign
	case f == book.Mono:
		return 500, r < 0x80
	}
	return 1000, f == book.Song
}

// Code stands in columns: no gap between hanzi and letters, none squeezed out of marks, none let out.
func TestCodeInColumns(t *testing.T) {
	for text, want := range map[string]float64{"甲a乙": 2.5, "a，。b": 3, "甲 b": 2, "iiii": 2, "WW甲W": 2.5} {
		ps := []Piece{{Text: text, Face: book.Mono, Size: em}}
		if got := Width(codeFaces{}, ps); got != want*em {
			t.Errorf("%s is %g wide, want %g", text, got, want*em)
		}
	}
}

func TestPictographFromItsOwnFace(t *testing.T) {
	lines, gone := Break(codeFaces{}, []Piece{{Text: "甲✅乙", Face: book.Song, Size: em}}, width(10))
	if len(gone) > 0 || len(lines[0].Runs) != 3 || lines[0].Runs[1].Face != book.Sign {
		t.Errorf("%+v, missing %v", lines, gone)
	}
}
