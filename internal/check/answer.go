package check

import (
	"bytes"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// unreadable reports whether there is text but no plan could be read from it, which plan.Parse says.
func (p *pass) unreadable() bool {
	if p.plan.Lookup("") != nil {
		return false
	}
	return slices.ContainsFunc(bytes.Split(p.plan.Source, []byte("\n")), func(line []byte) bool {
		line = bytes.TrimSpace(line)
		return len(line) > 0 && line[0] != '#' && !bytes.Equal(line, []byte("---"))
	})
}

// placeOf is where a value stands: its text; for lists and mappings, and where nothing is written, its key.
func placeOf(v *plan.Value) finding.Pos {
	if v.Kind == plan.Scalar && v.Text.Pos.Line > 0 || v.Key.Pos.Line == 0 {
		return v.Text.Pos
	}
	return v.Key.Pos
}

// near is the place of what stands at path, else of the nearest key above it, else of the first line.
func (p *pass) near(path string) finding.Pos {
	for path != "" {
		if v := p.plan.Lookup(path); v != nil {
			return placeOf(v)
		}
		path = parent(path)
	}
	return finding.Pos{File: p.plan.File, Line: 1, Column: 1}
}

// parent is the path without its last key.
func parent(path string) string {
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		return path[:i]
	}
	return ""
}

// lastKey is the key that a path ends with.
func lastKey(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// answered reports whether something is written at path that says something.
func (p *pass) answered(path string) bool { return p.valueSays(p.plan.Lookup(path)) }

func (p *pass) valueSays(v *plan.Value) bool {
	switch {
	case v == nil:
		return false
	case v.Kind == plan.Scalar:
		return !p.blank(v.Text)
	}
	return slices.ContainsFunc(v.Items, p.valueSays)
}

// concerns reports whether something is asked of the plan's applicant: for names the types that are asked, all if empty.
func (p *pass) concerns(types []string) bool {
	return len(types) == 0 || slices.Contains(types, p.typeName())
}

func (p *pass) typeName() string { return strings.TrimSpace(p.plan.Type.Value) }

// asked reports whether a question is put to this applicant, as far as the plan tells.
func (p *pass) asked(q *outline.Question) bool {
	return p.concerns(q.For) && (q.When == nil || p.judge(q.When).status == Met)
}

// required reports whether this applicant must answer q.
func (p *pass) required(q *outline.Question) bool { return q.Required && p.asked(q) }

// blank reports whether a cell says nothing: it is empty, or holds a word that only fills it.
func (p *pass) blank(t plan.Text) bool { return phrase.IsBlank(p.words(), t.Value) }
