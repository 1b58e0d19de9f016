package source

import (
	"sort"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
)

// Text is a value that remembers where the user wrote it. The zero Text is no answer.
type Text struct {
	Value string      // what it means: for quoted and block text without quotes and indent
	Pos   finding.Pos // of the first character of the value; File is always set
	Path  string      // "试点单位概况.年营业收入"

	places []Place // where the lines of a multi-line Value stand in the file
}

// Place says that the character at offset of a Value stands at a line and column of the file; what follows stands right
// behind it, up to the next place.
type Place struct {
	Offset       int // in bytes
	Line, Column int // counted from 1
}

// Placed is t with the places of its parts, in their order.
func (t Text) Placed(places []Place) Text {
	t.places = places
	return t
}

// Empty reports whether nothing was answered: no value, or only blanks.
func (t Text) Empty() bool { return strings.TrimSpace(t.Value) == "" }

// At is the exact place in the file of the byte at offset of Value, also inside block text and quotes. An offset outside
// is taken to the nearer end.
func (t Text) At(offset int) finding.Pos {
	offset = min(max(offset, 0), len(t.Value))
	i := sort.Search(len(t.places), func(i int) bool { return t.places[i].Offset > offset }) - 1
	if i < 0 {
		return finding.Pos{File: t.Pos.File, Line: t.Pos.Line, Column: t.Pos.Column}
	}
	p := t.places[i]
	column := p.Column + utf8.RuneCountInString(t.Value[p.Offset:offset])
	return finding.Pos{File: t.Pos.File, Line: p.Line, Column: column}
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
