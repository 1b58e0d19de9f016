package look

import "pilotplan/internal/word/write/markup"

// Marker is how the items of a list are marked.
type Marker int

const (
	Bullets Marker = iota
	OpenBoxes
	Ticks
	Numbers
)

// markers are the marks of each Marker, with the name that Word has for the kind.
var markers = [...]struct{ kind, text string }{
	Bullets:   {"bullet", "•"},
	OpenBoxes: {"bullet", "□"},
	Ticks:     {"bullet", "√"},
	Numbers:   {"decimal", ""},
}

// Levels is how many levels a list has in Word.
const Levels = 9

// Numbering collects the lists of a document. Those with marks are all alike; one with numbers counts on its own.
type Numbering struct {
	numbered []numbered
}

type numbered struct{ level, start int }

// Marked is the list of items with a mark.
func (n *Numbering) Marked(m Marker) int { return int(m) + 1 }

// Numbered is a new list with numbers from start, at a level from 0.
func (n *Numbering) Numbered(level, start int) int {
	n.numbered = append(n.numbered, numbered{level, start})
	return int(Numbers) + len(n.numbered)
}

// Part writes the part of the lists.
func (n *Numbering) Part() []byte {
	w := markup.New()
	w.Put(`<w:numbering`, Namespaces, `>`)
	for m := range markers {
		abstract(w, Marker(m))
	}
	for m := range Numbers {
		w.Put(`<w:num w:numId="`, markup.Int(n.Marked(m)), `"><w:abstractNumId w:val="`, markup.Int(int(m)), `"/></w:num>`)
	}
	for i, list := range n.numbered {
		w.Put(`<w:num w:numId="`, markup.Int(int(Numbers)+i+1), `"><w:abstractNumId w:val="`, markup.Int(int(Numbers)), `"/>`)
		w.Put(`<w:lvlOverride w:ilvl="`, markup.Int(list.level), `"><w:startOverride w:val="`, markup.Int(list.start), `"/></w:lvlOverride></w:num>`)
	}
	w.Put(`</w:numbering>`)
	return w.Bytes
}

// abstract is what lists of one marker have in common.
func abstract(w *markup.Writer, m Marker) {
	w.Put(`<w:abstractNum w:abstractNumId="`, markup.Int(int(m)), `"><w:multiLevelType w:val="hybridMultilevel"/>`)
	for level := range Levels {
		text := markers[m].text
		if text == "" {
			text = "%" + markup.Int(level+1) + "."
		}
		w.Put(`<w:lvl w:ilvl="`, markup.Int(level), `"><w:start w:val="1"/><w:numFmt w:val="`, markers[m].kind, `"/><w:suff w:val="tab"/><w:lvlText w:val="`, text, `"/><w:lvlJc w:val="left"/>`)
		Paragraph{Indent: Indent{Left: charWidth * float64(3+level), Hanging: charWidth}}.Put(w)
		w.Put(`</w:lvl>`)
	}
	w.Put(`</w:abstractNum>`)
}
