package paragraph

import (
	"fmt"
	"regexp"
	"strings"

	"pilotplan/internal/doc"
)

// substance is a document in writing, the same for two that differ in nothing but where their lines end, and in blanks at the
// ends of paragraphs and broken lines, of which no page shows one. Nor is it told whether a text is set as code, which doc/markdown
// does not write.
func substance(d *doc.Document) string {
	var w account
	w.blocks(d.Blocks)
	for _, note := range d.Notes {
		w.WriteString("注")
		w.inner(note)
	}
	return w.String()
}

// account writes blocks, each behind its kind, what is in them between braces.
type account struct{ strings.Builder }

func (w *account) inner(blocks []doc.Block) {
	w.WriteString("{")
	w.blocks(blocks)
	w.WriteString("}\n")
}

func (w *account) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			fmt.Fprintf(w, "题%d %s\n", b.Level, spoken(b.Spans))
		case *doc.Paragraph:
			fmt.Fprintf(w, "段%d %s\n", b.Role, spoken(b.Spans))
		case *doc.List:
			fmt.Fprintf(w, "列%v %d %v", b.Ordered, b.Start, b.Checks)
			for _, item := range b.Items {
				w.inner(item)
			}
		case *doc.Table:
			w.table(b)
		case *doc.Quote:
			w.WriteString("引")
			w.inner(b.Blocks)
		case *doc.Code:
			fmt.Fprintf(w, "码%s %q\n", b.Lang, lineTails.ReplaceAllString(strings.TrimRight(b.Text, blanks+"\n"), "\n"))
		case *doc.Figure:
			fmt.Fprintf(w, "图%s %q %s %s %s\n", b.Lang, lineTails.ReplaceAllString(b.Text, "\n"), b.Path, b.Alt, spoken(b.Caption))
		case *doc.Rule:
			fmt.Fprintf(w, "线%v\n", b.PageBreak)
		}
	}
}

func (w *account) table(t *doc.Table) {
	fmt.Fprintf(w, "表%v%v%v %s", t.Align, t.Wide, t.Widths, spoken(t.Caption))
	for _, row := range append([][][]doc.Span{t.Head}, t.Rows...) {
		for _, cell := range row {
			w.WriteString("|" + spoken(cell))
		}
		w.WriteString("\n")
	}
}

var (
	lineTails = regexp.MustCompile(`[ \t\x{3000}\x{a0}]+\n`)
	wideless  = strings.NewReplacer("\u3000", "", "\u00a0", " ") // people indent with the first
	breaks    = regexp.MustCompile(`[ \t\x{3000}\x{a0}]*\n[ \t\x{3000}\x{a0}\n]*`)
)

// spoken is the text of spans, with a mark where the look changes. A blank looks like nothing.
func spoken(spans []doc.Span) string {
	var b strings.Builder
	look := ""
	for _, s := range spans {
		said := wideless.Replace(s.Text)
		text := strings.TrimLeft(said, blanks+"\n")
		b.WriteString(said[:len(said)-len(text)])
		if now := fmt.Sprintf("‹%d%s%d›", s.Style&^doc.Mono, s.Link, s.Note); text != "" && now != look {
			b.WriteString(now)
			look = now
		}
		b.WriteString(text)
	}
	return breaks.ReplaceAllString(strings.Trim(b.String(), blanks+"\n"), "\n")
}
