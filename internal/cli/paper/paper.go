// Package paper makes the files of a document: a Markdown text, and what is set from that very text, so that all say the same.
package paper

import (
	"bytes"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/render"
	"pilotplan/internal/vocabulary"
	"pilotplan/internal/word/write"
	"pilotplan/templates"
)

// Press sets documents; several at once, if need be.
type Press struct {
	Faces *pdf.Fonts
	Epoch time.Time // the date of a document that has none of its own; the zero time is none, and never the clock
}

// Setting is a Markdown text to set.
type Setting struct {
	Name  string
	Text  []byte
	Files fs.FS                  // where pictures are looked up; nil means the folder of the file called Name
	Row   func(int) finding.Pos  // the place of a line that the document tells; nil means that it is one of Name
	Dated time.Time              // written into the files
	Words *vocabulary.Vocabulary // what titles are divided by; nil means the words of the program
}

// Of is a text that was made of a plan.
func (r Press) Of(p *plan.Plan, text []byte) Setting {
	date, _ := p.Date(plan.DatedKey)
	s := Setting{Name: p.File, Text: text, Dated: r.Date(date)}
	if p.Outline.Words != nil {
		s.Words, _ = vocabulary.Load(p.Outline.Words) // its faults are told where the pack is loaded
	}
	return s
}

// Laid is a document on its pages: what every format of it is written from.
type Laid struct {
	Setting
	Document *doc.Document
	Book     *book.Book
	NoTitle  bool // its title is its first heading or the name of its file
}

// Format is one kind of file that a document becomes.
type Format struct {
	Ext   string // what its name ends in, without the point
	Write func(Press, Laid) ([]byte, error)
}

// Formats are all of them, in the order in which they are told. The first is the Markdown, which all others are made of.
var Formats = []Format{
	{"md", func(_ Press, l Laid) ([]byte, error) { return l.Text, nil }},
	{"pdf", Press.PDF},
	{"docx", Press.Word},
}

// Usual are the formats that are written where the user names none: what is handed in on paper, and what all is made of.
const Usual = "md,pdf"

// Files writes a document in formats; base is the name of each without its end.
func (r Press) Files(base string, l Laid, formats []Format) ([]disk.File, error) {
	var files []disk.File
	for _, f := range formats {
		data, err := f.Write(r, l)
		if err != nil {
			return nil, err
		}
		files = append(files, disk.File{Name: base + "." + f.Ext, Data: data})
	}
	return files, nil
}

// Plan sets a plan.
func (r Press) Plan(p *plan.Plan) (Laid, error) {
	text, err := render.Markdown(p, templates.FS)
	if err != nil {
		return Laid{}, fmt.Errorf("%s: %w", p.File, err)
	}
	return r.Lay(r.Of(p, text)), nil
}

// Lay puts a Markdown text on pages.
func (r Press) Lay(s Setting) Laid { return r.LayDocument(doc.Parse(s.Text), s) }

// LayDocument lays out a document whose text, if it has any, is that of the setting.
func (r Press) LayDocument(document *doc.Document, s Setting) Laid {
	untitled := document.Meta.Title == ""
	if untitled {
		document.Meta.Title = instead(document, s.Name)
	}
	return Laid{s, document, page.Layout(document, r.Faces, page.Options{Files: s.files(), Words: s.Words}), untitled}
}

// instead is what a document without a title is called: by its first heading, else by its file.
func instead(d *doc.Document, file string) string {
	for _, b := range d.Blocks {
		if h, ok := b.(*doc.Heading); ok {
			if title := page.Standing(h.Spans); title != "" {
				return title
			}
		}
	}
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// PDF writes the pages of a document.
func (r Press) PDF(l Laid) ([]byte, error) {
	var file bytes.Buffer
	err := pdf.Write(&file, l.Book, r.Faces, pdf.Options{
		Title:   l.Document.Meta.Title,
		Author:  l.Document.Meta.Applicant,
		Subject: l.Document.Meta.Subject,
		Created: l.Dated,
	})
	if err != nil {
		return nil, fmt.Errorf("%s: set PDF: %w", l.Name, err)
	}
	return file.Bytes(), nil
}

// Word writes a document as a Word file.
func (r Press) Word(l Laid) ([]byte, error) {
	file, err := write.Document(l.Document, write.Options{Metrics: r.Faces, Words: l.Words, Files: l.files(), Book: l.Book, Created: l.Dated})
	if err != nil {
		return nil, fmt.Errorf("%s: set Word file: %w", l.Name, err)
	}
	return file, nil
}

// files is where pictures are looked up: in the folder of the file, unless the setting brings its own.
func (s Setting) files() fs.FS {
	if s.Files != nil {
		return s.Files
	}
	return disk.Folder(filepath.Dir(s.Name))
}

// Date is the date written into a file: the document's own, else that of the press.
func (r Press) Date(own calendar.Date) time.Time {
	if own.Year != 0 {
		return own.Last()
	}
	return r.Epoch
}
