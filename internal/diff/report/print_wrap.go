package report

import (
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
	"pilotplan/internal/marks"
)

// painted is a stretch of text in one color, given as SGR parameters; empty for none.
type painted struct{ color, text string }

func plainText(text string) painted { return painted{text: text} }

// SGR parameters.
const (
	strong   = "1"
	weaker   = "31"
	stronger = "32"
	warned   = "33"
	struck   = "9;31"
	added    = "4;32"
)

func colorOf(k change.Kind) string {
	switch {
	case k.Weakens():
		return weaker
	case k.Strengthens():
		return stronger
	}
	return warned
}

// hanging is how much further in the lines of an entry stand below its first.
const hanging = 2

// line prints parts as one line, indented, or as several where it is wider than the terminal.
func (p *printer) line(indent int, parts ...painted) {
	for i, row := range brokenLines(lineAtoms(parts), p.options.Width-indent) {
		if i == 1 {
			indent += hanging
		}
		p.out.WriteString(strings.Repeat(" ", indent))
		p.row(row)
		p.out.WriteByte('\n')
	}
}

// row prints the atoms of a line, neighbours of one color together.
func (p *printer) row(row []painted) {
	for i := 0; i < len(row); {
		color, text := row[i].color, ""
		for ; i < len(row) && row[i].color == color; i++ {
			text += row[i].text
		}
		if color == "" || !p.options.Color {
			p.out.WriteString(text)
			continue
		}
		p.out.WriteString("\x1b[" + color + "m" + text + "\x1b[0m")
	}
}

// lineAtoms divides text where a line may end: at hanzi, but not inside a number or a word, nor between a mark and what it
// belongs to.
func lineAtoms(parts []painted) []painted {
	var all []painted
	for _, part := range parts {
		text := finding.Visible(strings.ReplaceAll(strings.ReplaceAll(strings.TrimRight(part.text, "\n"), "\r", ""), "\n", "↵"))
		last := rune(0)
		for _, r := range text {
			k := len(all) - 1
			joins := last != 0 && (neverStarts(r) || marks.NeverEnds(last) || narrowRune(last) && narrowRune(r))
			if joins && all[k].color == part.color {
				all[k].text += string(r)
			} else {
				all = append(all, painted{part.color, string(r)})
			}
			last = r
		}
	}
	return all
}

// neverStarts reports whether r begins no line: what the marks say, and a dash or dots, which the strict level keeps there too
// (there is no room to weigh here).
func neverStarts(r rune) bool {
	c := marks.Of(r)
	return c == marks.Dash || c == marks.Ellipsis || marks.NeverStarts(r)
}

// narrowRune reports whether r belongs to a word of Latin letters or to a number.
func narrowRune(r rune) bool { return r > ' ' && r < 0x7f }

// brokenLines fills lines of a width; the second and further ones are narrower by the hanging indent. An atom that fits no line is
// divided.
func brokenLines(all []painted, width int) [][]painted {
	var lines [][]painted
	var line []painted
	used, room := 0, width
	next := func() {
		lines = append(lines, line)
		line, used, room = nil, 0, width-hanging
	}
	for _, a := range all {
		for {
			n := finding.Cells(a.text)
			if used+n <= room {
				break
			}
			if used > 0 {
				next()
				continue
			}
			head := fittingStart(a.text, room)
			line = append(line, painted{a.color, head})
			a.text = a.text[len(head):]
			next()
		}
		if a.text == " " && used == 0 && len(lines) > 0 {
			continue
		}
		line, used = append(line, a), used+finding.Cells(a.text)
	}
	return append(lines, line)
}

// fittingStart is the start of text that fits in a width.
func fittingStart(text string, width int) string {
	used := 0
	for i, r := range text {
		if used += finding.Cells(string(r)); used > width && i > 0 {
			return text[:i]
		}
	}
	return text
}
