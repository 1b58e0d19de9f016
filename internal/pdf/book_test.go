package pdf

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"pilotplan/internal/page/book"
)

// loadFonts opens the real typefaces.
var loadFonts = sync.OnceValues(func() (*Fonts, error) {
	files, err := fontFiles()
	if err != nil {
		return nil, err
	}
	return LoadFonts(files)
})

func fontFiles() (files [book.Faces][]byte, err error) {
	names := [book.Faces]string{"ZhuqueFangsong-Regular", "GongwenTitleSong", "GongwenHei", "GongwenKai", "GongwenSong", "GongwenMono", "GongwenSign"}
	for face, name := range names {
		if files[face], err = os.ReadFile(filepath.Join("..", "..", "fonts", name+".ttf")); err != nil {
			return files, err
		}
	}
	return files, nil
}

func testFonts(t testing.TB) *Fonts {
	t.Helper()
	f, err := loadFonts()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// setter sets runs side by side, as the page package would.
type setter struct {
	t    testing.TB
	f    *Fonts
	book book.Book
}

func newSetter(t testing.TB) *setter {
	return &setter{t: t, f: testFonts(t), book: book.Book{Tree: []book.Elem{{Kind: "Document", Parent: -1}}}}
}

func (s *setter) page(label string) *book.Page {
	s.book.Pages = append(s.book.Pages, book.Page{Width: 595.28, Height: 841.89, Label: label})
	return &s.book.Pages[len(s.book.Pages)-1]
}

func (s *setter) elem(kind string, parent int) int {
	s.book.Tree = append(s.book.Tree, book.Elem{Kind: kind, Parent: parent})
	return len(s.book.Tree) - 1
}

// run adds a run to the last page and returns it.
func (s *setter) run(face book.Face, x, y float64, text string, elem int) *book.Run {
	width := 0.0
	for _, r := range text {
		advance, ok := s.f.Advance(face, r)
		if !ok {
			s.t.Fatalf("face %d lacks %q", face, r)
		}
		width += float64(advance) * 16 / 1000
	}
	p := &s.book.Pages[len(s.book.Pages)-1]
	p.Runs = append(p.Runs, book.Run{X: x, Y: y, Face: face, Size: 16, Width: width, Text: text, Elem: elem})
	return &p.Runs[len(p.Runs)-1]
}

// simpleBook has every kind of thing on three pages.
func simpleBook(t testing.TB) *book.Book {
	s := newSetter(t)
	cover := s.page("")
	s.run(book.TitleSong, 150, 200, "两业融合试点方案", s.elem("H1", 0))
	cover.Pictures = []book.Picture{{X: 150, Y: 300, W: 60, H: 40, Data: testPNG(t, false), Elem: s.elem("Figure", 0)}}
	s.book.Tree[len(s.book.Tree)-1].Alt = "标志 𠮷"
	s.page("1")
	s.run(book.Hei, 80, 120, "一、试点单位概况", s.elem("H2", 0))
	p := s.elem("P", 0)
	s.run(book.Fang, 112, 150, "本公司地址在", p)
	link := s.elem("Link", p)
	s.run(book.Fang, 208, 150, "江苏省网页", link)
	s.run(book.Fang, 288, 150, "，董事长姓", p)
	s.run(book.Kai, 368, 150, "𠮷", p)
	s.run(book.Song, 384, 150, "□", p).Actual = "𰻝"
	s.run(book.Song, 400, 150, "fi", p).Actual = "合字共四"
	bold := s.run(book.Fang, 112, 180, "加粗的字", p)
	bold.Bold, bold.Spacing = true, 0.75
	s.run(book.Song, 280, 780, "— 1 —", -1)
	second := &s.book.Pages[1]
	second.Links = []book.Link{{X: 208, Y: 136, W: 80, H: 18, URL: "https://example.com/路径?a=(1)", Elem: link},
		{X: 80, Y: 105, W: 100, H: 18, Page: 3, DestY: 100, Elem: p}}
	second.Rules = []book.Rule{{X: 80, Y: 200, W: 300, H: 0.5, Elem: -1}, {X: 80, Y: 210, W: 300, H: 0.5, Dash: true, Elem: -1}}
	second.Shapes = []book.Shape{
		{Points: []book.Point{{X: 80, Y: 300}, {X: 200, Y: 260}, {X: 300, Y: 320}}, Fill: -1, Stroke: 1, Dash: true, Elem: s.elem("Figure", 0)},
		{Points: []book.Point{{X: 350, Y: 300}, {X: 400, Y: 260}, {X: 450, Y: 320}}, Fill: 0.8, Stroke: 1, Elem: len(s.book.Tree) - 1}}
	s.book.Tree[len(s.book.Tree)-1].Alt = "图"
	wide := s.page("2")
	wide.Width, wide.Height = wide.Height, wide.Width
	s.run(book.Kai, 100, 100, "（一）横页", s.elem("H3", 0))
	s.run(book.Song, 60, 300, "— 2 —", -1).Turn = 90
	s.run(book.Fang, 100, 150, "段落", p) // the paragraph goes on
	s.book.Bookmarks = []book.Bookmark{{Title: "概况 𠮷野", Level: 1, Page: 2, Y: 100}, {Title: "横页", Level: 2, Page: 3, Y: 90},
		{Title: "又一", Level: 3, Page: 3, Y: 100}, {Title: "末", Level: 1, Page: 3, Y: 150}}
	return &s.book
}

// longBook has so many pages of 22 lines of 28 characters, drawn from the standard characters in turn.
func longBook(t testing.TB, pages int) *book.Book {
	s := newSetter(t)
	next := rune(0x4E00)
	line := func(face book.Face, spread int) string {
		text := []rune{}
		for len(text) < 24 {
			next += 7
			if next > 0x4E00+rune(spread) {
				next = 0x4E00
			}
			if _, ok := s.f.Advance(face, next); ok {
				text = append(text, next)
			}
		}
		return string(text)
	}
	for i := range pages {
		s.page(fmt.Sprint(i + 1))
		h := s.elem("H2", 0)
		s.run(book.Hei, 79, 120, line(book.Hei, 700), h)
		s.book.Bookmarks = append(s.book.Bookmarks, book.Bookmark{Title: fmt.Sprint("第", i, "节"), Level: 1 + i%3, Page: i + 1, Y: 100})
		p := s.elem("P", 0)
		for row := range 21 {
			if row%4 == 0 {
				p = s.elem("P", 0)
			}
			y := 149 + 29*float64(row)
			s.run(book.Fang, 79, y, line(book.Fang, 6300), p)
			s.run(book.Song, 79+24*16, y, "2025", p).Spacing = 0.25
		}
		s.run(book.Song, 280, 800, fmt.Sprintf("— %d —", i+1), -1)
	}
	return &s.book
}
