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
	"pilotplan/internal/quantity"
)

// setting is a Markdown text to set; pictures are looked up in the folder of the file called name.
type setting struct {
	name  string
	text  []byte
	dated time.Time
}

func (r renderer) set(s setting) ([]byte, *book.Book, error) { return r.paper(doc.Parse(s.text), s) }

// paper sets a document whose text, if it has any, is that of the setting.
func (r renderer) paper(document *doc.Document, s setting) ([]byte, *book.Book, error) {
	book := page.Layout(document, r.faces, page.Options{Files: pictureFolder(s.name)})
	var file bytes.Buffer
	err := pdf.Write(&file, book, r.faces, pdf.Options{
		Title:   document.Meta.Title,
		Author:  document.Meta.Applicant,
		Subject: document.Meta.Subject,
		Created: s.dated,
	})
	if err != nil {
		return nil, nil, fmt.Errorf("%s: set PDF: %w", s.name, err)
	}
	return file.Bytes(), book, nil
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
func (r renderer) created(dated quantity.Date) time.Time {
	if dated.Year != 0 {
		return dated.Last()
	}
	if s, err := strconv.ParseInt(r.env.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(s, 0).UTC()
	}
	return time.Time{}
}
