package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/vocabulary"
)

// setting is a Markdown text to set; pictures are looked up in the folder of the file called name.
type setting struct {
	name  string
	text  []byte
	dated time.Time
	words *vocabulary.Vocabulary // what titles are divided by; nil means the words of the program
}

// settingOf is a text that was made of a plan.
func (r renderer) settingOf(p *plan.Plan, text []byte) setting {
	s := setting{name: p.File, text: text, dated: r.dated(p)}
	if p.Outline.Words != nil {
		s.words, _ = vocabulary.Load(p.Outline.Words) // its faults are told where the pack is loaded
	}
	return s
}

// laid is a document on its pages: what every format of it is written from.
type laid struct {
	setting
	document *doc.Document
	book     *book.Book
}

// documentFormats are the files that a document becomes, in the order in which they are told; the word of each is what its
// name ends in. The first is the Markdown, which all others are made of.
var documentFormats = formats[func(renderer, laid) ([]byte, error)]{
	{word: "md", write: func(_ renderer, l laid) ([]byte, error) { return l.text, nil }},
	{word: "pdf", write: renderer.pdf},
}

// files writes a document in formats; base is the name of each without its end.
func (r renderer) files(base string, l laid, all formats[func(renderer, laid) ([]byte, error)]) ([]output, error) {
	var outputs []output
	for _, f := range all {
		data, err := f.write(r, l)
		if err != nil {
			return nil, err
		}
		outputs = append(outputs, output{base + "." + f.word, data})
	}
	return outputs, nil
}

// lay puts a Markdown text on pages.
func (r renderer) lay(s setting) laid { return r.layDocument(doc.Parse(s.text), s) }

// layDocument lays out a document whose text, if it has any, is that of the setting.
func (r renderer) layDocument(document *doc.Document, s setting) laid {
	return laid{s, document, page.Layout(document, r.faces, page.Options{Files: pictureFolder(s.name), Words: s.words})}
}

func (r renderer) pdf(l laid) ([]byte, error) {
	var file bytes.Buffer
	err := pdf.Write(&file, l.book, r.faces, pdf.Options{
		Title:   l.document.Meta.Title,
		Author:  l.document.Meta.Applicant,
		Subject: l.document.Meta.Subject,
		Created: l.dated,
	})
	if err != nil {
		return nil, fmt.Errorf("%s: set PDF: %w", l.name, err)
	}
	return file.Bytes(), nil
}

func pictureFolder(name string) fs.FS {
	if name == stdinName {
		return os.DirFS(".")
	}
	return os.DirFS(filepath.Dir(name))
}

// dated is the date of a plan's documents.
func (r renderer) dated(p *plan.Plan) time.Time {
	date, _ := p.Date(plan.DatedKey)
	return r.created(date)
}

// created is the date written into a PDF: the plan's own, else SOURCE_DATE_EPOCH, never the clock.
func (r renderer) created(dated calendar.Date) time.Time {
	if dated.Year != 0 {
		return dated.Last()
	}
	if s, err := strconv.ParseInt(r.env.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(s, 0).UTC()
	}
	return time.Time{}
}
