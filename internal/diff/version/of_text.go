package version

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/draft"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// textReader makes a version of a draft.
type textReader struct {
	v     *Version
	draft *draft.Draft
	lines finding.Places
	heads headings
	rows  map[*draft.Row]*Row
}

// OfText reads Markdown or plain text.
func OfText(name string, src []byte, o *outline.Outline) *Version { return Of(prose.Of(name, src), o) }

// Of reads a text of any kind. What render has written becomes rows, answers and prose again by the headings of an
// outline, which may be nil; of other texts the headings, tables and sentences are taken as they are.
func Of(text *prose.Text, o *outline.Outline) *Version {
	d := draft.Read(text.Document, o)
	v := &Version{Name: text.Name, Outline: d.Outline, Words: d.Words, Order: []string{}, Headings: map[string]change.Place{}}
	r := &textReader{v: v, draft: d, lines: text.Places, heads: headings{d.Outline, d.Words}, rows: map[*draft.Row]*Row{}}
	for _, row := range d.Rows {
		r.row(row)
	}
	for _, p := range d.Parts {
		r.part(p)
	}
	r.tidy()
	for _, f := range v.Fields {
		switch f.Path {
		case plan.PeriodKey:
			v.Period, _ = calendar.ParsePeriod(f.Value)
		case plan.TitleKey:
			v.Title = f.Value
		}
	}
	return v
}

func (r *textReader) part(p draft.Part) {
	switch p := p.(type) {
	case *draft.Title:
		f := &Field{Key: p.Path, Label: p.Path, Path: p.Path, Kind: p.Kind, Value: p.Cell.Text, At: r.at(p.Cell, p.Path)}
		r.v.Fields = append(r.v.Fields, f)
	case *draft.Opening:
		r.section(p)
	case *draft.Line:
		r.line(p)
	case *draft.Answer:
		r.answer(p)
	case *draft.Told:
		r.told(r.rows[p.Row], p)
	}
}

func (r *textReader) at(c draft.Cell, path string) change.Place {
	return change.Place{Pos: r.lines.Pos(c.From, c.To), Path: path, Text: c.Text}
}

func (r *textReader) section(o *draft.Opening) {
	if _, twice := r.v.Headings[o.Path]; twice {
		return
	}
	at := change.Place{Pos: r.lines.Pos(o.From, o.To), Path: o.Path}
	if o.Block != nil {
		at.Text = o.Block.Title
	}
	r.v.Order = append(r.v.Order, o.Path)
	r.v.Headings[o.Path] = at
}

func (r *textReader) answer(a *draft.Answer) {
	q := a.Question
	f := &Field{Key: q.Key, Label: label(q), Path: a.Path, Kind: q.Kind, Unit: q.Unit, Value: a.Cell.Text, At: r.at(a.Cell, a.Path)}
	if isList(q.Kind) {
		f.Parts = strings.Split(f.Value, "、")
	}
	r.heads.place(f)
	r.v.Fields = append(r.v.Fields, f)
}

// line adds a heading or a paragraph to the prose that it is a part of.
func (r *textReader) line(l *draft.Line) {
	p, under := r.proseOf(l), ""
	if r.draft.Outline == nil {
		under = l.Under
	}
	if l.Block.Kind == draft.Heading {
		at := change.Place{Pos: r.lines.Pos(l.Block.From, l.Block.To), Path: p.Path, Text: l.Block.Title}
		s := &Sentence{In: p, Index: len(p.Sentences), Text: at.Text, Key: Key(at.Text), At: at, Heading: true, Start: true, Section: under, money: r.heads.speaksOfMoney(under)}
		p.Sentences = append(p.Sentences, s)
		return
	}
	before := len(p.Sentences)
	p.take(l.Block.Said, cmp.Or(under, p.Path), r.lines.Pos)
	for _, s := range p.Sentences[before:] {
		s.Section, s.money = under, r.heads.speaksOfMoney(under)
		if s.Index > 0 && s.Index == before {
			s.Start = true
		}
	}
}

// proseOf is the prose that a line is a part of, made if there is none.
func (r *textReader) proseOf(l *draft.Line) *Prose {
	all := &r.v.Proses
	if l.Row != nil {
		all = &r.rows[l.Row].Proses
	}
	for _, p := range *all {
		if l.Row != nil && p.Role == l.Question.Role || l.Row == nil && p.Key == l.Path {
			return p
		}
	}
	if l.Row != nil {
		return r.rows[l.Row].newProse(l.Question, 0, l.Path+"."+l.Question.Key)
	}
	q := l.Question
	p := &Prose{Key: l.Path, Path: l.Path, Label: label(q), Purpose: r.heads.purpose(l.Path, q), Money: r.heads.speaksOfMoney(q.Key + q.Title)}
	*all = append(*all, p)
	return p
}

// tidy drops what holds nothing, and the answers that stand twice.
func (r *textReader) tidy() {
	r.v.Proses = slices.DeleteFunc(r.v.Proses, func(p *Prose) bool { return len(p.Sentences) == 0 })
	seen := map[string]bool{}
	r.v.Fields = slices.DeleteFunc(r.v.Fields, func(f *Field) bool {
		twice := seen[f.Path]
		seen[f.Path] = true
		return twice
	})
	for _, e := range r.v.Rows {
		e.tidy(r.draft)
	}
}
