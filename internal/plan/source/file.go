// Package source gives a plan file as text with places: decoded, cut into lines, told where each value stands.
//
// Its one idea: whatever is said of a plan is said of a place in the bytes the user wrote, so every value carries its own.
package source

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"pilotplan/internal/finding"
)

// File is the user's text, cut into lines. A line ends with LF, CR LF or a lone CR, as YAML has it.
type File struct {
	Name  string
	Text  []byte
	start []int // of each line, in bytes; one more for the end of the text
}

// New cuts a text, which is UTF-8, into lines.
func New(file string, text []byte) *File {
	s := &File{Name: file, Text: text, start: []int{0}}
	for i, b := range text {
		if b == '\n' || b == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			s.start = append(s.start, i+1)
		}
	}
	s.start = append(s.start, len(text))
	return s
}

// Count is the number of lines; text that ends with a line end has an empty one behind it.
func (s *File) Count() int { return len(s.start) - 1 }

// Line is the text of line i, counted from 0, without its end.
func (s *File) Line(i int) []byte {
	if i < 0 || i >= s.Count() {
		return nil
	}
	return bytes.TrimRight(s.Text[s.start[i]:s.start[i+1]], "\r\n")
}

// Start is the byte at which line i, counted from 0, begins; behind the last line it is the end of the text.
func (s *File) Start(i int) int { return s.start[min(i, s.Count())] }

// At is the place of the byte at offset.
func (s *File) At(offset int) finding.Pos {
	i := sort.SearchInts(s.start[:s.Count()], offset+1) - 1
	i = max(i, 0)
	return finding.Pos{File: s.Name, Line: i + 1, Column: utf8.RuneCount(s.Text[s.start[i]:offset]) + 1}
}

// Offset is the byte that stands at a line and column, both counted from 1.
func (s *File) Offset(line, column int) int {
	if line < 1 || line > s.Count() {
		return len(s.Text)
	}
	at, end := s.start[line-1], s.start[line]
	for ; column > 1 && at < end; column-- {
		_, n := utf8.DecodeRune(s.Text[at:end])
		at += n
	}
	return at
}

// LineEnd is the line end that the user's text has.
func (s *File) LineEnd() string {
	if i := bytes.IndexByte(s.Text, '\n'); i > 0 && s.Text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// Bracket is the place behind the next closing bracket from pos on; only blanks, marks and comments stand between.
func (s *File) Bracket(pos finding.Pos) finding.Pos {
	at := s.Offset(pos.Line, pos.Column)
	for at < len(s.Text) {
		switch c := s.Text[at]; {
		case c == ']' || c == '}':
			end := s.At(at + 1)
			return finding.Pos{Line: end.Line, Column: end.Column}
		case c == '#':
			for at < len(s.Text) && s.Text[at] != '\n' && s.Text[at] != '\r' {
				at++
			}
		default:
			at++
		}
	}
	return pos
}
