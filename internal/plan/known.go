package plan

import (
	"slices"
	"strings"

	"pilotplan/internal/plan/edit"
	"pilotplan/internal/plan/sheet"
	"pilotplan/outline"
)

// The keys that every plan has, whatever its outline asks.
const (
	GuideKey     = outline.GuideKey
	TypeKey      = outline.TypeKey
	TitleKey     = outline.TitleKey
	DatedKey     = outline.DatedKey
	PeriodKey    = outline.PeriodKey
	MaterialsKey = outline.MaterialsKey
)

// questions is all that an outline asks, as one group in the order of the plan file.
func questions(o *outline.Outline) outline.Question {
	root := outline.Question{Kind: outline.Group, Fields: []outline.Question{
		{Key: GuideKey, Kind: outline.Text, Guidance: "按哪一份指南编制"},
		{Key: TypeKey, Kind: outline.Text, Guidance: "从下列类别中选一个", Choices: typeNames(o)},
		{Key: TitleKey, Kind: outline.Text, Guidance: "不填时自动命名"},
		{Key: DatedKey, Kind: outline.Date, Guidance: "写在文件上的日期", Example: "2023年6月9日"},
		{Key: PeriodKey, Kind: outline.Span, Guidance: "试点的起止时间", Clause: o.YearsClause, Example: "2023年1月—2025年12月"},
	}}
	for _, c := range o.Chapters {
		root.Fields = append(root.Fields, outline.Question{
			Key: c.Key, Title: c.Title, Kind: outline.Group, Fields: c.Questions, Guidance: c.Guidance, Clause: c.Clause, For: c.For, When: c.When,
		})
	}
	if len(o.Materials) > 0 {
		root.Fields = append(root.Fields, materials(o))
	}
	return root
}

func materials(o *outline.Outline) outline.Question {
	q := outline.Question{Key: MaterialsKey, Kind: outline.Group}
	for _, m := range o.Materials {
		q.Fields = append(q.Fields, outline.Question{
			Key: m.Key, Title: m.Title, Kind: outline.Group, Fields: m.Questions, Clause: m.Clause, For: m.For,
		})
	}
	return q
}

func typeNames(o *outline.Outline) []string {
	var names []string
	for _, t := range o.Types {
		names = append(names, t.Name)
	}
	return names
}

// entriesOf is what may stand under keys directly below q, or in its rows.
func entriesOf(q *outline.Question) []outline.Question {
	if q.Kind.IsTable() {
		return q.Columns()
	}
	return q.Fields
}

// child is the question under key among fields; nil if there is none.
func child(fields []outline.Question, key string) *outline.Question {
	i := slices.IndexFunc(fields, func(q outline.Question) bool { return q.Key == key })
	if i < 0 {
		return nil
	}
	return &fields[i]
}

// homes gives, for every key that an outline knows, the keys of the groups and tables that it may stand in; the empty
// string is the top of the file.
func homes(root *outline.Question) map[string][]string {
	found := map[string][]string{}
	var walk func(q *outline.Question)
	walk = func(q *outline.Question) {
		fields := entriesOf(q)
		for i := range fields {
			found[fields[i].Key] = append(found[fields[i].Key], q.Key)
			walk(&fields[i])
		}
	}
	walk(root)
	return found
}

// asks is what an outline asks, worked out once for all readings of a plan.
type asks struct {
	guide   *outline.Outline    // in its words for all
	outline *outline.Outline    // in the words for the plan's applicant
	root    outline.Question    // all, as one group
	homes   map[string][]string // see homes
	columns map[string]bool     // the keys of the columns of its tables
}

func asksOf(o *outline.Outline) *asks {
	a := &asks{guide: o, outline: o, root: questions(o), columns: map[string]bool{}}
	a.homes = homes(&a.root)
	for _, t := range tables(nil, &a.root, "") {
		for _, c := range t.Question.Columns() {
			a.columns[c.Key] = true
		}
	}
	return a
}

// suited is a in the words for applicants of a type; keys and kinds are the same.
func (a *asks) suited(typeName string) *asks {
	o := a.guide.Suited(typeName)
	if o == a.outline {
		return a
	}
	return &asks{guide: a.guide, outline: o, root: questions(o), homes: a.homes, columns: a.columns}
}

// keys tells the reader of YAML which words are keys.
func (a *asks) keys() sheet.Keys {
	return sheet.Keys{
		Known: func(word string) bool {
			return len(a.homes[word]) > 0 || strings.HasSuffix(word, "年") && edit.Year(word) != 0
		},
		Column: func(word string) bool { return a.columns[word] },
	}
}
