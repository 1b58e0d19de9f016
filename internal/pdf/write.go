// Package pdf writes finished pages as a PDF file.
//
// Its one idea: gopdf draws, and what gopdf gets wrong or has no words for is mended afterwards in its regular output.
// Each face is cut to the glyphs in use (subset.go) while gopdf draws their numbers in a blank font (blank.go, draw.go). The
// finishing pass (finish.go) puts in the cut fonts with their maps to Unicode, bookmarks, links, page labels, metadata, the
// output intent and the structure tree, and packs all. The same book gives the same bytes.
//
// PDF/A and PDF/UA are aimed at, and not claimed in the metadata: no validator has looked at the files yet.
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
	made, err := programs()
	if err != nil {
		return err
	}
	out, err := finish(b, d, made, o.tidy())
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
