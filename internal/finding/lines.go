package finding

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// Places names the places of a source: line and column of a text, or whatever else a reader finds a place by. Places are
// asked for by bytes of the source.
type Places interface {
	// Pos is the place of the bytes from from to before to.
	Pos(from, to int) Pos
}

// Lines are the Places of a text: lines and columns, counted from 1, columns in characters. A line ends with LF, CR LF or a
// lone CR. Looking up a place takes the same time on a line of any length.
type Lines struct {
	file   string
	text   []byte
	starts []int        // of each line, in bytes
	marks  []checkpoint // one every markEvery bytes
}

// checkpoint is a place between two characters, with the number of characters before it in the text.
type checkpoint struct{ offset, runes int }

// markEvery is how many bytes lie between two checkpoints; to count the characters of so many takes less than 0.1 µs.
const markEvery = 256

// NewLines cuts a text into lines. The text must not change from then on.
func NewLines(file string, text []byte) *Lines {
	l := &Lines{file: file, text: text, starts: []int{0}}
	for i, b := range text {
		if b == '\n' || b == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			l.starts = append(l.starts, i+1)
		}
	}
	l.marks = make([]checkpoint, 1, len(text)/markEvery+1)
	for at := markEvery; at < len(text); at += markEvery {
		last := l.marks[len(l.marks)-1]
		next := characterStart(text, at)
		l.marks = append(l.marks, checkpoint{next, last.runes + utf8.RuneCount(text[last.offset:next])})
	}
	return l
}

// characterStart is the first start of a character from at on; bytes that are no UTF-8 are characters of their own.
func characterStart(text []byte, at int) int {
	for n := 0; n < utf8.UTFMax-1 && at < len(text) && !utf8.RuneStart(text[at]); n++ {
		at++
	}
	return at
}

// Pos implements Places. An end before the start is taken for the start.
func (l *Lines) Pos(from, to int) Pos {
	p := Pos{File: l.file}
	p.Line, p.Column = l.At(from)
	p.EndLine, p.EndColumn = l.At(max(from, to))
	return p
}

// At is the line and column of the byte at offset, both from 1. Offsets outside the text are taken for its ends.
func (l *Lines) At(offset int) (line, column int) {
	offset = min(max(offset, 0), len(l.text))
	line = sort.SearchInts(l.starts, offset+1)
	start := l.starts[line-1]
	if offset-start <= markEvery {
		return line, utf8.RuneCount(l.text[start:offset]) + 1
	}
	return line, l.runes(offset) - l.runes(start) + 1
}

// runes is the number of characters before offset.
func (l *Lines) runes(offset int) int {
	k := min(offset/markEvery, len(l.marks)-1)
	if l.marks[k].offset > offset {
		k--
	}
	m := l.marks[k]
	return m.runes + utf8.RuneCount(l.text[m.offset:offset])
}

// Offset is the byte that stands at a line and column, both counted from 1; a column behind the end of the line is its end,
// a line behind the last one the end of the text.
func (l *Lines) Offset(line, column int) int {
	if line < 1 || line > len(l.starts) {
		return len(l.text)
	}
	at, end, ahead := l.starts[line-1], l.end(line), column-1
	if ahead > markEvery {
		before := l.runes(at) + ahead
		k := sort.Search(len(l.marks), func(k int) bool { return l.marks[k].runes > before }) - 1
		if m := l.marks[k]; m.offset > at {
			at, ahead = m.offset, before-m.runes
		}
	}
	for ; ahead > 0 && at < end; ahead-- {
		_, n := utf8.DecodeRune(l.text[at:end])
		at += n
	}
	return min(at, end)
}

// end is where the line after line begins.
func (l *Lines) end(line int) int {
	if line < len(l.starts) {
		return l.starts[line]
	}
	return len(l.text)
}

// Count is the number of lines; a text that ends with a line end has an empty one behind it.
func (l *Lines) Count() int { return len(l.starts) }

// Start is the byte that a line begins with, counted from 1.
func (l *Lines) Start(line int) int { return l.starts[line-1] }

// Line is the text of a line, counted from 1, without its end; nil if there is no such line.
func (l *Lines) Line(line int) []byte {
	if line < 1 || line > len(l.starts) {
		return nil
	}
	return bytes.TrimRight(l.text[l.starts[line-1]:l.end(line)], "\r\n")
}
