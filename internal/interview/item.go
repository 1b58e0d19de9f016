package interview

import (
	"fmt"
	"slices"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Item is one question at its place in the plan.
type Item struct {
	Path     string // 试点单位概况.年营业收入; a field of a row is 主要试点内容.指标[2].单位
	Question outline.Question
	Chapter  int // of Session.chapters: 0 is the start, then the plan's chapters, then the papers; -1 for a field of a row
	Number   int // in its chapter, from 1
}

// Label is what a person calls the question; a field of a group bears the group's name.
func (it Item) Label() string {
	label := it.Question.Title
	if label == "" {
		label = it.Question.Key
	}
	return label
}

// IsLong reports whether an answer may take several lines. The indicators of a task stand on one.
func (it Item) IsLong() bool {
	return it.Question.Kind == outline.Prose || it.Question.Kind == outline.List && !it.NamesIndicators()
}

// NamesIndicators reports whether the answer names indicators of the plan: a field of a task does.
func (it Item) NamesIndicators() bool { return it.Question.Role == outline.RoleServes }

// InWords reports whether the answer has words for each year, not figures.
func (it Item) InWords() bool {
	return it.Question.Kind == outline.Yearly && it.Question.Unit == "" && it.Question.UnitFrom == outline.NoRole
}

// Clause is where the guide asks for it, with blanks before; empty if no clause is named.
func (it Item) Clause() string {
	if it.Question.Clause == "" {
		return ""
	}
	return "  " + it.Question.Clause
}

// Chapter is a part of the interview: what stands at the top of a plan, a chapter of the outline, or a paper.
type Chapter struct {
	Title, Guidance string
	Number          int // of the plan's chapters, from 1; 0 of what is none
	Items           []Item
}

// topKeys are asked before the chapters; what they want.
var topKeys = []outline.Question{
	{Key: outline.PeriodKey, Kind: outline.Span, Guidance: "试点从哪年哪月到哪年哪月", Example: "2023年1月—2025年12月"},
	{Key: outline.DatedKey, Kind: outline.Date, Guidance: "写在封面和落款上的日期", Example: "2023年6月9日"},
	{Key: outline.TitleKey, Kind: outline.Text, Guidance: "不写时由程序按单位名称拟定"},
}

// chaptersOf lists what is asked of the plan's type of applicant, in the order of the outline.
func chaptersOf(p *plan.Plan) []Chapter {
	o := p.Outline
	b := builder{plan: p}
	first := topKeys[:len(topKeys):len(topKeys)]
	if applicant := o.Question(o.Applicant); applicant != nil {
		b.open("开始", "")
		if len(o.Types) > 0 {
			b.add(outline.TypeKey, outline.Question{Key: outline.TypeKey, Kind: outline.Choice, Choices: typeNames(o), Required: true, Guidance: "按指南选一个，各类要填的内容不一样"})
		}
		b.add(o.Applicant, *applicant)
	}
	for _, q := range first {
		if q.Key == outline.PeriodKey {
			q.Required, q.Clause = o.Years > 0, o.YearsClause
			if o.Years > 0 {
				q.Guidance += fmt.Sprintf("，共 %d 年", o.Years)
			}
		}
		b.add(q.Key, q)
	}
	number := 0
	for i := range o.Chapters {
		c := &o.Chapters[i]
		if !o.ChapterFor(c, p.Type.Value) || c.When != nil && !p.Holds(c.When) {
			continue
		}
		number++
		b.open(c.Title, c.Guidance)
		b.chapters[len(b.chapters)-1].Number = number
		b.questions(c.Questions, c.Key)
	}
	for i := range o.Materials {
		if m := &o.Materials[i]; len(m.Questions) > 0 && o.MaterialFor(m, p.Type.Value) {
			b.open(m.Title, "")
			b.questions(m.Questions, outline.MaterialsKey+"."+m.Key)
		}
	}
	return b.chapters
}

func typeNames(o *outline.Outline) []string {
	var names []string
	for _, t := range o.Types {
		names = append(names, t.Name)
	}
	return names
}

type builder struct {
	plan     *plan.Plan
	chapters []Chapter
}

func (b *builder) open(title, guidance string) {
	b.chapters = append(b.chapters, Chapter{Title: title, Guidance: guidance})
}

func (b *builder) add(path string, q outline.Question) {
	c := &b.chapters[len(b.chapters)-1]
	c.Items = append(c.Items, Item{path, q, len(b.chapters) - 1, len(c.Items) + 1})
}

// questions adds those that are asked of the type; a group gives its fields. The applicant's name was asked at the start.
func (b *builder) questions(questions []outline.Question, path string) {
	for _, q := range questions {
		at := path + "." + q.Key
		switch {
		case !b.plan.Outline.AskedOf(&q, b.plan.Type.Value) || at == b.plan.Outline.Applicant:
		case q.When != nil && !b.plan.Holds(q.When):
		case q.Kind == outline.Group:
			for i := range q.Fields {
				f := q.Fields[i]
				if f.Guidance == "" {
					f.Guidance = q.Guidance
				}
				if f.Clause == "" {
					f.Clause = q.Clause
				}
				f.Title = q.Title + "：" + f.Key
				f.Required = f.Required && (q.Required || q.IsSection() || b.plan.Lookup(at).Answered())
				b.questions([]outline.Question{f}, at)
			}
		default:
			if q.Kind.IsTable() {
				q.Fields = rowFields(b.plan.Outline, &q)
			}
			b.add(at, q)
		}
	}
}

// rowFields are what a row of a table is asked: not a choice for which the outline has no catalogue.
func rowFields(o *outline.Outline, table *outline.Question) []outline.Question {
	return slices.DeleteFunc(slices.Clone(table.Columns()), func(q outline.Question) bool {
		return (q.Kind == outline.Choice || q.Kind == outline.Choices) && len(o.ChoicesOf(&q)) == 0
	})
}

// RowItems are the fields of a row of a table.
func RowItems(table Item, row int) []Item {
	var items []Item
	for i, q := range table.Question.Fields {
		items = append(items, Item{fmt.Sprintf("%s[%d].%s", table.Path, row, q.Key), q, -1, i + 1})
	}
	return items
}
