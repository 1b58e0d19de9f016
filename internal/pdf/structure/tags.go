// Package structure is the structure tree of a PDF file, by which programs read pages aloud: while pages are drawn Tags notes
// which content belongs to which element, Writer writes the tree, and the rules of ISO 32000-1 and ISO 14289-1 tell whether a
// tree may be claimed to be sound.
package structure

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/page/book"
	"pilotplan/internal/phrase"
)

// Tags collects which content belongs to which structure element while the pages are drawn.
type Tags struct {
	Tree     []book.Elem
	marks    [][]mark // by element: its own content, in the order drawn
	pages    [][]int  // by page: the element of each MCID
	boxes    map[int]Box
	labels   map[int]string // by LI: what its label begins with
	sequence int
}

// Box is the left, lower, right and upper edge of a figure on the page, from the page's lower left corner.
type Box [4]float64

// mark is one piece of marked content.
type mark struct {
	page, mcid int
	order      int // among all marks of the document
}

// New is ready for the pages of a book. Its headings are mended, see mendHeadings.
func New(b *book.Book) Tags {
	return Tags{Tree: mendHeadings(b.Tree), marks: make([][]mark, len(b.Tree)), pages: make([][]int, 0, len(b.Pages)),
		boxes: map[int]Box{}, labels: map[int]string{}}
}

// StartPage begins the next page.
func (t *Tags) StartPage() { t.pages = append(t.pages, nil) }

// Mark gives the next piece of content on the current page to an element, and returns its MCID.
func (t *Tags) Mark(elem, page int) int {
	mcid := len(t.pages[page])
	t.pages[page] = append(t.pages[page], elem)
	t.marks[elem] = append(t.marks[elem], mark{page, mcid, t.sequence})
	t.sequence++
	return mcid
}

// Cover widens the box of a figure; on the first page alone, should it reach over several.
func (t *Tags) Cover(elem, page int, b Box) {
	have, begun := t.boxes[elem]
	if begun && t.marks[elem][0].page != page {
		return
	}
	if begun {
		b = Box{min(have[0], b[0]), min(have[1], b[1]), max(have[2], b[2]), max(have[3], b[3])}
	}
	t.boxes[elem] = b
}

// Label notes what the label of a list item begins with.
func (t *Tags) Label(elem int, text string) {
	if elem < 0 || elem >= len(t.Tree) || t.Tree[elem].Kind != "Lbl" {
		return
	}
	if item := t.Tree[elem].Parent; t.labels[item] == "" {
		t.labels[item] = text
	}
}

// numbering is the list numbering style that a label shows (ISO 32000-1, table 347); Chinese numerals count as decimal.
func numbering(label string) string {
	if _, numbered := phrase.Head(label); numbered {
		return "Decimal"
	}
	switch first, _ := utf8.DecodeRuneInString(strings.TrimLeft(label, "（( ")); {
	case first == utf8.RuneError:
		return "None"
	case first == '◦' || first == '○':
		return "Circle"
	case first == '▪' || first == '■':
		return "Square"
	case 'a' <= first && first <= 'z':
		return "LowerAlpha"
	case 'A' <= first && first <= 'Z':
		return "UpperAlpha"
	case unicode.IsDigit(first): // 1000. is past what phrase takes for a heading's number
		return "Decimal"
	}
	return "Disc"
}

// Check refuses a tree that the file could not hold.
func Check(tree []book.Elem) error {
	for i, e := range tree {
		if e.Parent >= i || e.Parent < -1 {
			return fmt.Errorf("结构元素 %d 的上级是 %d", i, e.Parent)
		}
		if e.Kind == "" || strings.ContainsFunc(e.Kind, notInName) {
			return fmt.Errorf("结构元素 %d 的类型是 “%s”", i, e.Kind)
		}
	}
	return nil
}

// notInName tells what no name of a type has.
func notInName(r rune) bool {
	return (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
}
