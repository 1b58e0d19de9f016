package look

import (
	"pilotplan/internal/page/book"
	"pilotplan/internal/word/write/markup"
)

// Run is how text looks, as a style says it or beside a style. The fields are in the order in which the schema wants the
// elements.
type Run struct {
	Style     string
	Face      string // in all slots
	Hint      bool   // what may be Chinese or Latin, such as “ and —, is Chinese
	Bold      bool
	Upright   bool // not slanted, whatever the style below says
	Strike    bool
	OffGrid   bool    // takes the room that its type wants, whatever the grid of the page says
	Closer    float64 // what each character gives up, in points
	Size      float64 // in points; 0 is as the style says
	Underline bool
	Raised    bool // as the mark of a note
}

// Empty reports whether nothing is said.
func (r Run) Empty() bool { return r == Run{} }

// Put writes w:rPr, or nothing if nothing is said.
func (r Run) Put(w *markup.Writer) {
	if r.Empty() {
		return
	}
	w.Put(`<w:rPr>`)
	r.put(w)
	w.Put(`</w:rPr>`)
}

func (r Run) put(w *markup.Writer) {
	if r.Style != "" {
		w.Put(`<w:rStyle w:val="`, r.Style, `"/>`)
	}
	if r.Face != "" || r.Hint {
		w.Put(`<w:rFonts`)
		flag(w, r.Hint || r.Face != "", ` w:hint="eastAsia"`)
		if r.Face != "" {
			for _, slot := range []string{"ascii", "eastAsia", "hAnsi", "cs"} {
				w.Put(` w:`, slot, `="`, r.Face, `"`)
			}
		}
		w.Put(`/>`)
	}
	flag(w, r.Bold, `<w:b/><w:bCs/>`)
	flag(w, r.Upright, `<w:i w:val="0"/><w:iCs w:val="0"/>`)
	flag(w, r.Strike, `<w:strike/>`)
	flag(w, r.OffGrid, `<w:snapToGrid w:val="0"/>`)
	if r.Closer > 0 {
		w.Put(`<w:spacing w:val="`, markup.Twips(-r.Closer), `"/>`)
	}
	if r.Size > 0 {
		size := markup.HalfPoints(r.Size)
		w.Put(`<w:sz w:val="`, size, `"/><w:szCs w:val="`, size, `"/>`)
	}
	flag(w, r.Underline, `<w:u w:val="single"/>`)
	flag(w, r.Raised, `<w:vertAlign w:val="superscript"/>`)
}

// face is a typeface as office programs know it.
type face struct {
	name, instead string // instead is what stands for it where it is not installed
	panose        string
	family        string
	fixed         bool
}

// faces are those of book.Face, by the names that offices ask for. 方正小标宋简体 and the two of GB 2312 are not part of Windows:
// Word takes the alternative name then, and Windows, Office and WPS have all of these.
var faces = [book.Faces]face{
	book.Fang:      {"仿宋_GB2312", "仿宋", "02010609030101010101", "modern", true},
	book.TitleSong: {"方正小标宋简体", "华文中宋", "02010601030101010101", "auto", false},
	book.Hei:       {"黑体", "SimHei", "02010609060101010101", "modern", true},
	book.Kai:       {"楷体_GB2312", "楷体", "02010609030101010101", "modern", true},
	book.Song:      {"宋体", "SimSun", "02010600030101010101", "auto", false},
	book.Mono:      {"Consolas", "Courier New", "020B0609020204030204", "modern", true},
	book.Sign:      {"Segoe UI Symbol", "Segoe UI Emoji", "020B0502040204020203", "swiss", false},
}

// FaceName is the name of a face in office programs.
func FaceName(f book.Face) string { return faces[f].name }

// Fonts writes the part that says what to take where a face is not installed.
func Fonts() []byte {
	w := markup.New()
	w.Put(`<w:fonts`, Namespaces, `>`)
	for _, f := range faces {
		pitch := "variable"
		if f.fixed {
			pitch = "fixed"
		}
		w.Put(`<w:font w:name="`, f.name, `"><w:altName w:val="`, f.instead, `"/><w:panose1 w:val="`, f.panose, `"/><w:charset w:val="86"/><w:family w:val="`,
			f.family, `"/><w:pitch w:val="`, pitch, `"/></w:font>`)
	}
	w.Put(`</w:fonts>`)
	return w.Bytes
}
