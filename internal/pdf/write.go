// Package pdf writes finished pages as a PDF file.
//
// Its one idea: gopdf makes the frame and the pictures, and what it gets wrong, is slow at or has no words for is put in
// afterwards. Each face is cut to the glyphs in use (subset.go). Text and lines are written as operators, for which gopdf
// leaves marks in its pages (draw.go). The finishing pass (finish.go) puts in the operators, the cut fonts with their maps to
// Unicode, bookmarks, links, page labels, metadata, the output intent and the structure tree, and packs all. The same book
// gives the same bytes.
//
// # Standards
//
// A file claims PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) unless what it was given breaks them (claim.go). The claims
// rest on the tests of this package, which read finished files object by object (conform*_test.go); no validator was at hand.
// Verified of PDF/A-2a:
//
//	6.1.2        header, comment of high bytes, nothing after the end
//	6.1.3        /ID, no encryption
//	6.1.6        strings of whole bytes
//	6.1.7        lengths and ends of streams; Flate and DCT filters only, no external streams
//	6.1.9        spelling of objects; every reference leads to one
//	6.1.13       strings, names, objects, nesting of q, sizes of pages
//	6.2.2        known operators, q and Q in pairs, resources of their own on every page
//	6.2.3        one output intent with an RGB profile of ICC version 2
//	6.2.4        device gray and RGB only; a CMYK picture is converted
//	6.2.5        no extended graphics states
//	6.2.8        no alternates, no interpolation
//	6.2.9        no form or PostScript objects
//	6.2.10       soft masks of pictures are the only transparency, and the intent gives its space
//	6.2.11       fonts embedded, /W as in hmtx, Identity maps, every CID in use with text, none .notdef; no private characters
//	6.3, 6.5     Link annotations only: printed, with /Contents; actions are URI or a place in the book
//	6.4, 6.8–11  no forms, attachments, optional content, alternate presentations, requirements
//	6.6          XMP well formed, the same as Info, with the identification and the extension schema of PDF/UA
//	6.7          marked, standard types in their places, parent tree right both ways, language, alternative texts
//
// Of PDF/UA-1:
//
//	5            identification
//	7.1          all content tagged or an artifact, title shown, standard types
//	7.2          language
//	7.3          figures with alternative text and box
//	7.4          headings from H1, no level skipped: those of the book are moved up (heading.go)
//	7.5          head cells with /Scope, rows of equal length
//	7.6          lists: L, LI, Lbl, LBody, ListNumbering
//	7.8          page numbers are pagination artifacts
//	7.9          notes with an ID each
//	7.18         page order of tabs, links within Link elements with /Contents
//	7.20, 7.21   no form objects; fonts as above
//
// Not verified, as no program can: that the reading order, the alternative texts and the types of elements say what the page
// means (6.7.2 and 7.1); that text in another language than the document's is marked (6.7.4, 7.2: the model has none); that
// contrast is enough. JPEG data is decoded, not checked against its own standard.
package pdf

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"pilotplan/internal/page"
)

// Options say what the file tells about itself. The zero value tells nothing but the language.
type Options struct {
	Title    string
	Author   string
	Subject  string
	Keywords string    // separated by commas
	Lang     string    // a language tag; empty means zh-CN
	Created  time.Time // the document's own date, never the clock; zero means no dates
}

// Write writes a book as a PDF file. An error tells the page; a character that its face lacks is one, since nothing is
// dropped. Nothing is written unless the whole file could be made.
func Write(w io.Writer, b *page.Book, f *Fonts, o Options) error {
	if len(b.Pages) == 0 {
		return errors.New("文件没有页面")
	}
	if err := checkTree(b.Tree); err != nil {
		return err
	}
	cuts, err := collect(b, f)
	if err != nil {
		return err
	}
	programs := startPrograms(cuts)
	d, err := draw(b, cuts)
	if err != nil {
		return err
	}
	out, err := finish(b, d, programs, o.tidy())
	if err != nil {
		return err
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("写出 PDF：%w", err)
	}
	return nil
}

// tidy fills in the defaults and drops what metadata must not hold.
func (o Options) tidy() Options {
	for _, s := range []*string{&o.Title, &o.Author, &o.Subject, &o.Keywords, &o.Lang} {
		*s = strings.TrimSpace(printable(*s))
	}
	if o.Lang == "" {
		o.Lang = "zh-CN"
	}
	return o
}

// printable puts a space in the place of each control character.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
}
