package page

import (
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
)

// unit is what a page break does not divide: a line of text, a row of a table, a picture. Positions in body are relative
// to the left edge of the type area and the top of the unit.
type unit struct {
	height  float64
	free    bool // may stand off the line grid
	keep    bool // stands on the same page as the next unit
	blank   bool // white space: dropped at the top of a page
	wide    bool // on a landscape page
	fresh   bool // starts a page
	heading bool // a line of a heading
	body    book.Page
	notes   []int // footnotes whose marks are in it
	marks   []book.Bookmark
	missing []line.Missing
	head    *tableHead // to repeat above a row that starts a page
	ends    bool       // the last line before a hard break, or of the paragraph
	bars    []float64  // places of the bars beside quotes; they go on from unit to unit
}

// tableHead is what stands above the rows of a table on every page but its first: artifacts.
type tableHead struct {
	height float64
	body   book.Page
}

// toArtifacts takes what is repeated out of the structure: it is read once.
func (h *tableHead) toArtifacts() {
	for i := range h.body.Runs {
		h.body.Runs[i].Elem, h.body.Runs[i].Actual = -1, ""
	}
	for i := range h.body.Rules {
		h.body.Rules[i].Elem = -1
	}
	h.body.Links = nil
}

// blankLine is an empty line of the grid.
func blankLine() unit { return unit{height: bodySize, blank: true} }

// tableGap is the least distance between a table or box and the text below it.
func tableGap() unit { return unit{height: 6, free: true, blank: true} }

// isLine reports whether u is a line of text, beside which a list's mark may stand.
func (u *unit) isLine() bool {
	return u.height == bodySize && !u.free && !u.blank && !u.wide && len(u.body.Runs) > 0
}

// lineUnit is a line of text on the grid.
func lineUnit(ln line.Line) unit {
	u := unit{height: bodySize, notes: ln.Notes}
	ln.Put(&u.body, 0, baseline)
	return u
}

// keepTogether binds units to each other; last tells whether the last one is bound to what follows.
func keepTogether(units []unit, last bool) {
	for i := range units {
		units[i].keep = last || i+1 < len(units)
	}
}

// fresh lets units start a page.
func fresh(units []unit) {
	if len(units) > 0 {
		units[0].fresh = true
	}
}

// keepEnds leaves no single line of a paragraph alone at the foot or the head of a page, and none of what stands between
// two hard breaks.
func keepEnds(units []unit) {
	from := 0
	for i := range units {
		if units[i].ends || i == len(units)-1 {
			keepPair(units[from : i+1])
			from = i + 1
		}
	}
	keepPair(units)
}

func keepPair(units []unit) {
	if n := len(units); n >= 2 {
		units[0].keep = true
		units[n-2].keep = true
	}
}

// bindHeadings lets a heading stand above two lines at least, unless another heading comes before the second.
func bindHeadings(units []unit) {
	for i := 0; i+2 < len(units); i++ {
		next, after := &units[i+1], &units[i+2]
		if units[i].heading && next.isLine() && !next.heading && !after.heading && !after.blank && !after.wide {
			next.keep = true
		}
	}
}
