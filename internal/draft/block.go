package draft

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/prose"
)

// Block is a part of a text that is read in one way.
type Block struct {
	Kind     BlockKind
	From, To int              // bytes of the source
	Level    int              // of a heading
	Title    string           // of a heading, as it reads
	Caption  Cell             // of a table or drawing, as it reads
	Grid     [][]Cell         // of a table: its head, then its rows
	Said     []prose.Sentence // of a paragraph or list
	Of       doc.Block        // what it was read from
	Whole    bool             // it is all of that
	Mark     string           // of the item of a list: "1. "
}

// BlockKind is the sort of a block.
type BlockKind uint8

// The sorts. Mute are drawings and code, which say nothing in sentences.
const (
	Paragraph BlockKind = iota
	Heading
	Table
	Mute
)

// Cell is a cell, or a part of a text like one, as it reads; empty where it holds the mark of an empty cell.
type Cell struct {
	Text     string
	From, To int        // bytes of the source
	in       doc.Placed // what Text was made of
}

// blocksOf takes a document apart, in the order of the source. What only marks a page is left out.
func blocksOf(d *doc.Document) []Block {
	var r blockReader
	r.read(d.Blocks)
	for _, note := range d.Notes {
		r.read(note)
	}
	slices.SortStableFunc(r.blocks, func(a, b Block) int { return cmp.Compare(a.From, b.From) })
	return r.blocks
}

type blockReader struct{ blocks []Block }

func (r *blockReader) read(blocks []doc.Block) {
	for _, b := range blocks {
		from, to := doc.Extent(b)
		if _, code := b.(*doc.Code); code && from < 0 {
			continue // without a word there is nothing to tell, nor a place to tell it of
		}
		switch b := b.(type) {
		case *doc.Heading:
			if from < 0 {
				continue // a heading without words
			}
			r.blocks = append(r.blocks, Block{Kind: Heading, From: from, To: to, Level: b.Level, Title: strings.TrimSpace(doc.OneLine(doc.Text(b.Spans))), Of: b, Whole: true})
		case *doc.Table:
			if b.Drawn {
				r.blocks = append(r.blocks, Block{Kind: Mute, From: from, To: to, Of: b, Whole: true})
				continue
			}
			r.blocks = append(r.blocks, tableOf(b))
		case *doc.Figure:
			r.blocks = append(r.blocks, Block{Kind: Mute, From: from, To: to, Caption: cellOf(doc.Join(b.Caption)), Of: b, Whole: true})
		case *doc.Rule:
		default:
			if p, ok := b.(*doc.Paragraph); ok && p.Role == doc.Caption { // of what is no figure of the document: a chart of a Word file
				r.blocks = append(r.blocks, Block{Kind: Mute, From: from, To: to, Caption: cellOf(doc.Join(p.Spans)), Of: b, Whole: true})
				continue
			}
			if said := prose.Read(&doc.Document{Blocks: []doc.Block{b}}); len(said) > 0 {
				r.paragraphs(b, said)
			} else if code, ok := b.(*doc.Code); ok {
				r.blocks = append(r.blocks, Block{Kind: Mute, From: from, To: to, Of: code, Whole: true})
			}
		}
	}
}

// paragraphs parts the sentences of a block at the lines that are headings by their number alone.
func (r *blockReader) paragraphs(of doc.Block, said []prose.Sentence) {
	start := 0
	flush := func(end int) {
		if start < end {
			r.blocks = append(r.blocks, Block{From: said[start].Start, To: said[end-1].End, Said: said[start:end], Of: of, Whole: start == 0 && end == len(said)})
		}
	}
	for i := range said {
		if !isTitle(said, i) {
			continue
		}
		flush(i)
		s := &said[i]
		r.blocks = append(r.blocks, Block{Kind: Heading, From: s.Start, To: s.End, Level: titleLevel(s.Text), Title: s.Text, Of: of})
		start = i + 1
	}
	flush(len(said))
}

// isTitle reports whether a heading stands in a paragraph of its own: one that runs into its paragraph is a part of it, and a
// caption names no section.
func isTitle(said []prose.Sentence, i int) bool {
	return !doc.IsFigureCaption(said[i].Text) && !doc.IsTableCaption(said[i].Text) && said[i].Kind == prose.Heading && (i+1 == len(said) || said[i+1].Paragraph != said[i].Paragraph)
}

// titleLevel is the level of a heading that no # gives one.
func titleLevel(line string) int {
	if strings.HasPrefix(line, "（") || strings.HasPrefix(line, "(") {
		return 3
	}
	return 2
}

func tableOf(t *doc.Table) Block {
	b := Block{Kind: Table, Caption: cellOf(doc.Join(t.Caption)), Grid: [][]Cell{cellsOf(t.Head)}, Of: t, Whole: true}
	b.From, b.To = doc.Extent(t)
	for _, row := range t.Rows {
		b.Grid = append(b.Grid, cellsOf(row))
	}
	return b
}

// head is the head of a table.
func (b *Block) head() []Cell { return b.Grid[0] }

// rows are those below the head of a table.
func (b *Block) rows() [][]Cell { return b.Grid[1:] }

// named is what a table or figure is called, without 表1.
func (b *Block) named() string { return named(b.Caption.Text) }

func named(caption string) string {
	return strings.TrimSpace(strings.TrimLeft(strings.TrimLeft(caption, "表图"), "0123456789"))
}

func cellsOf(row [][]doc.Span) []Cell {
	cells := make([]Cell, len(row))
	for i, spans := range row {
		if len(spans) > 0 {
			cells[i] = cellOf(doc.Join(spans))
		}
	}
	return cells
}

// cellOf is a text without the blanks around it.
func cellOf(p doc.Placed) Cell {
	text := strings.TrimSpace(p.Text)
	if text == "" {
		return Cell{}
	}
	at := strings.Index(p.Text, text)
	c := Cell{Text: said(text), in: p}
	c.From, c.To = p.Source(at, at+len(text))
	return c
}

// Sentences are those of a cell.
func (c *Cell) Sentences() []prose.Sentence {
	paragraph := &doc.Paragraph{Spans: []doc.Span{{Text: c.in.Text, At: c.in.At}}}
	return prose.Read(&doc.Document{Blocks: []doc.Block{paragraph}})
}

// pending is what this program writes where an answer is missing.
const pending = "（待填写）"

// said is the text of a cell; the marks of an empty one are no text.
func said(s string) string {
	if s == "—" || s == pending || s == "-" || s == "/" {
		return ""
	}
	return s
}
