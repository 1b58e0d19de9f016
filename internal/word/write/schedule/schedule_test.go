package schedule

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pilotplan/internal/page/figure"
)

func tableOf(t *testing.T, source string) Table {
	t.Helper()
	f, fault := figure.Read(source)
	if fault != nil {
		t.Fatal(fault.Why)
	}
	return Of(f.(*figure.Schedule), Options{Width: func(text string) float64 { return 9 * float64(utf8.RuneCountInString(text)) }})
}

// From a day to thirty years, a schedule has no more columns than Word allows, its rows fill them, and each task has a bar.
func TestColumns(t *testing.T) {
	for _, span := range []string{"2023-01-01, 2023-01-02", "2023-01-01, 2023-12-31", "2023-02-10, 2025-12-31", "2021-01-01, 2026-02-01", "2020-05-01, 2028-01-01", "2000-01-01, 2029-12-31"} {
		table := tableOf(t, "gantt\n dateFormat YYYY-MM-DD\n 全程 :"+span+"\n 一点 :milestone, "+span[:10]+", 1d\n")
		if n := len(table.Widths); n > 63 || n < 3 {
			t.Errorf("%s: %d columns", span, n)
		}
		marks := ""
		for i, row := range table.Rows {
			columns := 0
			for _, c := range row.Cells {
				columns += c.Span
				if strings.Contains(c.Look, "CCCCCC") && !row.Head {
					marks += "█"
				}
				for _, text := range c.Text {
					marks += strings.Trim(text.Text, "全程一点任务起止时间节计划 　年月季度三四二0123456789—.-")
				}
			}
			if columns != len(table.Widths) {
				t.Errorf("%s: row %d has %d columns of %d", span, i, columns, len(table.Widths))
			}
		}
		if !strings.Contains(marks, "█") || !strings.Contains(marks, "◆") {
			t.Errorf("%s: marks %q", span, marks)
		}
	}
}

// A bar covers the months that its task takes more than half of, and one month at least.
func TestBars(t *testing.T) {
	for span, want := range map[string]int{
		"2023-01-01, 2023-03-31": 3, "2023-01-20, 2023-03-31": 2, "2023-01-01, 2023-02-10": 1, "2023-05-30, 2023-06-02": 1, "2023-02-01, 2025-11-30": 34,
	} {
		table := tableOf(t, fmt.Sprintf("gantt\n dateFormat YYYY-MM-DD\n 全程 :2023-01-01, 2025-12-31\n 一段 :%s\n", span))
		got := 0
		for _, row := range table.Rows {
			if row.Cells[0].Text == nil || row.Cells[0].Text[0].Text != "一段" {
				continue
			}
			for _, c := range row.Cells {
				if strings.Contains(c.Look, "CCCCCC") {
					got += c.Span
				}
			}
		}
		if got != want {
			t.Errorf("%s covers %d months, want %d", span, got, want)
		}
	}
}
