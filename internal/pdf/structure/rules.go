package structure

import (
	"slices"
	"strings"

	"pilotplan/internal/page/book"
)

// Sound tells whether the tree of a book keeps the rules that both standards share: types in their places, captions, links.
func Sound(b *book.Book) bool { return soundTree(b.Tree) && soundCaptions(b.Tree) && soundLinks(b) }

// Accessible tells whether a sound tree keeps those of PDF/UA besides: rows of equal length, headings read in their order.
func Accessible(tree []book.Elem) bool { return evenTables(tree) && headingsInOrder(tree) }

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

// MayStand tells whether an element of one type may stand in one of another; a dash is the root.
func MayStand(kind, parent string) bool {
	return strings.Contains(" "+within[kind]+" ", " "+parent+" ")
}

// soundTree tells whether one document holds all, every element is of a known type and in its place, and every figure has
// an alternative text.
func soundTree(tree []book.Elem) bool {
	for i, e := range tree {
		parent := "-"
		if e.Parent >= 0 {
			parent = tree[e.Parent].Kind
		}
		if !MayStand(e.Kind, parent) || e.Parent < 0 && i > 0 || e.Kind == "Figure" && e.Alt == "" {
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
			if kind := b.Tree[elem].Kind; kind != "Link" && !MayStand("Link", kind) {
				return false
			}
		}
	}
	return true
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
