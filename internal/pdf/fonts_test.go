package pdf

import (
	"bytes"
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"testing"

	"pilotplan/internal/page/book"
)

func TestAdvance(t *testing.T) {
	f := testFonts(t)
	cases := map[string]struct {
		face  book.Face
		char  rune
		width int
		have  bool
	}{
		"hanzi":              {book.Fang, '试', 1000, true},
		"above U+FFFF":       {book.Kai, '𠮷', 1000, true},
		"only in Kai":        {book.Song, '𠮷', 0, false},
		"narrow quote":       {book.Fang, '“', 331, true},
		"digit":              {book.Song, '0', 0, true}, // whatever the font says
		"not a character":    {book.Song, -1, 0, false},
		"past Unicode":       {book.Song, 0x110000, 0, false},
		"private":            {book.Hei, 0x10FFFD, 0, false},
		"face out of range":  {book.Faces, '试', 0, false},
		"full-width bracket": {book.TitleSong, '（', 1000, true},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			for range 2 { // looked up, then remembered
				width, have := f.Advance(c.face, c.char)
				if have != c.have || c.width != 0 && width != c.width {
					t.Errorf("%d, %v, want %d, %v", width, have, c.width, c.have)
				}
			}
		})
	}
}

func TestAdvanceTogether(t *testing.T) {
	files, err := fontFiles()
	if err != nil {
		t.Fatal(err)
	}
	f, err := LoadFonts(files)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := testFonts(t).Advance(book.Song, '１')
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for r := rune(0x20); r < 0xFFFF; r += 3 {
				f.Advance(book.Song, r)
			}
			if got, _ := f.Advance(book.Song, '１'); got != want {
				t.Errorf("width %d, want %d", got, want)
			}
		})
	}
	wait.Wait()
}

// A face that is not there has no glyphs; a file that is no font names its face.
func TestLoadFonts(t *testing.T) {
	f, err := LoadFonts([book.Faces][]byte{})
	if err != nil {
		t.Fatal(err)
	}
	if _, have := f.Advance(book.Fang, 'a'); have {
		t.Error("a glyph without a font")
	}
	_, err = LoadFonts([book.Faces][]byte{book.Kai: []byte("OTTO, and more of it")})
	if want := "楷体：字体文件已损坏：不是 TrueType 文件"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// tinyFontFile is a sound font of two glyphs, “A” and a composite “B” made of it, for spoiling; package sfnt makes the file.
func tinyFontFile(t testing.TB) []byte {
	t.Helper()
	font, err := os.ReadFile("sfnt/testdata/tiny.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return font
}

func tinyBook() *book.Book {
	return &book.Book{Pages: []book.Page{{Width: 100, Height: 100, Runs: []book.Run{{X: 1, Y: 50, Size: 10, Text: "AB"}}}}}
}

// A spoiled font gives an error or a file, never a panic.
func FuzzFont(f *testing.F) {
	tiny := tinyFontFile(f)
	f.Add(tiny)
	dice := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		font := slices.Clone(tiny)
		for range 1 + dice.IntN(3) {
			font[dice.IntN(len(font))] = [...]byte{0, 1, 0x7F, 0x80, 0xFF, byte(dice.Uint32())}[dice.IntN(6)]
		}
		f.Add(font[:len(font)-dice.IntN(2)*dice.IntN(len(font))])
	}
	f.Fuzz(func(t *testing.T, font []byte) {
		fonts, err := LoadFonts([book.Faces][]byte{book.Fang: font})
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := Write(&out, tinyBook(), fonts, Options{}); err == nil {
			read(t, out.Bytes())
		}
	})
}

func TestFontOfTwoGlyphs(t *testing.T) {
	fonts, err := LoadFonts([book.Faces][]byte{book.Fang: tinyFontFile(t)})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Write(&out, tinyBook(), fonts, Options{}); err != nil {
		t.Fatal(err)
	}
}
