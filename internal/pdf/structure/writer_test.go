package structure

import (
	"strings"
	"testing"

	"pilotplan/internal/page/book"
)

// What is drawn between two parts of a paragraph is read between them, be it only in an element below an element.
func TestReadingOrder(t *testing.T) {
	b := &book.Book{Pages: make([]book.Page, 1), Tree: []book.Elem{
		{Kind: "Document", Parent: -1}, {Kind: "P"}, {Kind: "Link", Parent: 1}, {Kind: "Span", Parent: 2}, {Kind: "P"}}}
	tags := New(b)
	tags.StartPage()
	for _, elem := range []int{1, 3, 1, 4} {
		tags.Mark(elem, 0)
	}
	w := &Writer{Tags: &tags, Pages: []int{90}, First: 10}
	order := w.orders()
	for elem, want := range map[int]string{
		0: "11 0 R 14 0 R",
		1: "0 12 0 R 2", // its first part, the link, its second part
		2: "13 0 R",
		3: "1",
		4: "3",
	} {
		var below []int
		for i, e := range b.Tree {
			if i > 0 && e.Parent == elem {
				below = append(below, i)
			}
		}
		if got := strings.TrimSpace(string(w.kids(elem, below, order, nil))); got != want {
			t.Errorf("element %d: %s, want %s", elem, got, want)
		}
	}
}

// A figure has a box on its first page alone.
func TestBoxes(t *testing.T) {
	b := &book.Book{Pages: make([]book.Page, 2), Tree: []book.Elem{{Kind: "Document", Parent: -1}, {Kind: "Figure"}}}
	tags := New(b)
	for page, boxes := range [][]Box{{{10, 100, 50, 120}, {5, 90, 40, 110}}, {{0, 0, 500, 700}}} {
		tags.StartPage()
		tags.Mark(1, page)
		for _, box := range boxes {
			tags.Cover(1, page, box)
		}
	}
	if got, want := tags.boxes[1], (Box{5, 90, 50, 120}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

// A list is numbered as its first label is; one without labels is not.
func TestListStyles(t *testing.T) {
	b := &book.Book{Pages: make([]book.Page, 1), Tree: []book.Elem{{Kind: "Document", Parent: -1},
		{Kind: "L"}, {Kind: "LI", Parent: 1}, {Kind: "Lbl", Parent: 2}, {Kind: "LI", Parent: 1}, {Kind: "Lbl", Parent: 4}, {Kind: "L"}, {Kind: "LI", Parent: 6}}}
	tags := New(b)
	tags.Label(3, "（1）")
	tags.Label(3, "•")
	tags.Label(5, "•")
	styles := (&Writer{Tags: &tags}).listStyles()
	if styles[1] != "Decimal" || styles[6] != "None" {
		t.Errorf("%v", styles)
	}
}
