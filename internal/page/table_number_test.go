package page

import (
	"math"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
)

// Numbers of a column stand below each other at the decimal point, as a block in the middle of the column.
func TestNumbersAlign(t *testing.T) {
	b := layoutText("| 指标 | 数值（亿元） | 占比 |\n|--|--|--:|\n| 收入 | 18.6 | 7.4% |\n| 利润 | 2.345 | 12% |\n| 合计 | 1,026 | 0.25% |\n| 无 | — | / |\n| 降 | -3.2 | |\n")
	points := map[int][]float64{}
	for _, r := range b.Pages[0].Runs {
		i := strings.IndexAny(r.Text, ".%")
		if r.Elem < 0 || b.Tree[r.Elem].Kind != "TD" || !strings.ContainsAny(r.Text, "0123456789") {
			continue
		}
		if i < 0 {
			i = len(r.Text)
		}
		column := 1
		if strings.Contains(r.Text, "%") {
			column = 2
		}
		points[column] = append(points[column], r.X+float64(i)*r.Size/2)
	}
	if len(points[1]) != 4 || len(points[2]) != 3 {
		t.Fatalf("points %v", points)
	}
	for column, xs := range points {
		for _, x := range xs {
			if math.Abs(x-xs[0]) > 0.1 {
				t.Errorf("column %d: points at %.1f", column, xs)
			}
		}
	}
}

// Figures with different units stand flush right instead.
func TestNumbersOfDifferentUnits(t *testing.T) {
	b := layoutText("| 指标 | 单位 | 数值 |\n|--|--|--|\n| 收入 | 亿元 | 18.6 |\n| 能耗 | 吨标准煤/万元 | 0.062 |\n| 设备 | 台套 | 3000 |\n")
	var ends []float64
	for _, r := range b.Pages[0].Runs {
		if r.Elem >= 0 && b.Tree[r.Elem].Kind == "TD" && strings.ContainsAny(r.Text, "0123456789") {
			ends = append(ends, r.X+r.Width)
		}
	}
	if len(ends) != 3 || math.Abs(ends[1]-ends[0]) > 0.1 || math.Abs(ends[2]-ends[0]) > 0.1 {
		t.Errorf("figures end at %.1f", ends)
	}
}

// Dates that turn in a narrow column stand in its middle.
func TestDatesAreCentred(t *testing.T) {
	l := &layouter{metrics: squareFaces{}, tree: []book.Elem{{}}}
	s := &tableSetter{layouter: l, table: doc.Parse([]byte("| 名称 | 时限 |\n|--|--|\n| 甲 | 2025年12月 |\n| 乙 | 2024年底前 |\n")).Blocks[0].(*doc.Table)}
	s.measure(s.cells())
	if s.aligns[1] != line.Center {
		t.Errorf("alignment %d", s.aligns[1])
	}
}
