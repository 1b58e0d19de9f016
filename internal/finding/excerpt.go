package finding

import (
	"strings"
	"unicode"

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
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// shown is how an excerpt shows a character: tabs as blanks, hidden characters escaped.
func shown(r rune) string {
	if r == '\t' {
		return "    "
	}
	return Visible(string(r))
}

// excerpt gives the part of a line around a place, and the marks to set below it.
func excerpt(line []rune, p Pos) (text, mark string) {
	from := min(max(p.Column-1, 0), len(line))
	to := from + 1
	switch {
	case p.EndLine > p.Line:
		to = len(line)
	case p.EndLine == p.Line && p.EndColumn > p.Column:
		to = min(p.EndColumn-1, len(line))
	}
	to = max(to, from+1)
	left, right := window(line, from)
	var above, below strings.Builder
	if left > 0 {
		above.WriteString("…")
		below.WriteString(" ")
	}
	for k := left; k < right; k++ {
		s := shown(line[k])
		above.WriteString(s)
		sign := " "
		if from <= k && k < to {
			sign = "^"
		}
		below.WriteString(strings.Repeat(sign, Cells(s)))
	}
	if right < len(line) {
		above.WriteString("…")
	}
	if from >= right {
		below.WriteString("^")
	}
	return strings.TrimRight(above.String(), " "), strings.TrimRight(below.String(), " ")
}

// window chooses the characters [left, right) of a line that fit, with some of what stands before the character at.
func window(line []rune, at int) (left, right int) {
	room := excerptCells
	total := 0
	for _, r := range line {
		total += Cells(shown(r))
	}
	if total > room {
		room -= 2 // the dots
	}
	before := 0
	for left = at; left > 0; left-- {
		n := Cells(shown(line[left-1]))
		if total > room && before+n > room/3 {
			break
		}
		before += n
	}
	used := before
	for right = at; right < len(line); right++ {
		n := Cells(shown(line[right]))
		if used+n > room {
			break
		}
		used += n
	}
	for left > 0 {
		n := Cells(shown(line[left-1]))
		if used+n > room {
			break
		}
		left, used = left-1, used+n
	}
	return left, right
}
