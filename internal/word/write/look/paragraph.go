package look

import "pilotplan/internal/word/write/markup"

// Paragraph is how a paragraph stands, as a style says it or beside a style. Lengths are points. The fields are in the order in
// which the schema wants the elements: Word refuses a file that has them in another one.
type Paragraph struct {
	Style     string
	KeepNext  bool
	KeepLines bool
	Fresh     bool // starts a page
	List      List
	Frame     Frame
	Tabs      []Tab
	OffGrid   bool // lines as high as their type wants
	Space     Space
	Indent    Indent
	Align     string // left, center, right or both
	Outline   int    // from 1; 0 is none
	Mark      string // properties of its end, written
	Section   string // properties of the section that ends with it, written
}

// List is the list that a paragraph is numbered in; Number 0 is none.
type List struct{ Number, Level int }

// Frame is what lines stand around a paragraph.
type Frame uint8

const (
	NoFrame Frame = iota
	BarFrame
	BoxFrame
	RuleFrame // a line below
)

// Tab is a tab stop at the right that dots lead to.
type Tab struct{ Right float64 }

// Space is the height of lines and what is left free around them; 0 is as the style says.
type Space struct {
	Before, After float64
	Line          float64 // exactly this high
	Lines         float64 // so many times as high as the type wants
}

// Indent is how far a paragraph stands in.
type Indent struct {
	Left, Right, Hanging float64
	FirstChars           float64 // of the first line, in characters
	Flush                bool    // says that the first line is not indented, where the style indents it
}

// Put writes w:pPr.
func (p Paragraph) Put(w *markup.Writer) {
	w.Put(`<w:pPr>`)
	p.put(w)
	w.Put(`</w:pPr>`)
}

func (p Paragraph) put(w *markup.Writer) {
	if p.Style != "" {
		w.Put(`<w:pStyle w:val="`, p.Style, `"/>`)
	}
	flag(w, p.KeepNext, `<w:keepNext/>`)
	flag(w, p.KeepLines, `<w:keepLines/>`)
	flag(w, p.Fresh, `<w:pageBreakBefore/>`)
	if p.List.Number > 0 {
		w.Put(`<w:numPr><w:ilvl w:val="`, markup.Int(p.List.Level), `"/><w:numId w:val="`, markup.Int(p.List.Number), `"/></w:numPr>`)
	}
	p.Frame.put(w)
	if len(p.Tabs) > 0 {
		w.Put(`<w:tabs>`)
		for _, t := range p.Tabs {
			w.Put(`<w:tab w:val="right" w:leader="dot" w:pos="`, markup.Twips(t.Right), `"/>`)
		}
		w.Put(`</w:tabs>`)
	}
	flag(w, p.OffGrid, `<w:snapToGrid w:val="0"/>`)
	p.Space.put(w)
	p.Indent.put(w)
	if p.Align != "" {
		w.Put(`<w:jc w:val="`, p.Align, `"/>`)
	}
	if p.Outline > 0 {
		w.Put(`<w:outlineLvl w:val="`, markup.Int(p.Outline-1), `"/>`)
	}
	if p.Mark != "" {
		w.Put(`<w:rPr>`, p.Mark, `</w:rPr>`)
	}
	w.Put(p.Section)
}

func flag(w *markup.Writer, set bool, element string) {
	if set {
		w.Put(element)
	}
}

func (f Frame) put(w *markup.Writer) {
	const line, gap = ` w:val="single" w:sz="4" w:space="4" w:color="808080"/>`, ` w:val="single" w:sz="8" w:space="8" w:color="A6A6A6"/>`
	switch f {
	case BarFrame:
		w.Put(`<w:pBdr><w:left`, gap, `</w:pBdr>`)
	case BoxFrame:
		w.Put(`<w:pBdr><w:top`, line, `<w:left`, line, `<w:bottom`, line, `<w:right`, line, `<w:between`, line, `</w:pBdr>`)
	case RuleFrame:
		w.Put(`<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>`)
	}
}

func (s Space) put(w *markup.Writer) {
	if s == (Space{}) {
		return
	}
	w.Put(`<w:spacing`)
	length(w, "before", s.Before)
	length(w, "after", s.After)
	switch {
	case s.Line > 0:
		w.Put(` w:line="`, markup.Twips(s.Line), `" w:lineRule="exact"`)
	case s.Lines > 0:
		w.Put(` w:line="`, markup.Twips(12*s.Lines), `" w:lineRule="auto"`)
	}
	w.Put(`/>`)
}

func (i Indent) put(w *markup.Writer) {
	if i == (Indent{}) {
		return
	}
	w.Put(`<w:ind`)
	length(w, "left", i.Left)
	length(w, "right", i.Right)
	switch {
	case i.FirstChars > 0:
		w.Put(` w:firstLineChars="`, markup.Int(int(100*i.FirstChars)), `" w:firstLine="`, markup.Twips(i.FirstChars*charWidth), `"`)
	case i.Hanging > 0:
		w.Put(` w:firstLineChars="0" w:hanging="`, markup.Twips(i.Hanging), `"`)
	case i.Flush:
		w.Put(` w:firstLineChars="0" w:firstLine="0"`)
	}
	w.Put(`/>`)
}

func length(w *markup.Writer, name string, points float64) {
	if points != 0 {
		w.Put(` w:`, name, `="`, markup.Twips(points), `"`)
	}
}
