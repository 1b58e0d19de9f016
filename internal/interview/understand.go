package interview

import (
	"errors"
	"fmt"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// understand reads what was typed to a question as an answer to write. echo is how it was understood where that is not
// just what was typed: 18.6亿 is 18.6亿元. An error says what is wanted; nothing typed is no answer, which is never wrong.
func (s *Session) understand(it Item, typed string) (a plan.Answer, echo string, err error) {
	q := &it.Question
	line := strings.TrimSpace(typed)
	if line == "" {
		return plan.Answer{}, "", nil
	}
	switch q.Kind {
	case outline.Quantity:
		return understandQuantity(q, line)
	case outline.Date:
		d, err := readDate(line)
		if err != nil {
			return a, "", errors.New("读不出日期，写成 2025年12月 或 2023年6月9日")
		}
		return plan.Answer{Text: d.String()}, differs(d.String(), line), nil
	case outline.Span:
		p, err := quantity.ParsePeriod(line)
		if err != nil {
			return a, "", errors.New("读不出起止时间，写成 2023年1月—2025年12月")
		}
		return plan.Answer{Text: p.String()}, differs(p.String(), line), nil
	case outline.YesNo:
		return understandYesNo(line)
	case outline.Choice:
		w, err := oneOf(s.choices(q), line)
		return plan.Answer{Text: w}, differs(w, line), err
	case outline.Choices:
		return understandSeveral(q, s.choices(q), line)
	case outline.List:
		return understandList(q, typed)
	case outline.Yearly:
		return s.understandYears(it, typed)
	case outline.Prose:
		return plan.Answer{Text: strings.TrimRight(strings.ReplaceAll(typed, "\r\n", "\n"), " \t\n") + "\n", Prose: true}, "", nil
	}
	return plan.Answer{Text: strings.Join(strings.Fields(line), " ")}, "", nil
}

func differs(understood, typed string) string {
	if understood == typed {
		return ""
	}
	return understood
}

// choices are what may be answered; a field of a task's that counts indicators offers those of the plan.
func (s *Session) choices(q *outline.Question) []string { return s.options.Outline.ChoicesOf(q) }

func understandQuantity(q *outline.Question, line string) (plan.Answer, string, error) {
	got, err := quantity.Parse(line)
	if err != nil {
		var syntax *quantity.SyntaxError
		if errors.As(err, &syntax) {
			return plan.Answer{}, "", fmt.Errorf("%s，写成 %s", syntax.Problem, exampleOf(q))
		}
		return plan.Answer{}, "", err
	}
	if got.Unit == "" && q.Unit != "" {
		got = withUnit(got, q.Unit)
	}
	if q.Unit != "" && got.Unit != q.Unit && !quantity.SameDimension(got.Unit, q.Unit) && !(q.Unit == "位" && got.Rank) {
		return plan.Answer{}, "", fmt.Errorf("单位“%s”不对，这里按“%s”计", got.Unit, q.Unit)
	}
	text := got.String()
	if q.Unit == got.Unit && line == got.Number.String()+q.Unit {
		text = line
	}
	if again, err := quantity.Parse(line); err == nil && again.Unit != "" && again.Equal(got) {
		return plan.Answer{Text: line}, differs(text, line), nil // as people write it, and as the reader reads it
	}
	return plan.Answer{Text: text}, differs(text, line), nil
}

// multipliers are the numerals that units of money and count begin with.
var multipliers = []struct {
	word  string
	times int64
}{{"万亿", 1e12}, {"亿", 1e8}, {"万", 1e4}}

// withUnit gives a bare number the unit that is asked for. 18.6亿 to a question in 亿元 is 18.6亿元: the numeral is the
// unit's own.
func withUnit(got quantity.Quantity, unit string) quantity.Quantity {
	for _, m := range multipliers {
		if strings.HasPrefix(unit, m.word) && strings.Contains(got.Text, m.word) {
			got.Number, _ = got.Number.Quo(quantity.Int(m.times))
			got.High, _ = got.High.Quo(quantity.Int(m.times))
			break
		}
	}
	got.Unit = unit
	if unit == "位" || unit == "名" {
		got.Rank, got.Unit = true, "位"
	}
	return got
}

func exampleOf(q *outline.Question) string {
	if q.Example != "" {
		return q.Example
	}
	return "18.6" + q.Unit
}

// readDate reads a date; digits alone are a year here.
func readDate(line string) (quantity.Date, error) {
	if (len(line) == 4 || len(line) == 2) && strings.Trim(line, "0123456789") == "" {
		line += "年"
	}
	return quantity.ParseDate(line)
}

var yesWords = map[string]string{
	"是": "是", "对": "是", "有": "是", "y": "是", "yes": "是", "1": "是", "否": "否", "不": "否", "不是": "否", "无": "否", "没有": "否", "n": "否", "no": "否", "2": "否",
}

func understandYesNo(line string) (plan.Answer, string, error) {
	if w := yesWords[strings.ToLower(line)]; w != "" {
		return plan.Answer{Text: w}, differs(w, line), nil
	}
	return plan.Answer{}, "", errors.New("写 是 或 否")
}

// oneOf finds the choice that is meant: its words, its number in the list, or the only one that has these words in it.
func oneOf(choices []string, line string) (string, error) {
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

const listMarks = "、，,；;\n"

func isListMark(r rune) bool { return strings.ContainsRune(listMarks, r) }

func understandSeveral(q *outline.Question, choices []string, line string) (plan.Answer, string, error) {
	var words []string
	for _, part := range strings.FieldsFunc(line, func(r rune) bool { return isListMark(r) || r == ' ' || r == '　' }) {
		w, err := oneOf(choices, part)
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

// understandList takes a line an entry; a single line is cut at 、 and ；, not at commas, which entries may have.
func understandList(q *outline.Question, typed string) (plan.Answer, string, error) {
	marks := "\n"
	if !strings.Contains(strings.TrimSpace(typed), "\n") {
		marks = "；;"
		if !strings.ContainsAny(typed, marks) && !strings.ContainsAny(typed, "，,") {
			marks = "、"
		}
	}
	var words []string
	for _, part := range strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		if part = strings.TrimSpace(part); part != "" {
			words = append(words, part)
		}
	}
	if q.Max > 0 && len(words) > q.Max {
		return plan.Answer{}, "", fmt.Errorf("最多 %d 条，写了 %d 条", q.Max, len(words))
	}
	echo := ""
	if len(words) > 1 && !strings.Contains(strings.TrimSpace(typed), "\n") {
		echo = fmt.Sprintf("%d条：%s", len(words), strings.Join(words, " / "))
	}
	return plan.Answer{List: words}, echo, nil
}

// shown is an answer as it would be typed, for changing it.
func (s *Session) shown(it Item) string {
	v := s.plan.Lookup(it.Path)
	if !v.Answered() {
		return ""
	}
	switch v.Kind {
	case plan.Scalar:
		return strings.TrimRight(v.Text.Value, "\n")
	case plan.List:
		var words []string
		for _, t := range s.plan.List(it.Path) {
			words = append(words, t.Value)
		}
		if it.Question.Kind == outline.List {
			return strings.Join(words, "\n")
		}
		return strings.Join(words, "、")
	}
	var parts []string
	for _, e := range v.Items {
		parts = append(parts, e.Key.Value+" "+e.Text.Value)
	}
	return strings.Join(parts, "\n")
}
