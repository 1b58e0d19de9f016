package lsp

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"pilotplan/internal/finding"
)

// text is a document as the client has it, with its lines. Places of the client's count UTF-16 units, those of findings
// characters.
type text struct {
	src   []byte
	lines *finding.Lines
	mark  int // 1 if a byte order mark stands at the head, which the client counts and a plan does not
}

var byteOrderMark = []byte("\ufeff")

func newText(src []byte) *text {
	t := &text{src: src, lines: finding.NewLines("", src)}
	if bytes.HasPrefix(src, byteOrderMark) {
		t.mark = 1
	}
	return t
}

// offset is the byte that stands at a place of the client's; a place outside is taken to the nearest inside.
func (t *text) offset(p position) int {
	if p.Line < 0 {
		return 0
	}
	if p.Line >= t.lines.Count() {
		return len(t.src)
	}
	at, line := t.lines.Start(p.Line+1), t.lines.Line(p.Line+1)
	for units := p.Character; units > 0 && len(line) > 0; {
		r, n := utf8.DecodeRune(line)
		units -= max(utf16.RuneLen(r), 1)
		if units < 0 {
			break // in the middle of a pair
		}
		at, line = at+n, line[n:]
	}
	return at
}

// position is the client's place of the byte at offset.
func (t *text) position(offset int) position {
	line, _ := t.lines.At(offset)
	units := 0
	for _, r := range string(t.src[t.lines.Start(line):min(offset, len(t.src))]) {
		units += max(utf16.RuneLen(r), 1)
	}
	return position{line - 1, units}
}

// byteAt is the byte at a line and column of a plan.
func (t *text) byteAt(line, column int) int {
	if line == 1 {
		column += t.mark
	}
	return t.lines.Offset(line, column)
}

// place is a place of the client's as a plan counts: line and column, both from 1.
func (t *text) place(p position) (line, column int) {
	line, column = t.lines.At(t.offset(p))
	if line == 1 {
		column = max(column-t.mark, 1)
	}
	return line, column
}

// span is a place of a finding. One without an end is a character wide, one of the whole file stands at its head.
func (t *text) span(p finding.Pos) span {
	if p.Line < 1 {
		return span{}
	}
	from := t.byteAt(p.Line, p.Column)
	to := t.byteAt(p.EndLine, p.EndColumn)
	if p.EndLine == 0 || to < from {
		to = t.byteAt(p.Line, p.Column+1)
	}
	return span{t.position(from), t.position(min(to, t.endOf(max(p.EndLine, p.Line))))}
}

// endOf is the byte behind the text of a line, counted from 1, before its line end.
func (t *text) endOf(line int) int {
	if line > t.lines.Count() {
		return len(t.src)
	}
	return t.lines.Start(line) + len(t.lines.Line(line))
}

// edited is the text after a change.
func (t *text) edited(c change) *text {
	if c.Range == nil {
		return newText([]byte(c.Text))
	}
	from, to := t.offset(c.Range.Start), t.offset(c.Range.End)
	return newText(bytes.Join([][]byte{t.src[:min(from, to)], []byte(c.Text), t.src[max(from, to):]}, nil))
}
