// Package book is a document set on pages: runs of text at fixed positions, rules, shapes, pictures and links, with the
// structure that they stand in. Who sets pages makes it, who writes a file of them reads it, and neither knows the other.
//
// Lengths are points, the origin is the page's top left corner, y grows downwards.
package book

// Face is a typeface by its role on the page of an official paper.
type Face uint8

const (
	Fang      Face = iota // 仿宋: body, headings of level 3 and 4
	TitleSong             // 小标宋: the title
	Hei                   // 黑体: headings of level 1
	Kai                   // 楷体: headings of level 2
	Song                  // 宋体: page numbers, tables, digits, and every glyph that another face lacks
	Mono                  // code: letters of equal widths, half of a hanzi's
	Sign                  // pictographs: ✅ ⚠
	Faces                 // how many there are
)

// Run is a piece of one line in one face and size. Its characters follow each other at their advance widths plus Spacing.
type Run struct {
	X, Y    float64 // origin of the first glyph, on the baseline
	Face    Face
	Size    float64
	Spacing float64 // added after every character but the last, may be negative
	Width   float64 // from X to the end of the last glyph
	Text    string  // as drawn
	Bold    bool    // stroke a little: for faces without a bold cut
	Elem    int     // index of its structure element in Book.Tree; -1 for artifacts (page numbers, leaders, repeated heads)
	Gray    float64 // 0 black
	Actual  string  // text to extract where it differs from Text; empty if the same
	Turn    int     // degrees clockwise about X, Y: 90 is read from top to bottom (page numbers of landscape pages); usually 0
}

// Rule is a filled rectangle or, with Dash, a dashed line.
type Rule struct {
	X, Y, W, H float64
	Gray       float64
	Dash       bool
	Elem       int // -1 for artifacts
}

// Link is an area that leads to an address, or to a place in the book.
type Link struct {
	X, Y, W, H float64
	URL        string
	Page       int // 1-based physical page; 0 if URL is set
	DestY      float64
	Elem       int

	Note int // leads to this footnote, or back to its mark if negative; Page and DestY say where that is once all pages are filled
}

// Shape is a filled or stroked polygon or polyline of a figure.
type Shape struct {
	Points []Point
	Fill   float64 // gray; negative means none
	Stroke float64 // line width; 0 means none
	Dash   bool
	Elem   int
}

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Picture is a bitmap on a page. Data is a PNG or JPEG file.
type Picture struct {
	X, Y, W, H float64
	Data       []byte
	Elem       int
}

// Page is one finished page.
type Page struct {
	Width, Height float64
	Label         string // the printed number; empty if none
	Runs          []Run
	Rules         []Rule
	Shapes        []Shape
	Pictures      []Picture
	Links         []Link
}

// Bookmark is an entry of the outline that viewers show.
type Bookmark struct {
	Title string
	Level int // from 1
	Page  int // 1-based physical page
	Y     float64
}

// Elem is a structure element: Kind is a standard PDF structure type (Document, H1, P, L, LI, Lbl, LBody, Table, TR, TH, TD,
// Figure, Caption, TOC, TOCI, Note, Reference, Link, Span, BlockQuote, Code). Parent is an index in Book.Tree, -1 for the root, always less than its own.
type Elem struct {
	Kind   string
	Parent int
	Alt    string // Figure: alternative text
}

// Missing is a character for which no face has a glyph; a visible box is drawn.
type Missing struct {
	Rune rune
	Line int // in the Markdown
	Page int // physical, from 1
}

// Book is a finished document.
type Book struct {
	Pages     []Page
	Bookmarks []Bookmark
	Tree      []Elem
	Missing   []Missing
	Broken    []Broken
	Unlinked  []Unlinked
	Unsaid    []Broken // pictures without words for those who cannot see them
}

// Unlinked is a link that is set as text, since it leads where no document should: see doc.Leads.
type Unlinked struct {
	URL  string
	Line int
}

// Broken is a picture or drawing that could not be set; a visible box stands in its place.
type Broken struct {
	Path string // empty for a drawing
	Why  string // in the user's language
	Line int
}
