package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var answerNotAsked = rule{
	id:       "answer-not-asked",
	family:   "完整",
	title:    "填了这一类申报单位不用填的内容，成稿里没有",
	severity: finding.Warning,
	bad:      "申报类别: 种植农场    # 下面填了只问加工农场的“加工能力”",
	good:     "加工能力:",
	run:      checkAnswerNotAsked,
}

// What is not asked of an applicant is not printed. Whoever wrote it must be told; a chapter or a group is one finding. Without a known
// type everything is asked.
func checkAnswerNotAsked(p *pass) {
	o := p.plan.Outline
	for i := range o.Chapters {
		c := &o.Chapters[i]
		if o.ChapterFor(c, p.typeName()) && (c.When == nil || p.plan.Holds(c.When)) {
			p.unasked(c.Questions, c.Key)
			continue
		}
		p.idle(c.Key, c.When)
	}
	for i := range o.Materials {
		m := &o.Materials[i]
		path := plan.MaterialsKey + "." + m.Key
		if o.MaterialFor(m, p.typeName()) {
			p.unasked(m.Questions, path)
			continue
		}
		p.idle(path, nil)
	}
}

func (p *pass) unasked(questions []outline.Question, path string) {
	for i := range questions {
		q := &questions[i]
		at := path + "." + q.Key
		switch {
		case !p.plan.Outline.AskedOf(q, p.typeName()):
			p.idle(at, nil)
		case q.When != nil && !p.plan.Holds(q.When):
			p.idle(at, q.When)
		case q.Kind == outline.Group:
			p.unasked(q.Fields, at)
		}
	}
}

// idle reports what is answered and not asked, for the type of the applicant or because a premise does not hold.
func (p *pass) idle(path string, premise *outline.Test) {
	if !p.answered(path) {
		return
	}
	f := finding.Finding{
		Pos: p.near(path), Path: path, Also: []finding.Place{{Path: plan.TypeKey, Pos: p.plan.Type.Pos}},
		Message: fmt.Sprintf("%s不用填“%s”，成稿里不印", p.typeName(), lastKey(path)), Hint: "申报类别选错了就改过来，没有错就删去",
	}
	if premise != nil {
		from := premiseOf(premise)
		f.Also = []finding.Place{{Path: from, Pos: p.near(from)}}
		f.Message = fmt.Sprintf("按“%s”的答案不用填“%s”，成稿里不印", lastKey(from), lastKey(path))
		f.Hint = fmt.Sprintf("“%s”答错了就改过来，没有错就删去", lastKey(from))
	}
	p.report(f)
}

// premiseOf is the first answer that a premise is about.
func premiseOf(t *outline.Test) string {
	if paths := t.Paths(); len(paths) > 0 {
		return paths[0]
	}
	for _, parts := range [][]outline.Test{t.All, t.Any} {
		for i := range parts {
			if path := premiseOf(&parts[i]); path != "" {
				return path
			}
		}
	}
	return ""
}
