package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

var chapterMissing = rule{
	id:       "chapter-missing",
	family:   "完整",
	title:    "缺少一章，或一章没有内容",
	severity: finding.Error,
	bad:      "试点保障措施:    # 下面什么也没有写",
	good:     "试点保障措施: {组织保障: …, 资金保障: …}",
	reach:    followed,
	run:      checkChapterMissing,
}

// A chapter of which this applicant need not answer anything may be absent.
func checkChapterMissing(p *pass) {
	o := p.plan.Outline
	for _, chapter := range o.Chapters {
		if len(chapter.For) > 0 && o.ApplicantType(p.typeName()) == nil {
			continue // whether it is wanted hangs on the type, which is asked for
		}
		if p.answered(chapter.Key) || !p.demands(chapter.Questions) {
			continue
		}
		p.missing[chapter.Key] = true
		message := fmt.Sprintf("缺少“%s”一章", chapter.Key)
		if p.plan.Lookup(chapter.Key) != nil {
			message = fmt.Sprintf("“%s”一章没有内容", chapter.Key)
		}
		p.report(finding.Finding{
			Severity: p.rule.as(p.gradeInText(usual)),
			Pos:      p.near(chapter.Key), Path: chapter.Key, Clause: chapter.Clause, Message: message,
			Hint: "写明 " + someOf(requiredKeys(p, chapter.Questions)),
		})
	}
}

// demands reports whether this applicant must answer any of the questions.
func (p *pass) demands(questions []outline.Question) bool {
	for i := range questions {
		q := &questions[i]
		if p.required(q) || q.Kind == outline.Group && p.asked(q) && p.demands(q.Fields) {
			return true
		}
	}
	return false
}
