package paragraph

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
)

// joiner writes each paragraph on one line.
type joiner struct {
	lines []string
	gone  []bool // lines that were joined to the one before
	owner []int  // what a line belongs to: a block that an empty line before or behind it need not keep; 0 for others
}

// Owners of a line. A list is its number from listOwner on, so that two lists stay two.
const (
	textOwner = iota + 1
	listOwner
)

func newJoiner(lines []string, d *doc.Document) *joiner {
	n := len(lines)
	j := &joiner{lines: slices.Clone(lines), gone: make([]bool, n), owner: make([]int, n)}
	for i, b := range d.Blocks {
		owner := textOwner
		if _, ok := b.(*doc.List); ok {
			owner = listOwner + i
		}
		j.block(b, owner)
	}
	for _, note := range d.Notes {
		for _, b := range note {
			j.block(b, 0)
		}
	}
	for i, line := range j.lines {
		if strings.Trim(line, blanks) != "" {
			j.lines[i] = strings.TrimRight(line, blanks)
		}
	}
	return j
}

func (j *joiner) block(b doc.Block, owner int) {
	switch b := b.(type) {
	case *doc.Paragraph:
		first, last := extent(b.Spans, b.Line)
		if !isRaw(j.lines, b) {
			j.join(b.Spans, first, last)
			j.own(first, owner)
		}
	case *doc.Heading:
		j.heading(b, owner)
	case *doc.Code:
		j.fence(b, owner)
	case *doc.Table:
		j.table(b)
	case *doc.List:
		for _, item := range b.Items {
			for _, inner := range item {
				j.block(inner, owner)
			}
		}
	case *doc.Quote:
		for _, inner := range b.Blocks {
			j.block(inner, 0)
		}
	}
}

// own says what a line belongs to, unless raw HTML begins there, which an empty line ends.
func (j *joiner) own(line, owner int) {
	if i := line - firstLine; i >= 0 && i < len(j.lines) && !strings.HasPrefix(strings.TrimSpace(j.lines[i]), "<") {
		j.owner[i] = owner
	}
}

// join sets the lines from first to last on one.
func (j *joiner) join(spans []doc.Span, first, last int) {
	if first < firstLine || last-firstLine >= len(j.lines) {
		return
	}
	whole := j.lines[first-firstLine]
	for line := first + 1; line <= last; line++ {
		next := strings.TrimLeft(j.lines[line-firstLine], blanks)
		next = strings.TrimLeft(strings.TrimPrefix(next, quoting.FindString(next)), blanks)
		whole = strings.TrimRight(whole, blanks)
		switch end := endOf(spans, line-1); {
		case strings.HasSuffix(end, "\n"):
			whole = strings.TrimSuffix(whole, `\`) + "<br>"
		case strings.HasSuffix(end, " "):
			whole += " "
		case next != "" && strings.HasSuffix(whole, next[:1]) && strings.Contains("*_~`", next[:1]):
			whole += "<!-- -->" // else the mark that ends one and the mark that begins the other would be one mark
		}
		whole += next
		j.gone[line-firstLine] = true
	}
	j.lines[first-firstLine] = whole
}

// endOf is the text that a line ends with as it is read.
func endOf(spans []doc.Span, line int) string {
	end := ""
	for _, s := range spans {
		if s.Line <= line && s.Text != "" && s.Note == 0 {
			end = s.Text
		}
	}
	return end
}

// heading writes one that the line below it makes one with hashes before it.
func (j *joiner) heading(h *doc.Heading, owner int) {
	first, last := extent(h.Spans, h.Line)
	i := first - firstLine
	if i < 0 || last-firstLine >= len(j.lines) {
		return
	}
	j.own(first, owner)
	if hashes.MatchString(j.lines[i]) {
		return
	}
	end := underline(j.lines, last)
	j.join(h.Spans, first, end-1)
	j.lines[i] = strings.Repeat("#", h.Level) + " " + doc.EscapeHashes(strings.TrimLeft(j.lines[i], blanks))
	j.gone[end-firstLine] = true
}

// fence writes code that is code by the blanks before it with fences around it.
func (j *joiner) fence(c *doc.Code, owner int) {
	if !c.Indented || owner != textOwner {
		return
	}
	text := strings.Split(strings.TrimRight(c.Text, "\n"), "\n")
	i := c.Line - firstLine
	if i < 0 || i+len(text) > len(j.lines) {
		return
	}
	copy(j.lines[i:], text)
	j.lines[i] = "```\n" + j.lines[i]
	j.lines[i+len(text)-1] += "\n```"
}

// table gives rows without a column one.
func (j *joiner) table(t *doc.Table) {
	for i := range t.Rows {
		at := t.Line + 2 + i - firstLine
		if at >= 0 && at < len(j.lines) && !strings.Contains(j.lines[at], "|") {
			j.lines[at] = "| " + strings.TrimSpace(j.lines[at]) + " |"
		}
	}
}

// typed are the lines; empty ones between paragraphs, headings and entries of lists are left out if wanted.
func (j *joiner) typed(close bool) string {
	var out []string
	last, waiting := 0, 0 // the owner of the last line, and empty lines behind it
	for i, line := range j.lines {
		switch {
		case j.gone[i]:
			continue
		case strings.Trim(line, blanks) == "":
			waiting++
			continue
		}
		if !close || last == 0 || j.owner[i] == 0 || last >= listOwner && j.owner[i] >= listOwner && last != j.owner[i] {
			for range waiting {
				out = append(out, "")
			}
		}
		out, last, waiting = append(out, line), j.owner[i], 0
	}
	return strings.Join(out, "\n")
}
