// Package markdown writes a document as Markdown that doc.Parse reads as the same document.
//
// What Markdown has no word for is left out: underlines, and styles at places where their marks would be read as text. No text is
// ever lost.
package markdown

import (
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/doc"
)

// Write gives a document as Markdown.
func Write(d *doc.Document) []byte {
	var w writer
	w.front(d.Front)
	w.blocks(d.Blocks)
	for i, note := range d.Notes {
		w.note(i+1, note)
	}
	return []byte(w.String())
}

// writer writes blocks, each with an empty line before it. What stands in a list or quote is written apart and then indented.
type writer struct{ strings.Builder }

func (w *writer) front(entries []doc.Entry) {
	if len(entries) == 0 {
		return
	}
	w.WriteString("---\n")
	for _, e := range entries {
		fmt.Fprintf(w, "%s: %s\n", e.Key, doc.OneLine(e.Value))
	}
	w.WriteString("---\n")
}

// put adds a block of lines.
func (w *writer) put(text string) {
	if text == "" {
		return
	}
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	w.WriteString(strings.TrimRight(text, "\n") + "\n")
}

func (w *writer) blocks(blocks []doc.Block) {
	for i, b := range blocks {
		var before doc.Block
		if i > 0 {
			before = blocks[i-1]
		}
		w.block(b, before)
	}
}

var roles = map[doc.Role]string{doc.Addressee: "主送", doc.Signature: "落款", doc.Sealed: "用印落款", doc.Annex: "附件说明", doc.Remark: "附注"}

func (w *writer) block(b, before doc.Block) {
	switch b := b.(type) {
	case *doc.Heading:
		w.put(strings.Repeat("#", b.Level) + " " + doc.EscapeHashes(line(b.Spans)))
	case *doc.Paragraph:
		if role := roles[b.Role]; role != "" {
			w.put("<!-- " + role + " -->")
		}
		w.put(paragraph(b.Spans))
	case *doc.List:
		if _, ok := before.(*doc.List); ok {
			w.put("<!-- -->") // else both would be one
		}
		w.list(b)
	case *doc.Table:
		w.table(b)
	case *doc.Quote:
		w.put(indented(inner(b.Blocks), "> ", "> "))
	case *doc.Code:
		w.put(fenced(b.Lang, b.Text))
	case *doc.Figure:
		w.figure(b)
	case *doc.Rule:
		if b.PageBreak {
			w.put("<!-- 分页 -->")
		} else {
			w.put("---")
		}
	}
}

// inner writes blocks apart.
func inner(blocks []doc.Block) string {
	var w writer
	w.blocks(blocks)
	return w.String()
}

// indented sets something before the first line of a text and before the others.
func indented(text, first, others string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, line := range lines {
		mark := others
		if i == 0 {
			mark = first
		}
		lines[i] = strings.TrimRight(mark+line, " ")
	}
	return strings.Join(lines, "\n")
}

func (w *writer) list(l *doc.List) {
	var items []string
	for i, blocks := range l.Items {
		mark := "- "
		if l.Ordered {
			mark = strconv.Itoa(l.Start+i) + ". "
		}
		text := inner(blocks)
		if i < len(l.Checks) && l.Checks[i] > 0 {
			text = map[int8]string{1: "[ ] ", 2: "[x] "}[l.Checks[i]] + text
		}
		if l.Tight {
			text = strings.ReplaceAll(text, "\n\n", "\n")
		}
		items = append(items, indented(text, mark, strings.Repeat(" ", len(mark))))
	}
	if l.Tight {
		w.put(strings.Join(items, "\n"))
		return
	}
	w.put(strings.Join(items, "\n\n"))
}

func (w *writer) table(t *doc.Table) {
	if t.Wide || len(t.Widths) > 0 {
		wishes := ""
		if t.Wide {
			wishes = " 横排"
		}
		for _, width := range t.Widths {
			wishes += " " + strconv.FormatFloat(width, 'f', -1, 64)
		}
		w.put("<!-- 表格" + wishes + " -->")
	}
	if len(t.Caption) > 0 {
		w.put(paragraph(t.Caption))
	}
	g := doc.Grid{Head: cells(t.Head), Align: t.Align}
	for _, row := range t.Rows {
		g.Rows = append(g.Rows, cells(row))
	}
	w.put(g.Markdown())
}

func cells(row [][]doc.Span) []string {
	all := make([]string, len(row))
	for i, spans := range row {
		all[i] = cell(spans)
	}
	return all
}

// fenced is code between fences longer than any in it.
func fenced(lang, text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence + lang + "\n" + strings.TrimRight(text, "\n") + "\n" + fence
}

func (w *writer) figure(f *doc.Figure) {
	if f.Path == "" {
		w.put(fenced(f.Lang, f.Text))
	} else {
		w.put("![" + doc.EscapeLine(f.Alt) + "](" + target(f.Path) + ")")
	}
	if len(f.Caption) > 0 {
		w.put(paragraph(f.Caption))
	}
}

func (w *writer) note(n int, blocks []doc.Block) {
	mark := fmt.Sprintf("[^%d]: ", n)
	w.put(indented(inner(blocks), mark, "    "))
}
