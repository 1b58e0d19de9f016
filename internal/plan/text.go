package plan

import (
	"sort"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
)

// place says that the character at offset of a Value stands at a line and column of the file; what follows stands right
// behind it, up to the next place.
type place struct {
	offset       int // in bytes
	line, column int // counted from 1
}

// Empty reports whether nothing was answered: no value, or only blanks.
func (t Text) Empty() bool { return strings.TrimSpace(t.Value) == "" }

// At is the exact place in the file of the byte at offset of Value, also inside block text and quotes. An offset outside
// is taken to the nearer end.
func (t Text) At(offset int) finding.Pos {
	offset = min(max(offset, 0), len(t.Value))
	i := sort.Search(len(t.lines), func(i int) bool { return t.lines[i].offset > offset }) - 1
	if i < 0 {
		return finding.Pos{File: t.Pos.File, Line: t.Pos.Line, Column: t.Pos.Column}
	}
	p := t.lines[i]
	column := p.column + utf8.RuneCountInString(t.Value[p.offset:offset])
	return finding.Pos{File: t.Pos.File, Line: p.line, Column: column}
}

// Range is the place of Value[from:to].
func (t Text) Range(from, to int) finding.Pos {
	pos := t.At(from)
	if to <= from {
		return pos
	}
	_, size := utf8.DecodeLastRuneInString(t.Value[:min(to, len(t.Value))])
	last := t.At(to - size)
	pos.EndLine, pos.EndColumn = last.Line, last.Column+1
	return pos
}
