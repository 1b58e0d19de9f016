package write

import (
	"time"

	"pilotplan/internal/word/write/archive"
	"pilotplan/internal/word/write/look"
	"pilotplan/internal/word/write/markup"
)

// word is how the content types of Word's parts begin.
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

// finish adds the parts that the text refers to.
func (w *writer) finish() error {
	if w.err != nil {
		return w.err
	}
	notes := w.footnotes()
	w.add(archive.Styles, "styles", look.Styles())
	w.add(archive.Settings, "settings", look.Settings(notes != nil))
	w.add(archive.Fonts, "fontTable", look.Fonts())
	if w.listed {
		w.add(archive.Numbering, "numbering", w.lists.Part())
	}
	core := w.pack.Add(&archive.Part{Name: "docProps/core.xml", Type: "application/vnd.openxmlformats-package.core-properties+xml", Data: w.core()})
	w.pack.Relate(archive.Core, core)
	app := w.pack.Add(&archive.Part{Name: "docProps/app.xml", Type: "application/vnd.openxmlformats-officedocument.extended-properties+xml", Data: w.app()})
	w.pack.Relate(archive.Extended, app)
	return nil
}

func (w *writer) add(kind, name string, data []byte) {
	w.main.Relate(kind, w.pack.Add(&archive.Part{Name: "word/" + name + ".xml", Type: word + name + "+xml", Data: data}))
}

// core is what the file says of itself.
func (w *writer) core() []byte {
	p := markup.New()
	p.Put(`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	meta := w.doc.Meta
	for _, e := range [][2]string{{"title", meta.Title}, {"subject", meta.Subject}, {"creator", meta.Applicant}, {"language", "zh-CN"}} {
		if e[1] != "" {
			p.Put(`<dc:`, e[0], `>`)
			p.Text(e[1])
			p.Put(`</dc:`, e[0], `>`)
		}
	}
	if !w.options.Created.IsZero() {
		at := w.options.Created.UTC().Format(time.RFC3339)
		for _, e := range []string{"created", "modified"} {
			p.Put(`<dcterms:`, e, ` xsi:type="dcterms:W3CDTF">`, at, `</dcterms:`, e, `>`)
		}
	}
	p.Put(`</cp:coreProperties>`)
	return p.Bytes
}

func (w *writer) app() []byte {
	p := markup.New()
	p.Put(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>pilotplan</Application>`)
	if w.doc.Meta.Applicant != "" {
		p.Put(`<Company>`)
		p.Text(w.doc.Meta.Applicant)
		p.Put(`</Company>`)
	}
	p.Put(`</Properties>`)
	return p.Bytes
}
