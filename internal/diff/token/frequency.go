package token

import (
	"math"
	"strconv"
	"strings"

	"pilotplan/internal/quantity"
)

// every begins a frequency: 每季度, 每两年, 每3个月.
const every = "每"

// spans are the times that may stand behind it without a number, in days; the longer word first.
var spans = []struct {
	word string
	days int
}{
	{"季度", 91}, {"半年", 182}, {"星期", 7}, {"年", 365}, {"季", 91}, {"月", 30}, {"周", 7}, {"旬", 10}, {"日", 1}, {"天", 1},
}

// inFrequency reports whether a number or time is part of how often something happens: 两年 of 每两年.
func inFrequency(text string, t Token) bool {
	if !strings.HasSuffix(text[:t.Start], every) {
		return false
	}
	f, ok := frequencyAt(text, t.Start-len(every), len(text))
	return ok && f.End > t.Start
}

func frequencyAt(text string, at, to int) (Token, bool) {
	rest, ok := strings.CutPrefix(text[at:to], every)
	if !ok {
		return Token{}, false
	}
	length, days := spanAt(rest)
	if length == 0 {
		return Token{}, false
	}
	end := at + len(every) + length
	return Token{Kind: Frequency, Start: at, End: end, Text: text[at:end], Key: "\x03" + strconv.Itoa(days), Days: days}, true
}

// spanAt is the time that a text begins with: its length in bytes and in days; 0 if it begins with none.
func spanAt(text string) (length, days int) {
	if length, days = numberedSpan(text); length > 0 {
		return length, days
	}
	rest := strings.TrimPrefix(text, "个")
	for _, s := range spans {
		if strings.HasPrefix(rest, s.word) {
			return len(text) - len(rest) + len(s.word), s.days
		}
	}
	return 0, 0
}

// longestSpan is up to how many characters a time with its number has: 每三十个工作日.
const longestSpan = 8

// numberedSpan is a time with its number: 两年, 3个月, 半个月.
func numberedSpan(text string) (length, days int) {
	n := 0
	for i, r := range text + "\x00" {
		if n > 1 && n <= longestSpan {
			if q, err := quantity.Parse(text[:i]); err == nil {
				if d, ok := daysOf(q); ok {
					length, days = i, d
				}
			}
		}
		if n++; n > longestSpan || strings.ContainsRune("，。；、,; \n", r) {
			break
		}
	}
	return length, days
}

// daysOf is how many days a span of time has; a month has a twelfth of a year's.
func daysOf(q quantity.Quantity) (int, bool) {
	if days, err := q.In("天"); err == nil {
		return int(math.Round(days.Number.Float64())), true
	}
	if months, err := q.In("个月"); err == nil {
		return int(math.Round(months.Number.Float64() * 365 / 12)), true
	}
	return 0, false
}
