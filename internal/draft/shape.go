package draft

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
)

// People who know no styles make headings by a number, by bold type or by a line of their own, and tables by tabs. What they mean is
// told by the shape of the lines and by those around them.

// maxHeading is how long, in characters, a line may be that is a heading by its shape.
const maxHeading = 32

// shaped gives blocks line by line, with the headings that only their shape tells.
func (l *looseReader) shaped(blocks []Block) []Block {
	var lines []Block
	for i := range blocks {
		lines = append(lines, l.linesOf(&blocks[i])...)
	}
	marked := 0
	for i := range lines {
		b := &lines[i]
		if b.Kind == Heading {
			if h, ok := b.Of.(*doc.Heading); ok {
				marked = h.Level
			} else {
				b.Level = levelOf(b.Title, marked)
			}
			continue
		}
		var next *Block
		if i+1 < len(lines) {
			next = &lines[i+1]
		}
		if l.isHeading(b, next) {
			b.Kind, b.Title = Heading, strings.Trim(prose.Whole(b.Said).Text, " \t　")
			b.Level = levelOf(b.Title, marked)
		}
	}
	return lines
}

// levelOf is the level of a heading that is not marked as one; 0 for one without a number.
func levelOf(title string, marked int) int {
	if o, ok := phrase.Head(title); ok {
		return marked + max(o.Rank(), 1)
	}
	if marked > 0 {
		return marked + 1
	}
	return 0
}

// linesOf parts a paragraph into its lines, as a writer of plain text means them, and a list into its items.
func (l *looseReader) linesOf(b *Block) []Block {
	if b.Kind != Paragraph {
		return []Block{*b}
	}
	list, isList := b.Of.(*doc.List)
	if _, quoted := b.Of.(*doc.Quote); quoted || isList && !b.Whole {
		return []Block{*b}
	}
	if isList {
		return itemsOf(b, list)
	}
	var lines []Block
	for from := 0; from < len(b.Said); {
		to := from + 1
		for to < len(b.Said) && b.Said[to].Paragraph == b.Said[from].Paragraph {
			to++
		}
		line := Block{From: b.Said[from].Start, To: b.Said[to-1].End, Said: b.Said[from:to], Of: b.Of, Whole: b.Whole && to-from == len(b.Said)}
		lines = append(lines, line)
		from = to
	}
	return lines
}

// itemsOf parts a list whose items are single paragraphs.
func itemsOf(b *Block, list *doc.List) []Block {
	var items []Block
	for i, item := range list.Items {
		if len(item) != 1 {
			return []Block{*b}
		}
		p, ok := item[0].(*doc.Paragraph)
		said := prose.Read(&doc.Document{Blocks: item})
		if !ok || len(said) == 0 {
			return []Block{*b}
		}
		mark := "- "
		if list.Ordered {
			mark = strconv.Itoa(list.Start+i) + ". "
		}
		items = append(items, Block{From: said[0].Start, To: said[len(said)-1].End, Said: said, Of: p, Whole: true, Mark: mark})
	}
	return items
}

// isHeading reports whether a line is a heading by its shape: one that an outline has, in bold alone, or numbered with text below that
// is no item of the same row.
func (l *looseReader) isHeading(b, next *Block) bool {
	if b.Kind != Paragraph || b.Mark == "- " {
		return false
	}
	text := strings.Trim(prose.Whole(b.Said).Text, " \t　")
	if text == "" || utf8.RuneCountInString(text) > maxHeading || strings.ContainsAny(text, "\n\t|") || next == nil {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	if (l.isNamed(text) || isBold(b.Of) && b.Whole && !strings.ContainsAny(text, "：:")) && !strings.ContainsRune("；，、", last) {
		return true
	}
	if strings.ContainsRune("。；，、！？.;,!?", last) || strings.ContainsAny(text, "：:") {
		return false
	}
	o, numbered := phrase.Head(b.Mark + text)
	return numbered && o.Style != phrase.Point && o.Style != phrase.Nth && isText(next, o)
}

// isNamed reports whether a line is the very name of what an outline asks below a heading.
func (l *looseReader) isNamed(text string) bool {
	q, _ := l.fit.question(text, nil)
	s, _ := l.fit.section(text)
	return q.likeness == 1 || s.likeness == 1
}

// isText reports whether a block is what may stand below a heading with a number: a table, a paragraph, or a number of a lower rank.
func isText(b *Block, o phrase.Ordinal) bool {
	if b.Kind != Paragraph {
		return b.Kind == Table || b.Kind == Heading
	}
	other, numbered := phrase.Head(b.Mark + prose.Whole(b.Said).Text)
	return !numbered || other.Row() != o.Row()
}

// isBold reports whether all of a paragraph is in bold type.
func isBold(b doc.Block) bool {
	p, ok := b.(*doc.Paragraph)
	return ok && len(p.Spans) > 0 && !slices.ContainsFunc(p.Spans, func(s doc.Span) bool { return s.Style&doc.Bold == 0 && strings.TrimSpace(s.Text) != "" })
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
