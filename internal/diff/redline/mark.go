package redline

import (
	"strings"

	"pilotplan/internal/doc"
)

// marked is a block of which all text is in a style: struck or underlined.
func marked(b doc.Block, style doc.Style) doc.Block {
	switch b := b.(type) {
	case *doc.Heading:
		return &doc.Heading{Level: b.Level, Spans: markedSpans(b.Spans, style), Line: b.Line}
	case *doc.Paragraph:
		return &doc.Paragraph{Role: b.Role, Spans: markedSpans(b.Spans, style), Line: b.Line}
	case *doc.List:
		out := *b
		out.Items = nil
		for _, item := range b.Items {
			out.Items = append(out.Items, markedAll(item, style))
		}
		return &out
	case *doc.Table:
		out := *b
		out.Caption, out.Head, out.Rows = markedSpans(b.Caption, style), markedRow(b.Head, style), nil
		for _, row := range b.Rows {
			out.Rows = append(out.Rows, markedRow(row, style))
		}
		return &out
	case *doc.Quote:
		return &doc.Quote{Blocks: markedAll(b.Blocks, style), Line: b.Line}
	case *doc.Code:
		if style == doc.Strike {
			return &doc.Paragraph{Spans: []doc.Span{{Text: b.Text, Style: style | doc.Mono}}, Line: b.Line}
		}
	case *doc.Figure:
		if style == doc.Strike {
			return &doc.Paragraph{Spans: append([]doc.Span{{Text: "（删去一幅图）", Style: style}}, markedSpans(b.Caption, style)...), Line: b.Line}
		}
		out := *b
		out.Caption = markedSpans(b.Caption, style)
		return &out
	}
	return b
}

func markedAll(blocks []doc.Block, style doc.Style) []doc.Block {
	var out []doc.Block
	for _, b := range blocks {
		out = append(out, marked(b, style))
	}
	return out
}

func markedRow(row [][]doc.Span, style doc.Style) [][]doc.Span {
	out := make([][]doc.Span, len(row))
	for j, cell := range row {
		out[j] = markedSpans(cell, style)
	}
	return out
}

// markedSpans leaves out the marks of footnotes where text is struck: the notes are gone.
func markedSpans(spans []doc.Span, style doc.Style) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		if s.Note > 0 && style == doc.Strike {
			continue
		}
		s.Style |= style
		out = append(out, s)
	}
	return out
}

// blockTexts are what the blocks say, by which they are aligned. Kinds are told apart: a heading is no paragraph.
func blockTexts(blocks []doc.Block) []string {
	var all []string
	for _, b := range blocks {
		all = append(all, textOf(b))
	}
	return all
}

func textOf(b doc.Block) string {
	switch b := b.(type) {
	case *doc.Heading:
		return strings.Repeat("#", b.Level) + doc.Text(b.Spans)
	case *doc.Paragraph:
		return doc.Text(b.Spans)
	case *doc.List:
		var all []string
		for _, item := range b.Items {
			all = append(all, "-"+strings.Join(blockTexts(item), "\n"))
		}
		return strings.Join(all, "\n")
	case *doc.Table:
		all := []string{"|" + doc.Text(b.Caption), rowText(b.Head)}
		for _, row := range b.Rows {
			all = append(all, rowText(row))
		}
		return strings.Join(all, "\n")
	case *doc.Quote:
		return ">" + strings.Join(blockTexts(b.Blocks), "\n")
	case *doc.Code:
		return "`" + b.Text
	case *doc.Figure:
		return "!" + doc.Text(b.Caption) + "\n" + b.Path + b.Text
	}
	return "---"
}

func rowText(row [][]doc.Span) string {
	var cells []string
	for _, cell := range row {
		cells = append(cells, doc.Text(cell))
	}
	return strings.Join(cells, "|")
}
