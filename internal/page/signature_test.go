package page

import (
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/fill"
)

// GB/T 9704-2012, 7.3.5.1 and 7.3.5.2, in characters of a line of 28.
func TestSignatureIndents(t *testing.T) {
	tests := []struct {
		name   string
		role   doc.Role
		widths []float64
		want   []float64
	}{
		{"sealed, the name in the middle above the date", doc.Sealed, []float64{6, 8}, []float64{17, 16}},
		{"sealed, a long name takes both left", doc.Sealed, []float64{16, 8}, []float64{10, 14}},
		{"sealed, rows of a promise begin together", doc.Sealed, []float64{14, 10, 8}, []float64{12, 12, 15}},
		{"a date alone", doc.Sealed, []float64{8}, []float64{18}},
		{"no seal, the date two characters right", doc.Signature, []float64{6, 8}, []float64{16, 18}},
		{"wider than the line", doc.Sealed, []float64{40, 8}, []float64{0, 2}},
	}
	for _, tt := range tests {
		for i := range tt.widths {
			tt.widths[i] *= fill.Char
		}
		got := SignatureIndents(tt.role, tt.widths, 28*fill.Char)
		for i := range got {
			got[i] /= fill.Char
		}
		if !slices.EqualFunc(got, tt.want, func(a, b float64) bool { return a-b < 1e-6 && b-a < 1e-6 }) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

// What is struck out is said to be: a reader that speaks shows no lines.
func TestDeletionsAreSaid(t *testing.T) {
	b := Layout(doc.Parse([]byte("# 题\n\n增长~~甲~~乙，~~[旧](https://a.cn)~~。\n")), squareFaces{}, Options{})
	var said []string
	for _, p := range b.Pages {
		for _, r := range p.Runs {
			if r.Elem >= 0 && b.Tree[r.Elem].Alt != "" {
				said = append(said, b.Tree[b.Tree[r.Elem].Parent].Kind+" "+r.Text+" "+b.Tree[r.Elem].Alt)
			}
		}
	}
	if got := strings.Join(said, "|"); got != "P 甲 删去：甲。|Link 旧 删去：旧。" {
		t.Error(got)
	}
}
