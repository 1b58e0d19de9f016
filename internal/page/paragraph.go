package page

import (
	"regexp"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// paragraph appends a paragraph in the way of its role.
func (l *layouter) paragraph(units []fill.Unit, p *doc.Paragraph, f frame) []fill.Unit {
	ps := l.pieces(p.Spans, style{face: book.Fang, size: fill.BodySize}, l.elem("P", f.elem))
	var lines []fill.Unit
	switch p.Role {
	case doc.Addressee:
		lines = l.lines(ps, flush(f), f)
	case doc.Signature, doc.Sealed:
		return l.signature(units, ps, p.Role, f)
	case doc.Annex:
		units = append(units, fill.BlankLine())
		lines = l.annex(ps, f)
	case doc.Caption:
		lines = l.lines(ps, line.Measure{First: f.width, Rest: f.width, Align: line.Center}, f)
	default:
		lines = l.lines(ps, indented(f), f)
	}
	fill.KeepEnds(lines)
	if n := len(lines); n > 0 {
		lines[n-1].Leads = Announces(p.Spans)
	}
	return append(units, lines...)
}

// Announces reports whether a text ends with a colon: what it speaks of comes next.
func Announces(spans []doc.Span) bool {
	text := strings.TrimSpace(doc.Text(spans))
	return strings.HasSuffix(text, "：") || strings.HasSuffix(text, ":")
}

func flush(f frame) line.Measure {
	return line.Measure{First: f.width, Rest: f.width, Grid: fill.Grid}
}

// indented is the shape of a paragraph: the first line two characters in, unless it stands in a list or quote.
func indented(f frame) line.Measure {
	ms := flush(f)
	if !f.nested {
		ms.Indent = 2 * fill.Char
		ms.First -= ms.Indent
	}
	return ms
}

// splitRows divides pieces at their line breaks.
func splitRows(ps []line.Piece) [][]line.Piece {
	rows := [][]line.Piece{nil}
	for _, p := range ps {
		text := []rune(p.Text)
		start := 0
		for i, r := range text {
			if r != '\n' {
				continue
			}
			rows[len(rows)-1] = appendPiece(rows[len(rows)-1], p, string(text[start:i]))
			rows, start = append(rows, nil), i+1
		}
		rows[len(rows)-1] = appendPiece(rows[len(rows)-1], p, string(text[start:]))
	}
	return rows
}

func appendPiece(row []line.Piece, p line.Piece, text string) []line.Piece {
	if text == "" {
		return row
	}
	p.Text = text
	return append(row, p)
}

var (
	annexWord   = regexp.MustCompile(`^附件[:：]`)
	annexNumber = regexp.MustCompile(`^\s*\d+[.．]\s*`)
)

// annex sets 附件：1. … two characters in; the numbers stand below each other, and a turned line below the first
// character of its name.
func (l *layouter) annex(ps []line.Piece, f frame) []fill.Unit {
	var units []fill.Unit
	for i, row := range splitRows(ps) {
		text := ""
		for _, p := range row {
			text += p.Text
		}
		indent, lead := AnnexIndent(text, i == 0)
		hang := indent + line.Width(l.metrics, []line.Piece{{Text: lead, Face: book.Fang, Size: fill.BodySize}})
		ms := line.Measure{First: f.width - indent, Rest: f.width - hang, Indent: indent, Hang: hang, Grid: fill.Grid}
		units = append(units, l.lines(row, ms, f)...)
	}
	return units
}

// AnnexIndent tells how far in a line of 附件说明 begins, and which text at its start a turned line passes over.
func AnnexIndent(text string, first bool) (indent float64, lead string) {
	indent = 5 * fill.Char
	if first {
		indent, lead = 2*fill.Char, annexWord.FindString(text)
	}
	return indent, lead + annexNumber.FindString(text[len(lead):])
}
