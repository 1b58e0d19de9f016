package intake

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/outline"
)

// Adopted is a plan that has taken up what drafts say.
type Adopted struct {
	Text  []byte
	Taken int // answers; a table is one
	Other int // answers that the plan has otherwise, or that cannot be marked in it: they stand at the end, as what has no place does
}

// Adopt puts into a plan what it has no answer to and drafts have, each with its mark. What the plan says stands; what the drafts say
// otherwise is kept among the comments at its end. Taking up the same drafts again changes nothing.
func Adopt(p *plan.Plan, made Result) Adopted {
	read, _ := plan.Parse("", made.Text, func(string) (*outline.Outline, error) { return p.Outline, nil })
	a := adopter{plan: p, read: read}
	if p.Type.Empty() && !read.Type.Empty() {
		if _, marked := read.Unread[outline.TypeKey]; !marked {
			a.set(outline.TypeKey, "")
		}
	}
	paths := slices.SortedFunc(maps.Keys(read.Unread), func(x, y string) int {
		return cmp.Compare(read.Lookup(x).Key.Pos.Line, read.Lookup(y).Key.Pos.Line)
	})
	for _, path := range paths {
		a.take(path, read.Unread[path])
	}
	return Adopted{Text: a.with(made.Rest), Taken: a.taken, Other: len(a.left)}
}

type adopter struct {
	plan, read *plan.Plan
	taken      int
	left       []leftover
}

// take takes the answer at a path.
func (a *adopter) take(path, from string) {
	here, there := a.plan.Lookup(path), a.read.Lookup(path)
	switch {
	case here.Answered() && edit.Same(here, there):
	case here.Answered():
		a.leave(path, from, "方案里已有别的答案")
	case a.set(path, from):
		a.taken++
	default:
		a.leave(path, from, "方案里的这一行不能注明“待核对”，请自己填写")
	}
}

// set answers with what was read, and marks it; false, and nothing done, if that cannot be.
func (a *adopter) set(path, from string) bool {
	answer := a.answer(path)
	p, err := a.plan.Set(path, answer)
	if err == nil && from != "" {
		p, err = p.Marked(path, from)
	}
	if err != nil {
		return false
	}
	a.plan = p
	return true
}

func (a *adopter) answer(path string) plan.Answer {
	answer := edit.AnswerOf(a.read.Lookup(path))
	if q := a.read.Question(path); q != nil && q.Kind == outline.Prose {
		answer.Prose = true
	}
	return answer
}

func (a *adopter) leave(path, from, note string) {
	lines := edit.Field{Key: path, Answer: a.answer(path)}.Lines(0)
	a.left = append(a.left, leftover{pos: finding.Pos{File: from}, text: strings.Join(lines, "\n"), note: note})
}

// with is the plan with what has no place at its end, unless it stands there.
func (a *adopter) with(rest []byte) []byte {
	text := a.plan.Source
	for _, part := range [][]byte{commentsOf(a.left), rest} {
		if bytes.Contains(text, []byte("\r\n")) {
			part = bytes.ReplaceAll(part, []byte("\n"), []byte("\r\n"))
		}
		if len(part) == 0 || bytes.Contains(text, part) {
			continue
		}
		if !bytes.HasSuffix(text, []byte("\n")) {
			text = slices.Concat(text, []byte("\n"))
		}
		text = slices.Concat(text, part)
	}
	return text
}

func commentsOf(left []leftover) []byte {
	if len(left) == 0 {
		return nil
	}
	return comments(left)
}
