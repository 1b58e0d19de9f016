package outline

import (
	"fmt"
	"slices"

	"pilotplan/internal/finding"
)

// A pack says whom it asks by types or by a 大类 of types, of a chapter, a question, a condition, a paper or a form. When it is read
// that becomes names of types, and what holds of a chapter holds of all that it asks: who reads an outline looks at one question.

// asks reports whether what is for some types is for applicants of this one. An unknown or missing type is asked everything.
func (o *Outline) asks(types []string, typeName string) bool {
	return len(types) == 0 || o.ApplicantType(typeName) == nil || slices.Contains(types, typeName)
}

// AskedOf reports whether applicants of a type are asked q. An unknown or missing type is asked everything.
func (o *Outline) AskedOf(q *Question, typeName string) bool { return o.asks(q.For, typeName) }

// ChapterFor reports whether a chapter is for applicants of a type. An unknown or missing type has every chapter.
func (o *Outline) ChapterFor(s *Section, typeName string) bool { return o.asks(s.For, typeName) }

// MaterialFor reports whether applicants of a type hand in a paper. An unknown or missing type hands in every paper.
func (o *Outline) MaterialFor(m *Material, typeName string) bool { return o.asks(m.For, typeName) }

// ConditionsFor lists the conditions that applicants of a type must meet: those of the type, and those of all.
func (o *Outline) ConditionsFor(typeName string) []Condition {
	var found []Condition
	for _, c := range o.Conditions {
		if len(c.For) == 0 || slices.Contains(c.For, typeName) {
			found = append(found, c)
		}
	}
	return found
}

// spread turns groups of types into types, and hands on to questions whom their chapter or paper is for.
func (l *loader) spread(o *Outline) {
	for i := range o.Chapters {
		s := &o.Chapters[i]
		s.For = o.typesOf(s.For)
		l.handDown(o, s.Questions, s.For, s.When)
	}
	for i := range o.Materials {
		m := &o.Materials[i]
		m.For = o.typesOf(m.For)
		l.handDown(o, m.Questions, m.For, nil)
	}
	for i := range o.Conditions {
		o.Conditions[i].For = o.typesOf(o.Conditions[i].For)
	}
	for i := range o.Forms {
		o.Forms[i].For = o.typesOf(o.Forms[i].For)
	}
}

// typesOf are the types that some words name: a type, or all of a group.
func (o *Outline) typesOf(words []string) []string {
	var types []string
	for _, word := range words {
		for _, t := range o.Types {
			named := t.Name == word || t.Group == word && o.ApplicantType(word) == nil
			if named && !slices.Contains(types, t.Name) {
				types = append(types, t.Name)
			}
		}
	}
	return types
}

// handDown narrows questions to the types and the premise of what they stand in.
func (l *loader) handDown(o *Outline, questions []Question, types []string, when *Test) {
	for i := range questions {
		q := &questions[i]
		own := o.typesOf(q.For)
		switch {
		case len(own) == 0:
			q.For = types
		case len(types) > 0:
			q.For = slices.DeleteFunc(own, func(t string) bool { return !slices.Contains(types, t) })
			if len(q.For) == 0 {
				l.report(q.Pos, fmt.Sprintf("“%s” 的适用和它所在章节的没有共同的类别，谁也不会问到", finding.Visible(q.Key)), "核对两处的 适用")
			}
		default:
			q.For = own
		}
		q.When = both(when, q.When)
		for k := range q.Fields { // whoever is not asked a group is not asked what it holds
			q.Fields[k].For = o.typesOf(q.Fields[k].For)
		}
	}
}

// both is a test that two must hold; either may be nil.
func both(a, b *Test) *Test {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return &Test{All: []Test{*a, *b}, Pos: b.Pos}
}
