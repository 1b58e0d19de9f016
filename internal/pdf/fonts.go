package pdf

import (
	"fmt"
	"sync/atomic"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/sfnt"
)

// Fonts are the typefaces of the documents. It implements page.Metrics, may be used by many goroutines at once, and reads
// from the files only the parts that a document asks for.
type Fonts struct {
	faces [book.Faces]*face
}

// face is one font with the glyphs that were looked up so far.
type face struct {
	*sfnt.Font
	role  string // in the user's words
	known [0x110000 / block]atomic.Pointer[[block]atomic.Uint32]
}

const (
	block  = 256
	absent = 1 << 31 // in face.known: looked up, and not in the font; 0 is not looked up yet
)

var faceNames = [book.Faces]string{book.Fang: "仿宋", book.TitleSong: "小标宋", book.Hei: "黑体", book.Kai: "楷体", book.Song: "宋体",
	book.Mono: "等宽", book.Sign: "符号"}

// LoadFonts opens the TrueType files of the faces. They are neither copied nor read as a whole, and must not change
// afterwards. A face without bytes has no glyphs. A file that is not sound TrueType gives an error that names its face.
func LoadFonts(files [book.Faces][]byte) (*Fonts, error) {
	f := &Fonts{}
	for i, data := range files {
		if len(data) == 0 {
			continue
		}
		s, err := sfnt.Open(data)
		if err != nil {
			return nil, fmt.Errorf("%s：%w", faceNames[i], err)
		}
		f.faces[i] = &face{Font: s, role: faceNames[i]}
	}
	return f, nil
}

// Advance is the width of r in a face in thousandths of an em; false if the face lacks it.
func (f *Fonts) Advance(name book.Face, r rune) (int, bool) {
	face := f.face(name)
	if face == nil {
		return 0, false
	}
	glyph := face.glyph(r)
	if glyph == 0 {
		return 0, false
	}
	advance, _ := face.Metrics(glyph)
	return face.Thousandths(int(advance)), true
}

func (f *Fonts) face(name book.Face) *face {
	if name >= book.Faces {
		return nil
	}
	return f.faces[name]
}

// glyph finds the glyph of a character; 0 if the face has none.
func (f *face) glyph(r rune) uint16 {
	if r < 0 || r > 0x10FFFF {
		return 0
	}
	slot := &f.known[r/block]
	known := slot.Load()
	if known == nil {
		slot.CompareAndSwap(nil, new([block]atomic.Uint32))
		known = slot.Load()
	}
	if v := known[r%block].Load(); v != 0 {
		return uint16(v) // the low half of absent is 0
	}
	glyph := f.Glyph(r)
	if glyph == 0 {
		known[r%block].Store(absent)
	} else {
		known[r%block].Store(uint32(glyph))
	}
	return glyph
}
