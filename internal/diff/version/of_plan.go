package version

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// planReader reads a plan file into a version.
type planReader struct {
	plan  *plan.Plan
	v     *Version
	heads headings
	seen  map[string]bool // paths that were read
}

// OfPlan reads a plan file.
func OfPlan(p *plan.Plan) *Version {
	v := &Version{Name: p.File, Outline: p.Outline, File: true, Title: p.DocumentTitle()}
	v.Period, _ = p.PilotPeriod()
	r := &planReader{plan: p, v: v, heads: headingsOf(p.Outline), seen: map[string]bool{}}
	for _, asked := range p.Asked() {
		r.answer(&asked)
	}
	v.Words = r.heads.words
	for _, t := range p.Tables {
		for i := range t.Rows {
			v.Rows = append(v.Rows, r.row(t.Question, &t.Rows[i], i))
		}
	}
	r.rest()
	return v
}

func placeOf(t plan.Text) change.Place {
	return change.Place{Pos: t.Range(0, len(t.Value)), Path: t.Path, Text: strings.TrimSpace(t.Value)}
}

func (r *planReader) answer(a *plan.Asked) {
	if a.Value == nil {
		return
	}
	q := &a.Question
	switch {
	case q.Kind.IsTable():
		return
	case q.Kind == outline.Prose:
		r.markSeen(a.Value)
		r.answerProse(a)
		return
	}
	r.markSeen(a.Value)
	f := &Field{Key: q.Key, Label: label(q), Path: a.Path, Kind: q.Kind, Unit: q.Unit, Value: a.Value.Line(), At: placeOf(a.Value.Text)}
	if a.Value.Kind == plan.List {
		for _, item := range a.Value.Items {
			f.Parts = append(f.Parts, item.Line())
		}
	}
	f.At.Text = f.Value
	r.heads.place(f)
	if f.Value != "" {
		r.v.Fields = append(r.v.Fields, f)
	}
}

func (r *planReader) markSeen(v *plan.Value) {
	r.seen[v.Text.Path] = true
	for _, item := range v.Items {
		r.markSeen(item)
	}
}

// answerProse reads a prose answer; one that is written as a list has a paragraph for each entry.
func (r *planReader) answerProse(a *plan.Asked) {
	p := &Prose{Key: a.Path, Path: a.Path, Label: label(&a.Question), Purpose: r.heads.purpose(a.Path, &a.Question), Money: r.heads.speaksOfMoney(a.Question.Key + a.Question.Title)}
	var read func(v *plan.Value)
	read = func(v *plan.Value) {
		if v.Kind == plan.Scalar {
			p.take(prose.Split(v.Text.Value), v.Text.Path, v.Text.Range)
		}
		for _, item := range v.Items {
			read(item)
		}
	}
	read(a.Value)
	if len(p.Sentences) > 0 {
		r.v.Proses = append(r.v.Proses, p)
	}
}

// rest reads what no question asks for.
func (r *planReader) rest() {
	for _, t := range r.plan.Texts() {
		if r.seen[t.Path] || t.Empty() {
			continue
		}
		key := t.Path[strings.LastIndexByte(t.Path, '.')+1:]
		if strings.ContainsRune(t.Value, '\n') {
			p := &Prose{Key: t.Path, Path: t.Path, Label: key, Extra: true}
			p.take(prose.Split(t.Value), t.Path, t.Range)
			r.v.Proses = append(r.v.Proses, p)
			continue
		}
		f := &Field{Key: key, Label: key, Path: t.Path, Kind: outline.Text, Value: strings.TrimSpace(t.Value), At: placeOf(t), Extra: true}
		if e := r.v.rowAt(t.Path); e != nil {
			e.Fields = append(e.Fields, f)
			continue
		}
		r.v.Fields = append(r.v.Fields, f)
	}
}

// rowAt is the row that a path is in; nil if it is in none.
func (v *Version) rowAt(path string) *Row {
	i := slices.IndexFunc(v.Rows, func(e *Row) bool { return strings.HasPrefix(path, e.Path+".") })
	if i < 0 {
		return nil
	}
	return v.Rows[i]
}
