package draft

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/printed"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// commonCell is what all rows of a table say in a column, told in a sentence beside it.
type commonCell struct {
	column *outline.Question
	cell   Cell
}

// withoutAsides is a paragraph without the sentences that this program writes beside its tables: where they are, what their signs
// mean, and what all rows say, which the rows are told of.
func (r *reader) withoutAsides(b *Block) *Block {
	rest := *b
	rest.Said = slices.DeleteFunc(slices.Clone(b.Said), func(s prose.Sentence) bool { return r.isAside(s.Text) || r.isCommon(&s) })
	switch {
	case len(rest.Said) == len(b.Said):
		return b
	case len(rest.Said) > 0:
		rest.From, rest.To, rest.Whole = rest.Said[0].Start, rest.Said[len(rest.Said)-1].End, false
	}
	return &rest
}

// isAside reports whether a sentence only leads to a table or figure of the text, or explains its signs: like the numbers of tables, that is
// no content, and the program writes it anew.
func (r *reader) isAside(s string) bool { return printed.IsLegend(s) || printed.IsRefer(s, r.captions) }

func (r *reader) isCommon(s *prose.Sentence) bool {
	if r.answer == nil || r.answer.Kind != outline.Indicators && r.answer.Kind != outline.Tasks {
		return false
	}
	all, ok := printed.ReadCommon(s.Text, r.TableOf(r.answer.Kind))
	for _, c := range all {
		cell := Cell{Text: said(c.Text), in: doc.Placed{Text: c.Text}}
		cell.From, cell.To = s.Source(c.From, c.To)
		r.common = append(r.common, commonCell{c.Column, cell})
	}
	return ok
}

// share tells a row what all rows say.
func (r *reader) share(e *Row) {
	if r.shared[e] || r.answer == nil || e.Kind() != r.answer.Kind {
		return
	}
	for _, c := range r.common {
		r.cell(e, c.column, c.cell)
	}
	r.shared[e] = len(r.common) > 0
}

// owners reads who answers for a row out of one cell.
func (r *reader) owners(e *Row, c Cell) {
	end, from, to := printed.UnitIn(c.Text)
	r.cell(e, e.Table.Column(outline.RoleOwner), c.part(0, end))
	r.cell(e, e.Table.Column(outline.RolePerson), c.part(from, to))
}

// part is Text[from:to] of a cell, with its place where the text of the cell is the source's.
func (c *Cell) part(from, to int) Cell {
	if text := c.Text[from:to]; said(text) == "" || "（"+text+"）" == pending {
		return Cell{From: c.From, To: c.To}
	}
	at := strings.Index(c.in.Text, c.Text)
	if at < 0 {
		return Cell{Text: c.Text[from:to], From: c.From, To: c.To}
	}
	return cellOf(c.in.Slice(at+from, at+to))
}

// unsigned is the cell of a name without the signs behind it.
func unsigned(c Cell) Cell {
	name := printed.Unsigned(c.Text)
	if name == c.Text {
		return c
	}
	return c.part(0, len(name))
}

// captionsOf are the captions of the tables and drawings of a text, without their numbers.
func captionsOf(blocks []Block) []string {
	var names []string
	for i := range blocks {
		b := &blocks[i]
		caption := b.Caption.Text
		if len(b.Said) > 0 && doc.IsFigureCaption(b.Said[0].Text) { // of a figure that the file shows otherwise
			caption = b.Said[0].Text
		}
		if name := named(caption); name != "" {
			names = append(names, name)
		}
	}
	return names
}
