package finding

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// excerptCells is how much of a line is shown, in cells of a terminal.
const excerptCells = 76

// Cells is the width of s in a terminal: hanzi and full-width marks take two cells, combining marks none.
func Cells(s string) int {
	n := 0
	for _, r := range s {
		n += cells(r)
	}
	return n
}

func cells(r rune) int {
	if r < 0x7f {
		return 1
	}
	if isHanzi(r) {
		return 2
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// isHanzi tells the usual hanzi without a look into tables.
func isHanzi(r rune) bool { return 0x4e00 <= r && r < 0xa000 }

// shownCells is the width of what shown gives.
func shownCells(r rune) int {
	if isHanzi(r) {
		return 2
	}
	return Cells(shown(r))
}

// shown is how an excerpt shows a character: tabs as blanks, hidden characters escaped.
func shown(r rune) string {
	switch {
	case r == '\t':
		return "    "
	case isHanzi(r):
		return string(r)
	}
	return Visible(string(r))
}

// excerpt gives the part of a line around a place, and the marks to set below it. It looks at no more of a long line than it
// can show, as a paragraph may be a line of many findings.
func excerpt(lines *Lines, p Pos) (text, mark string) {
	n := near(lines, p)
	from, to := n.at, n.at+1
	switch {
	case p.EndLine > p.Line:
		to = len(n.runes)
	case p.EndLine == p.Line && p.EndColumn > p.Column:
		to = max(to, min(from+p.EndColumn-p.Column, len(n.runes)))
	}
	left, right := n.window()
	var above, below strings.Builder
	if left > 0 || n.cutLeft {
		above.WriteString("…")
		below.WriteString(" ")
	}
	for k := left; k < right; k++ {
		sign := byte(' ')
		if from <= k && k < to {
			sign = '^'
		}
		writeMarked(&above, &below, n.runes[k], sign)
	}
	if right < len(n.runes) || n.cutRight {
		above.WriteString("…")
	}
	if from >= right {
		below.WriteString("^")
	}
	return strings.TrimRight(above.String(), " "), strings.TrimRight(below.String(), " ")
}

// writeMarked writes a character and below it as many signs as it is wide.
func writeMarked(above, below *strings.Builder, r rune, sign byte) {
	if isHanzi(r) {
		above.WriteRune(r)
	} else {
		above.WriteString(shown(r))
	}
	for range shownCells(r) {
		below.WriteByte(sign)
	}
}

// nearby is what stands around the character at of a line: on either side more than an excerpt shows, or all there is.
type nearby struct {
	runes             []rune
	at                int
	cutLeft, cutRight bool
}

// mostCharacters ends one side of an excerpt where characters without width would go on for ever.
const mostCharacters = 4 * excerptCells

func near(lines *Lines, p Pos) nearby {
	line := lines.Line(p.Line)
	at := min(lines.Offset(p.Line, p.Column)-lines.Start(p.Line), len(line))
	var n nearby
	before := at
	for width := 0; before > 0 && width <= excerptCells && len(n.runes) < mostCharacters; {
		r, size := utf8.DecodeLastRune(line[:before])
		before -= size
		width += shownCells(r)
		n.runes = append(n.runes, r)
	}
	slices.Reverse(n.runes)
	n.at = len(n.runes)
	behind := at
	for width := 0; behind < len(line) && width <= excerptCells && len(n.runes)-n.at < mostCharacters; {
		r, size := utf8.DecodeRune(line[behind:])
		behind += size
		width += shownCells(r)
		n.runes = append(n.runes, r)
	}
	n.cutLeft, n.cutRight = before > 0, behind < len(line)
	return n
}

// window chooses the characters [left, right) that fit, with some of what stands before the place.
func (n nearby) window() (left, right int) {
	line, at := n.runes, n.at
	room := excerptCells
	total := 0
	for _, r := range line {
		total += shownCells(r)
	}
	if total > room {
		room -= 2 // the dots
	}
	before := 0
	for left = at; left > 0; left-- {
		n := shownCells(line[left-1])
		if total > room && before+n > room/3 {
			break
		}
		before += n
	}
	used := before
	for right = at; right < len(line); right++ {
		n := shownCells(line[right])
		if used+n > room {
			break
		}
		used += n
	}
	for left > 0 {
		n := shownCells(line[left-1])
		if used+n > room {
			break
		}
		left, used = left-1, used+n
	}
	return left, right
}
