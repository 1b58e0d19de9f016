// Package write makes a document into a Word file (.docx) that an office can go on writing in: what our own pages show, as
// named styles, lists, tables, notes, fields and charts of Word.
//
// It knows pages and documents, and nothing of plans. The file is written with archive/zip and text alone: the libraries there
// are lack indents in characters, document grids or notes, or may not be used freely.
//
// Numbers of headings (一、, （一）) are text, as in the document: the text is the same in every format, and none changes when a
// paragraph is copied. Lists are numbered by Word. The contents are a field that is filled in with the numbers of our own pages.
package write

import (
	"io/fs"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
	"pilotplan/internal/page/title"
	"pilotplan/internal/vocabulary"
	"pilotplan/internal/word/write/archive"
	"pilotplan/internal/word/write/look"
	"pilotplan/internal/word/write/markup"
)

// Options are what a Word file needs beside the document.
type Options struct {
	Metrics line.Metrics           // by which widths of tables and lines of titles are found
	Words   *vocabulary.Vocabulary // what titles are divided by; nil means the words of the program
	Files   fs.FS                  // where the paths of pictures are looked up; nil means every picture is missing
	Book    *book.Book             // the same document on pages, for the numbers in its contents; nil leaves them to Word
	Created time.Time              // written into the file; the zero time is none
}

// Document writes d as a Word file. What cannot be shown stands in it as text, as on our own pages.
func Document(d *doc.Document, o Options) ([]byte, error) {
	w := newWriter(d, o)
	w.Put(`<w:document`, namespaces, `><w:body>`)
	if d.Meta.Cover {
		w.front()
	}
	w.blocks(d.Blocks, frame{width: fill.AreaW})
	w.end()
	w.Put(`</w:body></w:document>`)
	w.main.Data = w.Bytes
	if err := w.finish(); err != nil {
		return nil, err
	}
	return w.pack.Bytes()
}

const namespaces = look.Namespaces +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"`

// writer writes the text of a document, block by block, and gathers the parts that it refers to.
type writer struct {
	*markup.Writer // of the part that is being written
	doc            *doc.Document
	options        Options
	pack           archive.Package
	main           *archive.Part
	part           *archive.Part // whose text it is: the document or its footnotes
	section        section
	pending        pending
	lists          look.Numbering
	listed         bool // some list is numbered or marked by Word
	notes          notes
	headings       int            // that the contents name, as far as they are written
	drawings       int            // charts and pictures
	pictures       map[string]int // numbers of the parts of pictures, by their paths
	images         []*archive.Part
	paragraphs     position
	shaped         struct { // the last table that was looked at
		table *doc.Table
		shape page.TableShape
	}
	err error // of a part that could not be made
}

// position is where the last paragraph stands in the text.
type position struct{ properties, end int }

// pending is what the next paragraph takes on.
type pending struct {
	fresh bool // a new page
	gap   bool // some room below a table
	table bool // a paragraph must come before another table
}

// frame is where blocks stand: how far in from the left edge of the type area, and how wide.
type frame struct {
	left, width float64
	nested      bool // in a list or quote: paragraphs are not indented
	quoted      bool // beside a bar
	depth       int  // of lists
}

func newWriter(d *doc.Document, o Options) *writer {
	w := &writer{Writer: markup.New(), doc: d, options: o, pictures: map[string]int{}}
	w.main = w.pack.Add(&archive.Part{Name: "word/document.xml", Type: word + "document.main+xml"})
	w.part = w.main
	w.pack.Relate(archive.Document, w.main)
	return w
}

func (w *writer) titles() title.Setter {
	return title.Setter{Metrics: w.options.Metrics, Words: w.options.Words, Said: func() string { return page.Said(w.doc) }}
}

// width is that of text in points.
func (w *writer) width(text string, face book.Face, size float64) float64 {
	return line.Width(w.options.Metrics, []line.Piece{{Text: text, Face: face, Size: size}})
}
