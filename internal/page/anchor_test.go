package page

import (
	"testing"

	"pilotplan/internal/doc"
)

// A link to a heading of the document leads to its page, by the name that programs give it or as it is written; one to nowhere
// is text and told.
func TestLinksWithin(t *testing.T) {
	d := doc.Parse([]byte("# 方案\n\n[甲](#二保障措施) [乙](#二、保障措施) [丙](#%E4%BA%8C%E4%BF%9D%E9%9A%9C%E6%8E%AA%E6%96%BD-1) [丁](#没有)\n\n" +
		"<!-- 分页 -->\n\n## 二、保障措施\n\n文字。\n\n<!-- 分页 -->\n\n## 二、保障措施\n\n文字。\n"))
	b := Layout(d, squareFaces{}, Options{})
	var pages []int
	for _, l := range b.Pages[0].Links {
		if l.URL != "" || l.DestY == 0 {
			t.Errorf("a link to %q, %g", l.URL, l.DestY)
		}
		pages = append(pages, l.Page)
	}
	if len(pages) != 3 || pages[0] != 2 || pages[1] != 2 || pages[2] != 3 {
		t.Errorf("links to pages %v", pages)
	}
	if len(b.Unlinked) != 1 || b.Unlinked[0].URL != "#没有" {
		t.Errorf("unlinked: %v", b.Unlinked)
	}
}

// A picture always has words for those who cannot see it.
func TestWordsOfPictures(t *testing.T) {
	caption := []doc.Span{{Text: "图1　现场"}}
	for want, f := range map[string]*doc.Figure{
		"港口": {Path: "a.png", Alt: "港口", Caption: caption}, "图1　现场": {Path: "a.png", Caption: caption}, "图片 全 景.png": {Path: `图\全%20景.png`}, "": {Lang: "mermaid"},
	} {
		if got := Words(f); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
