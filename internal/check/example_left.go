package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var exampleLeft = rule{
	id:       "example-left",
	family:   "完整",
	title:    "答案还是大纲的示例",
	severity: finding.Warning,
	bad:      "单位名称: 江苏某某装备股份有限公司",
	good:     "单位名称: 江苏砺帆港机装备股份有限公司",
	reach:    followed,
	run:      checkExampleLeft,
}

// A short answer that is an invented example is reported. One that others may write too, such as an amount or 王某某, is so only
// where several answers are those of the examples.
func checkExampleLeft(p *pass) {
	var weak []plan.Asked
	count := 0
	for _, a := range p.plan.Asked() {
		t := p.plan.Text(a.Path)
		sure := isInvented(&a.Question)
		if a.Question.Kind == outline.Prose || stillExample(&a.Question, t.Value) == nil || !sure && a.Question.Kind != outline.Quantity {
			continue
		}
		count++
		if sure && utf8.RuneCountInString(t.Value) > 3 {
			p.reportExample(t.Pos, &a.Question, t)
			continue
		}
		weak = append(weak, a)
	}
	if count > 2 {
		for _, a := range weak {
			p.reportExample(p.plan.Text(a.Path).Pos, &a.Question, p.plan.Text(a.Path))
		}
	}
	for i := range p.passages {
		s := &p.passages[i]
		if at := p.exampleIn(s); at != nil {
			p.reportExample(s.place(at[0], at[1]), p.plan.Question(s.path), plan.Text{Value: s.text[at[0]:at[1]], Path: s.path})
		}
	}
}

func (p *pass) reportExample(at finding.Pos, q *outline.Question, t plan.Text) {
	p.report(finding.Finding{
		Pos: at, Path: t.Path, Clause: q.Clause,
		Message: fmt.Sprintf("“%s”还是示例：%s", q.Key, finding.Quote(t.Value)), Hint: "改成本单位的内容",
	})
}

// exampleIn is where the example of its question still stands in prose; nil if it does not.
func (p *pass) exampleIn(s *passage) []int {
	q := p.questionOf(s)
	if q == nil || q.Kind != outline.Prose {
		return nil
	}
	return stillExample(q, s.text)
}

// questionOf is the question that a text answers; nil in a text that is no plan.
func (p *pass) questionOf(s *passage) *outline.Question {
	if s.path == "" {
		return nil
	}
	return p.plan.Question(s.path)
}

// stillExample is where the example of a question stands in its answer: as the whole of it or, in prose, anywhere if it still has its
// gaps or is too long to be there by chance.
func stillExample(q *outline.Question, answer string) []int {
	example := strings.TrimSpace(q.Example)
	if example == "" {
		return nil
	}
	at := strings.Index(answer, example)
	telling := q.Kind == outline.Prose && (strings.Contains(example, "…") || utf8.RuneCountInString(example) >= 15)
	if at < 0 || !telling && strings.TrimSpace(answer) != example {
		return nil
	}
	return []int{at, at + len(example)}
}

// isInvented reports whether an example bears the marks of one: a name with 某, digits held back, a form that is one applicant's.
func isInvented(q *outline.Question) bool {
	if q.Form == outline.CreditCode || q.Form == outline.Phone {
		return true
	}
	return strings.ContainsRune(q.Example, '某') || strings.Contains(q.Example, "…") || strings.Count(q.Example, "X") > 1 ||
		strings.Count(q.Example, "×") > 1
}
