package interview

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/interview/paragraph"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// OneOf finds the choice that is meant: its words, its number in the list, the only one that begins with these words, or the only
// one that has them in it.
func OneOf(choices []string, line string) (string, error) {
	if slices.Contains(choices, line) {
		return line, nil
	}
	if n, err := quantity.ParseNumber(line); err == nil && n.IsInt() {
		if i := int(n.Float64()); i >= 1 && i <= len(choices) {
			return choices[i-1], nil
		}
	}
	var near, begun []string
	for _, c := range choices {
		if strings.Contains(strings.ToLower(c), strings.ToLower(line)) {
			near = append(near, c)
		}
		if strings.HasPrefix(strings.ToLower(c), strings.ToLower(line)) {
			begun = append(begun, c)
		}
	}
	switch {
	case len(begun) == 1:
		return begun[0], nil
	case len(near) == 1:
		return near[0], nil
	case len(near) == 0:
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

// understandList takes a line an entry, without the number or bullet before it. It says how many there are where a line means several,
// and where they are not what was typed.
func understandList(q *outline.Question, typed string) (plan.Answer, string, error) {
	cut := listEntries(typed)
	words := paragraph.Entries(cut)
	if q.Max > 0 && len(words) > q.Max {
		return plan.Answer{}, "", fmt.Errorf("最多 %d 条，写了 %d 条", q.Max, len(words))
	}
	echo := ""
	if len(words) > 1 && !strings.Contains(typed, "\n") || !slices.Equal(words, cut) {
		echo = fmt.Sprintf("%d条：%s", len(words), strings.Join(words, " / "))
	}
	return plan.Answer{List: words}, echo, nil
}

// Words that stand on one line with 、 between them are at most so many characters long, and none so many times as long as another:
// longer ones are sentences, which have such marks of their own, as 建立健全数据采集、存储制度 has.
const (
	shortWord   = 8
	longestWord = 14
	mostTimes   = 2
)

// listEntries are the lines of a list; a single line is cut at ；, or between words at 、.
func listEntries(typed string) []string {
	if strings.Contains(typed, "\n") {
		return fields(typed, "\n")
	}
	if strings.ContainsAny(typed, "；;") {
		return fields(typed, "；;")
	}
	words := fields(strings.TrimRight(typed, "。. "), "、")
	if strings.ContainsAny(typed, "，,") || !areWords(words) {
		return fields(typed, "\n")
	}
	return words
}

// areWords reports whether what stands between 、 are words that are listed.
func areWords(words []string) bool {
	shortest, longest := longestWord, 0
	for _, w := range words {
		n := utf8.RuneCountInString(w)
		shortest, longest = min(shortest, n), max(longest, n)
	}
	return longest <= shortWord || longest <= longestWord && longest < mostTimes*shortest
}
