// Package draft reads a text of a plan by an outline: which part of it answers what.
//
// Its one idea: a text is told as a list of parts in the order of the source, each with its place, and whoever wants a plan, or
// something to compare, makes it of the parts. So diff and import read a text alike. What answers nothing is a part too.
package draft

import (
	"pilotplan/internal/doc"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// Draft is a text by what its parts answer.
type Draft struct {
	Outline *outline.Outline // nil for a text whose headings are no outline's
	Words   *vocabulary.Vocabulary
	Parts   []Part
	Rows    []*Row  // of all tables, as they were first told
	Blank   []*Told // cells with the mark of an empty one, which are no parts
}

// Part is implemented by *Title, *Opening, *Line, *Answer, *Told and *Left.
type Part interface{ part() }

// Title is what the paper is called or dated, at a key of the top of a plan.
type Title struct {
	Path string
	Cell Cell
	Kind outline.Kind
}

// Opening is a heading that begins a section.
type Opening struct {
	Block    *Block // nil for a section that begins without a heading
	From, To int    // bytes of the source
	Title    string // without its number
	Path     string
	Question *outline.Question // nil for a chapter
}

// Line is a heading or a paragraph that is a part of running text: of the answer at Path, or of what a row says.
type Line struct {
	Block    *Block
	Path     string
	Question *outline.Question // of Path; of a row its column
	Row      *Row              // nil if it is of no row
	Under    string            // the nearest heading, without its number
}

// Answer is a short answer.
type Answer struct {
	Path     string
	Question *outline.Question // one of Kind Text that nobody asks, if the outline has none
	Cell     Cell
	Label    string // as the text has it; empty if it has none
}

// Told is what a row of a table says in a column.
type Told struct {
	Row    *Row
	Column *outline.Question
	Yearly bool   // it is of a year, or of what stands in place of one
	Year   int    // 0 if none is named
	Label  string // of the year, as the head says it
	Cell   Cell
}

// Left is what has no place: Block whole, or Cells that a Label stands before, which may be empty.
type Left struct {
	Block *Block
	Label string
	Cells []Cell
}

func (*Title) part()   {}
func (*Opening) part() {}
func (*Line) part()    {}
func (*Answer) part()  {}
func (*Told) part()    {}
func (*Left) part()    {}

// Row is a row of a table.
type Row struct {
	Table    *outline.Question // that asks for its table; nil for a table that nobody asks for
	Heading  string            // of a table that nobody asks for
	ID, Name string
	Path     string
	Index    int // its place among the rows of the table, from 0
	From, To int // bytes of the source at which it is first told
}

// Kind is the kind of its table; Table for one that nobody asks for.
func (r *Row) Kind() outline.Kind {
	if r.Table == nil {
		return outline.Table
	}
	return r.Table.Kind
}

// Read reads a document by an outline, which may be nil. Where the headings are those of the outline, what stands below them is the
// answers to it; a text without them is one long text at the path 全文.
func Read(d *doc.Document, o *outline.Outline) *Draft {
	r := newReader(d, o)
	r.known = r.knows()
	if r.known {
		r.front(d.Front)
	} else {
		r.Outline = nil
		r.path, r.text = whole, &outline.Question{Key: whole, Kind: outline.Prose}
	}
	for i := range r.blocks {
		r.block(&r.blocks[i])
	}
	return r.Draft
}

// whole is the path of a text that answers no outline.
const whole = "全文"

func newReader(d *doc.Document, o *outline.Outline) *reader {
	r := &reader{Draft: &Draft{Outline: o, Words: vocabulary.Builtin()}, o: o, blocks: blocksOf(d), rows: map[rowKey]*Row{}, told: map[toldKey]bool{}, shared: map[*Row]bool{}, count: map[outline.Kind]int{}}
	r.captions = captionsOf(r.blocks)
	if o != nil {
		r.Words, _ = vocabulary.Load(o.Words) // its faults are told where the pack is loaded
	}
	return r
}
