package interview

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// OneOf finds the choice that is meant: its words, its number in the list, or the only one that has these words in it.
func OneOf(choices []string, line string) (string, error) {
	if n, err := quantity.ParseNumber(line); err == nil && n.IsInt() {
		if i := int(n.Float64()); i >= 1 && i <= len(choices) {
			return choices[i-1], nil
		}
	}
	var near []string
	for _, c := range choices {
		if c == line {
			return c, nil
		}
		if strings.Contains(c, line) {
			near = append(near, c)
		}
	}
	switch len(near) {
	case 1:
		return near[0], nil
	case 0:
		return "", fmt.Errorf("没有“%s”，写序号或其中一个：%s", line, strings.Join(choices, "、"))
	}
	return "", fmt.Errorf("“%s”可以是 %s，写全一些", line, strings.Join(near, "、"))
}

// Marks between entries on one line, and those between choices.
const (
	listMarks   = "、，,；;\n"
	choiceMarks = listMarks + " \t　"
)

func isListMark(r rune) bool { return strings.ContainsRune(listMarks, r) }

func understandSeveral(q *outline.Question, choices []string, line string) (plan.Answer, string, error) {
	var words []string
	for _, part := range choiceParts(choices, line) {
		w, err := OneOf(choices, part)
		if err != nil {
			return plan.Answer{}, "", err
		}
		words = appendNew(words, w)
	}
	if q.Max > 0 && len(words) > q.Max {
		return plan.Answer{}, "", fmt.Errorf("最多选 %d 项，选了 %d 项", q.Max, len(words))
	}
	return plan.Answer{List: words}, differs(strings.Join(words, "、"), line), nil
}

func appendNew(words []string, w string) []string {
	for _, have := range words {
		if have == w {
			return words
		}
	}
	return append(words, w)
}

// choiceParts cuts a line at marks and blanks, but not in a choice that has some itself, as 县（市、区） has.
func choiceParts(choices []string, line string) []string {
	var parts []string
	for line = strings.TrimLeft(line, choiceMarks); line != ""; line = strings.TrimLeft(line, choiceMarks) {
		length := strings.IndexAny(line, choiceMarks)
		if length < 0 {
			length = len(line)
		}
		for _, c := range choices {
			rest, ok := strings.CutPrefix(line, c)
			if r, _ := utf8.DecodeRuneInString(rest); ok && len(c) > length && (rest == "" || strings.ContainsRune(choiceMarks, r)) {
				length = len(c)
			}
		}
		parts, line = append(parts, line[:length]), line[length:]
	}
	return parts
}

// understandList takes a line an entry.
func understandList(q *outline.Question, typed string) (plan.Answer, string, error) {
	words := listEntries(typed)
	if q.Max > 0 && len(words) > q.Max {
		return plan.Answer{}, "", fmt.Errorf("最多 %d 条，写了 %d 条", q.Max, len(words))
	}
	echo := ""
	if len(words) > 1 && !strings.Contains(typed, "\n") {
		echo = fmt.Sprintf("%d条：%s", len(words), strings.Join(words, " / "))
	}
	return plan.Answer{List: words}, echo, nil
}

// longestWord is how many characters an entry may have that stands on one line with others, with 、 between them. Longer ones
// are sentences, which have such marks of their own.
const longestWord = 8

// listEntries are the lines of a list; a single line is cut at ；, or between words at 、.
func listEntries(typed string) []string {
	if strings.Contains(typed, "\n") {
		return fields(typed, "\n")
	}
	if strings.ContainsAny(typed, "；;") {
		return fields(typed, "；;")
	}
	words := fields(typed, "、")
	if strings.ContainsAny(typed, "，,") || slices.ContainsFunc(words, func(w string) bool { return utf8.RuneCountInString(w) > longestWord }) {
		return fields(typed, "\n")
	}
	return words
}
