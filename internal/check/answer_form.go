package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

var answerForm = rule{
	id:       "answer-form",
	family:   "完整",
	title:    "答案不合规定的形式：信用代码、电话、占比、名次",
	severity: finding.Error,
	bad:      "统一社会信用代码: 9132000",
	good:     "统一社会信用代码: 91350100M000100Y43",
	reach:    followed,
	run:      checkAnswerForm,
}

func checkAnswerForm(p *pass) {
	p.checkScores()
	for _, a := range p.plan.Asked() {
		t := p.plan.Text(a.Path)
		if a.Question.Form == outline.AnyForm && a.Question.Kind != outline.Quantity || p.blank(t) || t.Value == "" {
			continue
		}
		problem, hint := p.unformed(&a.Question, a.Path, t)
		if problem == "" {
			continue
		}
		p.report(finding.Finding{
			Pos: t.Pos, Path: t.Path, Clause: a.Question.Clause,
			Message: fmt.Sprintf("“%s”%s%s", a.Question.Key, finding.Quote(t.Value), problem), Hint: hint,
		})
	}
}

// unformed says what is wrong with the form of an answer, and how to write it; nothing if it is right.
func (p *pass) unformed(q *outline.Question, path string, t plan.Text) (problem, hint string) {
	switch q.Form {
	case outline.CreditCode:
		return creditCodeFault(t.Value)
	case outline.Phone:
		return phoneFault(t.Value)
	}
	value, ok := p.plan.Quantity(path)
	if !ok {
		return "", "" // plan.Parse says so
	}
	switch {
	case q.Form == outline.Place && (value.Number.Sign() <= 0 || !value.Number.IsInt()):
		return "不是名次", "名次是 1 起的整数，如 “第3位”"
	case value.Number.Sign() < 0 && (q.Form == outline.Share || !p.mayBeNegative(q.Key, value) || isIncome(q.Key, value)):
		return "是负数", "核对数值和正负号"
	case overHundred(value) && (q.Form == outline.Share || p.partOfWhole(q.Key) == yes):
		return "超过 100%", "占比是部分占整体的份额，核对数值和单位；增长的幅度请写成增长率"
	}
	return "", ""
}

// isIncome reports whether an amount of money is one that cannot be lost: 营业收入, but not 利润.
func isIncome(key string, q quantity.Quantity) bool {
	return quantity.Dimension(q.Unit) == "金额" && !strings.ContainsAny(key, "净利润益差增减损")
}

// codeLetters are the 31 letters of a credit code by their value; I, O, S, V and Z are left out. Source: GB 32100-2015, 附录 A.
const codeLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// creditCodeFault judges a code of 18 places, the last of which checks the others. In one with letters held back by XX, only the
// number of places is judged.
func creditCodeFault(s string) (problem, hint string) {
	code := strings.ToUpper(strings.Map(narrow, s))
	hint = "照营业执照抄 18 位代码，字母只有大写的数字和字母，没有 I、O、S、V、Z"
	if n := len([]rune(code)); n != 18 {
		return fmt.Sprintf("是 %d 位，应当是 18 位", n), hint
	}
	if strings.Contains(code, "XX") || strings.ContainsAny(code, "*×") {
		return "", ""
	}
	sum, weight := 0, 1
	for i, r := range code {
		value := strings.IndexRune(codeLetters, r)
		if value < 0 {
			return fmt.Sprintf("第 %d 位的“%c”不会出现在代码里", i+1, r), hint
		}
		if i < 17 {
			sum, weight = sum+value*weight, weight*3%31
			continue
		}
		if want := codeLetters[(31-sum%31)%31]; byte(r) != want {
			return "的校验位不对，抄错了一位或几位", hint
		}
	}
	return "", ""
}

// phoneFault wants the digits of at least one number; a digit may be held back by X.
func phoneFault(s string) (problem, hint string) {
	digits := 0
	for _, r := range strings.ToUpper(strings.Map(narrow, s)) {
		if '0' <= r && r <= '9' || r == 'X' || r == '*' || r == '×' {
			digits++
		}
	}
	if digits >= 7 {
		return "", ""
	}
	return "不是电话号码", "写区号和号码，或手机号，如 “025-12345678”"
}

// narrow makes a letter or digit half-width and drops what only parts the groups of a number.
func narrow(r rune) rune {
	switch {
	case '！' <= r && r <= '～':
		return r - 0xfee0
	case r == ' ' || r == '　' || r == '-' || r == '—':
		return -1
	}
	return r
}
