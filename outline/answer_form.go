package outline

import (
	"fmt"
	"slices"

	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// AnswerForm is the form that an answer must have beyond its kind: the 形式 of a question.
type AnswerForm uint8

// The forms.
const (
	AnyForm    AnswerForm = iota
	CreditCode            // 统一社会信用代码: 18 places with a check character, GB 32100
	Phone                 // a telephone number
	Share                 // a part of a whole: 0 to 100 %
	Place                 // a rank: a whole number from 1
)

// answerForms are the forms' names in a pack and the kind of question that may have them, in the order of the constants.
var answerForms = []struct {
	name string
	kind Kind
}{{}, {"信用代码", Text}, {"电话", Text}, {"占比", Quantity}, {"名次", Quantity}}

// String is the word that a pack and the user see.
func (f AnswerForm) String() string { return answerForms[f].name }

func (l *loader) answerForm(to *AnswerForm) func(*yaml.Node) {
	return func(n *yaml.Node) {
		var names []string
		for i, f := range answerForms[1:] {
			if f.name == n.Value {
				*to = AnswerForm(i + 1)
			}
			names = append(names, f.name)
		}
		if !slices.Contains(names, n.Value) {
			l.fault(n, suggest(finding.Nearest(n.Value, names), names), "没有形式 “%s”", finding.Visible(n.Value))
		}
	}
}

// verifyForm refuses a form that answers of the question's kind cannot have.
func (l *loader) verifyForm(q *Question) {
	if q.Form == AnyForm || answerForms[q.Form].kind == q.Kind {
		return
	}
	l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用形式 “%s”", q.Key, q.Kind, q.Form), fmt.Sprintf("删去 形式，或把类型改为 %s", answerForms[q.Form].kind))
}
