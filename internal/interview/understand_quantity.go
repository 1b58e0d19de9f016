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
	got, err := quantity.Parse(line)
	if err != nil {
		var syntax *quantity.SyntaxError
		if errors.As(err, &syntax) {
			problem := syntax.Problem
			if i := strings.LastIndex(problem, "，如 "); i >= 0 {
				problem = problem[:i]
			}
			return plan.Answer{}, "", fmt.Errorf("%s，如 %s", problem, exampleOf(q))
		}
		return plan.Answer{}, "", err
	}
	bare := got.Unit == ""
	switch {
	case q.Unit == "位" && (got.Unit == "" || got.Unit == "位" || got.Unit == "名"):
		got.Rank, got.Unit = true, "位"
	case bare && q.Unit != "":
		got = withUnit(got, q.Unit)
	}
	if err := fitsUnit(q, got); err != nil {
		return plan.Answer{}, "", err
	}
	text := got.String()
	if again, err := quantity.Parse(text); err != nil || !again.Equal(got) {
		return plan.Answer{}, "", fmt.Errorf("“%s”读不成一个数，如 %s", line, exampleOf(q))
	}
	if again, err := quantity.Parse(line); err == nil && again.Unit != "" && again.Equal(got) && inDigits(line) {
		return plan.Answer{Text: line}, differs(text, line), nil
	}
	return plan.Answer{Text: text}, differs(text, line), nil
}

// tooLarge is more money, in 元, than a country makes in a year: a number in 元 that was typed without its unit.
const tooLarge = 1e14

func fitsUnit(q *outline.Question, got quantity.Quantity) error {
	if q.Unit == "" || got.Rank && q.Unit == "位" {
		return nil
	}
	if got.Unit != q.Unit && !quantity.SameDimension(got.Unit, q.Unit) {
		return fmt.Errorf("单位“%s”不对，这里按“%s”计", got.Unit, q.Unit)
	}
	if yuan, err := got.In("元"); err == nil && yuan.Number.Cmp(quantity.Int(tooLarge)) >= 0 {
		return fmt.Errorf("%s 太大了；按元算的，把“元”写上", got)
	}
	return nil
}

// inDigits reports whether a text has its numbers in the digits of a Latin keyboard. 一百多家 says more than digits can.
func inDigits(line string) bool {
	got, err := quantity.Parse(line)
	return err != nil || got.Relation != quantity.Exactly || !strings.ContainsAny(line, "０１２３４５６７８９．〇零一二两三四五六七八九十百千廿％")
}

// multipliers are the numerals that units of money and count begin with.
var multipliers = []struct {
	word  string
	times int64
}{{"万亿", 1e12}, {"亿", 1e8}, {"万", 1e4}}

// withUnit gives a bare number the unit that is asked for. 18.6亿 to a question in 亿元 is 18.6亿元, and 1200万 is 1200万元: the
// numeral is the unit's own.
func withUnit(got quantity.Quantity, unit string) quantity.Quantity {
	typed := got.Text
	got.Unit = unit
	_, own, base := cutMultiplier(unit)
	if own == "" {
		return got
	}
	for _, m := range multipliers {
		if !strings.Contains(typed, m.word) {
			continue
		}
		if quantity.SameDimension(m.word+base, unit) {
			got.Unit = m.word + base
			got.Number, _ = got.Number.Quo(quantity.Int(m.times))
			got.High, _ = got.High.Quo(quantity.Int(m.times))
			return got
		}
		times, _, _ := cutMultiplier(unit)
		got.Number, _ = got.Number.Quo(quantity.Int(times))
		got.High, _ = got.High.Quo(quantity.Int(times))
		return got
	}
	return got
}

// cutMultiplier takes the numeral off that a unit begins with: 亿元 is 亿 and 元.
func cutMultiplier(unit string) (times int64, word, base string) {
	for _, m := range multipliers {
		if base, ok := strings.CutPrefix(unit, m.word); ok {
			return m.times, m.word, base
		}
	}
	return 1, "", unit
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
