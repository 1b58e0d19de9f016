package page

import (
	"testing"

	"pilotplan/internal/doc"
)

// What is struck out of a heading stands on the page, not in the contents.
func TestBookmarksOfStruckHeadings(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{
		&doc.Heading{Level: 2, Spans: []doc.Span{{Text: "一、"}, {Text: "旧", Style: doc.Strike}, {Text: "新", Style: doc.Underline}, {Text: "标题"}}},
		&doc.Heading{Level: 2, Spans: []doc.Span{{Text: "二、删去", Style: doc.Strike}}},
	}}
	b := Layout(d, squareFaces{}, Options{})
	if len(b.Bookmarks) != 1 || b.Bookmarks[0].Title != "一、新标题" {
		t.Errorf("bookmarks %+v", b.Bookmarks)
	}
	text := ""
	for _, r := range b.Pages[0].Runs {
		text += r.Text
	}
	if want := "一、旧新标题二、删去"; len(text) < len(want) || text[:len(want)] != want {
		t.Errorf("page says %q", text)
	}
}
