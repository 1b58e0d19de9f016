package pdf

import (
	"strings"
	"unicode"

	"pilotplan/internal/page"
)

// claims are the standards that a file says it follows.
type claims struct {
	archive bool // PDF/A-2a
	access  bool // PDF/UA-1
}

// claim decides what a book may claim. Everything that this package writes keeps to both standards; what it is given may not.
func claim(b *page.Book, o Options) claims {
	sound := soundTree(b.Tree) && soundPages(b) && shortTexts(b, o)
	return claims{archive: sound && !hasPrivate(b), access: sound && o.Title != "" && evenTables(b.Tree)}
}

// within lists the structure types of ISO 32000-1, 14.8.4, that a plan uses, and what each may stand in; a dash is the root.
// Types that are not listed as a key are not claimed for.
var within = map[string]string{
	"Document":   "-",
	"P":          "Document BlockQuote LI LBody TD TH Note Caption Figure Sect Div",
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
func soundTree(tree []page.Elem) bool {
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

// soundPages tells whether all pages are between 3 and 14,400 units long and wide (ISO 19005-2, 6.1.13).
func soundPages(b *page.Book) bool {
	for _, p := range b.Pages {
		if min(p.Width, p.Height) < 3 || max(p.Width, p.Height) > 14400 {
			return false
		}
	}
	return true
}

// shortTexts tells whether every text fits a PDF string of 32,767 bytes (ISO 19005-2, 6.1.13).
func shortTexts(b *page.Book, o Options) bool {
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
		for j := range b.Pages[i].Runs {
			all = all && fits(b.Pages[i].Runs[j].Text, b.Pages[i].Runs[j].Actual)
		}
		for j := range b.Pages[i].Links {
			all = all && fits(b.Pages[i].Links[j].URL)
		}
	}
	return all
}

// hasPrivate tells whether a text to extract has characters without an agreed meaning (ISO 19005-2, 6.2.11.7.3).
func hasPrivate(b *page.Book) bool {
	for i := range b.Pages {
		for j := range b.Pages[i].Runs {
			run := &b.Pages[i].Runs[j]
			text := run.Actual
			if text == "" {
				text = run.Text
			}
			if strings.ContainsFunc(text, func(r rune) bool { return r > 0x7F && (unicode.Is(unicode.Co, r) || r == 0xFEFF || r == 0xFFFE) }) {
				return true
			}
		}
	}
	return false
}

// evenTables tells whether the rows of each table have as many cells as its first one (ISO 14289-1, 7.5).
func evenTables(tree []page.Elem) bool {
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
