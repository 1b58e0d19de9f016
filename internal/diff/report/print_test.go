package report

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
)

func printed(t *testing.T, r *change.Report, o PrintOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := Print(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPrint(t *testing.T) {
	golden(t, "report.txt", []byte(printed(t, report(), PrintOptions{})))
	golden(t, "report-all.txt", []byte(printed(t, report(), PrintOptions{All: true, Width: 60})))
}

func TestPrintNothing(t *testing.T) {
	if got := printed(t, &change.Report{Old: "a", New: "b"}, PrintOptions{}); got != "没有改动\n" {
		t.Errorf("got %q", got)
	}
}

// Colors add nothing but colors, but for the brackets that stand for them.
func TestPrintColor(t *testing.T) {
	got := printed(t, report(), PrintOptions{Color: true, All: true, Width: 1000})
	for _, want := range []string{"\x1b[9;31m制造\x1b[0m\x1b[4;32m生产\x1b[0m", "\x1b[31m目标降低 1\x1b[0m", "\x1b[32m新增任务 1\x1b[0m", "\x1b[33m没有跟着改\x1b[0m："} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%q", want, got)
		}
	}
	bare := regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(got, "")
	want := regexp.MustCompile(`〔[-+]|[-+]〕`).ReplaceAllString(printed(t, report(), PrintOptions{All: true, Width: 1000}), "")
	if bare != want {
		t.Errorf("with colors\n%s\nwithout\n%s", bare, want)
	}
}

// No line is wider than the terminal, but for findings, and no mark stands where no mark may.
func TestPrintWidth(t *testing.T) {
	r := report()
	r.Introduced, r.Settled = nil, nil
	r.Changes[0].Message = strings.Repeat("很长的说明，", 30) + strings.Repeat("x", 200)
	for _, width := range []int{40, 57, 80, 120} {
		for _, line := range strings.Split(printed(t, r, PrintOptions{All: true, Width: width}), "\n") {
			if n := finding.Cells(line); n > width+2 { // a mark may hang
				t.Errorf("%d cells on a terminal of %d: %s", n, width, line)
			}
			if strings.ContainsAny(strings.TrimSpace(line)+" ", "\x1b") || strings.HasPrefix(strings.TrimSpace(line), "，") {
				t.Errorf("width %d: %s", width, line)
			}
		}
	}
}

func TestPrintIsSafe(t *testing.T) {
	for _, word := range []string{"\x1b[31m红\x1b[0m", "a\r\nb\x00\x07", "\u202e反", "坏\xff"} {
		got := printed(t, hostile(word), PrintOptions{All: true})
		if strings.ContainsAny(got, "\x1b\x00\x07\r\u202e") {
			t.Errorf("%q is printed as %q", word, got)
		}
	}
}

// A place that was left behind is shown where it still says what was changed.
func TestPrintShowsWhatIsLeft(t *testing.T) {
	r := report()
	r.Changes[0].Stale[0].Text = strings.Repeat("前面的话，", 20) + "服务性收入达到7.8亿元，" + strings.Repeat("后面的话，", 20)
	if got := printed(t, r, PrintOptions{Width: 1000}); !strings.Contains(got, "，服务性收入达到7.8亿元，后面的话，") {
		t.Errorf("got %s", got)
	}
}

// What is left out begins and ends between numbers and words.
func TestShortened(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{
		{"甲乙丙丁戊己", 18, "甲乙丙丁戊己"},
		{"到2025年底达到7.8亿元以上", 9, "到2025年…元以上"},
		{"甲乙2025年以后一直到最后都不再改动为止2030年", 6, "甲乙2025…2030年"},
		{strings.Repeat("x", 300), 30, strings.Repeat("x", 20) + "…" + strings.Repeat("x", 20)},
	} {
		if got := shortened(c.text, c.most); got != c.want {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
	}
}

// Ten megabytes are told in a few lines.
func TestPrintShortens(t *testing.T) {
	r := hostile(strings.Repeat("长x", 3<<20))
	r.Introduced, r.Settled = nil, nil
	if got := printed(t, r, PrintOptions{All: true, Brief: true}); len(got) > 16<<10 {
		t.Errorf("%d bytes", len(got))
	}
}
