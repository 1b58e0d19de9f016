package wordtest

import (
	"fmt"
	"strings"

	"pilotplan/internal/doc"
)

// FromDocument is a document as a plain Word file: styles for headings, signs for lists, runs for styles, footnotes. What Word has
// no word for, drawings and code, is left out.
func FromDocument(d *doc.Document) []byte {
	w := &fileWriter{}
	w.blocks(Titled(d), 0)
	var notes strings.Builder
	for i, note := range d.Notes {
		inner := &fileWriter{}
		inner.blocks(note, 0)
		fmt.Fprintf(&notes, `<w:footnote w:id="%d">%s</w:footnote>`, i+1, inner.body.String())
	}
	return Of(map[string]string{
		"body": w.body.String(), "styles": Headings + levels(), "footnotes": notes.String(), "links": w.links,
		"numbering": `<w:abstractNum w:abstractNumId="0">` + bullets() + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
	})
}

// Titled is the text with the date of its front matter below the title, where a Word file has it.
func Titled(d *doc.Document) []doc.Block {
	if d.Meta.Date == "" || len(d.Blocks) == 0 {
		return d.Blocks
	}
	date := &doc.Paragraph{Role: doc.Signature, Spans: []doc.Span{{Text: d.Meta.Date}}}
	return append([]doc.Block{d.Blocks[0], date}, d.Blocks[1:]...)
}

// levels are the styles of the deeper headings.
func levels() string {
	var b strings.Builder
	for level := 3; level <= 5; level++ {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="%d"><w:name w:val="heading %d"/><w:pPr><w:outlineLvl w:val="%d"/></w:pPr></w:style>`, level, level, level-1)
	}
	return b.String()
}

func bullets() string {
	var b strings.Builder
	for level := range 9 {
		fmt.Fprintf(&b, `<w:lvl w:ilvl="%d"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>`, level)
	}
	return b.String()
}

type fileWriter struct {
	body  strings.Builder
	links string
}

func (w *fileWriter) blocks(blocks []doc.Block, depth int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			style := "T"
			if b.Level > 1 {
				style = fmt.Sprint(b.Level - 1)
			}
			w.paragraph(`<w:pStyle w:val="`+style+`"/>`, b.Spans)
		case *doc.Paragraph:
			w.paragraph(map[doc.Role]string{doc.Signature: `<w:jc w:val="right"/>`}[b.Role], b.Spans)
		case *doc.List:
			w.list(b, depth)
		case *doc.Quote:
			w.blocks(b.Blocks, depth)
		case *doc.Table:
			w.table(b)
		case *doc.Rule:
			if b.PageBreak {
				w.body.WriteString(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
			}
		}
	}
}

func (w *fileWriter) list(l *doc.List, depth int) {
	for _, item := range l.Items {
		for _, b := range item {
			if p, ok := b.(*doc.Paragraph); ok {
				w.paragraph(fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr>`, depth), p.Spans)
				continue
			}
			w.blocks([]doc.Block{b}, depth+1)
		}
	}
}

func (w *fileWriter) table(t *doc.Table) {
	if len(t.Caption) > 0 {
		w.paragraph(`<w:jc w:val="center"/>`, t.Caption)
	}
	w.body.WriteString("<w:tbl>")
	for i := -1; i < len(t.Rows); i++ {
		w.body.WriteString("<w:tr>")
		for k, cell := range t.Row(i) {
			w.body.WriteString("<w:tc>")
			align := ""
			if k < len(t.Align) {
				align = map[doc.Align]string{doc.Left: "left", doc.Center: "center", doc.Right: "right"}[t.Align[k]]
			}
			w.paragraph(`<w:jc w:val="`+align+`"/>`, cell)
			w.body.WriteString("</w:tc>")
		}
		w.body.WriteString("</w:tr>")
	}
	w.body.WriteString("</w:tbl>")
}

func (w *fileWriter) paragraph(props string, spans []doc.Span) {
	w.body.WriteString("<w:p>")
	if props != "" {
		w.body.WriteString("<w:pPr>" + props + "</w:pPr>")
	}
	for i := range spans {
		w.run(&spans[i])
	}
	w.body.WriteString("</w:p>")
}

func (w *fileWriter) run(s *doc.Span) {
	if s.Note > 0 {
		fmt.Fprintf(&w.body, `<w:r><w:footnoteReference w:id="%d"/></w:r>`, s.Note)
		return
	}
	props := ""
	for _, of := range []struct {
		style doc.Style
		name  string
	}{{doc.Bold, "b"}, {doc.Italic, "i"}, {doc.Strike, "strike"}, {doc.Underline, "u"}} {
		if s.Style&of.style != 0 {
			props += "<w:" + of.name + "/>"
		}
	}
	text := strings.ReplaceAll(Escape(s.Text), "\n", `</w:t><w:br/><w:t xml:space="preserve">`)
	run := `<w:r><w:rPr>` + props + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	if s.Link != "" {
		id := fmt.Sprintf("link%d", strings.Count(w.links, "<")+1)
		w.links += `<Relationship Id="` + id + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="` + Escape(s.Link) + `" TargetMode="External"/>`
		run = `<w:hyperlink r:id="` + id + `">` + run + `</w:hyperlink>`
	}
	w.body.WriteString(run)
}

// Escape is text as XML has it.
func Escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(text)
}
