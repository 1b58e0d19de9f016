package doc

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible gives s as valid UTF-8 with plain line ends, where nothing acts unseen: control characters, terminal escapes and
// marks that turn the direction of text are shown as <U+001B>. Line feeds and tabs stay; so do the joiners of emoji.
func Visible(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	if !strings.ContainsFunc(s, acts) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if acts(r) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func acts(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	if r == '\n' || r == '\t' || r == nonJoiner || r == joiner {
		return false
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}

// Literal is what plain text says once it is escaped and read again: visible, and with a space for a tab.
func Literal(s string) string { return strings.ReplaceAll(Visible(s), "\t", " ") }

// EscapeLine escapes s for a heading or the middle of a line. Line breaks become spaces, or nothing between hanzi.
func EscapeLine(s string) string {
	return lineStart(edges(punctuation(JoinLines(strings.Split(Literal(s), "\n")), false)))
}

// JoinLines makes one line of several the way Chinese is set: without a space where hanzi or full-width marks meet.
func JoinLines(lines []string) string {
	if len(lines) == 1 {
		return lines[0]
	}
	var b strings.Builder
	last := rune(0)
	for _, line := range lines {
		line = strings.Trim(line, " ")
		first, _ := utf8.DecodeRuneInString(line)
		if line == "" {
			continue
		}
		if b.Len() > 0 && (!wide(last) || !wide(first)) {
			b.WriteByte(' ')
		}
		b.WriteString(line)
		last, _ = utf8.DecodeLastRuneInString(line)
	}
	return b.String()
}

// EscapeParagraph escapes s for a paragraph of its own; its line breaks stay.
func EscapeParagraph(s string) string {
	var b strings.Builder
	blank := true // the line before is empty
	for i, line := range strings.Split(Literal(s), "\n") {
		text := lineStart(edges(punctuation(line, false)))
		if strings.HasSuffix(line, `\`) {
			text = strings.TrimSuffix(text, `\\`) + "&#92;" // three backslashes would be no line break to some readers
		}
		switch {
		case i == 0:
		case line == "" || blank:
			text = "&#10;" + text // two hard breaks running would end the paragraph
		default:
			text = "\\\n" + text
		}
		b.WriteString(text)
		blank = line == ""
	}
	return b.String()
}

// EscapeCell escapes s for a cell of a table.
func EscapeCell(s string) string {
	lines := strings.Split(Literal(s), "\n")
	for i, line := range lines {
		lines[i] = edges(punctuation(line, true))
	}
	return strings.Join(lines, "<br>")
}

// EmphasizeCell escapes s for a cell and sets it between marks, ** or ~~: line by line and without the blanks at its ends, where
// Markdown knows no marks.
func EmphasizeCell(mark, s string) string {
	lines := strings.Split(Literal(s), "\n")
	for i, line := range lines {
		inner := strings.TrimSpace(line)
		if inner == "" {
			lines[i] = EscapeCell(line)
			continue
		}
		left, right, _ := strings.Cut(line, inner)
		lines[i] = EscapeCell(left) + mark + EscapeCell(inner) + mark + EscapeCell(right)
	}
	return strings.Join(lines, "<br>")
}

// OneLine is a text without its line ends, joined as JoinLines does.
func OneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return s
	}
	lines := strings.FieldsFunc(s, func(r rune) bool { return r == '\r' || r == '\n' })
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return JoinLines(lines)
}

// punctuation escapes the marks that mean something anywhere in a line.
func punctuation(line string, inCell bool) string {
	var b strings.Builder
	var last rune
	for i, r := range line {
		switch {
		case r == '|' && inCell && last == '\\':
			b.WriteString("&#124;") // after a backslash, readers of tables differ about \|
		case strings.ContainsRune("\\`*_[]<~|$", r), r == '&' && referenceStart.MatchString(line[i:]):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// referenceStart begins a character reference, such as &lt; or &#60;.
var referenceStart = regexp.MustCompile(`^&#?[0-9A-Za-z]`)

// edges keeps the spaces at both ends of a line, which Markdown would drop or take for code or for a hard break.
func edges(line string) string {
	inner := strings.Trim(line, " ")
	if len(inner) == len(line) {
		return line
	}
	left := len(line) - len(strings.TrimLeft(line, " "))
	if inner == "" {
		left = len(line)
	}
	return strings.Repeat("&#32;", left) + inner + strings.Repeat("&#32;", len(line)-left-len(inner))
}

var (
	listNumber    = regexp.MustCompile(`^(\d{1,9})([.)])`)
	closingHashes = regexp.MustCompile(`(^|[ \t])(#+)$`)
)

// EscapeHashes keeps # at the end of a heading, where Markdown would drop them.
func EscapeHashes(heading string) string { return closingHashes.ReplaceAllString(heading, `$1\$2`) }

// lineStart escapes what would make a line a heading, list item, quote, underline or rule, or close a heading.
func lineStart(line string) string {
	line = EscapeHashes(line)
	if line == "" {
		return ""
	}
	if strings.ContainsRune("#+-=>", rune(line[0])) {
		return `\` + line
	}
	return listNumber.ReplaceAllString(line, `$1\$2`)
}
