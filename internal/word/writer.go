package word

import (
	"sort"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
)

// writer writes the text as it reads. Everything that a span says is written here first, so that its origin is one stretch of it.
type writer struct {
	text   []byte
	starts []int    // where a new place begins
	names  []string // of those places
	runs   []Run
	lines  int
}

// begin says that what follows stands at a place.
func (w *writer) begin(place string) {
	if k := len(w.names) - 1; k >= 0 && w.starts[k] == len(w.text) {
		w.names[k] = place
		return
	}
	w.starts, w.names = append(w.starts, len(w.text)), append(w.names, place)
}

// write adds text and gives where it stands.
func (w *writer) write(text string) doc.Origin {
	from := len(w.text)
	w.text = append(w.text, text...)
	w.lines += strings.Count(text, "\n")
	return doc.Origin{{From: int32(from), To: int32(len(w.text))}}
}

// run notes that text from a place on stands in an element of a part.
func (w *writer) run(from int, part string, start, end int) {
	if from < len(w.text) {
		w.runs = append(w.runs, Run{from, len(w.text), part, start, end})
	}
}

// line is the line that is being written, from 1.
func (w *writer) line() int { return w.lines + 1 }

// places are the places of the text by the paragraphs and tables of the file.
func (w *writer) places(name string) finding.Places {
	return &places{lines: finding.NewLines(name, w.text), starts: w.starts, names: w.names}
}

// places names the places of a Word file: 第12段, 表3第2行. Their lines are those of the text as it reads.
type places struct {
	lines  *finding.Lines
	starts []int
	names  []string
}

// Pos implements finding.Places.
func (p *places) Pos(from, to int) finding.Pos {
	pos := p.lines.Pos(from, to)
	if k := sort.SearchInts(p.starts, from+1) - 1; k >= 0 {
		pos.Name = p.names[k]
	}
	return pos
}
