package calendar

import (
	"strings"

	"pilotplan/internal/quantity/numeral"
)

// Period is a stretch of time from the first day of From to the last day of To.
type Period struct {
	Text     string // as written; not part of the value
	From, To Date
}

// maxPeriod is the length, in characters, up to which a text may be a period.
const maxPeriod = 60

const howToPeriod = "写成 2023年1月—2025年12月"

// ParsePeriod reads a string that is one period: 2023年1月—2025年12月, 2023—2025年, 自2023年1月至2025年12月,
// 2023年7月起3年, 三年（2023—2025年）, 20230101-20251231. The error is a *SyntaxError.
func ParsePeriod(s string) (Period, error) {
	text := strings.TrimSpace(s)
	rs := numeral.Fold([]rune(text))
	if len(rs) > maxPeriod {
		return Period{}, numeral.Refuse(s, "“"+text+"”不是起止时间", howToPeriod)
	}
	p, err := readPeriod(rs)
	if err != nil {
		if body, note := numeral.CutNote(rs); len(body) < len(rs) {
			p, err = notedPeriod(body, note)
		}
	}
	if err != nil {
		return Period{}, numeral.Refuse(s, "“"+text+"”不是起止时间"+err.Problem, howToPeriod)
	}
	if p.To.Last().Before(p.From.First()) {
		return Period{}, numeral.Refuse(s, "“"+text+"”的结束时间早于开始时间", howToPeriod)
	}
	p.Text = text
	return p, nil
}

// AnswerPeriod reads a period that answers a question for one, also as two dates with a blank between them.
func AnswerPeriod(s string) (Period, error) {
	p, err := ParsePeriod(s)
	if ends := strings.Fields(s); err != nil && len(ends) == 2 {
		if p, err := ParsePeriod(ends[0] + "—" + ends[1]); err == nil {
			p.Text = strings.TrimSpace(s)
			return p, nil
		}
	}
	return p, err
}

// readPeriod reads two dates with a mark between, or one and how long it lasts from there. The error's Problem is the
// calendar's own objection, or empty.
func readPeriod(rs numeral.Runes) (Period, *numeral.SyntaxError) {
	var first *numeral.SyntaxError
	for i := 1; i < len(rs); i++ {
		n := numeral.RangeMark(rs, i)
		if n == 0 {
			continue
		}
		p, err := periodOf(rs[:i], rs[i+n:])
		if err == nil {
			return p, nil
		}
		if first == nil {
			first = err
		}
		i += n - 1
	}
	if p, ok := lasting(rs); ok {
		return p, nil
	}
	r := dateReader{rs: rs, whole: true}
	if d, end := r.read(0); end > 0 && d == (Date{Year: d.Year}) {
		if p, after := r.monthSpan(d.Year, end); after > end && after == len(rs) && d.fault() == "" {
			return p, nil
		}
	}
	if first == nil || !strings.Contains(first.Problem, "没有") {
		return Period{}, &numeral.SyntaxError{}
	}
	return Period{}, &numeral.SyntaxError{Problem: "；" + first.Problem}
}

// notedPeriod reads a period with a note: 三年（2023—2025年）, 2023—2025年（三年）. A length that is told beside it must be
// the period's own.
func notedPeriod(body, note numeral.Runes) (Period, *numeral.SyntaxError) {
	p, err := readPeriod(body)
	said := note
	if err != nil {
		if p, err = readPeriod(note); err != nil {
			return Period{}, err
		}
		if _, ok := monthsOf(body); !ok {
			return Period{}, &numeral.SyntaxError{}
		}
		said = body
	}
	if n, ok := monthsOf(said); ok && n != p.Months() {
		return Period{}, &numeral.SyntaxError{Problem: "：“" + string(said) + "”和起止对不上"}
	}
	return p, nil
}

// monthsOf reads 三年, 36个月 and 为期3年 as months.
func monthsOf(rs numeral.Runes) (int, bool) {
	i := rs.HasAny(0, "为期", "共计", "共", "期限", "周期")
	n, end, err := numeral.Read(rs, i)
	months, whole := n.Value.Int64()
	if err != nil || end == i || n.Pair || !whole || months > 1200 {
		return 0, false
	}
	j := rs.Space(end)
	switch string(rs[j:]) {
	case "年", "周年":
		return 12 * int(months), true
	case "个月":
		return int(months), true
	}
	return 0, false
}

// lasting reads 2023年7月起3年 and 自2023年1月起36个月.
func lasting(rs numeral.Runes) (Period, bool) {
	for i := 1; i < len(rs); i++ {
		if rs[i] != '起' && rs[i] != '始' {
			continue
		}
		from, err := endOf(rs[:i], 0)
		if err != nil {
			return Period{}, false
		}
		j := rs.Space(i + 1)
		j += rs.HasAny(j, "，", ",")
		n, ok := monthsOf(rs[j+rs.HasAny(j, "的"):])
		if !ok || n <= 0 || n > 1200 {
			return Period{}, false
		}
		last := from.First().AddDate(0, n, -1)
		to := Date{Year: last.Year(), Month: int(last.Month()), Day: last.Day()}
		if from.Day == 0 {
			to.Day = 0
		}
		return Period{From: from, To: to}, true
	}
	return Period{}, false
}

// periodOf reads the two ends. A bare year is enough for one, and the second
// may leave out its year: 2023年1月—12月.
func periodOf(from, to numeral.Runes) (Period, *numeral.SyntaxError) {
	a, err := endOf(from, 0)
	if err != nil {
		return Period{}, err
	}
	b, err := endOf(to, a.Year)
	if err != nil {
		return Period{}, err
	}
	return Period{From: a, To: b}, nil
}

// endOf reads one end of a period: a date, or digits alone of a year, a month or a day.
func endOf(rs numeral.Runes, year int) (Date, *numeral.SyntaxError) {
	s := strings.TrimSpace(string(rs))
	s = strings.TrimPrefix(strings.TrimPrefix(s, "自"), "从")
	for _, w := range []string{"起", "开始", "止", "截止", "结束"} {
		s = strings.TrimSuffix(s, w)
	}
	d, ok := dayOfDigits(numeral.Runes(s))
	if ok && d.Year >= 1000 && len(s) > 2 {
		if problem := d.fault(); problem != "" {
			return Date{}, numeral.Refuse(s, "“"+s+"”："+problem, "")
		}
		d.Text = s
		return d, nil
	}
	return parseDate(s, year)
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
