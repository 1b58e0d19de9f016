package quantity

import "strings"

// Period is a stretch of time from the first day of From to the last day of To.
type Period struct {
	Text     string // as written; not part of the value
	From, To Date
}

// maxPeriod is the length, in characters, up to which a text may be a period.
const maxPeriod = 60

// ParsePeriod reads a string that is one period: 2023年1月—2025年12月, 2023—2025年,
// 2023.1-2025.12, 2023年至2025年. The error is a *SyntaxError.
func ParsePeriod(s string) (Period, error) {
	text := strings.TrimSpace(s)
	rs := fold([]rune(text), true)
	var first error
	for i := 1; i < len(rs) && len(rs) <= maxPeriod; i++ {
		n := rangeMark(rs, i)
		if n == 0 {
			continue
		}
		p, err := periodOf(string(rs[:i]), string(rs[i+n:]))
		if err == nil {
			return p.checked(s, text)
		}
		if first == nil {
			first = err
		}
		i += n - 1
	}
	return Period{}, &SyntaxError{s, "“" + text + "”不是起止时间，应如 2023年1月—2025年12月" + because(first)}
}

// because gives the calendar's own objection, when there is one.
func because(err error) string {
	if err == nil || !strings.Contains(err.Error(), "没有") {
		return ""
	}
	return "；" + err.Error()
}

func (p Period) checked(s, text string) (Period, error) {
	if p.To.Last().Before(p.From.First()) {
		return Period{}, &SyntaxError{s, "“" + text + "”的结束时间早于开始时间"}
	}
	p.Text = text
	return p, nil
}

// periodOf reads the two ends. A bare year is enough for one, and the second
// may leave out its year: 2023年1月—12月.
func periodOf(from, to string) (Period, error) {
	from = strings.TrimPrefix(strings.TrimSpace(from), "从")
	a, err := parseEnd(strings.TrimSuffix(from, "起"), 0)
	if err != nil {
		return Period{}, err
	}
	to = strings.TrimSpace(to)
	b, err := parseEnd(strings.TrimSuffix(to, "止"), a.Year)
	return Period{From: a, To: b}, err
}

func parseEnd(s string, year int) (Date, error) {
	s = strings.TrimSpace(s)
	rs := []rune(s)
	if n, end := (dateReader{rs: rs}).number(0); end == 4 && end == len(rs) {
		return ParseDate(Date{Year: n}.String())
	}
	d, err := ParseDate(s)
	if err == nil || year == 0 || strings.ContainsRune(s, '年') {
		return d, err
	}
	d, end := dateReader{rs: rs, whole: true, year: year}.read()
	if end != len(rs) || d.fault() != "" {
		return Date{}, err
	}
	d.Text = s
	return d, nil
}

// foundPeriod is a period in running text and where its ends stand.
type foundPeriod struct {
	Period
	fromEnd, toStart, end int
}

// findPeriod reads a period at i of running text, whose first end may be a bare
// year or month that would not be a date by itself: 2023—2025年, 2023.1-2025.12.
func findPeriod(rs []rune, i int) (foundPeriod, bool) {
	for j := i + 1; j < len(rs) && j < i+12; j++ {
		n := rangeMark(rs, j)
		if n == 0 {
			continue
		}
		_, end, ok := findDate(rs, j+n)
		if !ok {
			_, end, ok = dateReader{rs: rs, i: j + n, whole: true}.plain()
		}
		if !ok {
			continue
		}
		p, err := periodOf(string(rs[i:j]), string(rs[j+n:end]))
		if err == nil && !p.To.Last().Before(p.From.First()) {
			return foundPeriod{p, j, j + n, end}, true
		}
	}
	return foundPeriod{}, false
}

// Contains reports whether every day of d lies in p.
func (p Period) Contains(d Date) bool {
	return !d.First().Before(p.From.First()) && !d.Last().After(p.To.Last())
}

// Years returns the calendar years that p touches, in order.
func (p Period) Years() []int {
	var years []int
	for y := p.From.Year; y <= p.To.Year && y > 0; y++ {
		years = append(years, y)
	}
	return years
}

// Months returns how many calendar months p touches: 36 for 2023年1月—2025年12月.
func (p Period) Months() int {
	if p.From.IsZero() || p.To.IsZero() {
		return 0
	}
	a, b := p.From.First(), p.To.Last()
	return 12*(b.Year()-a.Year()) + int(b.Month()) - int(a.Month()) + 1
}

// Equal reports whether both run from and to the same dates; Text does not count.
func (p Period) Equal(o Period) bool { return p.From.Equal(o.From) && p.To.Equal(o.To) }

// String writes p in one style, which ParsePeriod reads back.
func (p Period) String() string {
	if p.From.IsZero() || p.To.IsZero() {
		return ""
	}
	return p.From.String() + "—" + p.To.String()
}
