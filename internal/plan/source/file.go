// Package source gives a plan file as text with places: decoded, cut into lines, told where each value stands.
//
// Its one idea: whatever is said of a plan is said of a place in the bytes the user wrote, so every value carries its own.
package source

import (
	"bytes"

	"pilotplan/internal/finding"
)

// File is the user's text, cut into lines, as YAML has them: each ends with LF, CR LF or a lone CR.
type File struct {
	Name string
	Text []byte
	*finding.Lines
}

// New cuts a text, which is UTF-8, into lines.
func New(file string, text []byte) *File { return &File{file, text, finding.NewLines(file, text)} }

// PosAt is the place of the byte at offset.
func (s *File) PosAt(offset int) finding.Pos {
	line, column := s.At(offset)
	return finding.Pos{File: s.Name, Line: line, Column: column}
}

// After is the byte that the line behind a line begins with, counted from 1; behind the last one the end of the text.
func (s *File) After(line int) int {
	if line >= s.Count() {
		return len(s.Text)
	}
	return s.Start(line + 1)
}

// EndOf is the byte behind the text of a line, counted from 1, before its line end.
func (s *File) EndOf(line int) int { return s.Start(line) + len(s.Line(line)) }

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
			end := s.PosAt(at + 1)
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
