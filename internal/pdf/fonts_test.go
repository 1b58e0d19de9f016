package pdf

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
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

// The cut font maps its characters to the same outlines as the whole one: composite glyphs too, however deep.
func TestCutOutlines(t *testing.T) {
	face := testFonts(t).face(book.Fang)
	c := &cut{face: face, rare: map[usedGlyph]uint16{}}
	for _, r := range "试点ўḔǄÅ" { // the last four are composite in this face
		if !c.add(r, "") {
			t.Fatalf("no glyph for %c", r)
		}
	}
	if err := c.number(); err != nil {
		t.Fatal(err)
	}
	font, err := c.font()
	if err != nil {
		t.Fatal(err)
	}
	small := openCut(font)
	for i, u := range c.used {
		got, want := flatten(t, small, uint16(i+1)), flatten(t, face.sfnt, u.glyph)
		if !bytes.Equal(got, want) {
			t.Errorf("%c: the outline changed", u.char)
		}
		gotWidth, gotSide := small.metrics(uint16(i + 1))
		wantWidth, wantSide := face.metrics(u.glyph)
		if gotWidth != wantWidth || gotSide != wantSide || gotWidth == 0 {
			t.Errorf("%c: width %d, side %d; want %d, %d", u.char, gotWidth, gotSide, wantWidth, wantSide)
		}
	}
}

// openCut reads a cut font, which has no cmap.
func openCut(font []byte) *sfnt {
	small := &sfnt{}
	for i := range int(be16(font[4:])) {
		entry := font[12+16*i:]
		data := font[be32(entry[8:]):][:be32(entry[12:])]
		if slot := map[string]*[]byte{"head": &small.head, "hhea": &small.hhea, "hmtx": &small.hmtx, "loca": &small.loca,
			"glyf": &small.glyf, "maxp": &small.maxp}[string(entry[:4])]; slot != nil {
			*slot = data
		}
	}
	small.glyphs, small.hMetrics, small.longLoca = int(be16(small.maxp[4:])), int(be16(small.hhea[34:])), be16(small.head[50:]) != 0
	small.unitsPerEm = int(be16(small.head[18:]))
	return small
}

// flatten is an outline with the components in the place of their numbers.
func flatten(t *testing.T, s *sfnt, glyph uint16) []byte {
	t.Helper()
	outline, err := s.outline(glyph)
	if err != nil {
		t.Fatal(err)
	}
	bare, err := appendBare(nil, outline, func(uint16) uint16 { return 0 })
	if err != nil {
		t.Fatal(err)
	}
	for len(bare) > 0 && bare[len(bare)-1] == 0 { // padding
		bare = bare[:len(bare)-1]
	}
	_, err = components(outline, func(at int) error {
		bare = append(bare, flatten(t, s, be16(outline[at:]))...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return bare
}

// tinyFont is a sound font of two glyphs, “A” and a composite “B” made of it, for spoiling.
func tinyFont() []byte {
	square := words([]uint16{1, 0, 0, 500, 500, 3, 0, 0x0101, 0x0101, 0, 500, 0, 0xFE0C, 0, 0, 500, 0})
	whole := append(words([]uint16{0xFFFF, 0, 0, 500, 500, 2, 1, 0}), 0, 0)
	glyf := slices.Concat(square, whole)
	head := make([]byte, 54)
	binary.BigEndian.PutUint32(head[12:], 0x5F0F3CF5)
	put16(head[18:], 1000)
	cmap := words([]uint16{0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 'B', 0xFFFF, 0, 'A', 0xFFFF, 0xFFC0, 1, 0, 0})
	return assemble([]sfntTable{
		{"OS/2", make([]byte, 96)}, {"cmap", cmap}, {"glyf", glyf}, {"head", head}, {"hhea", with16(make([]byte, 36), 34, 3)},
		{"hmtx", words([]uint16{500, 0, 500, 0, 500, 0})}, {"loca", locaFor([]int{0, 0, len(square), len(glyf)})},
		{"maxp", with16(make([]byte, 32), 4, 3)}, {"name", blankName()}, {"post", make([]byte, 32)},
	})
}

// blankName is a name table with a PostScript name.
func blankName() []byte {
	return append(words([]uint16{0, 1, 18, 1, 0, 0, 6, 5, 0}), "Blank"...)
}

func words(values []uint16) []byte {
	b := make([]byte, 0, 2*len(values))
	for _, v := range values {
		b = append16(b, v)
	}
	return b
}

func tinyBook() *book.Book {
	return &book.Book{Pages: []book.Page{{Width: 100, Height: 100, Runs: []book.Run{{X: 1, Y: 50, Size: 10, Text: "AB"}}}}}
}

// A spoiled font gives an error or a file, never a panic.
func FuzzFont(f *testing.F) {
	f.Add(tinyFont())
	dice := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		font := tinyFont()
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

func TestTinyFont(t *testing.T) {
	fonts, err := LoadFonts([book.Faces][]byte{book.Fang: tinyFont()})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Write(&out, tinyBook(), fonts, Options{}); err != nil {
		t.Fatal(err)
	}
}
