package outline

import (
	"fmt"
	"slices"

	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// Wording is how a question is put to applicants of some types, where it is not put to all in the same words.
type Wording struct {
	For               []string // names of types
	Guidance, Example string   // empty: as for all
	Examples          []CellExample
}

// CellExample is what a pack shows as an answer in a column of a table that all plans have.
type CellExample struct{ Column, Example string }

// wording are the keys for how a question is put, of all applicants and in each entry of 按类别.
func (l *loader) wording(q *Question) key {
	return key{"按类别", false, readAll(l, &q.ByType, func(n *yaml.Node) Wording {
		var w Wording
		l.mapping(n, "按类别",
			key{"适用", true, l.types(&w.For)},
			key{"说明", false, l.text(&w.Guidance)},
			key{"示例", false, l.text(&w.Example)},
			key{"栏目示例", false, l.cellExamples(q, &w.Examples)},
		)
		return w
	})}
}

// cellExamples reads the examples of columns, by the keys of the columns.
func (l *loader) cellExamples(q *Question, to *[]CellExample) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if !l.shape(n, yaml.MappingNode, "写成“栏目: 示例”的形式", "栏目示例要由“栏目: 示例”组成") {
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			at, e := n.Content[i], CellExample{Column: n.Content[i].Value}
			l.text(&e.Example)(n.Content[i+1])
			*to = append(*to, e)
			l.later = append(l.later, func(*Outline, map[string]*Question) { l.verifyCell(q, at) })
		}
	}
}

func (l *loader) verifyCell(q *Question, at *yaml.Node) {
	known := mapped(q.Columns(), func(c Question) string { return c.Key })
	if !slices.Contains(known, at.Value) {
		l.fault(at, suggest(finding.Nearest(at.Value, known), known), "“%s” 没有栏目 “%s”", q.Key, finding.Visible(at.Value))
	}
}

// Suited is the outline in the words that fit applicants of a type: it asks the same. Without a known type it is in those for all.
// Nobody may change it.
func (o *Outline) Suited(typeName string) *Outline {
	for _, name := range []string{typeName, ""} {
		if own := o.suited[name]; own != nil {
			return own
		}
	}
	return o
}

// suit works out the outline of each type. Any of them gives all.
func (o *Outline) suit() {
	all := map[string]*Outline{"": o}
	for _, t := range o.Types {
		own := *o
		own.Chapters, own.Materials = slices.Clone(o.Chapters), slices.Clone(o.Materials)
		changed := false
		for i := range own.Chapters {
			own.Chapters[i].Questions = suited(own.Chapters[i].Questions, t.Name, &changed)
		}
		for i := range own.Materials {
			own.Materials[i].Questions = suited(own.Materials[i].Questions, t.Name, &changed)
		}
		if changed {
			all[t.Name] = &own
		}
	}
	for _, own := range all {
		own.suited = all
	}
}

// suited are questions in the words for a type; it notes whether any are others than those for all.
func suited(questions []Question, typeName string, changed *bool) []Question {
	own := slices.Clone(questions)
	for i := range own {
		q := &own[i]
		q.Fields = suited(q.Fields, typeName, changed)
		for _, w := range q.ByType {
			if slices.Contains(w.For, typeName) {
				q.put(w)
				*changed = true
			}
		}
	}
	return own
}

// put puts a question in other words.
func (q *Question) put(w Wording) {
	if w.Guidance != "" {
		q.Guidance = w.Guidance
	}
	if w.Example != "" {
		q.Example = w.Example
	}
	if len(w.Examples) == 0 {
		return
	}
	q.Fields = slices.Clone(q.Columns())
	for _, e := range w.Examples {
		for i := range q.Fields {
			if q.Fields[i].Key == e.Column {
				q.Fields[i].Example = e.Example
			}
		}
	}
}

// verifyWordings wants the types of a wording among those that are asked.
func (l *loader) verifyWordings(o *Outline, q *Question) {
	for i := range q.ByType {
		w := &q.ByType[i]
		w.For = o.typesOf(w.For)
		if len(w.Examples) > 0 && !q.Kind.IsTable() {
			l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用栏目示例", q.Key, q.Kind), "改写 示例")
		}
		if !slices.ContainsFunc(w.For, func(t string) bool { return o.AskedOf(q, t) }) && len(w.For) > 0 {
			l.report(q.Pos, fmt.Sprintf("“%s” 的 按类别 说的类别都不问这一题", q.Key), "核对 按类别 和 适用")
		}
	}
}
