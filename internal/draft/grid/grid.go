// Package grid finds the tables in a document that its writer made without the means for tables.
//
// Its one idea: lines with as many cells are rows, whatever parts the cells; the document that comes out has tables in their places, and
// every character its own place in the source.
package grid

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/doc"
)

// Tables makes tables of lists of records, and of lines whose cells tabs, bars or wide blanks part. A tab that the document has as a blank
// is found in its source.
func Tables(blocks []doc.Block, source []byte) []doc.Block {
	var out []doc.Block
	g := gridReader{source: source}
	flush := func() {
		out = append(out, g.taken()...)
		g = gridReader{source: source}
	}
	for _, b := range blocks {
		if t := recordsOf(b); t != nil {
			b = t
		}
		spans, isText := spansOf(b)
		if !isText || !g.add(b, spans) {
			flush()
			if !isText || !g.add(b, spans) {
				out = append(out, b)
			}
		}
	}
	flush()
	return out
}

// spansOf are the spans of running text.
func spansOf(b doc.Block) ([]doc.Span, bool) {
	switch b := b.(type) {
	case *doc.Paragraph:
		return b.Spans, true
	case *doc.Code:
		return b.Spans(), b.Indented
	}
	return nil, false
}

// gridReader gathers lines that may be the rows of one table.
type gridReader struct {
	source []byte
	blocks []doc.Block
	lines  []gridLine
	byLine bool // each line is a paragraph
}

// gridLine is a line with its cells.
type gridLine struct {
	text  doc.Placed
	cells []doc.Placed
}

// add takes the lines of a block, if one of them has cells, or most of them begin with a label.
func (g *gridReader) add(b doc.Block, spans []doc.Span) bool {
	var lines []gridLine
	found, labels := false, 0
	for _, line := range sourceLines(spans) {
		cells := cellsIn(g.tabbed(line))
		found = found || len(cells) > 1
		labels += boolInt(labelFirst.MatchString(line.Text))
		lines = append(lines, gridLine{line, cells})
	}
	byLine := len(lines) > 1 && 2*labels >= len(lines)
	if !found && !byLine {
		return false
	}
	g.blocks, g.lines, g.byLine = append(g.blocks, b), append(g.lines, lines...), g.byLine || byLine
	return true
}

// tabbed is a line with the tabs that its source has where a reader of Markdown reads blanks.
func (g *gridReader) tabbed(line doc.Placed) doc.Placed {
	text := []byte(line.Text)
	for i, c := range text {
		if at, _ := line.Source(i, i+1); c == ' ' && at >= 0 && at < len(g.source) && g.source[at] == '\t' {
			text[i] = '\t'
		}
	}
	return doc.Placed{Text: string(text), At: line.At}
}

// labelFirst finds a label at the head of a line: such lines are not wrapped.
var labelFirst = regexp.MustCompile(`^[-*·•\s　]*[^：:，,。；;\s]{1,20}[：:]`)

// minRows is how many lines with as many cells make a table.
const minRows = 2

// taken gives the lines as tables and paragraphs; the blocks as they were if there is no table in them.
func (g *gridReader) taken() []doc.Block {
	var out []doc.Block
	tables := 0
	for from := 0; from < len(g.lines); {
		to := from
		for to < len(g.lines) && len(g.lines[to].cells) == len(g.lines[from].cells) {
			to++
		}
		n := len(g.lines[from].cells)
		if rows := to - from; n > 1 && (rows >= minRows && n > 2 || rows > minRows) && !areLabelled(g.lines[from:to]) {
			tables++
			out = append(out, tableFrom(g.lines[from:to]))
		} else {
			for _, line := range g.lines[from:to] {
				out = append(out, &doc.Paragraph{Spans: []doc.Span{{Text: line.text.Text, At: line.text.At}}})
			}
		}
		from = to
	}
	if tables == 0 && !g.byLine {
		return g.blocks
	}
	return out
}

// areLabelled reports whether most cells are labels with their answers: 联系人：张三　　联系电话：….
func areLabelled(lines []gridLine) bool {
	labelled, all := 0, 0
	for _, line := range lines {
		for _, c := range line.cells {
			all++
			labelled += boolInt(strings.ContainsAny(c.Text, "：:"))
		}
	}
	return 2*labelled > all
}

func tableFrom(lines []gridLine) *doc.Table {
	t := &doc.Table{Align: make([]doc.Align, len(lines[0].cells))}
	for i, line := range lines {
		row := make([][]doc.Span, len(line.cells))
		for k, c := range line.cells {
			if c.Text != "" {
				row[k] = []doc.Span{{Text: c.Text, At: c.At}}
			}
		}
		if i == 0 {
			t.Head = row
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// sourceLines are the lines of spans, as the source has them.
func sourceLines(spans []doc.Span) []doc.Placed {
	var lines []doc.Placed
	from := 0
	flush := func(to int) {
		for _, part := range splitLines(doc.Join(spans[from:to])) {
			if strings.TrimSpace(part.Text) != "" {
				lines = append(lines, part)
			}
		}
		from = to
	}
	for i := 1; i < len(spans); i++ {
		if spans[i].Line > spans[i-1].Line {
			flush(i)
		}
	}
	if len(spans) > 0 {
		flush(len(spans))
	}
	return lines
}

func splitLines(p doc.Placed) []doc.Placed {
	var lines []doc.Placed
	for from := 0; from <= len(p.Text); {
		n := strings.IndexByte(p.Text[from:], '\n')
		if n < 0 {
			n = len(p.Text) - from
		}
		lines = append(lines, p.Slice(from, from+n))
		from += n + 1
	}
	return lines
}

// cellsIn parts a line at tabs, else at bars, else where two blanks or more stand.
func cellsIn(line doc.Placed) []doc.Placed {
	text := line.Text
	if trimmed := strings.TrimSpace(text); strings.HasPrefix(trimmed, "|") && strings.Count(trimmed, "|") > 2 {
		at := strings.IndexByte(text, '|')
		inner := line.Slice(at+1, at+1+len(strings.TrimSuffix(trimmed[1:], "|")))
		return cutAt(inner, func(s string) int { return boolInt(s[0] == '|') })
	}
	if strings.Contains(strings.Trim(text, "\t"), "\t") {
		return cutAt(line, func(s string) int { return boolInt(s[0] == '\t') })
	}
	from := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	return cutAt(line.Slice(from, len(strings.TrimRightFunc(text, unicode.IsSpace))), func(s string) int {
		blanks := len(s) - len(strings.TrimLeft(s, " 　"))
		if blanks >= 2 && s[:blanks] != "　" {
			return blanks
		}
		return 0
	})
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// cutAt parts a text where at gives the length of what parts it; each part without the blanks around it.
func cutAt(p doc.Placed, at func(rest string) int) []doc.Placed {
	var parts []doc.Placed
	from := 0
	add := func(to int) {
		part := p.Slice(from, to)
		text := strings.TrimSpace(part.Text)
		start := strings.Index(part.Text, text)
		parts = append(parts, part.Slice(start, start+len(text)))
	}
	for i := 0; i < len(p.Text); {
		if n := at(p.Text[i:]); n > 0 {
			add(i)
			i += n
			from = i
			continue
		}
		_, size := utf8.DecodeRuneInString(p.Text[i:])
		i += size
	}
	add(len(p.Text))
	return parts
}
