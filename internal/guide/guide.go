// Package guide makes a pack out of the text of a guide.
//
// Its one idea: a guide that says what a plan must have is itself laid out as the plan will be. Headings become chapters, sections and
// questions, the text below them becomes their hints, and empty tables become tables and forms to fill in. What is made is a draft of
// a pack that loads without a fault; conditions, types of applicants and sums are for those who read the guide.
package guide

import (
	"errors"
	"path/filepath"

	"pilotplan/internal/draft"
	"pilotplan/internal/prose"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// Pack is a pack that was drawn up.
type Pack struct {
	Text                []byte // of its pack.yaml
	Chapters, Questions int
	Part                string // the part of the guide that it was made of, such as 附件2 编制提纲; empty for all of it
}

// ErrNoHeadings says that a text has no headings to make chapters of.
var ErrNoHeadings = errors.New("看不出标题，没法分章节；标题用样式、# 或 一、（一）这样的编号写")

// Make draws up a pack of a name. The error is ErrNoHeadings.
func Make(name string, t *prose.Text) (Pack, error) {
	words := vocabulary.Builtin()
	tree := reader{words: words}.read(draft.Lines(t))
	if len(tree.chapters) == 0 {
		return Pack{}, ErrNoHeadings
	}
	m := maker{words: words, once: map[outline.Kind]bool{}}
	o := &outline.Outline{Name: name, Title: tree.title, TitleForm: "{单位名称}试点方案"}
	if o.Title == "" {
		o.Title = name
	}
	for _, n := range tree.chapters {
		o.Chapters = append(o.Chapters, m.chapter(n))
	}
	distinct(o.Chapters, func(s *outline.Section) *string { return &s.Key })
	m.applicant(o)
	o.Remarks = []string{"本包由程序从" + filepath.Base(t.Name) + "拟出，章节、说明和栏目要对照原文核对；申报类别、条件和合计关系要自己补"}
	p := Pack{Text: write(o), Chapters: len(o.Chapters), Part: tree.part}
	for _, q := range o.Questions() {
		if q.Kind != outline.Group {
			p.Questions++
		}
	}
	return p, nil
}
