package sfnt

import (
	"bytes"
	"encoding/binary"
	"flag"
	"os"
	"slices"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the font in testdata")

// The cut font has the same outlines and widths as the whole one: of composite glyphs too, however deep.
func TestCutOutlines(t *testing.T) {
	file, err := os.ReadFile("../../../fonts/ZhuqueFangsong-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	whole, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var glyphs []uint16
	for _, r := range "试点ўḔǄÅ" { // the last four are composite in this face
		glyphs = append(glyphs, whole.Glyph(r))
	}
	font, err := whole.Subset(glyphs)
	if err != nil {
		t.Fatal(err)
	}
	small := OpenCut(font)
	if small.Glyphs <= len(glyphs)+1 || small.hMetrics != small.Glyphs {
		t.Errorf("%d glyphs, %d widths: the parts are missing", small.Glyphs, small.hMetrics)
	}
	for i, glyph := range glyphs {
		got, want := flatten(t, small, uint16(i+1)), flatten(t, whole, glyph)
		if !bytes.Equal(got, want) || len(want) < 20 {
			t.Errorf("glyph %d: the outline changed", glyph)
		}
		gotWidth, gotSide := small.Metrics(uint16(i + 1))
		wantWidth, wantSide := whole.Metrics(glyph)
		if gotWidth != wantWidth || gotSide != wantSide || gotWidth == 0 {
			t.Errorf("glyph %d: width %d, side %d; want %d, %d", glyph, gotWidth, gotSide, wantWidth, wantSide)
		}
	}
}

// openCut reads a cut font, which has no cmap.
func OpenCut(font []byte) *Font {
	small := &Font{}
	for i := range int(be16(font[4:])) {
		entry := font[12+16*i:]
		data := font[be32(entry[8:]):][:be32(entry[12:])]
		if slot := map[string]*[]byte{"head": &small.head, "hhea": &small.hhea, "hmtx": &small.hmtx, "loca": &small.loca,
			"glyf": &small.glyf, "maxp": &small.maxp}[string(entry[:4])]; slot != nil {
			*slot = data
		}
	}
	small.Glyphs, small.hMetrics, small.longLoca = int(be16(small.maxp[4:])), int(be16(small.hhea[34:])), be16(small.head[50:]) != 0
	small.unitsPerEm = int(be16(small.head[18:]))
	return small
}

// flatten is an outline with the components in the place of their numbers.
func flatten(t *testing.T, s *Font, glyph uint16) []byte {
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
	return assemble([]table{
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

// The font that others spoil is the one made here, and is read as it was made.
func TestTinyFont(t *testing.T) {
	font := tinyFont()
	if *update {
		if err := os.WriteFile("testdata/tiny.ttf", font, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if file, err := os.ReadFile("testdata/tiny.ttf"); err != nil || !bytes.Equal(file, font) {
		t.Fatalf("testdata/tiny.ttf is another: %v", err)
	}
	s, err := Open(font)
	if err != nil {
		t.Fatal(err)
	}
	if a, b, c := s.Glyph('A'), s.Glyph('B'), s.Glyph('C'); a != 1 || b != 2 || c != 0 {
		t.Errorf("A, B, C are the glyphs %d, %d, %d", a, b, c)
	}
	if name := s.PostScriptName(); name != "Blank" {
		t.Errorf("the name is %q", name)
	}
}

// Lengths are rounded to the nearest thousandth, away from zero.
func TestThousandths(t *testing.T) {
	s := &Font{unitsPerEm: 2048}
	for units, want := range map[int]int{0: 0, 1024: 500, 1023: 500, -1024: -500, -1023: -500, 2048: 1000} {
		if got := s.Thousandths(units); got != want {
			t.Errorf("%d units are %d, want %d", units, got, want)
		}
	}
}

// A file whose checksum is that of the format: all words add up to 0xB1B0AFBA.
func TestChecksum(t *testing.T) {
	if sum := checksum(tinyFont()); sum != 0xB1B0AFBA {
		t.Errorf("%#x", sum)
	}
}

// An outline loses its instructions, and a composite one what announces them; its parts get their new numbers.
func TestBareOutlines(t *testing.T) {
	renumber := func(glyph uint16) uint16 { return glyph + 40 }
	simple := words([]uint16{1, 0, 0, 9, 9, 0, 2, 0x4F4F, 0x0101}) // one contour of one point, two bytes of instructions
	bare, err := appendBare(nil, simple, renumber)
	if want := words([]uint16{1, 0, 0, 9, 9, 0, 0, 0x0101}); err != nil || !bytes.Equal(bare, want) {
		t.Errorf("simple: % x, want % x (%v)", bare, want, err)
	}
	composite := words([]uint16{0xFFFF, 0, 0, 9, 9, hasInstructions | moreComponents, 1, 0x0102, hasInstructions, 2, 0x0304, 2, 0x4F4F})
	bare, err = appendBare([]byte("x"), composite, renumber)
	if want := append([]byte("x"), words([]uint16{0xFFFF, 0, 0, 9, 9, moreComponents, 41, 0x0102, 0, 42, 0x0304})...); err != nil || !bytes.Equal(bare, want) {
		t.Errorf("composite: % x, want % x (%v)", bare, want, err)
	}
}
