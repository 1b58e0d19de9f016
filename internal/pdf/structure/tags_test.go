package structure

import (
	"strings"
	"testing"

	"pilotplan/internal/page/book"
)

func TestMendHeadings(t *testing.T) {
	for name, c := range map[string][2]string{
		"sound":             {"H1 H2 H3 H2 H3", "H1 H2 H3 H2 H3"},
		"begins below":      {"H2 H3 H2", "H1 H2 H1"},
		"skips":             {"H1 H4 P H4 H2 H6", "H1 H2 P H2 H2 H3"},
		"climbs by steps":   {"H1 H4 H3 H2", "H1 H2 H2 H2"},
		"other things only": {"P L Hr", "P L Hr"},
	} {
		var tree []book.Elem
		for _, kind := range strings.Fields(c[0]) {
			tree = append(tree, book.Elem{Kind: kind})
		}
		var got []string
		for _, e := range mendHeadings(tree) {
			got = append(got, e.Kind)
		}
		if strings.Join(got, " ") != c[1] {
			t.Errorf("%s: %v, want %s", name, got, c[1])
		}
	}
}

func TestNumbering(t *testing.T) {
	for label, want := range map[string]string{"1.": "Decimal", "（2）": "Decimal", "①": "Decimal", "三、": "Decimal", "1000.": "Decimal", "第二条": "Decimal", "a)": "LowerAlpha",
		"•": "Disc", "—": "Disc", "○": "Circle", "■": "Square", "": "None"} {
		if got := numbering(label); got != want {
			t.Errorf("%q: %s, want %s", label, got, want)
		}
	}
}
