package diff

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Source is one version, read.
type Source struct {
	name  string
	texts []plan.Text
}

// FromPlan reads a plan file.
func FromPlan(p *plan.Plan) Source { return Source{p.File, p.Texts()} }

// FromText reads Markdown or plain text.
func FromText(name string, src []byte, _ *outline.Outline) Source {
	s := Source{name: name}
	for i, line := range strings.Split(string(src), "\n") {
		if line != "" {
			s.texts = append(s.texts, plan.Text{Value: line, Path: line, Pos: finding.Pos{File: name, Line: i + 1, Column: 1}})
		}
	}
	return s
}

// Compare is a stand-in: it knows paths only.
func Compare(old, new Source) []Change {
	before := map[string]plan.Text{}
	for _, t := range old.texts {
		before[t.Path] = t
	}
	var changes []Change
	for _, t := range new.texts {
		was, known := before[t.Path]
		delete(before, t.Path)
		if known && was.Value != t.Value {
			c := Change{Kind: AnswerChanged, Path: t.Path, Label: t.Path, Old: was.Value, New: t.Value, Substantive: true,
				Message: "由 “" + was.Value + "” 改为 “" + t.Value + "”", OldPlaces: []Place{{was.Pos, was.Path, was.Value}}, NewPlaces: []Place{{t.Pos, t.Path, t.Value}}}
			if strings.Contains(t.Path, "年度目标") {
				c.Kind = TargetLowered
			}
			if strings.Contains(t.Value, "\n") {
				c.Kind, c.Substantive = Reworded, false
			}
			changes = append(changes, c)
		}
		if !known {
			changes = append(changes, Change{Kind: AnswerAdded, Path: t.Path, Label: t.Path, New: t.Value, Substantive: true, Message: "新增", NewPlaces: []Place{{t.Pos, t.Path, t.Value}}})
		}
	}
	for _, t := range old.texts {
		if _, left := before[t.Path]; left {
			changes = append(changes, Change{Kind: AnswerRemoved, Path: t.Path, Label: t.Path, Old: t.Value, Substantive: true, Message: "删去", OldPlaces: []Place{{t.Pos, t.Path, t.Value}}})
		}
	}
	return changes
}

// Findings tells which findings a revision introduced and which it settled.
func Findings(old, new []finding.Finding, _ []Change) (introduced, settled []finding.Finding) {
	lacking := func(a, b []finding.Finding) (only []finding.Finding) {
		have := map[string]int{}
		for _, f := range b {
			have[f.Rule+f.Message]++
		}
		for _, f := range a {
			if have[f.Rule+f.Message]--; have[f.Rule+f.Message] < 0 {
				only = append(only, f)
			}
		}
		return only
	}
	return lacking(new, old), lacking(old, new)
}
