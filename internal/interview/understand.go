package interview

import (
	"errors"
	"strings"

	"pilotplan/internal/interview/paragraph"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// Understand reads what was typed to a question as an answer to write. echo is how it was understood where that is not
// just what was typed: 18.6亿 is 18.6亿元. An error says what is wanted; nothing typed is no answer, which is never wrong.
func (s *Session) Understand(it Item, typed string) (a plan.Answer, echo string, err error) {
	q := &it.Question
	line := strings.TrimSpace(typed)
	if line == "" {
		return plan.Answer{}, "", nil
	}
	switch q.Kind {
	case outline.Quantity:
		return understandQuantity(q, line)
	case outline.Date:
		d, err := calendar.AnswerDate(line)
		if err != nil {
			return a, "", err
		}
		return plan.Answer{Text: d.String()}, differs(d.String(), line), nil
	case outline.Span:
		p, err := calendar.AnswerPeriod(line)
		if err != nil {
			return a, "", err
		}
		return plan.Answer{Text: p.String()}, differs(p.String(), line), nil
	case outline.YesNo:
		return YesOrNo(line)
	case outline.Choice:
		w, err := OneOf(s.Choices(q), line)
		return plan.Answer{Text: w}, differs(w, line), err
	case outline.Choices:
		return understandSeveral(q, s.Choices(q), line)
	case outline.List:
		return understandList(q, typed)
	case outline.Yearly:
		return s.understandYears(it, typed)
	case outline.Prose:
		return plan.Answer{Text: paragraph.Markdown(typed), Prose: true}, "", nil
	}
	return plan.Answer{Text: strings.Join(strings.Fields(line), " ")}, "", nil
}

func differs(understood, typed string) string {
	if understood == typed {
		return ""
	}
	return understood
}

// Choices are what may be answered; a field of a task's that counts indicators offers those of the plan.
func (s *Session) Choices(q *outline.Question) []string { return s.options.Outline.ChoicesOf(q) }

var yesWords = map[string]string{
	"是": "是", "对": "是", "有": "是", "y": "是", "yes": "是", "1": "是", "否": "否", "不": "否", "不是": "否", "无": "否", "没有": "否", "n": "否", "no": "否", "2": "否",
}

// YesOrNo reads 是 or 否 and what people write for them; echo is how it was understood where that is not what was typed.
func YesOrNo(line string) (plan.Answer, string, error) {
	if w := yesWords[strings.ToLower(line)]; w != "" {
		return plan.Answer{Text: w}, differs(w, line), nil
	}
	return plan.Answer{}, "", errors.New("写 是 或 否")
}

// Shown is an answer as it would be typed, for changing it.
func (s *Session) Shown(it Item) string {
	v := s.plan.Lookup(it.Path)
	if !v.Answered() {
		return ""
	}
	switch v.Kind {
	case plan.Scalar:
		if it.Question.Kind == outline.Prose {
			return paragraph.Lines(v.Text.Value)
		}
		return strings.TrimRight(v.Text.Value, "\n")
	case plan.List:
		var words []string
		for _, t := range s.plan.List(it.Path) {
			words = append(words, t.Value)
		}
		if it.Question.Kind == outline.List {
			if len(words) == 1 && len(listEntries(words[0])) != 1 {
				return words[0] + "\n" // so that it is one entry again
			}
			return strings.Join(words, "\n")
		}
		return strings.Join(words, "、")
	}
	var parts []string
	for _, e := range v.Items {
		key := e.Key.Value
		if len(key) == 4 && strings.Trim(key, "0123456789") == "" {
			key += "年"
		}
		parts = append(parts, key+" "+e.Text.Value)
	}
	return strings.Join(parts, "\n")
}
