package calendar

import (
	"time"

	"pilotplan/internal/quantity/numeral"
)

// Moment is a date or a period that running text names. Places count characters, or bytes where a Reader of
// quantities was given a text.
type Moment struct {
	Start, End       int
	From             Date   // the first end of a period, 2023—2025年; else the zero Date
	FromEnd, ToStart int    // where the first end of a period stops and its last begins
	To               Date   // the moment, or the last end of a period; Year is 0 where the text leaves the year open: 6月底前, 明年底
	Anchor           Anchor // what an open year counts from
	Feast            bool   // named by a feast whose day the text leaves open or nobody here knows: 春节前; On may know
	Fault            string // why there is no such date, 2025年没有13月; else ""
	feast            *feast
}

// Anchor says from when an open date counts.
type Anchor uint8

// The anchors. Stated is a date that says its year, or says nothing of it.
const (
	Stated Anchor = iota
	ThisYear
	LastYear
	YearBeforeLast
	NextYear
	YearAfterNext
	LastQuarter
	ThisQuarter
	NextQuarter
	LastMonth
	ThisMonth
	NextMonth
)

// openMoment is a word that counts a date from the day of the text.
type openMoment struct {
	text   string
	anchor Anchor
	part   Part
}

// openMoments are those words; a longer word stands before what it begins with.
var openMoments = []openMoment{
	{"今年度", ThisYear, Whole}, {"今年", ThisYear, Whole}, {"本年度", ThisYear, Whole}, {"本年", ThisYear, Whole}, {"当年度", ThisYear, Whole},
	{"当年底", ThisYear, End}, {"岁末", ThisYear, End}, {"全年", ThisYear, Whole},
	{"明年度", NextYear, Whole}, {"明年", NextYear, Whole}, {"翌年", NextYear, Whole}, {"下一年度", NextYear, Whole}, {"下年度", NextYear, Whole},
	{"后年", YearAfterNext, Whole}, {"去年", LastYear, Whole}, {"上年度", LastYear, Whole}, {"上一年度", LastYear, Whole}, {"上年", LastYear, Whole},
	{"上一年", LastYear, Whole}, {"前年", YearBeforeLast, Whole},
	{"上一季度", LastQuarter, Whole}, {"上一个季度", LastQuarter, Whole}, {"上个季度", LastQuarter, Whole}, {"上季度", LastQuarter, Whole},
	{"本季度", ThisQuarter, Whole}, {"下一季度", NextQuarter, Whole}, {"下一个季度", NextQuarter, Whole}, {"下个季度", NextQuarter, Whole},
	{"下季度", NextQuarter, Whole}, {"上个月", LastMonth, Whole}, {"上月", LastMonth, Whole}, {"本月", ThisMonth, Whole}, {"下个月", NextMonth, Whole},
	{"下月", NextMonth, Whole},
	{"年底", ThisYear, End}, {"年末", ThisYear, End}, {"年终", ThisYear, End}, {"年内", ThisYear, Whole},
	{"上半年", Stated, FirstHalf}, {"下半年", Stated, SecondHalf},
	{"第一季度", Stated, Quarter1}, {"第二季度", Stated, Quarter2}, {"第三季度", Stated, Quarter3}, {"第四季度", Stated, Quarter4},
	{"一季度", Stated, Quarter1}, {"二季度", Stated, Quarter2}, {"三季度", Stated, Quarter3}, {"四季度", Stated, Quarter4},
	{"前三季度", Stated, Through}, {"前三个季度", Stated, Through},
}

// openByFirst are the same words by their first character.
var openByFirst = func() map[rune][]openMoment {
	by := map[rune][]openMoment{}
	for _, w := range openMoments {
		first := []rune(w.text)[0]
		by[first] = append(by[first], w)
	}
	return by
}()

// begins are the characters that are no numerals and begin a moment: 明 of 明年, 年 of 年底前.
var begins = func() map[rune]bool {
	set := map[rune]bool{'“': true, '元': true}
	for c := range openByFirst {
		set[c] = true
	}
	for c := range feastsByFirst {
		set[c] = true
	}
	return set
}()

// Begins lists the characters that are no numerals and begin a moment.
func Begins() []rune {
	var list []rune
	for c := range begins {
		if !numeral.IsNumeral(c) {
			list = append(list, c)
		}
	}
	return list
}

// Read reads the moment at i of running text. A number there must be no part of a name: HK-2025.
func Read(rs numeral.Runes, i int) (Moment, bool) {
	r := dateReader{rs: rs}
	if numeral.IsNumeral(rs[i]) || rs[i] == '“' || rs[i] == '元' {
		if m, ok := r.stated(i); ok {
			return r.period(m), true
		}
	}
	if m, ok := r.open(i); ok {
		return m, true
	}
	return r.openFeast(i)
}

// stated reads a date whose year is written, or a month or range of months without one.
func (r dateReader) stated(i int) (Moment, bool) {
	if d, end := r.read(i); end > i {
		if d == (Date{Year: d.Year}) {
			if p, after := r.monthSpan(d.Year, end); after > end {
				return r.dated(p.To, i, after).since(p.From, end), true
			}
		}
		return r.dated(d, i, end), true
	}
	if m, ok := r.fromYear(i); ok {
		return m, true
	}
	if year, end := r.fiveYears(i); year > 0 {
		end += r.rs.HasAny(end, "规划", "计划")
		if n := r.rs.HasAny(end, "期间", "时期", "期内", "初期"); n > 0 {
			m := r.dated(Date{Year: year}, i, end+n)
			m.From, m.FromEnd, m.ToStart = Date{Year: year - 4}, end+n, end+n
			return m, true
		}
		return Moment{}, false
	}
	if !r.rs.IsA(i, numeral.Arabic) && !r.rs.In(i, "一二三四五六七八九十元") {
		return Moment{}, false
	}
	d := Date{}
	end := r.through(&d, i)
	if end == i {
		if p, end := r.monthSpan(0, i); end > i {
			return r.dated(p.To, i, end).since(p.From, i), true
		}
		if end = r.month(&d, i); end == i || d.Month < 1 || d.Month > 12 {
			return Moment{}, false
		}
	}
	return r.dated(d, i, r.before(&d, end)), true
}

// dated is the moment of a date from i to end.
func (r dateReader) dated(d Date, i, end int) Moment {
	m := Moment{Start: i, End: end, To: d}
	switch {
	case d.Month == noDay:
		m.Feast, m.To = true, Date{Year: d.Year, Before: d.Before}
		for j := i; j < end && m.feast == nil; j++ {
			m.feast, _ = r.feastAt(j)
		}
	case d.Year > 0:
		m.Fault = d.fault()
	}
	return m
}

// since makes m a period from a month on, whose two ends are written as one from place i on.
func (m Moment) since(from Date, i int) Moment {
	m.From, m.FromEnd, m.ToStart = from, i, m.End
	return m
}

// fromYear reads a period whose first year has no 年: 2023—2025年, 2023至2025年.
func (r dateReader) fromYear(i int) (Moment, bool) {
	first, j := r.number(i)
	mark := numeral.RangeMark(r.rs, j)
	if j-i != 4 || mark == 0 || !isYear(first) {
		return Moment{}, false
	}
	d, end := r.read(j + mark)
	if end == j+mark || d.Year < first || d.fault() != "" {
		return Moment{}, false
	}
	m := r.dated(d, i, end)
	m.From, m.FromEnd, m.ToStart = Date{Year: first}, j, j+mark
	return m, true
}

// period goes on over the second end of a period: 2023年1月—2025年12月, 2025年6月—12月, 1月至6月. 由2023年至…, which tells of a change, is none.
func (r dateReader) period(m Moment) Moment {
	mark := numeral.RangeMark(r.rs, m.End)
	if mark == 0 || !m.From.IsZero() || m.Fault != "" || m.To.Before || m.To.Part == Through {
		return m
	}
	j := m.End + mark
	d, end := r.read(j)
	if end == j {
		d = Date{Year: m.To.Year}
		if m.To.Month == 0 || m.To.Part != Whole {
			return m
		}
		if end = r.month(&d, j); end == j {
			return m
		}
		end = r.before(&d, end)
	}
	if d.fault() != "" && d.Year > 0 || m.To.Year > 0 && d.Last().Before(m.To.First()) {
		return m
	}
	m.From, m.FromEnd, m.ToStart, m.To, m.End = m.To, m.End, j, d, end
	return m
}

// open reads a moment that counts from the day of the text: 明年6月前, 年底前, 上一季度.
func (r dateReader) open(i int) (Moment, bool) {
	for _, w := range openByFirst[r.rs[i]] {
		n := r.rs.Has(i, w.text)
		if n == 0 || r.rs.IsA(i-1, numeral.Any) || (w.part != Whole || w.text == "全年") && !r.freeBefore(i) {
			continue
		}
		d := Date{Part: w.part}
		end := i + n
		switch {
		case w.part == Through:
			d.Month = 9
		case w.part >= FirstHalf:
			end = r.part(&d, i)
		case w.part == Whole && w.anchor < LastQuarter:
			end = r.inYear(&d, end)
		case w.part == Whole:
			end += r.rs.HasAny(end, "末", "底")
		}
		m := r.dated(d, i, r.before(&d, end))
		m.To.Before = d.Before
		m.Anchor = w.anchor
		return r.period(m), true
	}
	return Moment{}, false
}

// freeBefore reports whether a word such as 年底 stands at i without the year before it that it would belong to.
func (r dateReader) freeBefore(i int) bool {
	return !(r.rs.In(i-1, "年") || r.rs.Is(i, '年') && r.rs.In(i-1, "每历各近多半两整周全往"))
}

// openFeast reads a feast without a year: 春节前.
func (r dateReader) openFeast(i int) (Moment, bool) {
	f, end := r.feastAt(i)
	if f == nil {
		return Moment{}, false
	}
	m := Moment{Start: i, Feast: true, feast: f}
	m.End = r.before(&m.To, end)
	return m, m.To.Before
}

// On is the date that m names, or the last end of a period, with an open year counted from day. It is the zero Date where there is none: of a date
// that does not exist, of a feast whose day is not known, and of an open date on the zero day.
func (m *Moment) On(day time.Time) Date {
	d := m.To
	switch {
	case m.Fault != "":
		return Date{}
	case d.Year > 0 && !m.Feast:
		return d
	case day.IsZero():
		return Date{}
	case m.Feast && m.Anchor == Stated && d.Year == 0:
		return m.nextFeast(day)
	}
	year, month := day.Year(), int(day.Month())
	switch m.Anchor {
	case LastYear:
		year--
	case YearBeforeLast:
		year -= 2
	case NextYear:
		year++
	case YearAfterNext:
		year += 2
	case LastQuarter, ThisQuarter, NextQuarter:
		k := 4*year + (month-1)/3 + int(m.Anchor) - int(ThisQuarter)
		year, d.Part = k/4, Quarter1+Part(k%4)
	case LastMonth, ThisMonth, NextMonth:
		k := 12*year + month - 1 + int(m.Anchor) - int(ThisMonth)
		year, d.Month = k/12, k%12+1
	}
	if m.Feast {
		return m.feastIn(year)
	}
	d.Year = year
	if d.fault() != "" {
		return Date{}
	}
	return d
}

// feastIn is the day of m's feast in a year; the zero Date if it is not known.
func (m *Moment) feastIn(year int) Date {
	if m.To.Year > 0 {
		year = m.To.Year
	}
	d, ok := m.feast.on(year)
	if !ok {
		return Date{}
	}
	d.Text, d.Before = m.To.Text, m.To.Before
	return d
}

// nextFeast is the first day of m's feast that is not before day; the zero Date if it is not known.
func (m *Moment) nextFeast(day time.Time) Date {
	d := m.feastIn(day.Year())
	if !d.IsZero() && d.Last().Before(day) {
		return m.feastIn(day.Year() + 1)
	}
	return d
}

// Years are the first and last years that m names, both 0 where it leaves them open.
func (m *Moment) Years() (first, last int) {
	if m.From.Year > 0 {
		return m.From.Year, m.To.Year
	}
	return m.To.Year, m.To.Year
}
