// Package fill puts units (lines, rows, pictures) on pages of GB/T 9704 from top to bottom. A unit says what it is bound to
// and what it brings along; what is bound together turns the page as a whole, footnotes grow from the foot of their page, and
// heads of tables are repeated.
//
// Lengths are points.
package fill

import (
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
)

// Unit is what a page break does not divide: a line of text, a row of a table, a picture. Positions in Body are relative
// to the left edge of the type area and the top of the unit.
type Unit struct {
	Height  float64
	Free    bool // may stand off the line grid
	Keep    bool // stands on the same page as the next unit
	Blank   bool // white space: dropped at the top of a page
	Wide    bool // on a landscape page
	Fresh   bool // starts a page
	Heading bool // a line of a heading
	Leads   bool // the last line of a text that announces what follows: it ends with a colon
	Body    book.Page
	Notes   []int // footnotes whose marks are in it
	Marks   []book.Bookmark
	Missing []line.Missing
	Head    *Head     // to repeat above a row that starts a page
	Ends    bool      // the last line before a hard break, or of the paragraph
	Bars    []float64 // places of the bars beside quotes; they go on from unit to unit
}

// Head is what stands above the rows of a table on every page but its first: artifacts.
type Head struct {
	Height float64
	Body   book.Page
}

// ToArtifacts takes what is repeated out of the structure: it is read once.
func (h *Head) ToArtifacts() {
	for i := range h.Body.Runs {
		h.Body.Runs[i].Elem, h.Body.Runs[i].Actual = -1, ""
	}
	for i := range h.Body.Rules {
		h.Body.Rules[i].Elem = -1
	}
	h.Body.Links = nil
}

// BlankLine is an empty line of the grid.
func BlankLine() Unit { return Unit{Height: BodySize, Blank: true} }

// Gap is the least distance between a table or box and the text below it.
func Gap() Unit { return Unit{Height: 6, Free: true, Blank: true} }

// IsLine reports whether u is a line of text, beside which a list's mark may stand.
func (u *Unit) IsLine() bool {
	return u.Height == BodySize && !u.Free && !u.Blank && !u.Wide && len(u.Body.Runs) > 0
}

// LineUnit is a line of text on the grid.
func LineUnit(ln line.Line) Unit {
	u := Unit{Height: BodySize, Notes: ln.Notes}
	ln.Put(&u.Body, 0, Baseline)
	return u
}
