package calendar

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/quantity/numeral"
)

func TestParseDate(t *testing.T) {
	tests := []struct{ in, written, first, last string }{
		{"2025年", "2025年", "2025-01-01", "2025-12-31"},
		{"2025年度", "2025年", "2025-01-01", "2025-12-31"},
		{"2025年6月", "2025年6月", "2025-06-01", "2025-06-30"},
		{"2025 年 6 月", "2025年6月", "2025-06-01", "2025-06-30"},
		{"2025年06月", "2025年6月", "2025-06-01", "2025-06-30"},
		{"2025年6月底", "2025年6月底", "2025-06-21", "2025-06-30"},
		{"2025年6月底前", "2025年6月底前", "2025-06-21", "2025-06-30"},
		{"2025年底", "2025年底", "2025-12-01", "2025-12-31"},
		{"2025年年底前", "2025年底前", "2025-12-01", "2025-12-31"},
		{"2025年末", "2025年底", "2025-12-01", "2025-12-31"},
		{"2025年初", "2025年初", "2025-01-01", "2025-01-31"},
		{"2026年以前", "2026年前", "2026-01-01", "2026-12-31"},
		{"2023年6月9日", "2023年6月9日", "2023-06-09", "2023-06-09"},
		{"2025-06", "2025年6月", "2025-06-01", "2025-06-30"},
		{"2025.6", "2025年6月", "2025-06-01", "2025-06-30"},
		{"2025/6/9", "2025年6月9日", "2025-06-09", "2025-06-09"},
		{"2025-06-09", "2025年6月9日", "2025-06-09", "2025-06-09"},
		{"二〇二五年六月", "2025年6月", "2025-06-01", "2025-06-30"},
		{"二〇二五年十二月三十一日", "2025年12月31日", "2025-12-31", "2025-12-31"},
		{"2024年上半年", "2024年上半年", "2024-01-01", "2024-06-30"},
		{"2024年第二季度", "2024年第二季度", "2024-04-01", "2024-06-30"},
		{"2024年二季度末", "2024年6月底", "2024-06-21", "2024-06-30"},
		{"2024年2月", "2024年2月", "2024-02-01", "2024-02-29"},
		{"2024年2月下旬", "2024年2月下旬", "2024-02-21", "2024-02-29"},
		{"2024年2月中旬", "2024年2月中旬", "2024-02-11", "2024-02-20"},
		{"25年底", "2025年底", "2025-12-01", "2025-12-31"},
		{"２０２５年６月", "2025年6月", "2025-06-01", "2025-06-30"},
		{"“十四五”末", "2025年底", "2025-12-01", "2025-12-31"},
		{"十五五期末", "2030年底", "2030-12-01", "2030-12-31"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			d, err := ParseDate(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			first, last := d.First().Format(time.DateOnly), d.Last().Format(time.DateOnly)
			if d.String() != tt.written || first != tt.first || last != tt.last || d.Text != tt.in {
				t.Errorf("got %s, %s to %s, text %q", d, first, last, d.Text)
			}
			if again, err := ParseDate(d.String()); err != nil || !again.Equal(d) {
				t.Errorf("%s reads back as %+v, %v", d, again, err)
			}
		})
	}
}

func TestParseDateErrors(t *testing.T) {
	tests := map[string]string{
		"":            "不是日期",
		"明年":          "不是日期，写成 2025年",
		"2025年13月":    "“2025年13月”：2025年没有13月",
		"2025年0月":     "没有0月",
		"2025年2月30日":  "“2025年2月30日”：2025年2月没有30日",
		"2023年2月29日":  "没有29日",
		"1025年":       "不在 1900 到 2199 之间",
		"2025":        "不是日期",
		"2025年6月完成":   "“完成”读不懂",
		"2025-13":     "没有13月",
		"2025年6月31日前": "没有31日",
	}
	for in, want := range tests {
		d, err := ParseDate(in)
		var syntax *numeral.SyntaxError
		if !errors.As(err, &syntax) || !strings.Contains(err.Error(), want) {
			t.Errorf("ParseDate(%q) = %s, %v; want an error with %q", in, d, err, want)
		}
	}
}

func TestDateCompare(t *testing.T) {
	in := []string{"2024年上半年", "2024年7月", "2025年6月9日", "2025年上半年", "2025年6月", "2025年", "2025年底", "2025年12月31日"}
	for i := 1; i < len(in); i++ {
		a, _ := ParseDate(in[i-1])
		b, _ := ParseDate(in[i])
		if a.Compare(b) >= 0 || b.Compare(a) <= 0 {
			t.Errorf("%s is not before %s", a, b)
		}
	}
	if !(Date{}).IsZero() || !(Date{}).First().IsZero() || (Date{}).String() != "" {
		t.Error("the zero date is not zero")
	}
}

func TestParsePeriod(t *testing.T) {
	tests := []struct {
		in, written string
		months      int
	}{
		{"2023年1月—2025年12月", "2023年1月—2025年12月", 36},
		{"2023年1月到2025年12月", "2023年1月—2025年12月", 36},
		{"2023年1月 - 2025年12月", "2023年1月—2025年12月", 36},
		{"2023—2025年", "2023年—2025年", 36},
		{"2023-2025", "2023年—2025年", 36},
		{"2023.1-2025.12", "2023年1月—2025年12月", 36},
		{"2023-01至2025-12", "2023年1月—2025年12月", 36},
		{"2023-01-2025-12", "2023年1月—2025年12月", 36},
		{"2023年至2025年", "2023年—2025年", 36},
		{"2023年～2025年", "2023年—2025年", 36},
		{"2023年6月—12月", "2023年6月—2023年12月", 7},
		{"2023年6月9日——2024年6月8日", "2023年6月9日—2024年6月8日", 13},
		{"2023年7月起至2026年6月底止", "2023年7月—2026年6月底", 36},
		{"二〇二三年至二〇二五年", "2023年—2025年", 36},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			p, err := ParsePeriod(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if p.String() != tt.written || p.Months() != tt.months || p.Text != tt.in {
				t.Errorf("got %s, %d months, text %q", p, p.Months(), p.Text)
			}
			if again, err := ParsePeriod(p.String()); err != nil || !again.Equal(p) {
				t.Errorf("%s reads back as %+v, %v", p, again, err)
			}
		})
	}
}

func TestParsePeriodErrors(t *testing.T) {
	tests := map[string]string{
		"":                 "不是起止时间",
		"三年":               "写成 2023年1月—2025年12月",
		"2025年":            "不是起止时间",
		"2025-06":          "不是起止时间",
		"2025年—2023年":      "结束时间早于开始时间",
		"2023年1月—2025年13月": "没有13月",
	}
	for in, want := range tests {
		p, err := ParsePeriod(in)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ParsePeriod(%q) = %s, %v; want an error with %q", in, p, err, want)
		}
	}
}

func TestPeriodContains(t *testing.T) {
	p, err := ParsePeriod("2023年1月—2025年12月")
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]bool{"2025年底前": true, "2023年": true, "2026年1月": false, "2022年12月31日": false, "2025年12月31日": true} {
		d, err := ParseDate(in)
		if err != nil || p.Contains(d) != want {
			t.Errorf("contains %s: %v, %v", in, !want, err)
		}
	}
	if y := p.Years(); len(y) != 3 || y[0] != 2023 || y[2] != 2025 {
		t.Errorf("years %v", y)
	}
	if (Period{}).Months() != 0 || len((Period{}).Years()) != 0 {
		t.Error("the zero period has months")
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2025年6月底前", "2025-06-09", "二〇二五年六月", "25年底", "“十四五”末", "2023.1-2025.12", "2023年6月—12月"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil {
			if again, err := ParseDate(d.String()); err != nil || !again.Equal(d) {
				t.Errorf("%q: %s reads back as %s, %v", s, d, again, err)
			}
			if d.Last().Before(d.First()) {
				t.Errorf("%q ends before it begins", s)
			}
		}
		if p, err := ParsePeriod(s); err == nil {
			if again, err := ParsePeriod(p.String()); err != nil || !again.Equal(p) {
				t.Errorf("%q: %s reads back as %s, %v", s, p, again, err)
			}
		}
	})
}
