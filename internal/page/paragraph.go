package page

import (
	"regexp"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
)

// paragraph appends a paragraph in the way of its role.
func (l *layouter) paragraph(units []unit, p *doc.Paragraph, f frame) []unit {
	ps := l.pieces(p.Spans, style{face: book.Fang, size: bodySize}, l.elem("P", f.elem))
	var lines []unit
	switch p.Role {
	case doc.Addressee:
		lines = l.lines(ps, flush(f), f)
	case doc.Signature:
		return l.signature(units, ps, f)
	case doc.Annex:
		units = append(units, blankLine())
		lines = l.annex(ps, f)
	case doc.Caption:
		lines = l.lines(ps, measure{first: f.width, rest: f.width, align: alignCenter}, f)
	default:
		lines = l.lines(ps, indented(f), f)
	}
	keepEnds(lines)
	return append(units, lines...)
}

func flush(f frame) measure {
	return measure{first: f.width, rest: f.width, grid: grid}
}

// indented is the shape of a paragraph: the first line two characters in, unless it stands in a list or quote.
func indented(f frame) measure {
	ms := flush(f)
	if !f.nested {
		ms.indent = 2 * char
		ms.first -= ms.indent
	}
	return ms
}

// signature sets name and date at the right: the date starts two characters right of the name, and neither comes nearer to
// the right edge than two characters. It stays with the end of the text before it.
func (l *layouter) signature(units []unit, ps []piece, f frame) []unit {
	rows := splitRows(ps)
	x := f.width - 2*char
	for i, row := range rows {
		w := maxContent(l.metrics, row)
		if i == len(rows)-1 && i > 0 {
			w += 2 * char
		}
		x = min(x, f.width-2*char-w)
	}
	x = max(x, 0)
	block := []unit{blankLine()}
	for i, row := range rows {
		indent := x
		if i == len(rows)-1 && i > 0 {
			indent += 2 * char
		}
		ms := measure{first: f.width - indent, rest: f.width - indent, indent: indent, hang: indent, align: alignLeft}
		block = append(block, l.lines(row, ms, f)...)
	}
	if n := len(units); n > 0 {
		units[n-1].keep = true
	}
	keepTogether(block, false)
	return append(units, block...)
}

// splitRows divides pieces at their line breaks.
func splitRows(ps []piece) [][]piece {
	rows := [][]piece{nil}
	for _, p := range ps {
		text := []rune(p.text)
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

func appendPiece(row []piece, p piece, text string) []piece {
	if text == "" {
		return row
	}
	p.text = text
	return append(row, p)
}

var (
	annexWord   = regexp.MustCompile(`^附件[:：]`)
	annexNumber = regexp.MustCompile(`^\s*\d+[.．]\s*`)
)

// annex sets 附件：1. … two characters in; the numbers stand below each other, and a turned line below the first
// character of its name.
func (l *layouter) annex(ps []piece, f frame) []unit {
	var units []unit
	for i, row := range splitRows(ps) {
		text := ""
		for _, p := range row {
			text += p.text
		}
		indent, lead := 5*char, ""
		if i == 0 {
			indent, lead = 2*char, annexWord.FindString(text)
		}
		lead += annexNumber.FindString(text[len(lead):])
		hang := indent + maxContent(l.metrics, []piece{{text: lead, face: book.Fang, size: bodySize}})
		ms := measure{first: f.width - indent, rest: f.width - hang, indent: indent, hang: hang, grid: grid}
		units = append(units, l.lines(row, ms, f)...)
	}
	return units
}
