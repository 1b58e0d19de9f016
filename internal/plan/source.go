package plan

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"pilotplan/internal/finding"
)

// source is the user's text, cut into lines. A line ends with LF, CR LF or a lone CR, as YAML has it.
type source struct {
	file  string
	text  []byte
	start []int // of each line, in bytes; one more for the end of the text
}

func newSource(file string, text []byte) *source {
	s := &source{file: file, text: text, start: []int{0}}
	for i, b := range text {
		if b == '\n' || b == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			s.start = append(s.start, i+1)
		}
	}
	s.start = append(s.start, len(text))
	return s
}

// count is the number of lines; text that ends with a line end has an empty one behind it.
func (s *source) count() int { return len(s.start) - 1 }

// line is the text of line i, counted from 0, without its end.
func (s *source) line(i int) []byte {
	if i < 0 || i >= s.count() {
		return nil
	}
	return bytes.TrimRight(s.text[s.start[i]:s.start[i+1]], "\r\n")
}

// posAt is the place of the byte at offset.
func (s *source) posAt(offset int) finding.Pos {
	i := sort.SearchInts(s.start[:s.count()], offset+1) - 1
	i = max(i, 0)
	return finding.Pos{File: s.file, Line: i + 1, Column: utf8.RuneCount(s.text[s.start[i]:offset]) + 1}
}

// offset is the byte that stands at a line and column, both counted from 1.
func (s *source) offset(line, column int) int {
	if line < 1 || line > s.count() {
		return len(s.text)
	}
	at, end := s.start[line-1], s.start[line]
	for ; column > 1 && at < end; column-- {
		_, n := utf8.DecodeRune(s.text[at:end])
		at += n
	}
	return at
}

// lineEnd is the line end that the user's text has.
func (s *source) lineEnd() string {
	if i := bytes.IndexByte(s.text, '\n'); i > 0 && s.text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// bracket is the place behind the next closing bracket from pos on; only blanks, marks and comments stand between.
func (s *source) bracket(pos finding.Pos) finding.Pos {
	at := s.offset(pos.Line, pos.Column)
	for at < len(s.text) {
		switch c := s.text[at]; {
		case c == ']' || c == '}':
			end := s.posAt(at + 1)
			return finding.Pos{Line: end.Line, Column: end.Column}
		case c == '#':
			for at < len(s.text) && s.text[at] != '\n' && s.text[at] != '\r' {
				at++
			}
		default:
			at++
		}
	}
	return pos
}
