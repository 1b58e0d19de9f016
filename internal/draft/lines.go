package draft

import (
	"pilotplan/internal/doc"
	"pilotplan/internal/draft/grid"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/measure"
	"pilotplan/outline"
)

// Lines are the blocks of a text that follows no outline, line by line, with the headings that only their shape tells. The level
// of a heading is 0 where neither its style nor its number says one.
func Lines(t *prose.Text) []Block {
	o := &outline.Outline{}
	r := newReader(&doc.Document{Blocks: grid.Tables(t.Document.Blocks, t.Source), Notes: t.Document.Notes}, o)
	l := &looseReader{reader: r, fit: newFitter(o, r.Words)}
	return l.shaped(r.blocks)
}

// Text is a paragraph, or the item of a list with its mark, as it reads.
func (b *Block) Text() string { return b.Mark + prose.Whole(b.Said).Text }

// LevelOf is the level of a heading below those marked as headings, of which the last has the level marked; 0 if neither its
// number nor they say one.
func LevelOf(title string, marked int) int { return levelOf(title, marked) }

// UnitOf is the unit that a head of a column or a label names in brackets: 营业收入（万元）; empty if none.
func UnitOf(head string) string {
	if unit := unitOf(head); measure.Known(unit) {
		return unit
	}
	return ""
}

// Named is what a table is called, without 表1.
func Named(b *Block) string { return b.named() }
