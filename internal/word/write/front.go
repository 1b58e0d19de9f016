package write

import (
	"fmt"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/word/write/look"
	"pilotplan/internal/word/write/markup"
)

// front writes the cover and the contents, a section of their own.
func (w *writer) front() {
	w.cover()
	w.contents()
	w.breakSection(frontSection())
}

// cover writes the title, the applicant and the date.
func (w *writer) cover() {
	rows, size := page.CoverRows(w.doc.Meta.Title, w.titles())
	p := look.Paragraph{Style: look.CoverTitle, Space: look.Space{Before: (page.CoverTop - 1) * look.Pitch()}}
	w.open(p)
	if size == page.CoverSize {
		size = 0 // that of the style
	}
	w.run(strings.Join(rows, "\n"), look.Run{Size: size})
	w.close()
	p = look.Paragraph{Style: look.CoverName}
	p.Space.Before = float64(max(0, page.CoverFoot-page.CoverTop-len(rows))) * look.Pitch()
	for _, text := range []string{w.doc.Meta.Applicant, w.doc.Meta.Date} {
		if text != "" {
			w.open(p)
			w.run(text, look.Run{})
			w.close()
			p.Space.Before = 0
		}
	}
}

// listed reports whether the contents name a heading.
func listed(h *doc.Heading) bool {
	return h.Level > 1 && h.Level <= page.DeepestItem && headingText(h) != "" && page.Standing(h.Spans) != ""
}

// mark is the name of the bookmark at the n-th heading that the contents name.
func mark(n int) string { return fmt.Sprintf("_Toc%09d", n) }

// entries are the headings that the contents name, in the order of the text.
func entries(blocks []doc.Block, found []*doc.Heading) []*doc.Heading {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			if listed(b) {
				found = append(found, b)
			}
		case *doc.Quote:
			found = entries(b.Blocks, found)
		case *doc.List:
			for _, item := range b.Items {
				found = entries(item, found)
			}
		}
	}
	return found
}

// contents writes the field of the contents as it is when it has been brought up to date, with the page numbers of our own
// pages: who opens the file sees contents, and is not asked anything.
func (w *writer) contents() {
	found := entries(w.doc.Blocks, nil)
	if len(found) == 0 {
		return
	}
	w.Put(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	w.open(look.Paragraph{Style: look.Contents})
	w.run("目　录", look.Run{})
	w.close()
	labels := w.labels()
	for i, h := range found {
		w.open(look.Paragraph{Style: look.ContentsEntry(h.Level - 1)})
		if i == 0 {
			w.Put(field(`TOC \o "1-`+markup.Int(page.DeepestItem-1)+`" \h \z \u`, false))
		}
		title := page.Standing(h.Spans)
		w.entry(title, mark(i+1), labels.next(h.Level, title))
		if i == len(found)-1 {
			w.Put(fieldEnd)
		}
		w.close()
	}
	w.Put(`</w:sdtContent></w:sdt>`)
}

// entry is a heading with its page. A number that is not known yet is left to Word.
func (w *writer) entry(title, mark, label string) {
	w.Put(`<w:hyperlink w:anchor="`, mark, `" w:history="1">`)
	w.run(title+"\t", look.Run{})
	w.Put(field("PAGEREF "+mark+` \h`, label == ""))
	w.run(label, look.Run{})
	w.Put(fieldEnd, `</w:hyperlink>`)
}

// labels are the page numbers of headings on our own pages, for each level and title in the order of the text.
type labels map[heading][]string

type heading struct {
	level int
	title string
}

func (w *writer) labels() labels {
	found := labels{}
	if w.options.Book == nil {
		return found
	}
	for _, m := range w.options.Book.Bookmarks {
		key := heading{m.Level, m.Title}
		found[key] = append(found[key], w.options.Book.Pages[m.Page-1].Label)
	}
	return found
}

// next is the number of the next heading of that level and title; empty if it is not known.
func (l labels) next(level int, title string) string {
	key := heading{level, title}
	if len(l[key]) == 0 {
		return ""
	}
	label := l[key][0]
	l[key] = l[key][1:]
	return label
}
