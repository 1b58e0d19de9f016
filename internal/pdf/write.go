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
// A file claims PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) unless what it was given breaks them (claim.go). No validator
// was run. The rules are those that the profiles of veraPDF publish for 2A, with 2B and 2U, and for UA-1: for each of them a
// test here reads finished files object by object (conform*_test.go, reader_test.go), or it cannot apply. Tested of PDF/A-2a:
//
//	6.1.2, 6.1.3     header, comment of high bytes, nothing after the end; /ID, no encryption
//	6.1.6 to 6.1.9   strings of whole bytes; lengths and ends of streams, Flate and DCT only, nothing external; spelling of objects
//	6.1.12, 6.1.13   no permissions; strings, names, numbers, objects, nesting of q, sizes of pages, CIDs
//	6.2.2            known operators, q and Q in pairs, resources of their own on every page
//	6.2.3, 6.2.4     one output intent with an RGB display profile of ICC version 2; device gray and RGB, a CMYK picture is converted
//	6.2.5, 6.2.6     no extended graphics states, no rendering intents
//	6.2.8 to 6.2.10  pictures without alternates and interpolation; no forms; soft masks alone, blended in the space of the intent
//	6.2.11           dictionaries, embedding, Identity maps, no CIDSet, /W as in hmtx, every CID in use with text, none .notdef,
//	                 no zero and no mark of the byte order in a text; private characters take the claim away
//	6.3, 6.5         Link annotations only: printed, with /Contents; actions are URI, destinations places in the book
//	6.6              XMP well formed, known properties and prefixes, extension schema for PDF/UA, dates and texts those of Info
//	6.7              marked, /Type and /P of elements, standard types in their places, no role map, language tag
//
// Of PDF/UA-1:
//
//	5, 6             identification, header, marked
//	7.1              all content tagged or an artifact, neither within the other, parent tree right both ways, title shown
//	7.2              language tag; parts of tables, lists and contents, their captions, rows of equal length
//	7.3, 7.5, 7.9    figures with alternative text and box; head cells with /Scope; notes with an ID each, and a tree of IDs
//	7.4              headings from H1, no level skipped: those of the book are moved up (heading.go)
//	7.6, 7.8         lists with /ListNumbering; page numbers are pagination artifacts
//	7.18             page order of tabs, links within Link elements with /Contents
//	7.20, 7.21       no form objects; fonts as above
//
// Never written, so that their rules cannot apply: cross-reference tables, inline images, JPEG 2000, ICCBased, Separation and
// DeviceN spaces, halftones, simple fonts, embedded CMaps, forms, attachments, optional content, media, THead, TBody, TFoot,
// H, Formula, cells that span, /Headers, /E.
//
// Not tested, as no program can: that the reading order, the alternative texts and the types of elements say what the page
// means (6.7.2 and 7.1); that text in another language than the document's is marked (6.7.4, 7.2: the model has none); that
// contrast is enough. JPEG data is decoded, not checked against its own standard.
package pdf

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
	"pilotplan/internal/pdf/structure"
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
func Write(w io.Writer, b *book.Book, f *Fonts, o Options) error {
	if len(b.Pages) == 0 {
		return errors.New("文件没有页面")
	}
	if err := structure.Check(b.Tree); err != nil {
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
		*s = strings.TrimSpace(object.Printable(*s))
	}
	if o.Lang == "" {
		o.Lang = "zh-CN"
	}
	return o
}
