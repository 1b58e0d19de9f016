package write

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
	"pilotplan/internal/word/write/look"
)

// gapBelow is what is left free below a table or box.
const gapBelow = 6.0

// open begins a paragraph, with what the last block left for it.
func (w *writer) open(p look.Paragraph) {
	if w.pending.fresh {
		p.Fresh = true
	} else if w.pending.gap && p.Space.Before == 0 {
		p.Space.Before = gapBelow
	}
	w.pending = pending{}
	w.openAsIs(p)
}

// openAsIs begins a paragraph that takes nothing on: one in a table.
func (w *writer) openAsIs(p look.Paragraph) {
	w.Put(`<w:p>`)
	p.Put(w.Writer)
	w.paragraphs.properties = len(w.Bytes) - len(`</w:pPr>`)
}

func (w *writer) close() {
	w.Put(`</w:p>`)
	w.paragraphs.end = len(w.Bytes)
}

// amend adds the properties of a section to the paragraph that was written last, if nothing stands behind it.
func (w *writer) amend(section string) bool {
	if w.paragraphs.end != len(w.Bytes) || w.paragraphs.end == 0 {
		return false
	}
	w.Bytes = slices.Insert(w.Bytes, w.paragraphs.properties, []byte(section)...)
	w.paragraphs.end = 0 // a paragraph ends one section
	return true
}

// nested is a paragraph in a list or quote.
func (f frame) apply(p look.Paragraph) look.Paragraph {
	if !f.nested {
		return p
	}
	p.Indent.Left += f.left
	p.Indent.Flush, p.Indent.FirstChars = true, 0
	if f.quoted && p.Frame == look.NoFrame {
		p.Frame = look.BarFrame
	}
	return p
}

// style is that of running text in a frame.
func (f frame) style() string {
	switch {
	case f.quoted:
		return look.Quote
	case f.nested:
		return look.ListItem
	}
	return look.Normal
}

// paragraph writes a paragraph in the way of its role; tied keeps it on one page with what follows.
func (w *writer) paragraph(p *doc.Paragraph, f frame, tied bool) {
	switch p.Role {
	case doc.Signature, doc.Sealed:
		w.signature(p, f)
		return
	case doc.Annex:
		w.annex(p, f)
		return
	}
	style := look.Paragraph{Style: f.style(), KeepNext: tied || page.Announces(p.Spans)}
	switch p.Role {
	case doc.Addressee:
		style.Style = look.Addressee
	case doc.Caption:
		style.Style = look.Caption
	}
	w.open(f.apply(style))
	w.runs(p.Spans, look.Run{})
	w.close()
}

// signature writes name and date at the right, each a paragraph, where page.SignatureIndents has them.
func (w *writer) signature(p *doc.Paragraph, f frame) {
	rows := splitRows(p.Spans)
	widths := make([]float64, len(rows))
	for i, row := range rows {
		widths[i] = w.width(doc.Text(row), book.Fang, fill.BodySize)
	}
	for i, indent := range page.SignatureIndents(p.Role, widths, f.width) {
		style := look.Paragraph{Style: look.Signature, KeepNext: i+1 < len(rows)}
		style.Indent.Right = max(0, f.width-indent-widths[i])
		if i == 0 {
			style.Space.Before = look.Pitch()
		}
		w.open(style)
		w.runs(rows[i], look.Run{})
		w.close()
	}
}

// annex writes 附件：1. …, a paragraph each, so that a turned line stands below the first character of its name.
func (w *writer) annex(p *doc.Paragraph, f frame) {
	for i, row := range splitRows(p.Spans) {
		indent, lead := page.AnnexIndent(doc.Text(row), i == 0)
		hang := line.Width(w.options.Metrics, []line.Piece{{Text: lead, Face: book.Fang, Size: fill.BodySize}})
		style := look.Paragraph{Style: look.Annex, Indent: look.Indent{Left: f.left + indent + hang, Hanging: hang}}
		if i == 0 {
			style.Space.Before = look.Pitch()
		}
		w.open(style)
		w.runs(row, look.Run{})
		w.close()
	}
}

// splitRows divides spans at their line breaks.
func splitRows(spans []doc.Span) [][]doc.Span {
	rows := [][]doc.Span{nil}
	for _, s := range spans {
		for i, text := range strings.Split(s.Text, "\n") {
			if i > 0 {
				rows = append(rows, nil)
			}
			if text != "" || s.Note > 0 {
				s.Text = text
				rows[len(rows)-1] = append(rows[len(rows)-1], s)
			}
		}
	}
	return rows
}
