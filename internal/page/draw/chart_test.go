package draw

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
)

// drawnChart is the first unit of a chart and the texts on it.
func drawnChart(t *testing.T, src string) (fill.Unit, []string) {
	t.Helper()
	d, fault := figure.Read("xychart-beta\n" + src)
	if fault != nil {
		t.Fatal(fault.Why)
	}
	u := Figure(d, &Sketch{Metrics: square{}, Width: fill.AreaW})[0]
	var texts []string
	for _, r := range u.Body.Runs {
		texts = append(texts, r.Text)
	}
	return u, texts
}

// The least value of a line stands above the axis, though it be a tick.
func TestLeastValueIsSeen(t *testing.T) {
	for _, src := range []string{"line [20, 40, 60]", "line [20, 25, 30]"} {
		u, texts := drawnChart(t, src)
		axis, lowest := 0.0, 0.0
		for _, r := range u.Body.Rules { // the axis is the lowest of the lines across
			if r.W > 100 {
				axis = max(axis, r.Y)
			}
		}
		for _, s := range u.Body.Shapes {
			if s.Stroke == 1.1 {
				for _, p := range s.Points {
					lowest = max(lowest, p.Y)
				}
			}
		}
		if lowest == 0 || axis-lowest < 5 {
			t.Errorf("%s: the lowest point at %.1f, the axis at %.1f, %v", src, lowest, axis, texts)
		}
	}
}

// A value that stands at a point already is not written again.
func TestValuesOnce(t *testing.T) {
	tests := []struct {
		src   string
		value string
		times int
	}{
		{"x-axis [甲, 乙]\nbar [3.35, 7.8]\nline [3.35, 7.8]", "7.8", 1},
		{"x-axis [甲, 乙]\nbar [3.35, 7.8]\nline [3.35, 7.9]", "7.9", 1},
		{"x-axis [甲, 乙]\nbar [3.35, 7.8]\nbar [3.35, 7.8]", "7.8", 2},
	}
	for _, test := range tests {
		_, texts := drawnChart(t, test.src)
		n := len(slices.DeleteFunc(slices.Clone(texts), func(s string) bool { return s != test.value }))
		if n != test.times {
			t.Errorf("%s: %s is written %d times in %v", strings.ReplaceAll(test.src, "\n", " "), test.value, n, texts)
		}
	}
}

// Bars are as high as their values, from zero.
func TestBarsAreAsHighAsValues(t *testing.T) {
	u, _ := drawnChart(t, "x-axis [甲, 乙, 丙]\nbar [2, 4, -1]")
	var heights []float64
	for _, s := range u.Body.Shapes {
		if s.Stroke == 0.4 && len(s.Points) == 4 {
			heights = append(heights, s.Points[2].Y-s.Points[0].Y)
		}
	}
	if len(heights) != 3 || math.Abs(heights[1]-2*heights[0]) > 1e-6 || math.Abs(heights[0]-2*heights[2]) > 1e-6 {
		t.Errorf("heights %v", heights)
	}
}
