package version

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/prose"
)

// block is a part of a text that is read in one way.
type block struct {
	kind     blockKind
	from, to int    // bytes of the source
	level    int    // of a heading
	title    string // of a heading
	caption  string // of a table, without 表1
	head     []cellText
	rows     [][]cellText
	said     []prose.Sentence // of a paragraph or list
}

// blockKind is the sort of a block.
type blockKind uint8

const (
	paragraphBlock blockKind = iota
	headingBlock
	tableBlock
)

// cellText is a cell, or a part of a text like one, as it reads; empty where it holds the mark of an empty cell.
type cellText struct {
	text     string
	from, to int        // bytes of the source
	in       doc.Placed // what text was made of
}

// blocksOf takes a document apart, in the order of the source. Code, figures and what only marks a page are left out.
func blocksOf(d *doc.Document) []block {
	var r blockReader
	r.read(d.Blocks)
	for _, note := range d.Notes {
		r.read(note)
	}
	slices.SortStableFunc(r.blocks, func(a, b block) int { return cmp.Compare(a.from, b.from) })
	return r.blocks
}

type blockReader struct{ blocks []block }

func (r *blockReader) read(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			from, to := doc.Extent(b)
			if from < 0 {
				continue // a heading without words
			}
			r.blocks = append(r.blocks, block{kind: headingBlock, from: from, to: to, level: b.Level, title: strings.TrimSpace(doc.OneLine(doc.Text(b.Spans)))})
		case *doc.Table:
			r.blocks = append(r.blocks, tableOf(b))
		case *doc.Figure:
		default:
			r.paragraphs(prose.Read(&doc.Document{Blocks: []doc.Block{b}}))
		}
	}
}

// paragraphs parts the sentences of a block at the lines that are headings by their number alone.
func (r *blockReader) paragraphs(said []prose.Sentence) {
	start := 0
	flush := func(end int) {
		if start < end {
			r.blocks = append(r.blocks, block{from: said[start].Start, to: said[end-1].End, said: said[start:end]})
		}
	}
	for i := range said {
		if !isTitle(said, i) {
			continue
		}
		flush(i)
		s := &said[i]
		r.blocks = append(r.blocks, block{kind: headingBlock, from: s.Start, to: s.End, level: titleLevel(s.Text), title: s.Text})
		start = i + 1
	}
	flush(len(said))
}

// isTitle reports whether a heading stands in a paragraph of its own: one that runs into its paragraph is a part of it.
func isTitle(said []prose.Sentence, i int) bool {
	return said[i].Kind == prose.Heading && (i+1 == len(said) || said[i+1].Paragraph != said[i].Paragraph)
}

// titleLevel is the level of a heading that no # gives one.
func titleLevel(line string) int {
	if strings.HasPrefix(line, "（") || strings.HasPrefix(line, "(") {
		return 3
	}
	return 2
}

func tableOf(t *doc.Table) block {
	b := block{kind: tableBlock, caption: afterCaption(doc.Text(t.Caption)), head: cellsOf(t.Head)}
	b.from, b.to = doc.Extent(t)
	for _, row := range t.Rows {
		b.rows = append(b.rows, cellsOf(row))
	}
	return b
}

func cellsOf(row [][]doc.Span) []cellText {
	cells := make([]cellText, len(row))
	for i, spans := range row {
		if len(spans) > 0 {
			cells[i] = cellOf(doc.Join(spans))
		}
	}
	return cells
}

// cellOf is a text without the blanks around it.
func cellOf(p doc.Placed) cellText {
	text := strings.TrimSpace(p.Text)
	at := strings.Index(p.Text, text)
	c := cellText{text: said(text), in: p}
	c.from, c.to = p.Source(at, at+len(text))
	return c
}

// sentences are those of a cell.
func (c *cellText) sentences() []prose.Sentence {
	paragraph := &doc.Paragraph{Spans: []doc.Span{{Text: c.in.Text, At: c.in.At}}}
	return prose.Read(&doc.Document{Blocks: []doc.Block{paragraph}})
}

func afterCaption(line string) string {
	return strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(line, "表"), "0123456789"))
}

// said is the text of a cell; the marks of an empty one are no text.
func said(s string) string {
	if s == "—" || s == "（待填写）" || s == "-" || s == "/" {
		return ""
	}
	return s
}
