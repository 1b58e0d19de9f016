// Package doc reads Markdown into a document tree.
//
// The tree is what a typesetter needs and no more: blocks from top to bottom, spans of text in one style. The
// conventions by which a plan's Markdown tells its cover, captions and signature are listed at Parse.
package doc

// Document is a whole text.
type Document struct {
	Meta   Meta
	Front  []Entry // front matter, line by line
	Body   int     // where the text begins in the source, behind the front matter
	Blocks []Block
	Notes  [][]Block // footnotes by number − 1

	LeftOut []LeftOut // comments, in the order in which they were met
}

// Entry is a line of the front matter; its value stands in bytes From to before To of the source.
type Entry struct {
	Key, Value string
	From, To   int
}

// Meta is the front matter. Title is the first heading of level 1 where the front matter has none.
type Meta struct {
	Title     string
	Applicant string // 单位
	Date      string // as the user wrote it
	Subject   string
	Cover     bool // 封面: a cover page and contents are wanted
}

// Block is implemented by *Heading, *Paragraph, *List, *Table, *Quote, *Code, *Figure and *Rule.
type Block interface{ block() }

// Heading is a heading of Level 1 (the title) to 6. Numbers such as 一、 are part of its text.
type Heading struct {
	Level int
	Spans []Span
	Line  int // in the Markdown, from 1
}

// Role is what a paragraph is on the page of an official paper.
type Role uint8

const (
	Body      Role = iota // first line indented two characters
	Addressee             // 主送机关: flush left
	Signature             // 落款: name and date, set right
	Annex                 // 附件说明: 附件：1. …
	Remark                // 附注, in round brackets
	Caption               // 表1 …, 图1 …: belongs to the next table or the last figure
	Sealed                // 用印落款: name and date of a paper that bears a seal, one above the other
)

// Signs reports whether a paragraph of the role is who signs and when.
func (r Role) Signs() bool { return r == Signature || r == Sealed }

// Paragraph is running text.
type Paragraph struct {
	Role  Role
	Spans []Span
	Line  int
}

// List is a list; Start counts only where Ordered.
type List struct {
	Ordered bool
	Start   int
	Tight   bool
	Items   [][]Block
	Checks  []int8 // task lists: 0 none, 1 open, 2 done; nil if none
	Line    int
}

// Align is the alignment of a column.
type Align uint8

const (
	Auto Align = iota
	Left
	Center
	Right
)

// Table is a table with one head row.
type Table struct {
	Caption []Span // empty if none
	Align   []Align
	Head    [][]Span
	Rows    [][][]Span // every row has len(Head) cells
	Drawn   bool       // it is a drawing made of shaded cells, such as a schedule: it repeats what others say
	Wide    bool       // the author wants a landscape page
	Widths  []float64  // of the columns, in proportion; nil if the author leaves them to the setter
	Line    int
}

// Quote is a block quotation.
type Quote struct {
	Blocks []Block
	Line   int
}

// Code is a code block, set as it is. Where it has no fences its lines are merely indented, which people who know no Markdown
// do to prose.
type Code struct {
	Lang, Text string
	Line       int // of the first line of Text
	Indented   bool
	At         Origin // of Text
}

// Figure is a drawing or a picture on lines of its own: a Mermaid block (Lang "mermaid", Text its source) or a picture (Path).
type Figure struct {
	Lang, Text string
	Path, Alt  string
	Caption    []Span
	Line       int
	At         Origin // of Text
}

// Rule is a thematic break. PageBreak asks for a new page.
type Rule struct {
	PageBreak bool
	Line      int
}

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*List) block()      {}
func (*Table) block()     {}
func (*Quote) block()     {}
func (*Code) block()      {}
func (*Figure) block()    {}
func (*Rule) block()      {}

// Style is a set of styles of a Span.
type Style uint8

const (
	Bold Style = 1 << iota
	Italic
	Mono
	Strike
	Underline
)

// Span is a run of text in one style. A hard line break is "\n" in Text. Note > 0 marks a reference to that footnote.
type Span struct {
	Text  string
	Style Style
	Link  string // address; empty if none
	Note  int
	Line  int    // in the Markdown, from 1
	At    Origin // of Text
}
