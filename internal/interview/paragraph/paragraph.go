// Package paragraph turns text as people type it, a line a paragraph, into Markdown and back.
//
// Its one idea: in what is typed a line end is a paragraph, as in Word; in Markdown two such lines are one paragraph. So Markdown
// sets an empty line between them and Lines takes it away again, while lists, tables, drawings and code stay what they are. What
// a line is, doc.Parse says, by which the document will be set.
package paragraph

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/doc/markdown"
)

// mostPasses is how often a text is read anew until every line of it is a paragraph: what was set apart may be a list then.
const mostPasses = 8

// Markdown is a typed text as Markdown in which every line is a paragraph, unless it belongs to a list, a table, a drawing or
// code. It ends with a line end; nothing typed is nothing.
func Markdown(typed string) string {
	lines := split(typed)
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, blanks)
	}
	lines = within(lines)
	if len(lines) == 0 {
		return ""
	}
	if text, ok := plain(lines); ok {
		return text
	}
	for range mostPasses {
		s := newSplitter(lines)
		s.blocks(read(lines).Blocks, true)
		if !s.changed {
			break
		}
		lines = s.written()
	}
	return strings.Join(lines, "\n") + "\n"
}

// Lines is Markdown as it would be typed, without a line end behind it: Markdown of it reads as the same document.
func Lines(text string) string {
	lines := within(split(text))
	d := read(lines)
	want := substance(d)
	reads := func(typed string) bool { return substance(read(within(split(Markdown(typed))))) == want }
	j := newJoiner(lines, d)
	for _, close := range []bool{true, false} {
		if typed := j.typed(close); reads(typed) {
			return typed
		}
	}
	lines = within(split(string(markdown.Write(d)))) // raw HTML, and what stands in what: as Markdown that is not so deep
	if typed := newJoiner(lines, read(lines)).typed(false); reads(typed) {
		return typed
	}
	return j.typed(false)
}

// blanks are what stands between words and at the ends of lines, those of a Chinese keyboard and of Word among them.
const (
	blanks     = " \t" + wideBlanks
	wideBlanks = "\u3000\u00a0"
)

// lineEnds are the line ends that texts come with.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\v", "\n", "\f", "\n", "\x00", "")

func split(text string) []string { return strings.Split(lineEnds.Replace(text), "\n") }

// within are lines without the empty ones before and behind all others.
func within(lines []string) []string {
	for len(lines) > 0 && strings.Trim(lines[0], blanks) == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && strings.Trim(lines[len(lines)-1], blanks) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// read is the document of some lines, whose first is line 2 there, so that hyphens at the start are no front matter.
func read(lines []string) *doc.Document {
	return doc.Parse([]byte("\n" + strings.Join(lines, "\n") + "\n"))
}
