package paragraph

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/doc"
)

// plain is the Markdown of lines of which none can be anything but a paragraph: that is most texts, and needs no reading.
func plain(lines []string) (text string, ok bool) {
	var b strings.Builder
	for _, line := range lines {
		if line == "" {
			continue
		}
		line = strings.TrimLeft(line, blanks)
		first, _ := utf8.DecodeRuneInString(line)
		if strings.Contains(line, "|") || !unicode.IsLetter(first) && !strings.ContainsRune("（“《", first) {
			return "", false
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(line + "\n")
	}
	return b.String(), true
}

// splitter sets lines apart that Markdown takes for one paragraph.
type splitter struct {
	lines   []string
	apart   []bool // an empty line is to stand before this one
	changed bool
}

func newSplitter(lines []string) *splitter {
	return &splitter{lines: lines, apart: make([]bool, len(lines))}
}

// split sets the line of a document apart from the one before it; of the outermost blocks it begins at the margin.
func (s *splitter) split(line int, outermost bool) {
	i := line - firstLine
	if i <= 0 || i >= len(s.lines) {
		return
	}
	if outermost {
		s.margin(line)
	}
	s.apart[i], s.changed = true, true
}

// firstLine is the number of the first line in a document of read.
const firstLine = 2

// margin takes the blanks before a line away: people indent a paragraph with them, and Markdown takes four for code.
func (s *splitter) margin(line int) {
	i := line - firstLine
	if i < 0 || i >= len(s.lines) {
		return
	}
	if at := strings.TrimLeft(s.lines[i], blanks); at != s.lines[i] {
		s.lines[i], s.changed = at, true
	}
}

func (s *splitter) blocks(blocks []doc.Block, outermost bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			s.paragraph(b, outermost)
		case *doc.Heading:
			s.heading(b, outermost)
		case *doc.Code:
			s.indented(b, outermost)
		case *doc.Table:
			s.table(b)
		case *doc.List:
			for _, item := range b.Items {
				s.blocks(item, false)
			}
		case *doc.Quote:
			s.blocks(b.Blocks, false)
		}
	}
}

func (s *splitter) paragraph(p *doc.Paragraph, outermost bool) {
	first, last := extent(p.Spans, p.Line)
	if isRaw(s.lines, p) {
		return
	}
	if outermost {
		s.margin(first)
	}
	for line := first + 1; line <= last; line++ {
		s.split(line, outermost)
	}
}

// extent is from which to which line spans go.
func extent(spans []doc.Span, line int) (first, last int) {
	first, last = line, line
	for _, span := range spans {
		if span.Line > 0 {
			first, last = min(first, span.Line), max(last, span.Line)
		}
	}
	return first, last
}

// isRaw reports whether a paragraph is a block of HTML, which ends at an empty line and whose lines are broken lines.
func isRaw(lines []string, p *doc.Paragraph) bool {
	i := p.Line - firstLine
	if i < 0 || i >= len(lines) {
		return false
	}
	first := strings.TrimLeft(lines[i], blanks+"->*+.)0123456789")
	return aloneTag.MatchString(first) || strings.HasPrefix(first, "<") && slices.ContainsFunc(p.Spans, func(s doc.Span) bool {
		at := s.Line - firstLine
		return strings.HasSuffix(s.Text, "\n") && at >= 0 && at < len(lines) && !brokenLine.MatchString(lines[at])
	})
}

var (
	aloneTag   = regexp.MustCompile(`^</?[A-Za-z][^>]*>\s*$`)
	brokenLine = regexp.MustCompile(`(?i)\\$|  $|<br`)
)

// underline is the line that makes the lines to last a heading.
func underline(lines []string, last int) int {
	for i := last + 1 - firstLine; i < len(lines); i++ {
		if line := strings.Trim(lines[i], blanks+">"); line != "" && strings.Trim(line, line[:1]) == "" && strings.Contains("=-", line[:1]) {
			return i + firstLine
		}
	}
	return last
}

var hashes = regexp.MustCompile(`^[ >\t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*#`)

// heading takes apart what is one by the line below it alone: who types draws a line there.
func (s *splitter) heading(h *doc.Heading, outermost bool) {
	first, last := extent(h.Spans, h.Line)
	if i := first - firstLine; i < 0 || i >= len(s.lines) || hashes.MatchString(s.lines[i]) {
		return
	}
	for line := first + 1; line <= underline(s.lines, last); line++ {
		s.split(line, outermost)
	}
}

// indented makes paragraphs of what Markdown takes for code because of the blanks before it.
func (s *splitter) indented(c *doc.Code, outermost bool) {
	if !c.Indented || !outermost {
		return
	}
	s.margin(c.Line)
	for line := range strings.Count(strings.TrimRight(c.Text, "\n"), "\n") {
		if i := c.Line + 1 + line - firstLine; i < len(s.lines) && s.lines[i] != "" {
			s.split(c.Line+1+line, true)
		}
	}
}

// table ends a table at the first line without a column.
func (s *splitter) table(t *doc.Table) {
	for i := range t.Rows {
		at := t.Line + 2 + i - firstLine
		if at > 0 && at < len(s.lines) && !strings.Contains(s.lines[at], "|") {
			s.split(at+firstLine, true)
			return
		}
	}
}

var quoting = regexp.MustCompile(`^[ \t]*(?:>[ \t]*)+`)

// written are the lines with what sets them apart: an empty line, in a quote one of the quote.
func (s *splitter) written() []string {
	var out []string
	for i, line := range s.lines {
		if s.apart[i] {
			out = append(out, strings.TrimRight(quoting.FindString(line), blanks))
		}
		out = append(out, line)
	}
	return out
}
