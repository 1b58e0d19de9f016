package page

import (
	"math"
	"math/rand"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// Columns fill the width, and none is narrower than its floor where the floors fit.
func TestShareOut(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 2000 {
		cols := make([]column, 1+random.Intn(16))
		floors := 0.0
		for i := range cols {
			floor := 10 + 60*random.Float64()
			cols[i] = column{floor: floor, natural: floor * (1 + 20*random.Float64()*random.Float64())}
			floors += floor
		}
		widths, _, ok := shareOut(cols, fill.AreaW)
		if total := sum(widths); math.Abs(total-fill.AreaW) > 0.01 {
			t.Fatalf("%v: widths %v add up to %v", cols, widths, total)
		}
		if ok != (floors <= fill.AreaW) {
			t.Fatalf("%v: floors %v, ok %v", cols, floors, ok)
		}
		for i, w := range widths {
			if ok && w < cols[i].floor-0.01 {
				t.Fatalf("%v: column %d is %v wide", cols, i, w)
			}
		}
	}
}

// Wanted widths are kept but where a column would come below its floor.
func TestWantedColumns(t *testing.T) {
	cols := []column{{floor: 30, natural: 30}, {floor: 40, natural: 900}, {floor: 40, natural: 100}}
	for _, c := range []struct{ parts, want []float64 }{
		{[]float64{1, 2, 2}, []float64{100, 200, 200}},
		{[]float64{1, 10, 10}, []float64{30, 235, 235}},
		{[]float64{0.1, 30, 1}, []float64{30, 430, 40}},
	} {
		got, lines, ok := wanted(cols, c.parts, 500)
		if !ok || lines < 1 {
			t.Errorf("%v: %v lines, %v", c.parts, lines, ok)
		}
		for i := range got {
			if math.Abs(got[i]-c.want[i]) > 0.01 {
				t.Errorf("%v gives %v, want %v", c.parts, got, c.want)
				break
			}
		}
	}
	if _, _, ok := wanted(cols, []float64{1, 1, 1}, 100); ok {
		t.Error("floors of 110 fit into 100")
	}
	if _, _, ok := wanted(cols, []float64{1, 1}, 500); ok {
		t.Error("two widths fit three columns")
	}
}

// What must not be divided fits its column, and columns of text are not one character wide.
func TestTableColumns(t *testing.T) {
	tests := map[string]string{
		"indicators": "| 序号 | 指标名称 | 单位 | 基期值 | 2025年 |\n|-|-|-|-|-|\n| 1 | 单位产值综合能耗 | 吨标准煤/万元 | 0.062 | 1234567.89 |",
		"one long":   "| 甲 | 乙 |\n|-|-|\n| 短 | " + strings.Repeat("很长的一段文字，", 100) + " |",
		"many":       strings.Repeat("| 指标名称和口径 ", 14) + "|\n" + strings.Repeat("|-", 14) + "|\n" + strings.Repeat("| 一段较长的说明文字 ", 14) + "|",
		"empty":      "| | |\n|-|-|\n| | |",
		"long words": "| abcdefghijklmnopqrstuvwxyz | b |\n|-|-|\n| 2023年1月—2025年12月 | 某某 |",
	}
	for name, src := range tests {
		t.Run(name, func(t *testing.T) {
			l := &layouter{metrics: squareFaces{}, tree: []book.Elem{{}}}
			s := &tableSetter{layouter: l, table: doc.Parse([]byte(src)).Blocks[0].(*doc.Table), frame: frame{width: fill.AreaW}}
			head, body := s.cells()
			s.choose(head, body)
			if total := sum(s.widths); math.Abs(total-s.frame.width) > 0.01 {
				t.Errorf("widths %v add up to %v", s.widths, total)
			}
			for _, row := range append(body, head) {
				for j, cell := range row.cells {
					room := s.widths[j] - 2*CellPadding(s.size)
					least, natural := line.Widths(l.metrics, cell)
					if least = max(least, min(natural, 2*s.size)); room < least-0.01 {
						t.Errorf("column %d has room for %.1f of %.1f", j, room, least)
					}
				}
			}
		})
	}
}
