package interview

import (
	"fmt"
	"slices"

	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
)

// Clash is an answer that was given here and, meanwhile, otherwise by another program.
type Clash struct {
	Path         string
	Label        string // what a person calls the question
	Mine, Theirs string // both texts; empty if the answer was taken away

	mine plan.Answer
}

// merging puts what was answered here since base into what another program has made of it.
type merging struct {
	base, ours *plan.Plan
	theirs     *plan.Plan // with what was put into it
	clashes    []Clash
	taken      []string // what a person calls the questions that the other program answered
}

// at is what a plan says at a path.
func at(p *plan.Plan, path string) plan.Answer { return edit.AnswerOf(p.Lookup(path)) }

// merge compares question by question: an answer that only one side changed is that side's.
func merge(base, ours, theirs *plan.Plan) *merging {
	m := &merging{base: base, ours: ours, theirs: theirs}
	var alike []Item // take over others' answers: those are settled first
	for _, c := range chaptersOf(ours) {
		for _, it := range c.Items {
			switch {
			case it.Question.Same != "":
				alike = append(alike, it)
			case it.Question.Kind.IsTable():
				m.table(it)
			default:
				m.one(it.Path, it.Label())
			}
		}
	}
	for _, it := range alike {
		if !slices.ContainsFunc(m.clashes, func(c Clash) bool { return c.Path == it.Question.Same }) {
			m.one(it.Path, it.Label())
		}
	}
	for path := range base.Unread {
		if _, still := ours.Unread[path]; !still && theirs.Unread[path] != "" {
			m.put(m.theirs.Looked(path))
		}
	}
	return m
}

// put goes on from an edit; one that cannot be made leaves the other program's text as it is.
func (m *merging) put(p *plan.Plan, err error) bool {
	if err == nil {
		m.theirs = p
	}
	return err == nil
}

// one merges the answer to one question, or to one field of a row.
func (m *merging) one(path, label string) {
	was, mine, their := at(m.base, path), at(m.ours, path), at(m.theirs, path)
	if !same(was, their) && !slices.Contains(m.taken, label) {
		m.taken = append(m.taken, label)
	}
	switch {
	case same(was, mine), same(mine, their):
	case same(was, their) && m.set(path, mine):
	default:
		m.clashes = append(m.clashes, Clash{path, label, shown(m.ours, path), shown(m.theirs, path), mine})
	}
}

func (m *merging) set(path string, a plan.Answer) bool { return m.put(m.theirs.Set(path, a)) }

// shown is an answer as it is shown beside another.
func shown(p *plan.Plan, path string) string {
	v := p.Lookup(path)
	if v == nil {
		return ""
	}
	if v.Kind == plan.Scalar {
		return v.Text.Value
	}
	return v.Line()
}

// table merges a table: cell by cell where it has the same rows on all sides, by the rows that were added where only such were, else as
// one answer.
func (m *merging) table(it Item) {
	was, mine, their := at(m.base, it.Path).Rows, at(m.ours, it.Path).Rows, at(m.theirs, it.Path).Rows
	switch {
	case len(was) == len(mine) && len(mine) == len(their):
		for row := range was {
			m.row(it, row+1)
		}
	case begins(was, mine) && begins(was, their) && len(was) > 0:
		for _, added := range mine[len(was):] {
			m.put(m.theirs.Append(it.Path, added))
		}
		if len(their) > len(was) {
			m.taken = append(m.taken, it.Label())
		}
	default:
		m.one(it.Path, it.Label())
	}
}

func (m *merging) row(it Item, n int) {
	path := fmt.Sprintf("%s[%d]", it.Path, n)
	if same(at(m.base, path), at(m.ours, path)) && same(at(m.base, path), at(m.theirs, path)) {
		return
	}
	keys := []string{}
	for _, p := range []*plan.Plan{m.ours, m.theirs} {
		for _, f := range at(p, path).Fields {
			if !slices.Contains(keys, f.Key) {
				keys = append(keys, f.Key)
			}
		}
	}
	for _, key := range keys {
		m.one(path+"."+key, fmt.Sprintf("%s第%d行的%s", it.Label(), n, key))
	}
}

// begins reports whether rows begin with others.
func begins(with, all []plan.Answer) bool {
	return len(all) >= len(with) && slices.EqualFunc(with, all[:len(with)], same)
}
