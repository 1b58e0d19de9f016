package wizard

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/marks"

	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// theme draws with the terminal's own colors, which read on light and on dark, and with none if colors are not wanted. Nothing
// is drawn around a text: a frame would break where a terminal takes two cells for what others take one.
func theme(color bool) *huh.Theme {
	t := huh.ThemeBase()
	plain := lipgloss.NewStyle()
	accent := plain.Bold(true)
	if color {
		accent = accent.Foreground(lipgloss.ANSIColor(6))
	}
	for _, f := range []*huh.FieldStyles{&t.Focused, &t.Blurred} {
		f.Base = plain
		f.SelectSelector = accent.SetString("> ")
		f.MultiSelectSelector = accent.SetString("> ")
		f.SelectedOption, f.UnselectedOption = accent, plain
		f.SelectedPrefix, f.UnselectedPrefix = accent.SetString("[x] "), plain.SetString("[ ] ")
		f.TextInput.Prompt, f.TextInput.Placeholder = accent, plain.Faint(true)
		f.TextInput.Text, f.TextInput.CursorText = plain, plain.Underline(true)
	}
	return t
}

// wrapped breaks a text into lines of at most width cells, hanging by indent cells from the second on. Marks that some
// terminals draw wide count as wide, so that no line runs over.
func wrapped(text string, width, indent int) []string {
	var lines []string
	for _, paragraph := range strings.Split(finding.Visible(strings.ReplaceAll(text, "\n", "\u2028")), `\u2028`) {
		line, used := "", 0
		for _, r := range paragraph {
			w := cells(r)
			if used+w > width && !marks.NeverStarts(r) || used+w > width+2 {
				whole, opened := cutOpener(line)
				lines = append(lines, whole)
				line, used = strings.Repeat(" ", indent)+opened, indent
				for _, r := range opened {
					used += cells(r)
				}
			}
			line += string(r)
			used += w
		}
		lines = append(lines, line)
	}
	return lines
}

// cutOpener takes what must not end a line off it, for the next one to begin with.
func cutOpener(line string) (whole, opened string) {
	r, n := utf8.DecodeLastRuneInString(line)
	if whole = line[:len(line)-n]; !marks.NeverEnds(r) || strings.TrimSpace(whole) == "" {
		return line, ""
	}
	return whole, string(r)
}

// cells is how many cells a character takes on a terminal that draws it wide.
func cells(r rune) int {
	if r >= 0x2010 && r <= 0x2027 || r == '·' || r == '×' || r == '÷' || r == '≥' || r == '≤' {
		return 2
	}
	return finding.Cells(string(r))
}

// clipped is one line of at most width cells.
func clipped(text string, width int) string {
	return ansi.Truncate(text, width, "..")
}

// fitted gives exactly height lines, each of at most width cells.
func fitted(lines []string, width, height int) []string {
	if len(lines) > height {
		lines = lines[:max(height, 0)]
	}
	for i := range lines {
		lines[i] = clipped(lines[i], width)
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines
}

// window is the part of a list of n lines that shows the line at, height lines high.
func window(n, at, height int) (from, to int) {
	from = min(max(at-height/2, 0), max(n-height, 0))
	return from, min(from+height, n)
}

// keyLines sets what can be pressed on at most two lines, broken between keys, which stand two blanks apart.
func keyLines(keys string, width int) []string {
	lines := []string{""}
	for _, key := range strings.Split(keys, "  ") {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = key
		case finding.Cells(*last+"  "+key) <= width:
			*last += "  " + key
		case len(lines) == 2:
			return lines
		default:
			lines = append(lines, key)
		}
	}
	return lines
}
