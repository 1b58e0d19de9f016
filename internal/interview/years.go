package interview

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// yearsOf are the years that a yearly field is about: those of the pilot, or the one before it for a baseline.
func (s *Session) yearsOf(it Item) []int {
	period, ok := s.plan.PilotPeriod()
	if !ok {
		return nil
	}
	if it.Question.Role == outline.RoleBase {
		return []int{period.From.Year - 1}
	}
	return period.Years()
}

// YearsHint says how the years of a field are typed.
func (s *Session) YearsHint(it Item) string {
	years := s.yearsOf(it)
	switch {
	case len(years) == 0:
		return "每年一个值，年份写在前面，如 2023年 4.1"
	case it.InWords():
		return fmt.Sprintf("依次写 %d年—%d年，用分号隔开，或一年一行", years[0], years[len(years)-1])
	case len(years) == 1:
		return fmt.Sprintf("写 %d年 的值", years[0])
	}
	return fmt.Sprintf("依次写 %d年—%d年 的值，用空格隔开", years[0], years[len(years)-1])
}

// understandYears reads a value for each year: 4.1 5.5 7.8 in the order of the years, or each behind its year, on one line
// or on lines of their own.
func (s *Session) understandYears(it Item, typed string) (plan.Answer, string, error) {
	years := s.yearsOf(it)
	var a plan.Answer
	var echo []string
	at := 0
	for _, part := range yearParts(withYears(halfwidth.Replace(typed), years)) {
		year, value := cutYear(part)
		if year == 0 {
			if at >= len(years) {
				return a, "", s.wantYears(years)
			}
			year = years[at]
		}
		if value == "" {
			return a, "", fmt.Errorf("%d年后面没有写", year)
		}
		if _, err := quantity.Parse(value); err != nil && !it.InWords() {
			return a, "", fmt.Errorf("“%s”不是一个数，指标的值写成 4.1，几年的用空格隔开", value)
		}
		for at < len(years) && years[at] <= year {
			at++
		}
		key := strconv.Itoa(year) + "年"
		for _, f := range a.Fields {
			if f.Key == key {
				return a, "", fmt.Errorf("%s写了两次", key)
			}
		}
		a.Fields = append(a.Fields, plan.Field{Key: key, Answer: plan.Answer{Text: value}})
		echo = append(echo, key+" "+value)
	}
	if strings.Join(echo, "\n") == strings.TrimSpace(typed) {
		echo = nil
	}
	return a, strings.Join(echo, "，"), nil
}

// withYears writes 年 behind years that stand bare: 2023 4.1 2024 5.5, or one at the start of each line. Whether 2023 is a year
// or a value only its neighbours tell: years are those of the pilot, each with a value behind it.
func withYears(typed string, years []int) string {
	lines := strings.Split(strings.ReplaceAll(typed, "\r\n", "\n"), "\n")
	for i, line := range lines {
		words := strings.Fields(line)
		if !numeric(line) && len(words) > 1 && isYear(words[0], years) {
			lines[i] = words[0] + "年 " + strings.Join(words[1:], " ")
			continue
		}
		paired := len(words) > 0 && len(words)%2 == 0
		for k := 0; k < len(words); k += 2 {
			paired = paired && isYear(words[k], years)
		}
		if !paired {
			continue
		}
		for k := 0; k < len(words); k += 2 {
			words[k] += "年"
		}
		lines[i] = strings.Join(words, " ")
	}
	return strings.Join(lines, "\n")
}

// halfwidth writes digits and the point as a Latin keyboard does.
var halfwidth = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9", "．", ".")

func isYear(word string, years []int) bool {
	n, err := strconv.Atoi(word)
	return err == nil && slices.Contains(years, n)
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
		return values(typed)
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

// values are the words of a row of values. Where blanks or 、 stand between them, the commas are those of 1,000.
func values(text string) []string {
	words := fields(text, "、；; \t　\n")
	if len(words) == 1 && !thousands.MatchString(words[0]) {
		return fields(text, listMarks)
	}
	for i := range words {
		words[i] = strings.Trim(words[i], "，,")
	}
	return words
}

var thousands = regexp.MustCompile(`^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?[^\d,，]*$`)

// numeric reports whether all words of a text are quantities.
func numeric(text string) bool {
	for _, w := range values(text) {
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
		for _, mark := range []string{":", "：", "=", "＝"} {
			if after, ok = strings.CutPrefix(rest, mark); ok {
				break
			}
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
	return year, strings.TrimLeft(after, " 　:：=＝")
}
