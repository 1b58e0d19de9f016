package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/vocabulary"
)

var requestClosing = rule{
	id:       "request-closing",
	family:   "材料",
	title:    "请示的结语不是请求批示的话，或标题不是“关于……的请示”",
	severity: finding.Warning,
	bad:      "结语: 特此报告。",
	good:     "结语: 妥否，请批示。",
	run:      checkRequestClosing,
}

func checkRequestClosing(p *pass) {
	for _, m := range p.paperAnswers(vocabulary.ClosingKeys) {
		at := strings.Index(m.text.Value, "请")
		if at >= 0 && p.holds(m.text.Value[at:], vocabulary.Pleas) {
			continue
		}
		p.report(finding.Finding{
			Pos: m.text.Pos, Path: m.text.Path, Clause: m.clause,
			Message: fmt.Sprintf("请示的结语%s没有请求批示", finding.Quote(m.text.Value)),
			Hint:    "写 “妥否，请批示。” 或 “当否，请批复。”",
		})
	}
	for _, m := range p.paperAnswers(vocabulary.SubjectKeys) {
		p.checkSubject(m)
	}
}

func (p *pass) checkSubject(m paperAnswer) {
	subject := strings.Trim(m.text.Value, " \t\n《》")
	f := finding.Finding{Pos: m.text.Pos, Path: m.text.Path, Clause: m.clause, Hint: "写成 “关于……的请示”"}
	switch {
	case strings.Contains(subject, "请示报告"):
		f.Message = fmt.Sprintf("%s%s里请示和报告并用", m.question.Key, finding.Quote(subject))
	case strings.Contains(subject, "报告"), strings.HasSuffix(subject, "申请"), strings.HasSuffix(subject, "函"):
		f.Message = fmt.Sprintf("%s%s不是请示", m.question.Key, finding.Quote(subject))
	case strings.HasSuffix(subject, "请示") && strings.HasPrefix(subject, "关于请求"), strings.HasPrefix(subject, "关于请示"):
		f.Message = fmt.Sprintf("%s%s里“请求”与“请示”重复", m.question.Key, finding.Quote(subject))
	default:
		return
	}
	p.report(f)
}
