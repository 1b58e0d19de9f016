package pdf

import (
	"strings"
	"unicode"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/structure"
)

// claims are the standards that a file says it follows.
type claims struct {
	archive bool // PDF/A-2a
	access  bool // PDF/UA-1
}

// claim decides what a book may claim. Everything that this package writes keeps to both standards; what it is given may not.
func claim(b *book.Book, o Options) claims {
	kept := structure.Sound(b) && soundPages(b) && soundOptions(o) && shortTexts(b, o) && !hasMarks(b)
	return claims{archive: kept && !hasPrivate(b), access: kept && o.Title != "" && structure.Accessible(b.Tree)}
}

// soundOptions tells whether the language is a tag as of RFC 3066 and the year has four digits, as XMP wants it.
func soundOptions(o Options) bool {
	for i, part := range strings.Split(o.Lang, "-") {
		allowed := letters
		if i > 0 {
			allowed += "0123456789"
		}
		if part == "" || len(part) > 8 || strings.Trim(part, allowed) != "" {
			return false
		}
	}
	return o.Created.Year() >= 0 && o.Created.Year() <= 9999
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// soundPages tells whether all pages are between 3 and 14,400 units long and wide (ISO 19005-2, 6.1.13).
func soundPages(b *book.Book) bool {
	for _, p := range b.Pages {
		if min(p.Width, p.Height) < 3 || max(p.Width, p.Height) > 14400 {
			return false
		}
	}
	return true
}

// shortTexts tells whether every text fits a PDF string of 32,767 bytes (ISO 19005-2, 6.1.13).
func shortTexts(b *book.Book, o Options) bool {
	const most = 32767/2 - 1 // bytes of UTF-8 need at most two of UTF-16 each, the mark of the byte order two more
	fits := func(texts ...string) bool {
		for _, text := range texts {
			if len(text) > most {
				return false
			}
		}
		return true
	}
	all := fits(o.Title, o.Author, o.Subject, o.Keywords, o.Lang)
	for _, e := range b.Tree {
		all = all && fits(e.Alt)
	}
	for _, mark := range b.Bookmarks {
		all = all && fits(mark.Title)
	}
	for i := range b.Pages {
		all = all && fits("第"+b.Pages[i].Label+"页") // the words of a link to it
		for j := range b.Pages[i].Runs {
			all = all && fits(b.Pages[i].Runs[j].Text, b.Pages[i].Runs[j].Actual)
		}
		for j := range b.Pages[i].Links {
			all = all && fits(b.Pages[i].Links[j].URL, uriString(b.Pages[i].Links[j].URL))
		}
	}
	return all
}

// hasPrivate tells whether a text to extract has characters without an agreed meaning (ISO 19005-2, 6.2.11.7.3).
func hasPrivate(b *book.Book) bool {
	for i := range b.Pages {
		for j := range b.Pages[i].Runs {
			run := &b.Pages[i].Runs[j]
			text := run.Actual
			if text == "" {
				text = run.Text
			}
			if strings.ContainsFunc(text, func(r rune) bool { return r > 0x7F && unicode.Is(unicode.Co, r) }) {
				return true
			}
		}
	}
	return false
}

// hasMarks tells whether a text has what no map to Unicode may have: zero and the marks of the byte order.
func hasMarks(b *book.Book) bool {
	for i := range b.Pages {
		for j := range b.Pages[i].Runs {
			if run := &b.Pages[i].Runs[j]; hasMark(run.Text) || hasMark(run.Actual) {
				return true
			}
		}
	}
	return false
}

// hasMark looks for one mark after the other, which is far quicker than strings.ContainsAny.
func hasMark(text string) bool {
	return strings.Contains(text, "\x00") || strings.Contains(text, "\ufeff") || strings.Contains(text, "\ufffe")
}
