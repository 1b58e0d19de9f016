package interview

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
)

// scheduleKey is the yearly field that wants words, not numbers.
const scheduleKey = "年度进度"

// baselineKey is the yearly field whose year lies before the pilot.
const baselineKey = "基期"

// yearsOf are the years that a yearly field is about: those of the pilot, or the one before it for a baseline.
func (s *Session) yearsOf(it Item) []int {
	period, ok := s.plan.PilotPeriod()
	if !ok {
		return nil
	}
	if it.Question.Key == baselineKey {
		return []int{period.From.Year - 1}
	}
	return period.Years()
}

// understandYears reads a value for each year: 4.1 5.5 7.8 in the order of the years, or each behind its year, on one line
// or on lines of their own.
func (s *Session) understandYears(it Item, typed string) (plan.Answer, string, error) {
	parts := yearParts(typed)
	years := s.yearsOf(it)
	var a plan.Answer
	var echo []string
	at, guessed := 0, false
	for _, part := range parts {
		year, value := cutYear(part)
		if year == 0 {
			guessed = true
			if at >= len(years) {
				return a, "", s.wantYears(years)
			}
			year = years[at]
		}
		if value == "" {
			return a, "", fmt.Errorf("%d年后面没有写", year)
		}
		for at < len(years) && years[at] <= year {
			at++
		}
		key := strconv.Itoa(year) + "年"
		a.Fields = append(a.Fields, plan.Field{Key: key, Answer: plan.Answer{Text: value}})
		echo = append(echo, key+" "+value)
	}
	if !guessed {
		echo = nil
	}
	return a, strings.Join(echo, "，"), nil
}

func (s *Session) wantYears(years []int) error {
	if len(years) == 0 {
		return errors.New("还没有填写试点期，请把年份写上，如 2023年 4.1")
	}
	if len(years) == 1 {
		return fmt.Errorf("只要 %d年 的一个值；别的年份把年份写在前面", years[0])
	}
	return fmt.Errorf("只要 %d年—%d年 的 %d 个值，用空格隔开", years[0], years[len(years)-1], len(years))
}

// yearParts cuts at lines, else at marks, else before each year, else at blanks.
func yearParts(typed string) []string {
	typed = strings.TrimSpace(strings.ReplaceAll(typed, "\r\n", "\n"))
	if strings.Contains(typed, "\n") {
		return fields(typed, "\n")
	}
	if starts := yearStarts(typed); len(starts) > 0 {
		var parts []string
		starts = append(starts, len(typed))
		if head := strings.Trim(typed[:starts[0]], listMarks+" 　"); head != "" {
			parts = append(parts, head)
		}
		for i := range starts[:len(starts)-1] {
			parts = append(parts, strings.Trim(typed[starts[i]:starts[i+1]], listMarks+" 　"))
		}
		return parts
	}
	if numeric(typed) {
		return fields(typed, listMarks+" 　")
	}
	return fields(typed, "；;")
}

func fields(text, marks string) []string {
	var parts []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// numeric reports whether all words of a text are quantities.
func numeric(text string) bool {
	for _, w := range fields(text, listMarks+" 　") {
		if _, err := quantity.Parse(w); err != nil {
			return false
		}
	}
	return true
}

// yearStarts are the bytes at which 2023年 and the like begin, at the text's begin or behind a blank or mark.
func yearStarts(text string) []int {
	var starts []int
	free := true
	for i, r := range text {
		if free {
			if year, _ := cutYear(text[i:]); year != 0 {
				starts = append(starts, i)
			}
		}
		free = unicode.IsSpace(r) || isListMark(r)
	}
	return starts
}

// cutYear takes a leading year off: 2023年 4.1, 23年：4.1, 2023: 4.1. Year 0 means that there is none.
func cutYear(part string) (year int, rest string) {
	digits := len(part) - len(strings.TrimLeft(part, "0123456789"))
	rest = part[digits:]
	if digits != 2 && digits != 4 {
		return 0, part
	}
	after, ok := strings.CutPrefix(rest, "年")
	if !ok {
		if after, ok = strings.CutPrefix(rest, ":"); !ok {
			after, ok = strings.CutPrefix(rest, "：")
		}
		if !ok || digits != 4 {
			return 0, part
		}
	}
	year, _ = strconv.Atoi(part[:digits])
	if digits == 2 {
		year += 2000
	}
	if year < 1990 || year > 2099 || strings.HasPrefix(after, "底") || strings.HasPrefix(after, "末") {
		return 0, part
	}
	return year, strings.TrimLeft(after, " 　:：")
}
