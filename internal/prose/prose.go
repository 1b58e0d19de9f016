// Package prose gives the sentences of a document, each with the headings it stands under and its place in the source.
//
// It is the one way from a document to sentences: check, targets and diff ask it alike, of Markdown, of plain text, and of
// whatever else becomes a doc.Document.
package prose

import (
	"slices"

	"pilotplan/internal/doc"
)

// Kind says what a sentence stands in.
type Kind uint8

// The kinds. Captions of tables and figures are headings of theirs; a heading that runs into its paragraph is one too, and so is
// the title of a paper.
const (
	Plain Kind = iota
	Heading
	Item // of a list, or of points that are numbered
	Cell // of a table
	Head // of a table: what a column is called
)

// Section is what stands under a heading, with the sections that it is nested in. That of a heading which runs into its
// paragraph ends with it.
type Section struct {
	Title string // the heading as it reads, its number too
	Level int    // 1 is the outermost, 0 the title of a plain text; levels may be left out
	Above *Section
	Paper bool // it is the whole paper, and Title its title
}

// Path is the titles from the outermost section to s; none for nil.
func (s *Section) Path() []string {
	var path []string
	for ; s != nil; s = s.Above {
		path = append(path, s.Title)
	}
	slices.Reverse(path)
	return path
}

// Sentence is a sentence as it reads, without the marks of Markdown.
type Sentence struct {
	Text       string
	Kind       Kind
	Section    *Section // that it stands in; a heading stands in the section it is a heading within; nil at the top
	Paragraph  int      // counts what is set as one paragraph, heading or cell; sentences of one stand in it together
	Start, End int      // bytes of the source

	in  *doc.Placed // the paragraph
	off int         // of Text in it
}

// Source is where Text[from:to] stands in the source.
func (s *Sentence) Source(from, to int) (int, int) { return s.in.Source(s.off+from, s.off+to) }

// Whole is what sentences of one paragraph say together, with what stands between them; nothing if they are of several blocks.
func Whole(said []Sentence) doc.Placed {
	if len(said) == 0 || said[0].in != said[len(said)-1].in {
		return doc.Placed{}
	}
	last := &said[len(said)-1]
	return last.in.Slice(said[0].off, last.off+len(last.Text))
}

// Split gives the sentences of Markdown or plain text.
func Split(text string) []Sentence { return Read(doc.Parse([]byte(text))) }
