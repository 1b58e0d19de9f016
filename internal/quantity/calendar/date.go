// Package calendar reads moments and periods the way people write them in Chinese plans, 2025年6月底前, 春节前,
// 2023—2025年, as a value that is nothing else and out of running text, and knows which days they cover.
package calendar

import (
	"fmt"
	"time"
)

// Part is the part of a year or month that a date names.
type Part uint8

// The parts. Early to Late are thirds of a month; Start, Middle and End of a
// year are January, June and December.
const (
	Whole      Part = iota
	Start           // 年初, 月初
	Middle          // 年中, 月中
	End             // 年底, 年末, 月底
	Early           // 上旬
	MidTen          // 中旬
	Late            // 下旬
	FirstHalf       // 上半年
	SecondHalf      // 下半年
	Quarter1        // 一季度
	Quarter2
	Quarter3
	Quarter4
	Through // from January on to the month: 1—6月, 前三季度
)

func (p Part) String() string {
	names := [...]string{"", "初", "中", "底", "上旬", "中旬", "下旬", "上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", ""}
	if int(p) < len(names) {
		return names[p]
	}
	return "?"
}

// Date is a moment as people name it: a year, a month, a day, or part of one.
type Date struct {
	Text   string // as written; not part of the value
	Year   int
	Month  int // 1 to 12, or 0
	Day    int // 1 to 31, or 0
	Part   Part
	Before bool // said with 前: 2025年底前. First and Last do not depend on it.
}

// fault says what does not exist in the calendar, or "".
func (d Date) fault() string {
	switch {
	case d.Year < 1900 || d.Year > 2199:
		return fmt.Sprintf("年份 %d 不在 1900 到 2199 之间", d.Year)
	case d.Month < 0 || d.Month > 12 || d.Month == 0 && d.Day != 0:
		return fmt.Sprintf("%d年没有%d月", d.Year, max(d.Month, 0))
	case d.Day < 0 || d.Day > 31 || d.Day != 0 && d.Day > daysIn(d.Year, d.Month):
		return fmt.Sprintf("%d年%d月没有%d日", d.Year, d.Month, max(d.Day, 0))
	}
	return ""
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// months returns the first and last month covered.
func (d Date) months() (first, last int) {
	switch {
	case d.Part == Through:
		return 1, d.Month
	case d.Month != 0:
		return d.Month, d.Month
	}
	switch d.Part {
	case Start:
		return 1, 1
	case Middle:
		return 6, 6
	case End:
		return 12, 12
	case FirstHalf, SecondHalf:
		first = 1 + 6*int(d.Part-FirstHalf)
		return first, first + 5
	case Quarter1, Quarter2, Quarter3, Quarter4:
		first = 1 + 3*int(d.Part-Quarter1)
		return first, first + 2
	}
	return 1, 12
}

// days returns the first and last day that d covers of its months; a last day of 0 is the end of the month.
func (d Date) days() (first, last int) {
	switch {
	case d.Day != 0:
		return d.Day, d.Day
	case d.Month == 0:
		return 1, 0
	}
	switch d.Part {
	case Start, Early:
		return 1, 10
	case Middle, MidTen:
		return 11, 20
	case End, Late:
		return 21, 0
	}
	return 1, 0
}

// LastMonth is the last month that d covers, 0 if it names no part of the year.
func (d Date) LastMonth() int {
	if d.Month == 0 && d.Part == Whole {
		return 0
	}
	_, last := d.months()
	return last
}

// First returns the first day that d covers, at midnight UTC; the zero time for
// the zero date.
func (d Date) First() time.Time {
	if d.Year == 0 {
		return time.Time{}
	}
	m, _ := d.months()
	day, _ := d.days()
	return time.Date(d.Year, time.Month(m), day, 0, 0, 0, 0, time.UTC)
}

// Last returns the last day that d covers, at midnight UTC: the deadline that
// 2025年底前 sets.
func (d Date) Last() time.Time {
	if d.Year == 0 {
		return time.Time{}
	}
	_, m := d.months()
	_, day := d.days()
	if day == 0 {
		day = daysIn(d.Year, m)
	}
	return time.Date(d.Year, time.Month(m), day, 0, 0, 0, 0, time.UTC)
}

// IsZero reports whether d has no year, so that it names no days.
func (d Date) IsZero() bool { return d.Year == 0 }

// Compare orders dates as deadlines: by last day, then by first.
func (d Date) Compare(o Date) int {
	if c := d.Last().Compare(o.Last()); c != 0 {
		return c
	}
	return d.First().Compare(o.First())
}

// Equal reports whether both name the same moment in the same way; Text does not count.
func (d Date) Equal(o Date) bool {
	d.Text, o.Text = "", ""
	return d == o
}

// String writes d in one style, which ParseDate reads back: 2025年6月底前.
func (d Date) String() string {
	s := ""
	if d.Year != 0 {
		s = fmt.Sprintf("%d年", d.Year)
	}
	switch {
	case d.Part == Through:
		s += fmt.Sprintf("1—%d月", d.Month)
	case d.Month != 0:
		s += fmt.Sprintf("%d月", d.Month)
	}
	if d.Day != 0 {
		s += fmt.Sprintf("%d日", d.Day)
	}
	s += d.Part.String()
	if d.Before {
		s += "前"
	}
	return s
}
