package figure

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// dateFormat is how a schedule writes its dates.
type dateFormat struct {
	layout string // of package time
	part   datePart
}

// datePart is the smallest part of a date that is written.
type datePart uint8

const (
	byDay datePart = iota
	byMonth
	byYear
)

var goLayout = strings.NewReplacer("YYYY", "2006", "MM", "01", "DD", "02")

// read reads YYYY-MM-DD, YYYY-MM, YYYY and the like with other marks between.
func (d *dateFormat) read(line int, s string) *Fault {
	d.layout = goLayout.Replace(s)
	switch bare := strings.Trim(d.layout, "-/. 年月日0126"); {
	case bare != "" || strings.Count(s, "YYYY") != 1 || strings.Count(s, "MM") > 1 || strings.Count(s, "DD") > 1:
		return faultf(line, "不认识日期格式 “%s”，写成 YYYY-MM-DD 或 YYYY-MM", shown(s))
	case strings.Contains(s, "DD"):
		d.part = byDay
	case strings.Contains(s, "MM"):
		d.part = byMonth
	default:
		d.part = byYear
	}
	return nil
}

func (d dateFormat) parse(s string) (time.Time, bool) {
	t, err := time.Parse(d.layout, s)
	return t, err == nil && t.Year() >= firstYear && t.Year() <= lastYear
}

// next is the day, month or year after t.
func (d dateFormat) next(t time.Time) time.Time {
	switch d.part {
	case byMonth:
		return t.AddDate(0, 1, 0)
	case byYear:
		return t.AddDate(1, 0, 0)
	}
	return t.AddDate(0, 0, 1)
}

// Dates outside are slips of the pen; a longer schedule cannot be read on a page.
const (
	firstYear = 1900
	lastYear  = 2199
	mostYears = 30
	day       = 24 * time.Hour
)

var duration = regexp.MustCompile(`^(\d+(?:\.\d+)?)(ms|[smhdwMy])$`)

// lengthen adds a duration as 30d, 4w, 3M or 1y to t.
func lengthen(t time.Time, s string) (time.Time, bool) {
	m := duration.FindStringSubmatch(s)
	if m == nil {
		return t, false
	}
	n, err := strconv.ParseFloat(m[1], 64)
	unit := map[string]time.Duration{"ms": time.Millisecond, "s": time.Second, "m": time.Minute, "h": time.Hour,
		"d": day, "w": 7 * day, "M": 365 * day / 12, "y": 365 * day}[m[2]]
	if err != nil || n*float64(unit) > float64(mostYears*366*day) {
		return t, false
	}
	whole := int(n)
	switch {
	case m[2] == "M" && float64(whole) == n:
		return t.AddDate(0, whole, 0), true
	case m[2] == "y" && float64(whole) == n:
		return t.AddDate(whole, 0, 0), true
	case m[2] == "d" && float64(whole) == n:
		return t.AddDate(0, 0, whole), true
	}
	return t.Add(time.Duration(n * float64(unit))), true
}

// exclusions are the days that do not count in a duration.
type exclusions struct {
	words  []string // weekends, names of days, dates as written
	friday bool     // the weekend is Friday and Saturday
	days   [7]bool  // by time.Weekday
	dates  map[time.Time]bool
}

func (x *exclusions) add(s string) {
	x.words = append(x.words, strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })...)
}

// settle reads the words, once the format of dates is known. A word that means nothing excludes nothing.
func (x *exclusions) settle(d dateFormat) {
	x.dates = map[time.Time]bool{}
	first := time.Saturday
	if x.friday {
		first = time.Friday
	}
	for _, word := range x.words {
		if word == "weekends" {
			x.days[first], x.days[(first+1)%7] = true, true
		}
		if date, ok := d.parse(word); ok {
			x.dates[date] = true
		}
		for d := range time.Weekday(7) {
			x.days[d] = x.days[d] || word == strings.ToLower(d.String())
		}
	}
}

// stretch moves an end by the days excluded between: Mermaid counts the day of the end and not that of the start. It gives
// up past the longest schedule.
func (x *exclusions) stretch(start, end time.Time) (time.Time, bool) {
	if len(x.words) == 0 {
		return end, true
	}
	limit := start.AddDate(mostYears, 0, 0)
	for t := start.AddDate(0, 0, 1); !t.After(end); t = t.AddDate(0, 0, 1) {
		if x.days[t.Weekday()] || x.dates[t] {
			end = end.AddDate(0, 0, 1)
		}
		if end.After(limit) {
			return end, false
		}
	}
	return end, true
}
