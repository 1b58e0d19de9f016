package plan

import (
	"bytes"
	"slices"

	"pilotplan/outline"
)

// Format writes a whole plan as a file, in the outline's order; keys that the outline does not know follow at the end of
// what holds them, and keys without answer are left out. It is for new files: Set keeps what a user has written.
func Format(p *Plan) []byte {
	var b bytes.Buffer
	if p.root == nil {
		return nil
	}
	for i, f := range answerOf(p.root, &p.asks.root).Fields {
		if i > 0 && f.Answer.IsMapping() {
			b.WriteByte('\n')
		}
		for _, line := range f.Lines(0) {
			b.WriteString(line + "\n")
		}
	}
	return b.Bytes()
}

// answerOf gives what v says, in the order of what q asks; q may be nil.
func answerOf(v *Value, q *outline.Question) Answer {
	switch v.Kind {
	case Mapping:
		a := Answer{Fields: []Field{}}
		for _, item := range inOrder(v.Items, q) {
			if item.Null || v.Child(item.Key.Value) != item { // where a key stands twice, the first counts
				continue
			}
			a.Fields = append(a.Fields, Field{Key: item.Key.Value, Answer: answerOf(item, under(q, item.Key.Value))})
		}
		return a
	case List:
		return listAnswer(v, q)
	}
	return Answer{Text: v.Text.Value}
}

func listAnswer(v *Value, q *outline.Question) Answer {
	plain := !slices.ContainsFunc(v.Items, func(i *Value) bool { return i.Kind != Scalar })
	if plain {
		a := Answer{List: []string{}}
		for _, item := range v.Items {
			a.List = append(a.List, item.Text.Value)
		}
		return a
	}
	a := Answer{}
	for _, item := range v.Items {
		a.Rows = append(a.Rows, answerOf(item, q))
	}
	return a
}

// under is what q asks under key.
func under(q *outline.Question, key string) *outline.Question {
	if q == nil {
		return nil
	}
	return child(entriesOf(q), key)
}

// inOrder gives the values of a mapping in the order of what q asks.
func inOrder(items []*Value, q *outline.Question) []*Value {
	if q == nil || q.Kind == outline.Yearly {
		return items
	}
	fields := entriesOf(q)
	rank := func(v *Value) int {
		n := slices.IndexFunc(fields, func(f outline.Question) bool { return f.Key == v.Key.Value })
		if n < 0 {
			return len(fields)
		}
		return n
	}
	ordered := slices.Clone(items)
	slices.SortStableFunc(ordered, func(a, b *Value) int { return rank(a) - rank(b) })
	return ordered
}
