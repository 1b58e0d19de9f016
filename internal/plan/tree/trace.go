package tree

import (
	"strings"

	"pilotplan/internal/plan/sheet"
	"pilotplan/internal/plan/source"

	"gopkg.in/yaml.v3"
)

// tracer walks along a scalar's source and its value side by side, and notes where each part of the value stands.
type tracer struct {
	sheet *sheet.Sheet
	line  int // from 0
	col   int // in characters, from 0
	value string
	at    int // in bytes of value
	lines []source.Place
	next  source.Place // where the value's next character stands if nothing comes between
}

// trace gives the places of a scalar's value and the place just behind it; ok is false when the two do not match, which
// leaves the value with its first place only.
func trace(c *sheet.Sheet, n *yaml.Node, line, col int) (t *tracer, ok bool) {
	t = &tracer{sheet: c, line: line, col: col, value: n.Value}
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		ok = t.block()
	case n.Style&yaml.DoubleQuotedStyle != 0:
		ok = t.quoted('"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		ok = t.quoted('\'')
	default:
		ok = t.plain()
	}
	return t, ok
}

// note says that the value's next character stands here.
func (t *tracer) note() {
	here := source.Place{Offset: t.at, Line: t.line + 1, Column: t.sheet.Column(t.line, t.col)}
	if here.Line != t.next.Line || here.Column != t.next.Column {
		t.lines = append(t.lines, here)
	}
	t.next = source.Place{Line: here.Line, Column: here.Column + 1}
}

// rest is what the current line has from here.
func (t *tracer) rest() []rune {
	if t.line >= len(t.sheet.Lines) {
		return nil
	}
	return t.sheet.Lines[t.line][min(t.col, len(t.sheet.Lines[t.line])):]
}

// take consumes the value's next character if it is r.
func (t *tracer) take(r rune) bool {
	s := string(r)
	if !strings.HasPrefix(t.value[t.at:], s) {
		return false
	}
	t.at += len(s)
	return true
}

// fold goes to the first character of the next line that is not blank, consuming what the line ends mean in the value.
func (t *tracer) fold() bool {
	blank := 0
	for {
		t.line, t.col = t.line+1, 0
		if t.line >= len(t.sheet.Lines) {
			return false
		}
		rest := t.rest()
		k := 0
		for k < len(rest) && (rest[k] == ' ' || rest[k] == '\t') {
			k++
		}
		if t.col = k; k < len(rest) {
			break
		}
		blank++
	}
	if blank == 0 {
		return t.take(' ')
	}
	return t.blanks(blank)
}

// blanks consumes the line ends that count blank lines before the current one mean; the first stands behind the text
// before them, the others on the blank lines.
func (t *tracer) blanks(count int) bool {
	for k := range count {
		if k > 0 {
			t.lines = append(t.lines, source.Place{Offset: t.at, Line: t.line - count + k, Column: 1})
			t.next = source.Place{}
		}
		if !t.take('\n') {
			return false
		}
	}
	return true
}

func (t *tracer) plain() bool {
	for t.at < len(t.value) {
		rest := t.rest()
		if len(rest) == 0 || (rest[0] == ' ' || rest[0] == '\t') && sheet.IsBlank(rest) {
			if !t.fold() {
				return false
			}
			continue
		}
		t.note()
		if !t.take(rest[0]) {
			return false
		}
		t.col++
	}
	return true
}

// quoted walks through text in quotes, from the opening quote to behind the closing one.
func (t *tracer) quoted(quote rune) bool {
	t.col++
	for {
		rest := t.rest()
		switch {
		case len(rest) == 0 || (rest[0] == ' ' || rest[0] == '\t') && sheet.IsBlank(rest):
			if !t.fold() {
				return false
			}
		case rest[0] == quote && quote == '\'' && len(rest) > 1 && rest[1] == quote:
			t.note()
			if !t.take(quote) {
				return false
			}
			t.col += 2
		case rest[0] == quote:
			t.note()
			t.col++
			return t.at == len(t.value)
		case rest[0] == '\\' && quote == '"':
			if !t.escape(rest) {
				return false
			}
		default:
			t.note()
			if !t.take(rest[0]) {
				return false
			}
			t.col++
		}
	}
}

// escapeDigits are the lengths of the escapes that name a code point.
var escapeDigits = map[rune]int{'x': 2, 'u': 4, 'U': 8}

// escape walks over one escape; whatever it means is one character of the value, or none at a line's end.
func (t *tracer) escape(rest []rune) bool {
	if len(rest) == 1 {
		return t.continued()
	}
	t.note()
	for i := range t.value[t.at:] {
		if i > 0 {
			t.at, t.col = t.at+i, t.col+2+escapeDigits[rest[1]]
			return true
		}
	}
	if t.at == len(t.value) {
		return false
	}
	t.at, t.col = len(t.value), t.col+2+escapeDigits[rest[1]]
	return true
}

// continued goes over a backslash at a line's end to the next line's text.
func (t *tracer) continued() bool {
	for {
		t.line, t.col = t.line+1, 0
		if t.line >= len(t.sheet.Lines) {
			return false
		}
		for rest := t.rest(); t.col < len(t.sheet.Lines[t.line]) && (rest[0] == ' ' || rest[0] == '\t'); rest = t.rest() {
			t.col++
		}
		if len(t.rest()) > 0 || t.at == len(t.value) {
			return true
		}
		t.note()
		if !t.take('\n') {
			return false
		}
	}
}

// block walks through block text, from its header to behind its last line that is not blank.
func (t *tracer) block() bool {
	indent := t.blockIndent()
	t.line, t.col = t.line+1, 0
	endLine, endCol := t.line-1, len(t.sheet.Lines[t.line-1])
	for t.line < len(t.sheet.Lines) && t.at < len(t.value) {
		line := t.sheet.Lines[t.line]
		for t.col = min(indent, len(line)); t.col < len(line); t.col++ {
			t.note()
			if !t.take(line[t.col]) {
				break
			}
		}
		if t.at < len(t.value) {
			t.note()
		}
		if !sheet.IsBlank(line) {
			endLine, endCol = t.line, t.col
		}
		if t.at < len(t.value) && !t.take('\n') {
			t.take(' ')
		}
		t.line++
	}
	t.line, t.col = endLine, endCol
	return t.at == len(t.value)
}

// blockIndent is the indent of the first line of block text that is not blank, less the blanks that belong to the value.
func (t *tracer) blockIndent() int {
	first := strings.TrimLeft(t.value, "\n")
	own := len(first) - len(strings.TrimLeft(first, " "))
	for i := t.line + 1; i < len(t.sheet.Lines); i++ {
		line := t.sheet.Lines[i]
		if sheet.IsBlank(line) {
			continue
		}
		k := 0
		for k < len(line) && line[k] == ' ' {
			k++
		}
		return max(0, k-own)
	}
	return 0
}
