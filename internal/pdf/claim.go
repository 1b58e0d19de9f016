package pdf

import (
	"slices"
	"strings"
	"unicode"

	"pilotplan/internal/page/book"
)

// claims are the standards that a file says it follows.
type claims struct {
	archive bool // PDF/A-2a
	access  bool // PDF/UA-1
}

// claim decides what a book may claim. Everything that this package writes keeps to both standards; what it is given may not.
func claim(b *book.Book, o Options) claims {
	sound := soundTree(b.Tree) && soundCaptions(b.Tree) && soundLinks(b) && soundPages(b) && soundOptions(o) && shortTexts(b, o) &&
		!hasMarks(b)
	return claims{archive: sound && !hasPrivate(b), access: sound && o.Title != "" && evenTables(b.Tree) && headingsInOrder(b.Tree)}
}

// within lists the structure types of ISO 32000-1, 14.8.4, that a plan uses, and what each may stand in; a dash is the root.
// Types that are not listed as a key are not claimed for.
var within = map[string]string{
	"Document":   "-",
	"P":          "Document BlockQuote LBody TD TH Note Caption Figure Sect Div",
	"H1":         "Document BlockQuote LBody TD Sect Div",
	"H2":         "Document BlockQuote LBody TD Sect Div",
	"H3":         "Document BlockQuote LBody TD Sect Div",
	"H4":         "Document BlockQuote LBody TD Sect Div",
	"H5":         "Document BlockQuote LBody TD Sect Div",
	"H6":         "Document BlockQuote LBody TD Sect Div",
	"Sect":       "Document Sect",
	"Div":        "Document Sect Div",
	"L":          "Document BlockQuote LBody L TD Note Sect Div",
	"LI":         "L",
	"Lbl":        "LI Note TOCI Caption Figure P",
	"LBody":      "LI",
	"Table":      "Document BlockQuote LBody Note Sect Div",
	"Caption":    "Table Figure L TOC",
	"TR":         "Table",
	"TH":         "TR",
	"TD":         "TR",
	"Figure":     "Document BlockQuote LBody P Note TD TH Sect Div",
	"BlockQuote": "Document BlockQuote LBody Note Sect Div",
	"Code":       "Document BlockQuote LBody P Note TD TH Sect Div",
	"TOC":        "Document TOC Sect Div",
	"TOCI":       "TOC",
	"Note":       "Document P LBody Sect Div",
	"Reference":  "P TOCI Lbl LBody TH TD Caption Note H1 H2 H3 H4 H5 H6 Link Span Code",
	"Link":       "P TOCI Lbl LBody TH TD Caption Note H1 H2 H3 H4 H5 H6 Reference Span Code",
	"Span":       "P TOCI Lbl LBody TH TD Caption Note H1 H2 H3 H4 H5 H6 Reference Link Code",
}

// soundTree tells whether one document holds all, every element is of a known type and in its place, and every figure has
// an alternative text.
func soundTree(tree []book.Elem) bool {
	for i, e := range tree {
		parent := "-"
		if e.Parent >= 0 {
			parent = tree[e.Parent].Kind
		}
		if !strings.Contains(" "+within[e.Kind]+" ", " "+parent+" ") || e.Parent < 0 && i > 0 || e.Kind == "Figure" && e.Alt == "" {
			return false
		}
	}
	return len(tree) > 0
}

// soundCaptions tells whether lists, contents and tables have one caption at most and as their first part; tables may have it
// as their last (ISO 14289-1, 7.2).
func soundCaptions(tree []book.Elem) bool {
	parts, captions := make([]int, len(tree)), map[int]int{} // by element: how many parts, which of them the caption is
	for _, e := range tree {
		if e.Parent < 0 {
			continue
		}
		if e.Kind == "Caption" && tree[e.Parent].Kind != "Figure" {
			if _, second := captions[e.Parent]; second {
				return false
			}
			captions[e.Parent] = parts[e.Parent]
		}
		parts[e.Parent]++
	}
	for elem, at := range captions {
		if at > 0 && (tree[elem].Kind != "Table" || at < parts[elem]-1) {
			return false
		}
	}
	return true
}

// soundLinks tells whether every link is content of an element that may hold a Link, or of a Link.
func soundLinks(b *book.Book) bool {
	for i := range b.Pages {
		for j := range b.Pages[i].Links {
			elem := b.Pages[i].Links[j].Elem
			if elem < 0 || elem >= len(b.Tree) {
				return false
			}
			if kind := b.Tree[elem].Kind; kind != "Link" && !strings.Contains(" "+within["Link"]+" ", " "+kind+" ") {
				return false
			}
		}
	}
	return true
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

// evenTables tells whether the rows of each table have as many cells as its first one (ISO 14289-1, 7.5).
func evenTables(tree []book.Elem) bool {
	cells, first := make([]int, len(tree)), map[int]int{}
	for _, e := range tree {
		if e.Kind == "TH" || e.Kind == "TD" {
			cells[e.Parent]++
		}
	}
	for i, e := range tree {
		if e.Kind != "TR" {
			continue
		}
		if want, begun := first[e.Parent]; !begun {
			first[e.Parent] = cells[i]
		} else if cells[i] != want {
			return false
		}
	}
	return true
}

// headingsInOrder tells whether the headings, whose levels were mended in the order of the book, are read in that order.
func headingsInOrder(tree []book.Elem) bool {
	var last []int
	for i, e := range tree {
		if len(e.Kind) != 2 || e.Kind[0] != 'H' {
			continue
		}
		var path []int // from the root down
		for at := i; at >= 0; at = tree[at].Parent {
			path = append(path, at)
		}
		slices.Reverse(path)
		if slices.Compare(path, last) < 0 {
			return false
		}
		last = path
	}
	return true
}
