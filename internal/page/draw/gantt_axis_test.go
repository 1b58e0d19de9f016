package draw

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestAxis(t *testing.T) {
	tests := []struct{ name, from, to, want string }{
		{"three years", "2023-01-01", "2026-01-01", "2023年 2024年 2025年|1 2 3 4 1 2 3 4 1 2 3 4"},
		{"whole quarters", "2023-02-10", "2024-05-02", "2023年 2024年|一季度 二季度 三季度 四季度 一季度 二季度"},
		{"a year", "2023-01-01", "2024-01-01", "2023年|1 2 3 4 5 6 7 8 9 10 11 12"},
		{"a winter", "2023-11-15", "2024-02-01", "2023年 2024年|11月 12月 1月"},
		{"one day", "2023-11-15", "2023-11-15", "2023年|11月"},
		{"twenty years", "2010-01-01", "2030-01-01", "|2010 2013 2016 2019 2022 2025 2028"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			from, _ := time.Parse(time.DateOnly, test.from)
			to, _ := time.Parse(time.DateOnly, test.to)
			a := newAxis(from, to, 100, 228)
			if got := labelsOf(a.years) + "|" + labelsOf(a.names); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
			end := a.ticks[len(a.ticks)-1]
			if a.ticks[0].x != 100 || fmt.Sprintf("%.6f", end.x+end.w) != "328.000000" || a.at(from) < 100 || a.at(to) > 328.000001 {
				t.Errorf("from %.1f to %.1f", a.ticks[0].x, end.x+end.w)
			}
		})
	}
}

func labelsOf(ticks []tick) string {
	var names []string
	for _, k := range ticks {
		names = append(names, k.label)
	}
	return strings.Join(names, " ")
}
