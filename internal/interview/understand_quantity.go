package interview

import (
	"errors"
	"fmt"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// understandQuantity keeps what people write, 186000万元 or 不低于60家, if it says its unit and is in digits; else it is written
// as it was understood.
func understandQuantity(q *outline.Question, line string) (plan.Answer, string, error) {
	got, err := quantity.AnswerQuantity(line, q.Unit)
	if err != nil {
		return plan.Answer{}, "", refused(q, err)
	}
	text := got.String()
	if again, err := quantity.AnswerQuantity(text, q.Unit); err != nil || !again.Equal(got) {
		return plan.Answer{}, "", fmt.Errorf("“%s”读不成一个数，如 %s", line, exampleOf(q))
	}
	if again, err := quantity.Parse(line); err == nil && again.Unit != "" && again.Equal(got) && inDigits(line) {
		return plan.Answer{Text: line}, differs(text, line), nil
	}
	return plan.Answer{Text: text}, differs(text, line), nil
}

// refused says why an answer was not taken, with the question's own example.
func refused(q *outline.Question, err error) error {
	var syntax *quantity.SyntaxError
	var unit *quantity.UnitError
	switch {
	case errors.As(err, &syntax):
		return syntax.For(exampleOf(q))
	case errors.As(err, &unit):
		return fmt.Errorf("单位“%s”不对，这里按“%s”计", unit.From, q.Unit)
	}
	return err
}

// inDigits reports whether a text has its numbers in the digits of a Latin keyboard. 一百多家 says more than digits can.
func inDigits(line string) bool {
	got, err := quantity.Parse(line)
	return err != nil || got.Relation != quantity.Exactly || !strings.ContainsAny(line, "０１２３４５６７８９．〇零一二两三四五六七八九十百千廿％")
}

func exampleOf(q *outline.Question) string {
	switch {
	case q.Example != "":
		return q.Example
	case q.Unit == "位":
		return "第3位"
	case q.Unit == "%":
		return "23.5%"
	case quantity.Dimension(q.Unit) == "金额" || q.Unit == "":
		return "18.6" + q.Unit
	}
	return "120" + q.Unit
}
