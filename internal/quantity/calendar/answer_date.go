package calendar

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/quantity/numeral"
)

// dateWords may stand before a date without changing it; those of no later than make it a deadline.
var (
	dateWords  = []string{"截止到", "截至", "截止", "到", "至", "于", "在", "自", "从"}
	byThenOnly = []string{"不迟于", "不晚于", "最迟", "最晚", "至迟", "务必于"}
)

const howToDate = "写成 2025年12月、2025年6月底 或 2023年6月9日"

// ParseDate reads a string that is one date: 2025年6月底前, 2025-06, 二〇二五年,
// 25年底, “十四五”末, 2025Q3, 不迟于2025年12月. A note in brackets and a full stop may follow. Digits alone are none; see
// AnswerDate. The error is a *SyntaxError.
func ParseDate(s string) (Date, error) {
	text := strings.TrimSpace(s)
	d, err := parseDate(text, 0)
	if body, _ := numeral.CutNote(numeral.Fold([]rune(text))); err != nil && len(body) < utf8.RuneCountInString(text) {
		d, err = parseDate(string(body), 0)
		d.Text = text
	}
	if err != nil {
		return Date{}, err
	}
	return d, nil
}

// AnswerDate reads a date that answers a question for one, where digits alone are a date as well: 25, 2025, 202506, 20250630.
func AnswerDate(s string) (Date, error) {
	text := strings.TrimSpace(s)
	body, _ := numeral.CutNote(numeral.Fold([]rune(text)))
	d, ok := dayOfDigits(body)
	if !ok {
		return ParseDate(s)
	}
	if problem := d.fault(); problem != "" {
		return Date{}, numeral.Refuse(s, "“"+text+"”："+problem, howToDate)
	}
	d.Text = text
	return d, nil
}

// parseDate reads a date; year is that of a date that may leave it out, or 0.
func parseDate(s string, year int) (Date, *numeral.SyntaxError) {
	text := strings.TrimSpace(s)
	rs := numeral.Fold([]rune(text))
	d, end := readWhole(rs, year)
	if end == 0 {
		return Date{}, numeral.Refuse(s, "“"+text+"”不是日期", howToDate)
	}
	if end < len(rs) {
		rest := string([]rune(text)[end:])
		return Date{}, numeral.Refuse(s, "“"+text+"”里的“"+rest+"”读不懂", "只写日期，如 2025年6月底前")
	}
	if d.Month == noDay {
		return Date{}, numeral.Refuse(s, "“"+text+"”是哪一天没有写", howToDate)
	}
	if problem := d.fault(); problem != "" {
		return Date{}, numeral.Refuse(s, "“"+text+"”："+problem, howToDate)
	}
	d.Text = text
	return d, nil
}

// readWhole reads the date that rs is, behind a word such as 不迟于; the end is 0 if there is none.
func readWhole(rs numeral.Runes, year int) (Date, int) {
	r := dateReader{rs: rs, whole: true}
	late := rs.HasAny(0, byThenOnly...)
	i := rs.Space(late)
	i = rs.Space(i + rs.HasAny(i, dateWords...))
	d, end := r.read(i)
	if end == i && year > 0 {
		d = Date{Year: year}
		end = r.inYear(&d, i)
		end = max(end, r.before(&d, end))
	}
	if end == i {
		return Date{}, 0
	}
	d.Before = d.Before || late > 0
	return d, end
}
